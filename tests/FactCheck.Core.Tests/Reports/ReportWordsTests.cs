using FactCheck.Core.Citations;
using FactCheck.Core.Claims;
using FactCheck.Core.Reports;
using FactCheck.Core.Reviews;

namespace FactCheck.Core.Tests.Reports;

public sealed class ReportWordsTests
{
    private static readonly ReportSnapshot Report = Samples.Full();

    public static TheoryData<string, string> Sentences =>
        new()
        {
            { ReportWords.Footer(Report), "FactCheck report 12 · issued 4 September 2025" },
            { ReportWords.Head(Report), "Report 12 · 4 September 2025" },
            { ReportWords.Signature(Report), "J. Sorley, 4 September 2025, 16:05 UTC" },
            { ReportWords.Chart(Report), "Of 5 claims 1 are supported, 1 disputed, 1 opinion and 2 open." },
            { ReportWords.Source(Report.Articles[0]), "Marrow Ledger, 18 August 2025" },
            { ReportWords.Source(Report.Articles[1]), "Valley Wire, August 2025" },
            { ReportWords.Source(Report.Articles[2]), "إغلاق الجسر حتى الخريف" },
            { ReportWords.SaidBy(Report.Claims[0]), "said by Tom Ash, reported by the outlet" },
            {
                ReportWords.SaidBy(Report.Claims[1]),
                "said by Mara Quill (opposition councillor), quoted by the outlet"
            },
            { ReportWords.SaidBy(Report.Claims[2]), "said by the outlet itself" },
            { ReportWords.Ruling(Report.Claims[0]), "one review, by A. Reed; settled on 3 September 2025, 16:05 UTC" },
            {
                ReportWords.Ruling(Report.Claims[1]),
                "two reviews, by A. Reed and B. Holt; decided by J. Sorley on 4 September 2025, 14:05 UTC; opened again, round 2"
            },
            { ReportWords.RationaleOf(Report.Claims[1].Opinions[1]), "No rationale was written; the citations speak." },
            {
                ReportWords.Details(Report.Claims[1].Citations[0]),
                "the clerk, Town of Marrow, 3 March 2025, item 7, read 1 September 2025"
            },
            { ReportWords.Details(Report.Claims[1].Citations[1]), "2025, C2" },
            { ReportWords.Correction(Report.Corrections[0]), "Report 11 said supported. The verdict is now disputed." },
            {
                ReportWords.Correction(Report.Corrections[1]),
                "Report 9 said disputed. The claim has been opened again."
            },
            {
                ReportWords.AgreementSentence(Report.Agreement),
                "4 claims were reviewed twice; the two verdicts were the same for 3 (75 %), Cohen’s κ 0.64."
            },
            {
                ReportWords.AgreementSentence(new ReportAgreement(1, 1, null)),
                "1 claim was reviewed twice; the two verdicts were the same for 1 (100 %)."
            },
            {
                ReportWords.AgreementSentence(new ReportAgreement(0, 0, null)),
                "No claim of this report was reviewed twice."
            },
            {
                ReportWords.Fingerprint(Samples.Sha256),
                "sha256 9f3c2ab4 7d10c6e8 9f3c2ab4 7d10c6e8 9f3c2ab4 7d10c6e8 9f3c2ab4 7d10c6e8"
            },
            {
                ReportWords.MethodParagraphs(Samples.Empty())[2],
                "Every passage that was taken for a claim has a verdict."
            },
            {
                ReportWords.MethodParagraphs(Report)[2],
                "2 claims of these articles had no verdict when this report was issued and are listed as open; 5 passages were dismissed as no claims."
            },
            { ReportWords.Count(1, "claim"), "1 claim" },
            { ReportWords.Count(0, "claim"), "0 claims" },
        };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_report_says_its_sentences(string said, string expected) => Assert.Equal(expected, said);

    [Fact]
    public void Every_value_that_a_report_prints_has_a_word()
    {
        Assert.All(Enum.GetValues<Verdict>(), v => Assert.NotEmpty(ReportWords.Name(v)));
        Assert.All(Enum.GetValues<ClaimStatus>(), s => Assert.NotEmpty(ReportWords.Name(s)));
        Assert.All(Enum.GetValues<Stance>(), s => Assert.NotEmpty(ReportWords.Name(s)));
    }

    [Theory]
    [InlineData("2025-08-18", "18 August 2025")]
    [InlineData("2025-08", "August 2025")]
    [InlineData("2025", "2025")]
    [InlineData("soon", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_stored_date_is_said_as_far_as_it_is_known(string? stored, string? said) =>
        Assert.Equal(said, ReportWords.Date(stored));
}
