using System.Buffers;
using System.Globalization;
using System.Text;
using FactCheck.Core.Citations;
using FactCheck.Core.Reports;

namespace FactCheck.Reports.Csv;

/// <summary>
/// A report as a table: one row a claim, the settled first and then the open ones (RFC 4180; UTF-8 with a byte order mark, by
/// which spreadsheets know it).
/// </summary>
public static class ReportCsv
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",;'\r\n\t");

    private static readonly string[] Columns =
    [
        "report",
        "issued",
        "claim",
        "status",
        "verdict",
        "statement",
        "quote",
        "speaker",
        "speaker_role",
        "attribution",
        "check_worthiness",
        "article",
        "outlet",
        "article_title",
        "published",
        "article_address",
        "article_sha256",
        "settled",
        "round",
        "reviewers",
        "rationale",
        "dissent",
        "citations",
        "supporting",
        "contradicting",
        "sources",
    ];

    /// <summary>The bytes of the file.</summary>
    public static byte[] Write(ReportSnapshot report)
    {
        var articles = report.Articles.ToDictionary(a => a.Id);
        var text = new StringBuilder();
        Row(text, Columns);
        foreach (var claim in report.Claims)
        {
            var article = articles[claim.ArticleId];
            Row(
                text,
                [
                    Number(report.Number),
                    Moment(report.IssuedAt),
                    claim.Code,
                    "Settled",
                    ReportWords.Name(claim.Verdict),
                    claim.Statement,
                    claim.Quote,
                    claim.Speaker,
                    claim.SpeakerRole,
                    claim.Mode.ToString(),
                    claim.Worth.ToString("0.###", CultureInfo.InvariantCulture),
                    article.Code,
                    article.Outlet,
                    article.Title,
                    article.Published,
                    article.Address,
                    article.Sha256,
                    Moment(claim.SettledAt),
                    Number(claim.Round),
                    Reviewers(claim),
                    Rationales(claim.Opinions),
                    Rationales(claim.Dissent),
                    Number(claim.Citations.Count),
                    Number(claim.Citations.Count(c => c.Stance == Stance.Supports)),
                    Number(claim.Citations.Count(c => c.Stance == Stance.Contradicts)),
                    string.Join('\n', claim.Citations.Select(Source)),
                ]
            );
        }

        foreach (var open in report.Open)
        {
            var row = new string?[Columns.Length];
            row[0] = Number(report.Number);
            row[1] = Moment(report.IssuedAt);
            row[2] = open.Code;
            row[3] = ReportWords.Name(open.Status);
            row[5] = open.Statement;
            Row(text, row);
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>
    /// One cell. What a spreadsheet would compute (a cell that begins with = + - @, a tab or a line break) gets an apostrophe in
    /// front and is shown as text.
    /// </summary>
    internal static string Cell(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return "";
        }

        // The full-width forms are computed as well where the spreadsheet is set to Chinese, Japanese or Korean.
        var safe = value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠'
            ? "'" + value
            : value;
        return safe.AsSpan().IndexOfAny(Quoted) < 0 && safe[0] != ' ' && safe[^1] != ' '
            ? safe
            : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static void Row(StringBuilder text, IReadOnlyList<string?> cells) =>
        text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string Reviewers(ReportClaim claim) =>
        string.Join("; ", claim.Opinions.Concat(claim.Dissent).Select(r => r.By).Distinct(StringComparer.Ordinal));

    private static string Rationales(IReadOnlyList<ReportReview> reviews) =>
        string.Join(
            '\n',
            reviews.Select(r =>
                $"{r.By}, {ReportWords.Name(r.Verdict).ToLowerInvariant()}: {ReportWords.RationaleOf(r)}"
            )
        );

    private static string Source(ReportCitation citation)
    {
        var details = ReportWords.Details(citation);
        return $"[{Number(citation.Number)}] {ReportWords.Name(citation.Stance)}: {citation.Title}"
            + (details.Length > 0 ? $", {details}" : "")
            + (citation.Address is { } address ? $", {address}" : "");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Moment(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
