using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FactCheck.Core.Citations;
using FactCheck.Core.Claims;
using FactCheck.Core.Reviews;
using FactCheck.Extraction.Attribution;

namespace FactCheck.Core.Reports;

/// <summary>
/// All that a report says, as it stood when it was issued. Every rendering is made from this alone, so that a report read
/// in ten years says what it said on its day.
/// </summary>
/// <param name="Number">The report's number.</param>
/// <param name="Title">What it is called on its cover.</param>
/// <param name="Summary">A few sentences under the title, or null.</param>
/// <param name="Scope">What it covers, in words.</param>
/// <param name="IssuedAt">UTC.</param>
/// <param name="IssuedBy">Who signs.</param>
/// <param name="Articles">The articles covered, by their code.</param>
/// <param name="Claims">The settled claims covered, in the order of articles and numbers.</param>
/// <param name="Open">The claims of the articles that have no verdict yet.</param>
/// <param name="Dismissed">How many passages were dismissed as no claims.</param>
/// <param name="Agreement">How far two reviewers of one claim agreed.</param>
/// <param name="Corrections">What earlier reports said otherwise.</param>
public sealed record ReportSnapshot(
    int Number,
    string Title,
    string? Summary,
    string Scope,
    DateTime IssuedAt,
    string IssuedBy,
    IReadOnlyList<ReportArticle> Articles,
    IReadOnlyList<ReportClaim> Claims,
    IReadOnlyList<ReportOpenClaim> Open,
    int Dismissed,
    ReportAgreement Agreement,
    IReadOnlyList<ReportCorrection> Corrections
)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>How many claims have this verdict.</summary>
    public int Count(Verdict verdict) => Claims.Count(c => c.Verdict == verdict);

    /// <summary>The stored form, whose hash is printed.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Options);

    /// <summary>Reads the stored form.</summary>
    /// <exception cref="JsonException">It is no snapshot.</exception>
    public static ReportSnapshot FromJson(string json) =>
        JsonSerializer.Deserialize<ReportSnapshot>(json, Options) ?? throw new JsonException("The snapshot is empty.");
}

/// <summary>An article that a report covers.</summary>
public sealed record ReportArticle(
    long Id,
    string Code,
    string Title,
    string? Outlet,
    string? Byline,
    string? Published,
    string? Language,
    string? Address,
    string Sha256
);

/// <summary>A settled claim in a report.</summary>
/// <param name="Id">The claim's key.</param>
/// <param name="Code">As in <c>A5</c>.</param>
/// <param name="ArticleId">The article that makes it.</param>
/// <param name="Statement">What is asserted.</param>
/// <param name="Before">The sentence before the quote in its paragraph, or empty.</param>
/// <param name="Quote">The words that assert it, as published.</param>
/// <param name="After">The sentence after the quote in its paragraph, or empty.</param>
/// <param name="Speaker">Whose content it is; empty for the outlet.</param>
/// <param name="SpeakerRole">The speaker's role.</param>
/// <param name="Mode">Quoted, reported or the outlet's own.</param>
/// <param name="Worth">Check-worthiness, 0 to 1.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="SettledAt">UTC.</param>
/// <param name="Round">2 and more where the claim was opened again.</param>
/// <param name="Opinions">What those who gave the verdict wrote, the decision first.</param>
/// <param name="Dissent">What those who gave another verdict wrote.</param>
/// <param name="Citations">The sources of all of them, numbered from 1.</param>
public sealed record ReportClaim(
    long Id,
    string Code,
    long ArticleId,
    string Statement,
    string Before,
    string Quote,
    string After,
    string Speaker,
    string SpeakerRole,
    AttributionMode Mode,
    double Worth,
    Verdict Verdict,
    DateTime SettledAt,
    int Round,
    IReadOnlyList<ReportReview> Opinions,
    IReadOnlyList<ReportReview> Dissent,
    IReadOnlyList<ReportCitation> Citations
);

/// <summary>One person's review in a report.</summary>
/// <param name="By">Who gave it.</param>
/// <param name="Kind">Blind review or decision.</param>
/// <param name="Verdict">The verdict given.</param>
/// <param name="Rationale">As it was written; may be empty.</param>
/// <param name="Citations">The numbers of the citations it names.</param>
public sealed record ReportReview(
    string By,
    ReviewKind Kind,
    Verdict Verdict,
    string Rationale,
    IReadOnlyList<int> Citations
);

/// <summary>A source in a report.</summary>
public sealed record ReportCitation(
    int Number,
    Stance Stance,
    string Title,
    string? Publisher,
    string? Author,
    string? Published,
    string? Accessed,
    string? QuotedWords,
    string? Locator,
    string? Address,
    string? SourceCode,
    string? ArchivedAddress,
    string? ArchivedSha256
);

/// <summary>A claim without a verdict in a report.</summary>
public sealed record ReportOpenClaim(string Code, string Statement, ClaimStatus Status);

/// <summary>How far two reviewers of one claim agreed.</summary>
/// <param name="Pairs">Claims that two people reviewed without sight of each other.</param>
/// <param name="Same">Of these, with the same verdict.</param>
/// <param name="Kappa">Cohen's kappa over the three verdicts (Cohen 1960); null without pairs, or where chance alone would agree always.</param>
public sealed record ReportAgreement(int Pairs, int Same, double? Kappa)
{
    /// <summary>Computes the figures of the pairs of verdicts given.</summary>
    public static ReportAgreement Of(IReadOnlyList<(Verdict First, Verdict Second)> pairs)
    {
        var same = pairs.Count(p => p.First == p.Second);
        if (pairs.Count == 0)
        {
            return new ReportAgreement(0, 0, null);
        }

        double n = pairs.Count;
        var chance = Enum.GetValues<Verdict>()
            .Sum(v => pairs.Count(p => p.First == v) / n * (pairs.Count(p => p.Second == v) / n));
        return new ReportAgreement(
            pairs.Count,
            same,
            chance >= 1 ? null : Math.Round(((same / n) - chance) / (1 - chance), 4)
        );
    }
}

/// <summary>What an earlier report said of a claim, and what holds now.</summary>
/// <param name="Code">The claim.</param>
/// <param name="Statement">What it asserts.</param>
/// <param name="Report">The number of the latest report that covered it.</param>
/// <param name="Was">The verdict there.</param>
/// <param name="Now">The verdict now; null where it is open again.</param>
public sealed record ReportCorrection(string Code, string Statement, int Report, Verdict Was, Verdict? Now);
