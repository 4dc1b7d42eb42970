using System.Text.Json;
using System.Text.Json.Serialization;
using FactCheck.Extraction.Labelling;

namespace FactCheck.Extraction.Tests.Labelling;

/// <summary>The sentences that the trainer never reads: <c>src/FactCheck.Training/sentences/test-*.jsonl</c>.</summary>
internal static class HeldOut
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    public static IReadOnlyList<Sentence> Sentences { get; } =
    [
        .. Directory
            .GetFiles(Path.Combine(AppContext.BaseDirectory, "sentences"), "test-*.jsonl")
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Where(l => l.Length > 0)
            .Select(l => JsonSerializer.Deserialize<Sentence>(l, Options)!),
    ];

    public sealed record Sentence(string Text, PassageLabel Label, double? Worth);
}
