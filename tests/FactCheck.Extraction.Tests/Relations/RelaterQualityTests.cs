using System.Text.Json;
using FactCheck.Extraction.Import;
using FactCheck.Extraction.Relations;
using Xunit;

namespace FactCheck.Extraction.Tests.Relations;

/// <summary>
/// What the comparison scores on <c>corpus/relations.jsonl</c>. The thresholds were set on it, so that the floors keep it from getting worse and do not
/// promise as much for other articles.
/// </summary>
public sealed class RelaterQualityTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "corpus");

    [Theory]
    [InlineData(Relation.Corroborates, 0.35, 0.20)]
    [InlineData(Relation.Conflicts, 0.35, 0.10)]
    public void The_corpus_is_related_as_well_as_before(Relation relation, double precision, double recall)
    {
        var wanted = Wanted(relation);
        var found = Found(relation);
        double right = wanted.Intersect(found).Count();
        output.WriteLine(
            $"{relation}: {right} right of {found.Count} found, {wanted.Count} wanted; F1 {2 * right / (wanted.Count + found.Count):0.000}"
        );

        Assert.True(right / found.Count >= precision, $"precision {right / found.Count:0.000}");
        Assert.True(right / wanted.Count >= recall, $"recall {right / wanted.Count:0.000}");
    }

    private static HashSet<(string, string)> Wanted(Relation relation) =>
        [
            .. Rows(Path.Combine(Folder, "relations.jsonl"))
                .Where(r => Enum.Parse<Relation>(r.GetProperty("relation").GetString()!, ignoreCase: true) == relation)
                .Select(r => Key(Passage(r.GetProperty("a")), Passage(r.GetProperty("b")))),
        ];

    private static HashSet<(string, string)> Found(Relation relation)
    {
        var articles = Directory
            .GetFiles(Folder, "??-*")
            .Where(f => Path.GetExtension(f) != ".jsonl")
            .Order(StringComparer.Ordinal)
            .Select(f => Extractor.Extract(ArticleReader.Read(File.ReadAllBytes(f), Path.GetFileName(f)).Article!))
            .ToList();
        return
        [
            .. Relater
                .Compare(articles, TestContext.Current.CancellationToken)
                .Where(p => p.Finding.Relation == relation)
                .Select(p => Key(Squash(p.A.Text), Squash(p.B.Text))),
        ];
    }

    private static string Passage(JsonElement place)
    {
        var file = Directory.GetFiles(Folder, place[0].GetString() + "-*.jsonl")[0];
        return Squash(Rows(file).ElementAt(place[1].GetInt32()).GetProperty("text").GetString()!);
    }

    private static IEnumerable<JsonElement> Rows(string file) =>
        File.ReadLines(file).Where(l => l.Length > 0).Select(l => JsonSerializer.Deserialize<JsonElement>(l));

    private static (string, string) Key(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);

    private static string Squash(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
