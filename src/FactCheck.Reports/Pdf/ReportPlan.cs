using System.Globalization;
using System.Text;
using FactCheck.Core.Reports;
using FactCheck.Core.Reviews;

namespace FactCheck.Reports.Pdf;

/// <summary>How a run of words is set.</summary>
internal enum PlanStyle
{
    Plain,
    Strong,
    Quiet,
    Marked,
    Mono,
    Supported,
    Disputed,
    Opinion,
    Open,
}

/// <summary>Words that are set alike, with an address of the web where they are a link.</summary>
internal sealed record PlanRun(string Text, PlanStyle Style = PlanStyle.Plain, string? Address = null);

/// <summary>A paragraph, a cell or a line: runs that follow each other, all in one direction of writing.</summary>
/// <param name="Runs">The words.</param>
/// <param name="Language">Their language where it is not the report's, as a BCP 47 tag.</param>
internal sealed record PlanText(IReadOnlyList<PlanRun> Runs, string? Language = null)
{
    /// <summary>The words alone.</summary>
    public string Words { get; } = string.Concat(Runs.Select(r => r.Text));

    /// <summary>Whether the first strong character is written from right to left, as HTML's dir="auto" decides.</summary>
    public bool RightToLeft => IsRightToLeft(Words);

    public static PlanText Of(string text, PlanStyle style = PlanStyle.Plain, string? language = null) =>
        new([new PlanRun(text, style)], language);

    private static bool IsRightToLeft(string words)
    {
        foreach (var rune in words.EnumerateRunes())
        {
            // Hebrew to Arabic Extended, their presentation forms, and the two planes' right-to-left blocks.
            if (
                rune.Value
                is (>= 0x0590 and <= 0x08FF)
                    or (>= 0xFB1D and <= 0xFDFF)
                    or (>= 0xFE70 and <= 0xFEFE)
                    or (>= 0x10800 and <= 0x10FFF)
                    or (>= 0x1E800 and <= 0x1EFFF)
            )
            {
                if (Rune.IsLetter(rune))
                {
                    return true;
                }
            }
            else if (Rune.IsLetter(rune))
            {
                return false;
            }
        }

        return false;
    }
}

/// <summary>A piece of a report's body.</summary>
internal abstract record PlanBlock;

internal sealed record PlanParagraph(PlanText Text) : PlanBlock;

/// <summary>The claim's words among their neighbours.</summary>
internal sealed record PlanQuote(PlanText Text) : PlanBlock;

/// <summary>The verdict and how it came about, between two rules.</summary>
internal sealed record PlanRuling(string Verdict, PlanStyle Tone, string Words) : PlanBlock;

/// <summary>A small heading with what stands under it; the two are not parted by a page break.</summary>
internal sealed record PlanLabelled(string Label, IReadOnlyList<PlanBlock> Blocks) : PlanBlock;

/// <summary>Numbered sources; each has a line of words and a line for every address.</summary>
internal sealed record PlanReferences(IReadOnlyList<PlanReference> Items) : PlanBlock;

internal sealed record PlanReference(string Label, IReadOnlyList<PlanText> Lines);

/// <summary>A table whose head is repeated on every page.</summary>
internal sealed record PlanTable(IReadOnlyList<PlanColumn> Columns, IReadOnlyList<PlanRow> Rows) : PlanBlock;

/// <param name="Title">The column's head.</param>
/// <param name="Width">Its share of the width.</param>
/// <param name="IsPage">Whether its cells are the page on which the row's section begins; such a cell has no text of its own.</param>
/// <param name="AtEnd">Whether its text stands at the end of the cell.</param>
internal sealed record PlanColumn(string Title, int Width, bool IsPage = false, bool AtEnd = false);

/// <param name="Section">The section that the row leads to, or null.</param>
/// <param name="Cells">One text a column.</param>
internal sealed record PlanRow(string? Section, IReadOnlyList<PlanText> Cells);

/// <summary>Terms with what is said of each.</summary>
internal sealed record PlanFacts(IReadOnlyList<PlanFact> Items) : PlanBlock;

internal sealed record PlanFact(string Term, IReadOnlyList<PlanText> Lines);

/// <summary>Who signed, and when.</summary>
internal sealed record PlanSignature(IReadOnlyList<(string Strong, string Under)> Fields) : PlanBlock;

