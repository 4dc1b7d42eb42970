using System.Globalization;
using FactCheck.Core.Citations;
using FactCheck.Core.Claims;
using FactCheck.Core.Reviews;
using FactCheck.Extraction;
using FactCheck.Extraction.Attribution;

namespace FactCheck.Core.Reports;

/// <summary>Every sentence a report composes, once, so that the page, the PDF and the other forms say the same.</summary>
public static class ReportWords
{
    /// <summary>The parts of a report, in order.</summary>
    public const string Contents = "Contents",
        Table = "The claims",
        Sections = "Claim by claim",
        OpenClaims = "Open claims",
        CorrectionsMade = "Corrections",
        Articles = "The articles",
        Method = "Method",
        Context = "In context",
        Rationale = "Rationale",
        Dissent = "Dissent, kept as written",
        Citations = "Citations",
        Agreement = "How far the reviewers agree",
        Check = "How to check this report",
        Open = "Open",
        Covers = "Covers",
        SignedBy = "Signed",
        Snapshot = "Snapshot",
        NothingSettled = "No claim of these articles is settled yet.",
        OpenExplained =
            "These claims had no verdict when the report was issued, so that a reader knows what the desk has not yet judged.",
        ArchivedCopy = "Archived copy: ",
        KeptCopy = "Archived copy kept by the desk, ",
        ForTheDesk = "for the desk",
        InTheLog = "signed in the audit log";

    /// <summary>"FactCheck report 12 · issued 4 September 2025".</summary>
    public static string Footer(ReportSnapshot report) =>
        $"FactCheck report {report.Number} · issued {Day(report.IssuedAt)}";

    /// <summary>"Report 12 · 4 September 2025".</summary>
    public static string Head(ReportSnapshot report) => $"Report {report.Number} · {Day(report.IssuedAt)}";

    /// <summary>"J. S., 4 September 2025, 16:05 UTC".</summary>
    public static string Signature(ReportSnapshot report) => $"{report.IssuedBy}, {Moment(report.IssuedAt)}";

    /// <summary>The chart in words.</summary>
    public static string Chart(ReportSnapshot report) =>
        $"Of {Count(report.Claims.Count + report.Open.Count, "claim")} {report.Count(Verdict.Supported)} are supported, "
        + $"{report.Count(Verdict.Disputed)} disputed, {report.Count(Verdict.Opinion)} opinion and {report.Open.Count} open.";

    /// <summary>"Tigris Ledger, 18 August 2025", or the title where no outlet is known.</summary>
    public static string Source(ReportArticle article) =>
        (article.Outlet ?? article.Title) + (Date(article.Published) is { } date ? $", {date}" : "");

    /// <summary>"Tigris Ledger, by A. Writer, 18 August 2025": what is known of an article under its title.</summary>
    public static string Origin(ReportArticle article)
    {
        string?[] parts =
        [
            article.Outlet,
            article.Byline is { } byline ? $"by {byline}" : null,
            Date(article.Published),
        ];
        return string.Join(", ", parts.Where(p => !string.IsNullOrEmpty(p)));
    }

    /// <summary>"Supported".</summary>
    public static string Name(Verdict verdict) => verdict.ToString();

    /// <summary>"awaiting a second review".</summary>
    public static string Name(ClaimStatus status) =>
        status switch
        {
            ClaimStatus.Queued => "Queued",
            ClaimStatus.InReview => "In review",
            ClaimStatus.AwaitingSecond => "Awaiting a second review",
            ClaimStatus.InDisagreement => "In disagreement",
            ClaimStatus.Settled => "Settled",
            ClaimStatus.Dismissed => "Dismissed",
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };

    /// <summary>"supports".</summary>
    public static string Name(Stance stance) =>
        stance switch
        {
            Stance.Supports => "supports",
            Stance.Contradicts => "contradicts",
            Stance.Context => "context",
            _ => throw new ArgumentOutOfRangeException(nameof(stance)),
        };

    /// <summary>"said by Hussein Alawi, reported by the outlet".</summary>
    public static string SaidBy(ReportClaim claim) =>
        claim.Speaker.Length == 0
            ? "said by the outlet itself"
            : $"said by {claim.Speaker}{(claim.SpeakerRole.Length > 0 ? $" ({claim.SpeakerRole})" : "")}, "
                + (claim.Mode == AttributionMode.Direct ? "quoted by the outlet" : "reported by the outlet");

