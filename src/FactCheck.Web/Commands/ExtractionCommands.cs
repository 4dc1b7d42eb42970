using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FactCheck.Extraction;
using FactCheck.Extraction.Import;
using FactCheck.Extraction.Labelling;
using FactCheck.Extraction.Segmentation;

namespace FactCheck.Web.Commands;

/// <summary>The commands that need no desk: text in, passages out.</summary>
internal static class ExtractionCommands
{
    internal static JsonSerializerOptions Json { get; } =
        new(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        };

    public static void AddTo(RootCommand root)
    {
        root.Add(Extract());
        root.Add(Segment());
        root.Add(Label());
    }

    private static Command Extract()
    {
        var files = new Argument<string[]>("FILE")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Article files (.txt, .html, .md); - reads standard input.",
        };
        var json = new Option<bool>("--json")
        {
            Description = "One JSON object a line and nothing else on standard output.",
        };
        var published = new Option<string?>("--published")
        {
            Description = "The article's date: 2025, 2025-08 or 2025-08-18.",
        };
        var command = new Command("extract", "Show the passages of articles.")
        {
            files.RefusingOptions(),
            json,
            published,
        };
        command.SetAction(result =>
        {
            PartialDate? date = null;
            if (result.GetValue(published) is { } given)
            {
                if (!PartialDate.TryParse(given, out var parsed))
                {
                    Console.Error.WriteLine($"--published takes a date like 2025-08-18; “{given}” is none.");
                    return ExitCode.Usage;
                }

                date = parsed;
            }

            var failed = false;
            using var output = Output();
            foreach (var file in result.GetRequiredValue(files))
            {
                if (!TryRead(file, out var article))
                {
                    failed = true;
                    continue;
                }

                var extracted = Extractor.Extract(article, date);
                if (result.GetValue(json))
                {
                    output.WriteLine(JsonSerializer.Serialize(Row(file, extracted), Json));
                }
                else
                {
                    Describe(output, file, extracted);
                }
            }

            return failed ? ExitCode.SomeFailed : ExitCode.Done;
        });
        return command;
    }

    private static Command Segment()
    {
        var file = new Argument<string>("FILE") { Description = "A text file; - reads standard input." };
        var command = new Command("segment", "Cut a text into passages, as JSON lines.") { file.RefusingOptions() };
        command.SetAction(result =>
        {
            if (!TryRead(result.GetRequiredValue(file), out var article))
            {
                return ExitCode.SomeFailed;
            }

            var points = new CodePoints(article.Text);
            using var output = Output();
            foreach (var span in Segmenter.Split(article.Text))
            {
                output.WriteLine(
                    JsonSerializer.Serialize(
                        new
                        {
                            Start = points.FromUtf16(span.Start),
                            End = points.FromUtf16(span.End),
                            Text = article.Text[span.Start..span.End],
                        },
                        Json
                    )
                );
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command Label()
    {
        var file = new Argument<string>("FILE") { Description = "One passage a line; - reads standard input." };
        var command = new Command("label", "Label one passage a line, as JSON lines.") { file.RefusingOptions() };
        command.SetAction(result =>
        {
            if (!TryReadBytes(result.GetRequiredValue(file), out var bytes))
            {
                return ExitCode.SomeFailed;
            }

            using var output = Output();
            using var lines = new StreamReader(new MemoryStream(bytes));
            while (lines.ReadLine() is { } line)
            {
                var row = Labeller.Label(line.Normalize());
                output.WriteLine(
                    JsonSerializer.Serialize(
                        new
                        {
                            row.Label,
                            row.Scores.Claim,
                            row.Scores.Opinion,
                            row.Scores.Other,
                            row.Worth,
                        },
                        Json
                    )
                );
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static object Row(string file, ExtractedArticle article) =>
        new
        {
            File = file,
            article.Source.Title,
            article.Source.Outlet,
            article.Source.Byline,
            Published = article.Source.Published?.ToString(),
            article.Source.Language,
            article.Source.Sha256,
            article.Source.Text,
            Passages = article.Passages.Select(p => new
            {
                p.Index,
                p.Start,
                p.End,
                p.Text,
                p.Label,
                p.Scores.Claim,
                p.Scores.Opinion,
                p.Scores.Other,
                p.Worth,
                p.Attribution.Speaker,
                p.Attribution.Mode,
                p.Why,
                p.Quantities,
            }),
        };

    private static void Describe(TextWriter output, string file, ExtractedArticle article)
    {
        var source = article.Source;
        output.WriteLine(source.Title ?? file);
        output.WriteLine(
            string.Join(
                " · ",
                new[] { source.Outlet, source.Byline, source.Published?.ToString(), source.Language }.OfType<string>()
            )
        );
        foreach (var p in article.Passages)
        {
            output.WriteLine();
            output.WriteLine(
                $"[{p.Index + 1}] {p.Label.ToString().ToLowerInvariant()}  worth {p.Worth:0.00}  {p.Start}-{p.End}"
            );
            output.WriteLine($"    {p.Text.ReplaceLineEndings(" ")}");
            if (p.Attribution.Speaker.Length > 0)
            {
                output.WriteLine(
                    $"    speaker: {p.Attribution.Speaker} ({p.Attribution.Mode.ToString().ToLowerInvariant()})"
                );
            }

            if (p.Quantities.Count > 0)
            {
                output.WriteLine(
                    $"    quantities: {string.Join("; ", p.Quantities.Select(q => $"{q.Text} = {string.Join(' ', new[] { q.Mod, q.Value, q.Unit }.OfType<string>())}"))}"
                );
            }

            if (p.Why.Count > 0)
            {
                output.WriteLine($"    why: {string.Join("; ", p.Why)}");
            }
        }

        output.WriteLine();
    }

    internal static bool TryRead(string file, out ImportedArticle article)
    {
        article = null!;
        if (!TryReadBytes(file, out var bytes))
        {
            return false;
        }

        var result = ArticleReader.Read(bytes, file == "-" ? "standard input" : Path.GetFileName(file));
        if (result.Refusal is { } refusal)
        {
            Console.Error.WriteLine($"{file}: {refusal.Message}");
            return false;
        }

        article = result.Article!;
        return true;
    }

    internal static bool TryReadBytes(string file, out byte[] bytes)
    {
        try
        {
            if (file == "-")
            {
                using var input = Console.OpenStandardInput();
                using var all = new MemoryStream();
                input.CopyTo(all);
                bytes = all.ToArray();
            }
            else
            {
                bytes = File.ReadAllBytes(file);
            }

            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{file}: {e.Message}");
            bytes = [];
            return false;
        }
    }

    internal static StreamWriter Output() => new(Console.OpenStandardOutput(), bufferSize: 1 << 16);
}