/// <summary>What has a place of its own in the bookmarks under its part: a claim.</summary>
internal sealed record PlanSection(string Id, string Heading, IReadOnlyList<PlanBlock> Blocks);

/// <summary>A part of a report: its heading, its own blocks, then its sections one after another.</summary>
internal sealed record PlanPart(
    string Id,
    string Heading,
    IReadOnlyList<PlanBlock> Blocks,
    IReadOnlyList<PlanSection> Sections
);

/// <summary>One part of the chart of verdicts.</summary>
internal sealed record PlanShare(string Name, int Count, PlanStyle Tone);

/// <summary>The first leaf.</summary>
internal sealed record PlanCover(
    string Left,
    string Right,
    PlanText Title,
    PlanText? Summary,
    string ChartWords,
    IReadOnlyList<PlanShare> Shares,
    PlanFacts Facts
);

/// <summary>
/// What a report's PDF holds: every word and its order, so that the renderer only sets it. Says what the HTML report says.
/// </summary>
/// <param name="Title">The document's title.</param>
/// <param name="Author">Who signed.</param>
/// <param name="Subject">What it covers.</param>
/// <param name="IssuedAt">The date of the document; fixed, so that one snapshot gives one document.</param>
/// <param name="Footer">Stands at the foot of every page after the cover.</param>
/// <param name="Cover">The first leaf.</param>
/// <param name="ContentsHeading">What stands above the list of parts.</param>
/// <param name="Parts">In order.</param>
internal sealed record ReportPlan(
    string Title,
    string Author,
    string Subject,
    DateTimeOffset IssuedAt,
    string Footer,
    PlanCover Cover,
    string ContentsHeading,
    IReadOnlyList<PlanPart> Parts
)
{
    /// <summary>Plans a report.</summary>
    /// <param name="report">What it says.</param>
    /// <param name="sha256">The snapshot's hash, printed on the cover.</param>
    public static ReportPlan Of(ReportSnapshot report, string sha256)
    {
        var articles = report.Articles.ToDictionary(a => a.Id);
        List<PlanPart> parts = [Table(report, articles)];
        if (report.Claims.Count > 0)
        {
            parts.Add(
                new PlanPart("claims", ReportWords.Sections, [], [.. report.Claims.Select(c => Claim(c, articles))])
            );
        }

        if (report.Open.Count > 0)
        {
            parts.Add(Open(report));
        }

        if (report.Corrections.Count > 0)
        {
            parts.Add(Corrections(report));
        }

        parts.Add(Articles(report));
        parts.Add(Method(report));
        return new ReportPlan(
            report.Title,
            report.IssuedBy,
            report.Scope,
            new DateTimeOffset(DateTime.SpecifyKind(report.IssuedAt, DateTimeKind.Utc)),
            ReportWords.Footer(report),
            Front(report, sha256),
            ReportWords.Contents,
            parts
        );
    }

    /// <summary>The name of a claim's section.</summary>
    public static string SectionOf(ReportClaim claim) => $"claim-{claim.Code}";

    private static PlanCover Front(ReportSnapshot report, string sha256) =>
        new(
            "FactCheck",
            ReportWords.Head(report),
            PlanText.Of(report.Title),
            string.IsNullOrWhiteSpace(report.Summary) ? null : PlanText.Of(report.Summary),
            ReportWords.Chart(report),
            [
                .. Enum.GetValues<Verdict>().Select(v => new PlanShare(ReportWords.Name(v), report.Count(v), Tone(v))),
                new PlanShare(ReportWords.Open, report.Open.Count, PlanStyle.Open),
            ],
            new PlanFacts([
                new PlanFact(ReportWords.Covers, [PlanText.Of(report.Scope)]),
                new PlanFact(
                    ReportWords.Articles,
                    [
                        .. report.Articles.Select(a => new PlanText([
                            new PlanRun(a.Code, PlanStyle.Strong),
                            new PlanRun("  " + ReportWords.Source(a)),
                        ])),
                    ]
                ),
                new PlanFact(ReportWords.SignedBy, [PlanText.Of(ReportWords.Signature(report))]),
                new PlanFact(ReportWords.Snapshot, [PlanText.Of(ReportWords.Fingerprint(sha256), PlanStyle.Mono)]),
            ])
        );

    private static PlanPart Table(ReportSnapshot report, Dictionary<long, ReportArticle> articles) =>
        new(
            "table",
            ReportWords.Table,
            report.Claims.Count == 0
                ? [new PlanParagraph(PlanText.Of(ReportWords.NothingSettled))]
                :
                [
                    new PlanTable(
                        [
                            new PlanColumn("Claim", 5),
                            new PlanColumn("Statement", 24),
                            new PlanColumn("Article", 12),
                            new PlanColumn("Verdict", 8),
                            new PlanColumn("Sources", 6, AtEnd: true),
                            new PlanColumn("Page", 5, IsPage: true, AtEnd: true),
                        ],
                        [
                            .. report.Claims.Select(c => new PlanRow(
                                SectionOf(c),
                                [
                                    PlanText.Of(c.Code, PlanStyle.Strong),
                                    PlanText.Of(c.Statement),
                                    PlanText.Of(ReportWords.Source(articles[c.ArticleId]), PlanStyle.Quiet),
                                    PlanText.Of(ReportWords.Name(c.Verdict), Tone(c.Verdict)),
                                    PlanText.Of(c.Citations.Count == 0 ? "–" : Number(c.Citations.Count)),
                                    PlanText.Of(""),
                                ]
                            )),
                        ]
                    ),
                ],
            []
        );

    private static PlanSection Claim(ReportClaim claim, Dictionary<long, ReportArticle> articles)
    {
        var article = articles[claim.ArticleId];
        List<PlanBlock> blocks =
        [
            new PlanParagraph(
                PlanText.Of($"{ReportWords.Source(article)} · {ReportWords.SaidBy(claim)}", PlanStyle.Quiet)
            ),
            new PlanLabelled(
                ReportWords.Context,
                [
                    new PlanQuote(
                        new PlanText(
                            [
                                .. Filled(new PlanRun(claim.Before, PlanStyle.Quiet)),
                                new PlanRun(claim.Quote, PlanStyle.Marked),
                                .. Filled(new PlanRun(claim.After, PlanStyle.Quiet)),
                            ],
                            article.Language
                        )
                    ),
                ]
            ),
            new PlanRuling(ReportWords.Name(claim.Verdict), Tone(claim.Verdict), ReportWords.Ruling(claim)),
            new PlanLabelled(
                ReportWords.Rationale,
                [.. claim.Opinions.Select(r => Review(r, claim.Opinions.Count > 1 ? $"{r.By}: " : ""))]
            ),
        ];
        if (claim.Dissent.Count > 0)
        {
            blocks.Add(
                new PlanLabelled(
                    ReportWords.Dissent,
                    [
                        .. claim.Dissent.Select(r =>
                            Review(r, $"{r.By}, {ReportWords.Name(r.Verdict).ToLowerInvariant()}: ")
                        ),
                    ]
                )
            );
        }

        if (claim.Citations.Count > 0)
        {
            blocks.Add(
                new PlanLabelled(ReportWords.Citations, [new PlanReferences([.. claim.Citations.Select(Reference)])])
            );
        }

        return new PlanSection(SectionOf(claim), $"{claim.Code}. {claim.Statement}", blocks);
    }

    private static PlanParagraph Review(ReportReview review, string name) =>
        new(
            new PlanText([
                .. Filled(new PlanRun(name, PlanStyle.Strong)),
                new PlanRun(ReportWords.RationaleOf(review)),
                .. Filled(
                    new PlanRun(
                        review.Citations.Count == 0 ? "" : $" [{string.Join(", ", review.Citations.Select(Number))}]"
                    )
                ),
            ])
        );

    private static PlanReference Reference(ReportCitation citation)
    {
        var details = ReportWords.Details(citation);
        List<PlanText> lines =
        [
            new([
                new PlanRun(citation.Title, PlanStyle.Strong),
                .. Filled(new PlanRun(details.Length > 0 ? $", {details}" : "")),
                .. Filled(new PlanRun(citation.QuotedWords is { } quoted ? $": “{quoted}”" : "")),
                new PlanRun(" " + ReportWords.Name(citation.Stance), Tone(citation.Stance)),
            ]),
        ];
        if (citation.Address is { } address)
        {
            lines.Add(new PlanText([new PlanRun(address, PlanStyle.Mono, address)]));
        }

        if (citation.ArchivedAddress is { } archived)
        {
            lines.Add(
                new PlanText([new PlanRun(ReportWords.ArchivedCopy), new PlanRun(archived, PlanStyle.Mono, archived)])
            );
        }

        if (citation.ArchivedSha256 is { } sha256)
        {
            lines.Add(
                new PlanText([
                    new PlanRun(ReportWords.KeptCopy),
                    new PlanRun(ReportWords.Fingerprint(sha256), PlanStyle.Mono),
                ])
            );
        }

        return new PlanReference($"[{Number(citation.Number)}]", lines);
    }

    private static PlanPart Open(ReportSnapshot report) =>
        new(
            "open",
            ReportWords.OpenClaims,
            [
                new PlanParagraph(PlanText.Of(ReportWords.OpenExplained)),
                new PlanTable(
                    [new PlanColumn("Claim", 5), new PlanColumn("Statement", 40), new PlanColumn("Status", 15)],
                    [
                        .. report.Open.Select(c => new PlanRow(
                            null,
                            [
                                PlanText.Of(c.Code, PlanStyle.Strong),
                                PlanText.Of(c.Statement),
                                PlanText.Of(ReportWords.Name(c.Status)),
                            ]
                        )),
                    ]
                ),
            ],
            []
        );

    private static PlanPart Corrections(ReportSnapshot report) =>
        new(
            "corrections",
            ReportWords.CorrectionsMade,
            [
                new PlanFacts([
                    .. report.Corrections.Select(c => new PlanFact(
                        c.Code,
                        [PlanText.Of(c.Statement), PlanText.Of(ReportWords.Correction(c))]
                    )),
                ]),
            ],
            []
        );

    private static PlanPart Articles(ReportSnapshot report) =>
        new(
            "articles",
            ReportWords.Articles,
            [
                new PlanFacts([
                    .. report.Articles.Select(a => new PlanFact(
                        a.Code,
                        [
                            PlanText.Of(a.Title, PlanStyle.Strong, a.Language),
                            .. ReportWords.Origin(a) is { Length: > 0 } origin
                                ? [PlanText.Of(origin)]
                                : Array.Empty<PlanText>(),
                            .. a.Address is { } address
                                ? [new PlanText([new PlanRun(address, PlanStyle.Mono, address)])]
                                : Array.Empty<PlanText>(),
                            PlanText.Of(ReportWords.Fingerprint(a.Sha256), PlanStyle.Mono),
                        ]
                    )),
                ]),
            ],
            []
        );

    private static PlanPart Method(ReportSnapshot report) =>
        new(
            "method",
            ReportWords.Method,
            [
                .. ReportWords.MethodParagraphs(report).Select(p => new PlanParagraph(PlanText.Of(p))),
                new PlanLabelled(
                    ReportWords.Agreement,
                    [new PlanParagraph(PlanText.Of(ReportWords.AgreementSentence(report.Agreement)))]
                ),
                new PlanLabelled(
                    ReportWords.Check,
                    [new PlanParagraph(PlanText.Of(ReportWords.CheckParagraph(report)))]
                ),
                new PlanSignature([
                    (report.IssuedBy, ReportWords.ForTheDesk),
                    (ReportWords.Moment(report.IssuedAt), ReportWords.InTheLog),
                ]),
            ],
            []
        );

    private static PlanStyle Tone(Verdict verdict) =>
        verdict switch
        {
            Verdict.Supported => PlanStyle.Supported,
            Verdict.Disputed => PlanStyle.Disputed,
            Verdict.Opinion => PlanStyle.Opinion,
            _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
        };

    private static PlanStyle Tone(Core.Citations.Stance stance) =>
        stance switch
        {
            Core.Citations.Stance.Supports => PlanStyle.Supported,
            Core.Citations.Stance.Contradicts => PlanStyle.Disputed,
            Core.Citations.Stance.Context => PlanStyle.Quiet,
            _ => throw new ArgumentOutOfRangeException(nameof(stance)),
        };

    private static PlanRun[] Filled(PlanRun run) => run.Text.Length > 0 ? [run] : [];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
