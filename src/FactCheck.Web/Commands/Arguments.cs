using System.CommandLine;

namespace FactCheck.Web.Commands;

internal static class Arguments
{
    /// <summary>
    /// A word that begins with a dash is an option that does not exist, and no file; the dash alone is standard input. A
    /// file of such a name can be given as <c>./-name</c>.
    /// </summary>
    public static Argument<T> RefusingOptions<T>(this Argument<T> files)
    {
        files.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (token.Value.Length > 1 && token.Value[0] == '-')
                {
                    result.AddError($"There is no option “{token.Value}”.");
                }
            }
        });
        return files;
    }
}
