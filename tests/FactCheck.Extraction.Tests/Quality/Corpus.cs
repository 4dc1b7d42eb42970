using System.Text.Json;
using System.Text.Json.Serialization;
using FactCheck.Extraction.Attribution;
using FactCheck.Extraction.Import;
using FactCheck.Extraction.Labelling;

namespace FactCheck.Extraction.Tests.Quality;

/// <summary>The sample articles of <c>corpus/</c>, each with the passages a reader expects of it and those that the pipeline finds.</summary>
internal static class Corpus
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter() },
    };

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "corpus");

    public static IReadOnlyList<CorpusArticle> Articles { get; } =
    [
        .. Directory
            .EnumerateFiles(Folder)
            .Where(f => Path.GetExtension(f) is ".txt" or ".md" or ".html" && char.IsAsciiDigit(Path.GetFileName(f)[0]))
            .Order(StringComparer.Ordinal)
            .Select(Read),
    ];

    /// <summary>The pairs of <c>relations.jsonl</c>: article number and index of a passage in its labelled file, twice.</summary>
    public static IReadOnlyList<((string Article, int Index) A, (string Article, int Index) B)> Pairs { get; } =
    [
        .. File.ReadLines(Path.Combine(Folder, "relations.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(pair => (Place(pair.GetProperty("a")), Place(pair.GetProperty("b")))),
    ];

    private static (string Article, int Index) Place(JsonElement place) => (place[0].GetString()!, place[1].GetInt32());

    private static CorpusArticle Read(string path)
    {
        var result = ArticleReader.Read(File.ReadAllBytes(path), path);
        var imported =
            result.Article ?? throw new InvalidOperationException($"{path} was refused: {result.Refusal?.Message}");
        return new CorpusArticle(
            Path.GetFileName(path),
            [
                .. File.ReadLines(Path.ChangeExtension(path, ".jsonl"))
                    .Select(l => JsonSerializer.Deserialize<ExpectedPassage>(l, Options)!),
            ],
            Extractor.Extract(imported)
        );
    }
}

internal sealed record CorpusArticle(string Name, IReadOnlyList<ExpectedPassage> Expected, ExtractedArticle Found);

/// <summary>What a labelled file says of a passage; where two readings can be defended, <c>Also…</c> is the second.</summary>
internal sealed record ExpectedPassage(
    string Text,
    PassageLabel Label,
    double? Worth,
    string Speaker,
    AttributionMode Mode,
    PassageLabel? AlsoLabel,
    string? AlsoSpeaker,
    AttributionMode? AlsoMode
);