    /// <summary>"two reviews, by A and B; settled on 4 September 2025, 15:12 UTC".</summary>
    public static string Ruling(ReportClaim claim)
    {
        var blind = claim.Opinions.Concat(claim.Dissent).Where(r => r.Kind == ReviewKind.Blind).ToList();
        var decision = claim.Opinions.FirstOrDefault(r => r.Kind == ReviewKind.Decision);
        var reviews =
            blind.Count == 1
                ? $"one review, by {blind[0].By}"
                : $"{(blind.Count == 2 ? "two" : Number(blind.Count))} reviews, by {string.Join(" and ", blind.Select(r => r.By).Order(StringComparer.Ordinal))}";
        return reviews
            + (decision is null ? "; settled on " : $"; decided by {decision.By} on ")
            + Moment(claim.SettledAt)
            + (claim.Round > 1 ? $"; opened again, round {Number(claim.Round)}" : "");
    }

    /// <summary>A rationale, or what to print where none was written.</summary>
    public static string RationaleOf(ReportReview review) =>
        review.Rationale.Length > 0 ? review.Rationale : "No rationale was written; the citations speak.";

    /// <summary>A citation without its stance and links: who, when, where.</summary>
    public static string Details(ReportCitation citation)
    {
        string?[] parts =
        [
            citation.Author,
            citation.Publisher,
            Date(citation.Published),
            citation.SourceCode,
            citation.Locator,
            Date(citation.Accessed) is { } read ? $"read {read}" : null,
        ];
        return string.Join(", ", parts.Where(p => !string.IsNullOrEmpty(p)));
    }

    /// <summary>"report 11 said supported; now disputed".</summary>
    public static string Correction(ReportCorrection correction) =>
        $"Report {Number(correction.Report)} said {Lower(correction.Was)}. "
        + (correction.Now is { } now ? $"The verdict is now {Lower(now)}." : "The claim has been opened again.");

    /// <summary>The paragraphs of the method page.</summary>
    public static IReadOnlyList<string> MethodParagraphs(ReportSnapshot report) =>
        [
            $"The desk read {Count(report.Articles.Count, "article")} as published, kept the bytes and cut the text into passages. A passage is a claim when evidence could show it to be so or not so. A program proposes the claims and orders them by how much they deserve checking; it gives no verdict.",
            "Reviewers take the claims one by one and mark each as supported, disputed or opinion. A verdict of supported or disputed needs at least one citation; opinion needs the reason why the claim cannot be checked. Where two people reviewed a claim, neither saw the other’s verdict first. Where they differed, the lead decided with a reason, and the dissent is printed.",
            report.Open.Count + report.Dismissed == 0
                ? "Every passage that was taken for a claim has a verdict."
                : $"{Count(report.Open.Count, "claim")} of these articles had no verdict when this report was issued and {(report.Open.Count == 1 ? "is" : "are")} listed as open; {Count(report.Dismissed, "passage was", "passages were")} dismissed as no claims.",
        ];

    /// <summary>The agreement figures in a sentence.</summary>
    public static string AgreementSentence(ReportAgreement agreement) =>
        agreement.Pairs == 0
            ? "No claim of this report was reviewed twice."
            : $"{Count(agreement.Pairs, "claim was", "claims were")} reviewed twice; the two verdicts were the same for {agreement.Same} ({(100.0 * agreement.Same / agreement.Pairs).ToString("0", CultureInfo.InvariantCulture)} %)"
                + (
                    agreement.Kappa is { } kappa
                        ? $", Cohen’s κ {kappa.ToString("0.00", CultureInfo.InvariantCulture)}."
                        : "."
                );

    /// <summary>How a reader checks that the desk issued the report.</summary>
    public static string CheckParagraph(ReportSnapshot report) =>
        $"The desk keeps the snapshot from which this report was made, under the number {report.Number} and the SHA-256 on the cover. Whoever holds the snapshot can compute the hash again; the desk’s audit log says when it was issued and by whom.";

    /// <summary>"sha256 9f3c2ab4 7d10c6e8 …": the hash in groups that can be read aloud.</summary>
    public static string Fingerprint(string sha256) =>
        "sha256 " + string.Join(' ', sha256.Chunk(8).Select(group => new string(group)));

    /// <summary>"4 September 2025".</summary>
    public static string Day(DateTime at) => at.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"4 September 2025, 16:05 UTC".</summary>
    public static string Moment(DateTime at) => at.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>"1 claim", "2 claims".</summary>
    public static string Count(int count, string one, string? many = null) =>
        $"{Number(count)} {(count == 1 ? one : many ?? one + "s")}";

    private static string Lower(Verdict verdict) => Name(verdict).ToLowerInvariant();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A stored date in words; null for none.</summary>
    public static string? Date(string? iso) =>
        !PartialDate.TryParse(iso, out var date)
            ? null
            : date.Earliest.ToString(
                date.Day is not null ? "d MMMM yyyy"
                    : date.Month is not null ? "MMMM yyyy"
                    : "yyyy",
                CultureInfo.InvariantCulture
            );
}
