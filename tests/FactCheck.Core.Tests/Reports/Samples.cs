using System.Globalization;
using FactCheck.Core.Citations;
using FactCheck.Core.Claims;
using FactCheck.Core.Reports;
using FactCheck.Core.Reviews;
using FactCheck.Extraction.Attribution;

namespace FactCheck.Core.Tests.Reports;

/// <summary>Reports to render: one of everything that a report can hold, and some that hold little or much.</summary>
internal static class Samples
{
    public static readonly DateTime Issued = new(2025, 9, 4, 16, 5, 0, DateTimeKind.Utc);

    public static readonly string Sha256 = string.Concat(Enumerable.Repeat("9f3c2ab47d10c6e8", 4));

    public const string LongAddress =
        "https://archive.example.org/statements/2024/09/27/joint-statement-announcing-the-timeline-for-the-end-of-the-military-mission-and-everything-else-that-was-agreed-on-that-day-in-one-very-long-address-without-a-space.html?from=desk&page=3";

    /// <summary>Three verdicts, a dissent, a decision, an Arabic quotation, an archived copy, open claims and a correction.</summary>
    public static ReportSnapshot Full() =>
        new(
            12,
            "The bridge at Marrow Ford, in three tellings",
            "Three outlets wrote about the same closure. They agree on where the traffic goes; they cannot all be right about when it ends.",
            "the claims of 3 articles",
            Issued,
            "J. Sorley",
            [
                new ReportArticle(
                    1,
                    "A",
                    "Bridge to stay shut until autumn",
                    "Marrow Ledger",
                    "P. Lind",
                    "2025-08-18",
                    "en",
                    "https://ledger.example.org/bridge",
                    Sha256
                ),
                new ReportArticle(
                    2,
                    "B",
                    "What the engineers found",
                    "Valley Wire",
                    null,
                    "2025-08",
                    "en",
                    null,
                    Sha256
                ),
                new ReportArticle(3, "C", "إغلاق الجسر حتى الخريف", null, null, null, "ar", null, Sha256),
            ],
            [
                Supported(1, "A1", 1),
                new ReportClaim(
                    2,
                    "A4",
                    1,
                    "The council was never told of the cracks.",
                    "",
                    "Nobody told the council about the cracks,",
                    " she said.",
                    "Mara Quill",
                    "opposition councillor",
                    AttributionMode.Direct,
                    0.81,
                    Verdict.Disputed,
                    Issued.AddHours(-2),
                    2,
                    [
                        new ReportReview(
                            "J. Sorley",
                            ReviewKind.Decision,
                            Verdict.Disputed,
                            "The minutes of 3 March show that the council was told.",
                            [1, 2]
                        ),
                        new ReportReview("A. Reed", ReviewKind.Blind, Verdict.Disputed, "", [1]),
                    ],
                    [
                        new ReportReview(
                            "B. Holt",
                            ReviewKind.Blind,
                            Verdict.Opinion,
                            "“Told” is a matter of view: a note in an annex is no telling.",
                            []
                        ),
                    ],
                    [
                        new ReportCitation(
                            1,
                            Stance.Contradicts,
                            "Minutes of the council",
                            "Town of Marrow",
                            "the clerk",
                            "2025-03-03",
                            "2025-09-01",
                            "The engineer reported cracks in two piers.",
                            "item 7",
                            LongAddress,
                            null,
                            "https://copies.example.org/minutes",
                            Sha256
                        ),
                        new ReportCitation(
                            2,
                            Stance.Context,
                            "جريدة الوادي",
                            null,
                            null,
                            "2025",
                            null,
                            "أبلغ المهندس المجلس بوجود شقوق في دعامتين",
                            null,
                            null,
                            "C2",
                            null,
                            null
                        ),
                    ]
                ),
                new ReportClaim(
                    3,
                    "C2",
                    3,
                    "سيبقى الجسر مغلقا حتى الخريف.",
                    "قال رئيس البلدية إن العمل بدأ. ",
                    "سيبقى الجسر مغلقا حتى الخريف",
                    "، وفق البيان.",
                    "",
                    "",
                    AttributionMode.None,
                    0.4,
                    Verdict.Opinion,
                    Issued.AddHours(-1),
                    1,
                    [
                        new ReportReview(
                            "A. Reed",
                            ReviewKind.Blind,
                            Verdict.Opinion,
                            "A forecast that no source can bear out today.",
                            []
                        ),
                    ],
                    [],
                    []
                ),
            ],
            [
                new ReportOpenClaim("A7", "The repair costs 1.4 million.", ClaimStatus.Queued),
                new ReportOpenClaim("B2", "Two piers have moved by 3 centimetres.", ClaimStatus.InDisagreement),
            ],
            5,
            new ReportAgreement(4, 3, 0.6364),
            [
                new ReportCorrection(
                    "A4",
                    "The council was never told of the cracks.",
                    11,
                    Verdict.Supported,
                    Verdict.Disputed
                ),
                new ReportCorrection("B2", "Two piers have moved by 3 centimetres.", 9, Verdict.Disputed, null),
            ]
        );

    /// <summary>An article of which nothing is settled.</summary>
    public static ReportSnapshot Empty() =>
        Full() with
        {
            Summary = null,
            Claims = [],
            Open = [],
            Dismissed = 0,
            Agreement = new ReportAgreement(0, 0, null),
            Corrections = [],
        };

    /// <summary>As many supported claims of the first article.</summary>
    public static ReportSnapshot Many(int claims) =>
        Full() with
        {
            Claims =
            [
                .. Enumerable
                    .Range(1, claims)
                    .Select(n => Supported(n, "A" + n.ToString(CultureInfo.InvariantCulture), 1)),
            ],
        };

    private static ReportClaim Supported(long id, string code, long article) =>
        new(
            id,
            code,
            article,
            $"The bridge at Marrow Ford stays shut until October 2025 ({code}).",
            "The mayor spoke on Monday. ",
            "The bridge stays shut until October",
            ", when the new piers will have set, he added.",
            "Tom Ash",
            "",
            AttributionMode.Indirect,
            0.92,
            Verdict.Supported,
            Issued.AddDays(-1),
            1,
            [
                new ReportReview(
                    "A. Reed",
                    ReviewKind.Blind,
                    Verdict.Supported,
                    "The contract names 12 October 2025 as the day of opening.",
                    [1]
                ),
            ],
            [],
            [
                new ReportCitation(
                    1,
                    Stance.Supports,
                    "Contract for the repair of the bridge",
                    "Town of Marrow",
                    null,
                    "2025-05-02",
                    "2025-08-30",
                    null,
                    "page 4",
                    "https://town.example.org/contract.pdf",
                    null,
                    null,
                    null
                ),
            ]
        );
}
