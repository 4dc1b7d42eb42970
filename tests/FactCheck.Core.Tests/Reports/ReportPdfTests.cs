using System.Globalization;
using System.Net;
using System.Text;
using FactCheck.Core.Reports;
using FactCheck.Reports.Pdf;

namespace FactCheck.Core.Tests.Reports;

[Collection("Printing")]
public sealed class ReportPdfTests
{
    static ReportPdfTests()
    {
        if (Environment.GetEnvironmentVariable("FACTCHECK_TEST_CHROMIUM") is { Length: > 0 } browser)
        {
            Environment.SetEnvironmentVariable("FACTCHECK_CHROMIUM", browser);
        }
    }

    [Fact]
    public async Task A_report_s_words_can_be_read_out_of_its_pdf()
    {
        var cancel = TestContext.Current.CancellationToken;
        Assert.Null(ReportPdf.Unavailable);

        var pdf = await RenderAsync(Samples.Full(), cancel);

        var text = (await Poppler.TextAsync(pdf, cancel)).ReplaceLineEndings(" ");
        Assert.All(
            (string[])
                [
                    "The bridge at Marrow Ford, in three tellings",
                    "The council was never told of the cracks.",
                    "Disputed",
                    "The minutes of 3 March show that the council was told. [1, 2]",
                    "B. Holt, opinion:",
                    "Minutes of the council",
                    "item 7",
                    "Open claims",
                    "Report 11 said supported.",
                    "9f3c2ab4 7d10c6e8",
                ],
            words => Assert.Contains(words, text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_pdf_has_metadata_of_the_report_and_a_structure()
    {
        var cancel = TestContext.Current.CancellationToken;
        var report = Samples.Full() with { Title = "Brücke (“حتى الخريف”)", IssuedBy = "J. Sørley" };

        var pdf = await RenderAsync(report, cancel);

        var info = await Poppler.InfoAsync(pdf, cancel);
        Assert.Matches(@"Title:\s+Brücke \(“حتى الخريف”\)", info);
        Assert.Matches(@"Author:\s+J. Sørley", info);
        Assert.Matches(@"Subject:\s+the claims of 3 articles", info);
        Assert.Matches(@"CreationDate:\s+2025-09-04T16:05:00", info);
        Assert.Matches(@"Tagged:\s+yes", info);
        var structure = await Poppler.StructureAsync(pdf, cancel);
        Assert.Contains("H1", structure, StringComparison.Ordinal);
        Assert.Contains("H2", structure, StringComparison.Ordinal);
        Assert.Contains("/Outlines", Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
    }

    private static Task<byte[]> RenderAsync(ReportSnapshot report, CancellationToken cancel) =>
        ReportPdf.RenderAsync(report, Samples.Sha256, _ => Task.FromResult(Html(report)), cancel);

    /// <summary>A plain document with the plan's words; the desk's own is tested with its pages.</summary>
    private static string Html(ReportSnapshot report)
    {
        var plan = ReportPlan.Of(report, Samples.Sha256);
        var html = new StringBuilder("<!doctype html><html lang=en><meta charset=utf-8>");
        Tag("title", plan.Title);
        Tag("h1", plan.Title);
        foreach (var fact in plan.Cover.Facts.Items.SelectMany(f => f.Lines))
        {
            Tag("p", fact.Words);
        }

        foreach (var part in plan.Parts)
        {
            Tag("h2", part.Heading);
            Blocks(part.Blocks);
            foreach (var section in part.Sections)
            {
                Tag("h3", section.Heading);
                Blocks(section.Blocks);
            }
        }

        return html.ToString();

        void Tag(string name, string words) =>
            html.Append(CultureInfo.InvariantCulture, $"<{name}>{WebUtility.HtmlEncode(words)}</{name}>");

        void Blocks(IReadOnlyList<PlanBlock> blocks)
        {
            foreach (var block in blocks)
            {
                switch (block)
                {
                    case PlanLabelled labelled:
                        Blocks(labelled.Blocks);
                        break;
                    case PlanParagraph paragraph:
                        Tag("p", paragraph.Text.Words);
                        break;
                    case PlanRuling ruling:
                        Tag("p", ruling.Verdict);
                        break;
                    case PlanReferences references:
                        references.Items.SelectMany(i => i.Lines).ToList().ForEach(l => Tag("p", l.Words));
                        break;
                    case PlanFacts facts:
                        facts.Items.SelectMany(i => i.Lines).ToList().ForEach(l => Tag("p", l.Words));
                        break;
                    default:
                        break;
                }
            }
        }
    }
}
