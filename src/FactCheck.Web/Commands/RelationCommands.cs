using System.CommandLine;
using System.Text.Json;
using FactCheck.Extraction;
using FactCheck.Extraction.Relations;

namespace FactCheck.Web.Commands;

/// <summary>The commands that set passages against each other.</summary>
internal static class RelationCommands
{
    public static void AddTo(RootCommand root)
    {
        root.Add(Compare());
        root.Add(Relate());
    }

    private static Command Compare()
    {
        var files = new Argument<string[]>("FILE")
        {
            Arity = new ArgumentArity(2, 100_000),
            Description = "Two article files or more (.txt, .html, .md); - reads standard input.",
        };
        var json = new Option<bool>("--json")
        {
            Description = "One JSON object a line and nothing else on standard output.",
        };
        var command = new Command("compare", "Show which claims of different articles corroborate or conflict.")
        {
            files.RefusingOptions(),
            json,
        };
        command.SetAction(
            (result, cancel) =>
            {
                var failed = false;
                var names = new List<string>();
                var articles = new List<ExtractedArticle>();
                foreach (var file in result.GetRequiredValue(files))
                {
                    if (ExtractionCommands.TryRead(file, out var article))
                    {
                        names.Add(file);
                        articles.Add(Extractor.Extract(article));
                    }
                    else
                    {
                        failed = true;
                    }
                }

                using var output = ExtractionCommands.Output();
                foreach (var pair in Relater.Compare(articles, cancel))
                {
                    var (a, b) = (names[pair.ArticleA], names[pair.ArticleB]);
                    if (result.GetValue(json))
                    {
                        output.WriteLine(JsonSerializer.Serialize(Row(pair, a, b), ExtractionCommands.Json));
                    }
                    else
                    {
                        Describe(output, pair, a, b);
                    }
                }

                return Task.FromResult(failed ? ExitCode.SomeFailed : ExitCode.Done);
            }
        );
        return command;
    }

    private static Command Relate()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "Two passages a line with a tab between; - reads standard input.",
        };
        var command = new Command("relate", "Say how two passages a line stand to each other, as JSON lines.")
        {
            file.RefusingOptions(),
        };
        command.SetAction(result =>
        {
            if (!ExtractionCommands.TryReadBytes(result.GetRequiredValue(file), out var bytes))
            {
                return ExitCode.SomeFailed;
            }

            var failed = false;
            using var output = ExtractionCommands.Output();
            using var lines = new StreamReader(new MemoryStream(bytes));
            for (var n = 1; lines.ReadLine() is { } line; n++)
            {
                var tab = line.IndexOf('\t', StringComparison.Ordinal);
                if (tab < 0)
                {
                    Console.Error.WriteLine($"Line {n} has no tab between two passages.");
                    failed = true;
                    continue;
                }

                var finding = Relater.Relate(line[..tab].Normalize(), line[(tab + 1)..].Normalize());
                output.WriteLine(
                    JsonSerializer.Serialize(
                        new
                        {
                            finding.Relation,
                            finding.Score,
                            finding.Slot,
                        },
                        ExtractionCommands.Json
                    )
                );
            }

            return failed ? ExitCode.SomeFailed : ExitCode.Done;
        });
        return command;
    }

    private static object Row(RelatedPassages pair, string a, string b) =>
        new
        {
            pair.Finding.Relation,
            pair.Finding.Score,
            pair.Finding.Slot,
            pair.Finding.Why,
            A = Place(a, pair.A),
            B = Place(b, pair.B),
        };

    private static object Place(string file, Passage passage) =>
        new
        {
            File = file,
            passage.Start,
            passage.End,
            passage.Text,
        };

    private static void Describe(TextWriter output, RelatedPassages pair, string a, string b)
    {
        var finding = pair.Finding;
        output.WriteLine(
            $"{finding.Relation.ToString().ToLowerInvariant()}  {finding.Score:0.00}  {(finding.Slot is null ? "" : finding.Slot + ": ")}{finding.Why}"
        );
        output.WriteLine($"    {a} {pair.A.Start}-{pair.A.End}: {pair.A.Text.ReplaceLineEndings(" ")}");
        output.WriteLine($"    {b} {pair.B.Start}-{pair.B.End}: {pair.B.Text.ReplaceLineEndings(" ")}");
        output.WriteLine();
    }
}
