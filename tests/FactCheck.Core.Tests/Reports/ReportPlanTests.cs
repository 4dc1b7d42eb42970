using FactCheck.Core.Reports;
using FactCheck.Core.Reviews;
using FactCheck.Reports.Pdf;

namespace FactCheck.Core.Tests.Reports;

public sealed class ReportPlanTests
{
    private static readonly ReportPlan Full = ReportPlan.Of(Samples.Full(), Samples.Sha256);

    [Fact]
    public void The_document_names_its_title_signer_scope_and_date()
    {
        Assert.Equal("The bridge at Marrow Ford, in three tellings", Full.Title);
        Assert.Equal("J. Sorley", Full.Author);
        Assert.Equal("the claims of 3 articles", Full.Subject);
        Assert.Equal(new DateTimeOffset(2025, 9, 4, 16, 5, 0, TimeSpan.Zero), Full.IssuedAt);
        Assert.Equal("FactCheck report 12 · issued 4 September 2025", Full.Footer);
    }

    [Fact]
    public void The_cover_says_what_is_covered_by_whom_and_under_which_hash()
    {
        var cover = Full.Cover;

        Assert.Equal("Report 12 · 4 September 2025", cover.Right);
        Assert.StartsWith("Three outlets wrote", cover.Summary!.Words, StringComparison.Ordinal);
        Assert.Equal(
            [("Supported", 1), ("Disputed", 1), ("Opinion", 1), ("Open", 2)],
            cover.Shares.Select(s => (s.Name, s.Count))
        );
        Assert.Equal(["Covers", "The articles", "Signed", "Snapshot"], cover.Facts.Items.Select(f => f.Term));
        Assert.Equal("A  Marrow Ledger, 18 August 2025", cover.Facts.Items[1].Lines[0].Words);
        Assert.Equal(ReportWords.Fingerprint(Samples.Sha256), cover.Facts.Items[3].Lines[0].Words);
    }

    [Fact]
    public void The_parts_come_in_order_each_with_a_name_of_its_own()
    {
        Assert.Equal(
            ["The claims", "Claim by claim", "Open claims", "Corrections", "The articles", "Method"],
            Full.Parts.Select(p => p.Heading)
        );
        var names = Full.Parts.SelectMany(p => p.Sections.Select(s => s.Id).Prepend(p.Id)).ToList();
        Assert.Equal(names.Distinct(StringComparer.Ordinal), names);
    }

