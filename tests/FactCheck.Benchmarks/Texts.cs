using System.Text;

namespace FactCheck.Benchmarks;

/// <summary>Texts of any size, made of the corpus.</summary>
internal static class Texts
{
    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "FactCheck.sln")))
            {
                folder = folder.Parent ?? throw new InvalidOperationException("The benchmarks stand in no checkout.");
            }

            return folder.FullName;
        }
    }

    public static IReadOnlyList<string> Articles { get; } =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(Root, "corpus"))
            .Where(f => Path.GetExtension(f) is ".txt" or ".md" && Path.GetFileName(f) != "README.md")
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText),
    ];

    /// <summary>At least <paramref name="bytes"/> bytes of UTF-8: the articles one after another, again and again.</summary>
    public static string OfSize(long bytes)
    {
        var text = new StringBuilder();
        for (long i = 0, size = 0; size < bytes; i++)
        {
            var article = Articles[(int)(i % Articles.Count)];
            text.Append(article).Append("\n\n");
            size += Encoding.UTF8.GetByteCount(article) + 2;
        }

        return text.ToString().Normalize();
    }
}
