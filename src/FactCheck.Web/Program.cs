using System.CommandLine;
using FactCheck.Web.Commands;

var root = new RootCommand("FactCheck: a review desk for claims in news articles.");
ExtractionCommands.AddTo(root);
DeskCommands.AddTo(root);
var parsed = root.Parse(args);
return parsed.Errors.Count > 0 ? Usage(parsed) : await parsed.InvokeAsync();

static int Usage(ParseResult parsed)
{
    foreach (var error in parsed.Errors)
    {
        Console.Error.WriteLine(error.Message);
    }

    Console.Error.WriteLine("Try --help.");
    return ExitCode.Usage;
}
