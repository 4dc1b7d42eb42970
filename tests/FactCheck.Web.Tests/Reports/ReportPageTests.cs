using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FactCheck.Core.Accounts;
using FactCheck.Core.Reviews;
using FactCheck.Web.Tests.Reviews;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Reports;

public sealed class ReportPageTests : IAsyncLifetime
{
    private const string Everything = "/Reports/New?Input.Cover=everything";
    private readonly FactCheckApp app = new();
    private Visitor reviewer = null!;
    private Visitor lead = null!;

    public async ValueTask InitializeAsync()
    {
        await app.InitializeAsync();
        reviewer = await app.SignInAsAsync(Roles.Reviewer, "Ada Quill");
        lead = await app.SignInAsAsync(Roles.Lead, "Jana Stein");
    }

    public ValueTask DisposeAsync()
    {
        reviewer.Dispose();
        lead.Dispose();
        return app.DisposeAsync();
    }

    [Fact]
    public async Task An_empty_desk_says_what_to_do_first()
    {
        Assert.Contains(
            "No report has been issued",
            (await reviewer.GetPageAsync("/Reports")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "There is nothing to report on",
            (await reviewer.GetPageAsync("/Reports/New")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Everybody_sees_the_report_beforehand_and_only_a_lead_issues_it()
    {
        await SettleAsync();

        var preview = await reviewer.GetPageAsync(Everything);
        Assert.Contains("Preview of report 1: 1 settled claim, 1 open", preview.Text, StringComparison.Ordinal);
        Assert.Contains("The council counted 212 flooded houses.", preview.Text, StringComparison.Ordinal);
        Assert.Contains("A lead signs and issues reports.", preview.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sign and issue", preview.Text, StringComparison.Ordinal);

        var form = (await lead.GetPageAsync(Everything)).Form("Sign and issue");
        var request = Visitor.Request(
            (await reviewer.GetPageAsync("/Account/Password")).Form("Input.Current"),
            Values.Of()
        );
        request.RequestUri = new Uri(Everything, UriKind.Relative);
        Assert.Equal(HttpStatusCode.Forbidden, (await reviewer.SendAsync(request)).Status);
        Assert.Equal(0, await CountAsync());

        var issued = await lead.SubmitAsync(form);
        Assert.Equal("/Reports/1", issued.Path);
        Assert.Contains("Report 1 is issued.", issued.Notice, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task An_issued_report_says_verdict_rationale_citation_who_signed_and_its_hash()
    {
        await SettleAsync();
        var issued = await IssueAsync();

        foreach (
            var words in (string[])
                [
                    "The council counted 212 flooded houses.",
                    "Disputed",
                    "The harbour log says otherwise.",
                    "Ada Quill",
                    "Joint statement",
                    "The dam held 40 million cubic metres.",
                    "Jana Stein",
                ]
        )
        {
            Assert.Contains(words, issued.Text, StringComparison.Ordinal);
        }

        Assert.NotNull(issued.Document.QuerySelector("a[href='https://example.org/statement']"));
        var list = await reviewer.GetPageAsync("/Reports");
        Assert.Contains("Jana Stein", DeskPage.Words(list.One("tbody tr")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_json_file_is_the_snapshot_whose_hash_the_report_prints()
    {
        await SettleAsync();
        var issued = await IssueAsync();

        var file = await reviewer.GetPageAsync("/Reports/1/File/json");

        Assert.Equal("application/json", file.ContentType);
        var hash = Convert.ToHexStringLower(SHA256.HashData(file.Body));
        Assert.Contains(
            hash,
            string.Concat(issued.Document.Body!.TextContent.Where(c => !char.IsWhiteSpace(c))),
            StringComparison.Ordinal
        );
        using var json = JsonDocument.Parse(file.Body);
        Assert.Equal(1, json.RootElement.GetProperty("number").GetInt32());
        Assert.Equal("disputed", json.RootElement.GetProperty("claims")[0].GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task The_html_file_stands_alone()
    {
        await SettleAsync();
        await IssueAsync();

        var file = await reviewer.GetPageAsync("/Reports/1/File/html");

        Assert.Equal("text/html", file.ContentType);
        Assert.Contains("The harbour log says otherwise.", file.Text, StringComparison.Ordinal);
        Assert.NotEmpty(file.One("style").TextContent);
        Assert.Empty(file.Document.QuerySelectorAll("script, link[rel='stylesheet'], img[src^='http'], img[src^='/']"));
    }

    [Fact]
    public async Task A_pdf_is_handed_out_or_its_want_is_told_with_the_html_instead()
    {
        await SettleAsync();
        await IssueAsync();

        var file = await reviewer.GetPageAsync("/Reports/1/File/pdf");

        if (file.Status == HttpStatusCode.OK)
        {
            Assert.Equal("application/pdf", file.ContentType);
            Assert.Equal("%PDF-", Encoding.ASCII.GetString(file.Body.AsSpan(0, 5)));
        }
        else
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, file.Status);
            Assert.Equal("The PDF could not be made", file.Heading);
            Assert.NotNull(file.Document.QuerySelector("a[href='/Reports/1/File/html']"));
        }
    }

    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("jsonld", "application/ld+json")]
    public async Task The_other_files_come_under_their_own_types(string form, string type)
    {
        await SettleAsync();
        await IssueAsync();

        var file = await reviewer.GetPageAsync($"/Reports/1/File/{form}");

        Assert.Equal((HttpStatusCode.OK, type), (file.Status, file.ContentType));
    }

    [Theory]
    [InlineData("/Reports/2")]
    [InlineData("/Reports/2/File/json")]
    [InlineData("/Reports/1/File/exe")]
    [InlineData("/Reports/1/File/PDF")]
    public async Task A_report_or_a_form_that_does_not_exist_is_not_found(string path)
    {
        await SettleAsync();
        await IssueAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await reviewer.GetPageAsync(path)).Status);
    }

    [Fact]
    public async Task A_report_that_was_changed_in_the_database_says_so()
    {
        await SettleAsync();
        Assert.DoesNotContain("Do not publish", (await IssueAsync()).Text, StringComparison.Ordinal);

        await app.WithDbAsync(db =>
            db.Database.ExecuteSqlRawAsync(
                """UPDATE "Reports" SET "Snapshot" = replace("Snapshot", 'harbour', 'harbor')""",
                TestContext.Current.CancellationToken
            )
        );

        var page = await reviewer.GetPageAsync("/Reports/1");
        Assert.Contains("it was changed in the database. Do not publish it", page.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_issued_stays_when_the_claim_is_decided_anew()
    {
        var codes = await SettleAsync();
        var before = Leaves(await IssueAsync());

        await reviewer.ReviewAsync(codes[1], Verdict.Supported, "The engineers' gauge.");

        Assert.Equal(before, Leaves(await lead.GetPageAsync("/Reports/1")));
        Assert.Contains(
            "Preview of report 2: 2 settled claims",
            (await lead.GetPageAsync(Everything)).Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Input.Cover=articles", "Choose at least one article.")]
    [InlineData("Input.Cover=articles&Input.Articles=4711", "Nothing is settled there yet.")]
    [InlineData("Input.Cover=range", "Give the first or the last day of the range.")]
    [InlineData("Input.Cover=range&Input.From=2026-03-05&Input.To=2026-03-04", "The first day lies after the last.")]
    [InlineData("Input.Cover=range&Input.To=1999-01-01", "Nothing is settled there yet.")]
    [InlineData("Input.Cover=range&Input.From=yesterday", "“yesterday” does not fit here.")]
    [InlineData("Input.Cover=everything&Input.Title=LONG", "The title has 10,000 characters; 500 is the most.")]
    public async Task What_cannot_be_covered_is_told(string query, string words)
    {
        await SettleAsync();

        var page = await lead.GetPageAsync(
            "/Reports/New?" + query.Replace("LONG", new string('t', 10_000), StringComparison.Ordinal)
        );

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(words, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sign and issue", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_title_and_the_summary_are_printed_as_text()
    {
        await SettleAsync();
        var page = await lead.GetPageAsync(
            $"{Everything}&Input.Title={Uri.EscapeDataString("<b>Flood</b>")}&Input.Summary={Uri.EscapeDataString("Two <i>words</i>.")}"
        );

        var issued = await lead.SubmitAsync(page.Form("Sign and issue"));

        Assert.Contains("<b>Flood</b>", issued.Text, StringComparison.Ordinal);
        Assert.Contains("Two <i>words</i>.", issued.Text, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string>> SettleAsync()
    {
        var codes = await app.AddArticleAsync(
            "High water",
            "The Herald",
            new Sentence("The council counted 212 flooded houses."),
            new Sentence("The dam held 40 million cubic metres.")
        );
        await reviewer.ReviewAsync(codes[0], Verdict.Disputed, "The harbour log says otherwise.");
        return codes;
    }

    private async Task<DeskPage> IssueAsync() =>
        await lead.SubmitAsync((await lead.GetPageAsync(Everything)).Form("Sign and issue"));

    private Task<int> CountAsync() =>
        app.WithDbAsync(db => db.Reports.CountAsync(TestContext.Current.CancellationToken));

    private static string Leaves(DeskPage page)
    {
        foreach (var notice in page.Document.QuerySelectorAll(".notice").ToList())
        {
            notice.Remove();
        }

        return string.Create(CultureInfo.InvariantCulture, $"{page.Text}");
    }
}