    [Fact]
    public void The_table_has_a_row_for_every_claim_that_leads_to_its_section()
    {
        var table = Assert.IsType<PlanTable>(Assert.Single(Full.Parts[0].Blocks));

        Assert.Equal(
            ["Claim", "Statement", "Article", "Verdict", "Sources", "Page"],
            table.Columns.Select(c => c.Title)
        );
        Assert.Equal("Page", Assert.Single(table.Columns, c => c.IsPage).Title);
        Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Cells.Count));
        Assert.Equal(Full.Parts[1].Sections.Select(s => s.Id), table.Rows.Select(r => r.Section));
        Assert.Equal(
            ["A4", "The council was never told of the cracks.", "Marrow Ledger, 18 August 2025", "Disputed", "2", ""],
            table.Rows[1].Cells.Select(c => c.Words)
        );
        Assert.Equal("–", table.Rows[2].Cells[4].Words);
    }

    [Fact]
    public void A_claim_is_told_from_its_context_to_its_citations()
    {
        var claim = Full.Parts[1].Sections[1];

        Assert.Equal("A4. The council was never told of the cracks.", claim.Heading);
        Assert.Equal(
            [
                "Marrow Ledger, 18 August 2025 · said by Mara Quill (opposition councillor), quoted by the outlet",
                "# In context",
                "> Nobody told the council about the cracks, she said.",
                "Disputed: two reviews, by A. Reed and B. Holt; decided by J. Sorley on 4 September 2025, 14:05 UTC; opened again, round 2",
                "# Rationale",
                "J. Sorley: The minutes of 3 March show that the council was told. [1, 2]",
                "A. Reed: No rationale was written; the citations speak. [1]",
                "# Dissent, kept as written",
                "B. Holt, opinion: “Told” is a matter of view: a note in an annex is no telling.",
                "# Citations",
                "[1] Minutes of the council, the clerk, Town of Marrow, 3 March 2025, item 7, read 1 September 2025: “The engineer reported cracks in two piers.” contradicts",
                $"    {Samples.LongAddress}",
                "    Archived copy: https://copies.example.org/minutes",
                $"    Archived copy kept by the desk, {ReportWords.Fingerprint(Samples.Sha256)}",
                "[2] جريدة الوادي, 2025, C2: “أبلغ المهندس المجلس بوجود شقوق في دعامتين” context",
            ],
            Told(claim.Blocks)
        );
    }

    [Fact]
    public void One_reviewer_s_rationale_needs_no_name_and_an_opinion_no_citations()
    {
        Assert.Equal(
            [
                "إغلاق الجسر حتى الخريف · said by the outlet itself",
                "# In context",
                "> قال رئيس البلدية إن العمل بدأ. سيبقى الجسر مغلقا حتى الخريف، وفق البيان.",
                "Opinion: one review, by A. Reed; settled on 4 September 2025, 15:05 UTC",
                "# Rationale",
                "A forecast that no source can bear out today.",
            ],
            Told(Full.Parts[1].Sections[2].Blocks)
        );
    }

    [Fact]
    public void The_quote_alone_is_marked_and_keeps_its_language()
    {
        var quotes = Full.Parts[1].Sections.Select(s => Quote(s.Blocks)).ToList();

        Assert.Equal(["en", "en", "ar"], quotes.Select(q => q.Text.Language));
        Assert.Equal([false, false, true], quotes.Select(q => q.Text.RightToLeft));
        Assert.All(quotes, q => Assert.Single(q.Text.Runs, r => r.Style == PlanStyle.Marked));
        Assert.Equal("Nobody told the council about the cracks,", quotes[1].Text.Runs[0].Text);

        static PlanQuote Quote(IReadOnlyList<PlanBlock> blocks) =>
            blocks.OfType<PlanLabelled>().SelectMany(l => l.Blocks).OfType<PlanQuote>().Single();
    }

    [Fact]
    public void Every_address_is_a_link_to_itself()
    {
        var links = Full.Parts[1]
            .Sections.SelectMany(s => s.Blocks)
            .OfType<PlanLabelled>()
            .SelectMany(l => l.Blocks)
            .OfType<PlanReferences>()
            .SelectMany(r => r.Items)
            .SelectMany(i => i.Lines)
            .SelectMany(l => l.Runs)
            .Where(r => r.Address is not null)
            .ToList();

        Assert.Equal(3, links.Count);
        Assert.All(links, link => Assert.Equal(link.Text, link.Address));
        Assert.Contains(links, link => link.Address == Samples.LongAddress);
    }

    [Fact]
    public void Open_claims_corrections_and_method_follow()
    {
        Assert.Equal(
            [
                "These claims had no verdict when the report was issued, so that a reader knows what the desk has not yet judged.",
                "| A7 | The repair costs 1.4 million. | Queued",
                "| B2 | Two piers have moved by 3 centimetres. | In disagreement",
            ],
            Told(Full.Parts[2].Blocks)
        );
        Assert.Equal(
            [
                "A4: The council was never told of the cracks. / Report 11 said supported. The verdict is now disputed.",
                "B2: Two piers have moved by 3 centimetres. / Report 9 said disputed. The claim has been opened again.",
            ],
            Told(Full.Parts[3].Blocks)
        );
        Assert.Equal(
            [
                .. ReportWords.MethodParagraphs(Samples.Full()),
                "# How far the reviewers agree",
                ReportWords.AgreementSentence(Samples.Full().Agreement),
                "# How to check this report",
                ReportWords.CheckParagraph(Samples.Full()),
                "signed J. Sorley (for the desk), 4 September 2025, 16:05 UTC (signed in the audit log)",
            ],
            Told(Full.Parts[5].Blocks)
        );
    }

    [Fact]
    public void Every_article_is_named_with_its_origin_and_the_hash_of_its_file()
    {
        var articles = Assert.IsType<PlanFacts>(Assert.Single(Full.Parts[4].Blocks)).Items;

        Assert.Equal(Samples.Full().Articles.Select(a => a.Code), articles.Select(a => a.Term));
        foreach (var (article, fact) in Samples.Full().Articles.Zip(articles))
        {
            Assert.Equal(article.Title, fact.Lines[0].Words);
            Assert.Equal(
                ReportWords.Origin(article).Length > 0,
                fact.Lines.Any(line => line.Words == ReportWords.Origin(article))
            );
            Assert.Equal(ReportWords.Fingerprint(article.Sha256), fact.Lines[^1].Words);
        }
    }

    [Fact]
    public void A_report_on_nothing_settled_says_so()
    {
        var plan = ReportPlan.Of(Samples.Empty(), Samples.Sha256);

        Assert.Equal(["The claims", "The articles", "Method"], plan.Parts.Select(p => p.Heading));
        Assert.Equal(["No claim of these articles is settled yet."], Told(plan.Parts[0].Blocks));
        Assert.Null(plan.Cover.Summary);
        Assert.All(plan.Cover.Shares, share => Assert.Equal(0, share.Count));
    }

    [Fact]
    public void A_thousand_claims_have_a_thousand_rows_and_sections()
    {
        var plan = ReportPlan.Of(Samples.Many(1000), Samples.Sha256);

        Assert.Equal(1000, Assert.IsType<PlanTable>(plan.Parts[0].Blocks[0]).Rows.Count);
        Assert.Equal(1000, plan.Parts[1].Sections.Count);
        Assert.Equal("claim-A1000", plan.Parts[1].Sections[^1].Id);
    }

    [Fact]
    public void A_very_long_statement_loses_nothing()
    {
        var report = Samples.Full();
        var words = new string('w', 4000) + " end";
        var plan = ReportPlan.Of(
            report with
            {
                Claims = [report.Claims[0] with { Statement = words }],
            },
            Samples.Sha256
        );

        Assert.Equal($"A1. {words}", plan.Parts[1].Sections[0].Heading);
        Assert.Equal(words, Assert.IsType<PlanTable>(plan.Parts[0].Blocks[0]).Rows[0].Cells[1].Words);
    }

    [Fact]
    public void Every_verdict_has_a_look_of_its_own()
    {
        var looks = Full.Cover.Shares.Select(s => s.Tone).ToList();

        Assert.Equal(Enum.GetValues<Verdict>().Length + 1, looks.Distinct().Count());
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("12 ... 2025", false)]
    [InlineData("Plain", false)]
    [InlineData("A5. سيبقى الجسر", false)]
    [InlineData("سيبقى the bridge", true)]
    [InlineData("2025: سيبقى", true)]
    [InlineData("٢٠٢٥ bridge", false)]
    [InlineData("«שלום»", true)]
    [InlineData("𞤀𞤁", true)]
    [InlineData("\uD83D bridge", false)]
    public void The_first_strong_character_gives_the_direction(string words, bool rightToLeft) =>
        Assert.Equal(rightToLeft, PlanText.Of(words).RightToLeft);

    /// <summary>The blocks as lines of text, in the order in which they are set.</summary>
    private static List<string> Told(IReadOnlyList<PlanBlock> blocks)
    {
        List<string> lines = [];
        foreach (var block in blocks)
        {
            lines.AddRange(
                block switch
                {
                    PlanParagraph paragraph => [paragraph.Text.Words],
                    PlanQuote quote => ["> " + quote.Text.Words],
                    PlanRuling ruling => [$"{ruling.Verdict}: {ruling.Words}"],
                    PlanLabelled labelled => [.. Told(labelled.Blocks).Prepend("# " + labelled.Label)],
                    PlanReferences references => references.Items.SelectMany(i =>
                        i.Lines.Select((line, n) => (n == 0 ? i.Label + " " : "    ") + line.Words)
                    ),
                    PlanTable table => table.Rows.Select(r => "| " + string.Join(" | ", r.Cells.Select(c => c.Words))),
                    PlanFacts facts => facts.Items.Select(f =>
                        $"{f.Term}: {string.Join(" / ", f.Lines.Select(l => l.Words))}"
                    ),
                    PlanSignature signature =>
                    [
                        "signed " + string.Join(", ", signature.Fields.Select(f => $"{f.Strong} ({f.Under})")),
                    ],
                    _ => throw new NotSupportedException(block.GetType().Name),
                }
            );
        }

        return lines;
    }
}
