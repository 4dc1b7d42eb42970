using System.Text.Json;
using System.Text.Json.Serialization;
using FactCheck.Extraction.Labelling;

namespace FactCheck.Training;

/// <summary>
/// Where an example is from: the debates teach factual and check-worthy, the others all three labels. Single sentences show the hard
/// cases in numbers, whole articles how often each label occurs, contrasts what names and figures do not tell.
/// </summary>
internal enum Source
{
    Debates,
    Sentences,
    Articles,
    Contrasts,
}

/// <summary>One labelled passage.</summary>
/// <param name="Text">In Unicode NFC.</param>
/// <param name="Source">Which set it is from.</param>
/// <param name="Labels">The labels it may have: one for a sentence, two for a debate sentence that is not factual.</param>
/// <param name="Worthy">Whether it is worth checking.</param>
/// <param name="Block">What it must not be parted from in cross-validation: a stretch of debate, or a register's topic.</param>
/// <param name="Register">The manner of writing.</param>
internal sealed record Example(
    string Text,
    Source Source,
    IReadOnlyList<PassageLabel> Labels,
    bool Worthy,
    int Block,
    string Register
)
{
    public bool IsClaim => Labels.Contains(PassageLabel.Claim);
}

internal static class Examples
{
    private const int DebateBlocks = 20;

    /// <summary>Whether a file of sentences is kept from training.</summary>
    public static bool IsHeldOut(string file) => Path.GetFileName(file).StartsWith("test-", StringComparison.Ordinal);

    /// <summary>Reads a file of ClaimBuster: a label (CFS, UFS, NFS), a tab, a sentence.</summary>
    public static List<Example> ReadDebates(string file)
    {
        var rows = File.ReadLines(file).Select(l => l.Split('\t', 2)).Where(p => p.Length == 2).ToList();
        return
        [
            .. rows.Select(
                (p, i) =>
                    new Example(
                        p[1].Normalize(),
                        Source.Debates,
                        p[0] == "NFS" ? [PassageLabel.Opinion, PassageLabel.Other] : [PassageLabel.Claim],
                        p[0] == "CFS",
                        i * DebateBlocks / rows.Count,
                        "debates"
                    )
            ),
        ];
    }

    /// <summary>Reads the sentences written for this project: JSON lines of text, label, worth, register, topic.</summary>
    public static List<Example> ReadSentences(IEnumerable<string> files) =>
        [
            .. files
                .Order(StringComparer.Ordinal)
                .SelectMany(
                    f => File.ReadLines(f).Where(l => l.Length > 0),
                    (f, l) => (File: Path.GetFileName(f), Line: l)
                )
                .Select(x => (x.File, Row: JsonSerializer.Deserialize<Row>(x.Line, Options)!))
                .Select(x => new Example(
                    x.Row.Text.Normalize(),
                    x.File.Split('-')[0] switch
                    {
                        "articles" => Source.Articles,
                        "contrast" => Source.Contrasts,
                        _ => Source.Sentences,
                    },
                    [x.Row.Label],
                    x.Row.Worth >= 2,
                    (int)(Lexicon.Hash(x.Row.Register + "/" + x.Row.Topic) % 1000),
                    x.Row.Register
                )),
        ];

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    private sealed record Row(string Text, PassageLabel Label, double? Worth, string Register, string Topic);
}
