using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using FactCheck.Core.Accounts;
using FactCheck.Core.Reviews;
using FactCheck.Extraction.Labelling;
using FactCheck.Web.Tests.Reviews;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Articles;

public sealed class ArticlePageTests(FactCheckApp app) : IClassFixture<FactCheckApp>
{
    [Fact]
    public async Task Every_claim_is_marked_and_no_character_of_the_text_is_missing()
    {
        using var reviewer = await app.SignInAsAsync(Roles.Reviewer);
        var file = Sheets.File(
            "flood.txt",
            "Home\nNews\nSport\nWeather\n\n"
                + Sheets.Flood
                + "\n\nقال المتحدث إن ‏40 منزلاً تضررت في 2 آذار. 😀 The 𝔽lood took 3 days.\n\nShare this article\nPrivacy\nCookies\n"
        );
        var id = await reviewer.ImportOneAsync(file);

        var page = await reviewer.GetPageAsync($"/Articles/{id}");

        var (text, numbers) = await app.WithDbAsync(async db =>
            (
                (await db.Articles.SingleAsync(a => a.Id == id, TestContext.Current.CancellationToken)).Text,
                await db
                    .Claims.Where(c => c.ArticleId == id)
                    .OrderBy(c => c.Anchor.Start)
                    .Select(c => c.Number)
                    .ToListAsync(TestContext.Current.CancellationToken)
            )
        );
        var pins = page.Document.QuerySelectorAll(".prose .pin").ToList();
        Assert.Equal(
            numbers,
            pins.Select(p =>
                int.Parse(
                    p.GetAttribute("href")!.Split('/')[^1].TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]),
                    CultureInfo.InvariantCulture
                )
            )
        );
        foreach (var pin in pins)
        {
            pin.Remove();
        }

        Assert.Equal(
            Bare(text),
            Bare(string.Concat(page.Document.QuerySelectorAll(".prose [data-start]").Select(p => p.TextContent)))
        );
        Assert.NotEmpty(page.Document.QuerySelectorAll(".prose .claim[data-status]"));
    }

    [Fact]
    public async Task Furniture_of_the_page_is_folded_and_its_claims_are_counted_by_status()
    {
        using var reviewer = await app.SignInAsAsync(Roles.Reviewer);
        var codes = await app.AddArticleAsync(
            "High water",
            "The Herald",
            new Sentence("Home", Label: PassageLabel.Other),
            new Sentence("Sport", Label: PassageLabel.Other),
            new Sentence("The council counted 212 flooded houses."),
            new Sentence("The dam held 40 million cubic metres."),
            new Sentence("It was a shame.", Label: PassageLabel.Opinion)
        );
        await reviewer.ReviewAsync(codes[0], Verdict.Supported, "The council's list says so.");
        await reviewer.TakeAsync(codes[1]);

        var id = (await app.ClaimAsync(codes[0])).ArticleId;
        var page = await reviewer.GetPageAsync($"/Articles/{id}");

        var fold = page.One(".prose details.fold");
        Assert.False(fold.HasAttribute("open"));
        Assert.StartsWith(
            "2 passages without a claim: Home · Sport",
            DeskPage.Words(fold.QuerySelector("summary")),
            StringComparison.Ordinal
        );
        var counts = page.Document.QuerySelectorAll(".article-aside .facets li").Select(DeskPage.Words).ToList();
        Assert.Contains("Supported 1", counts);
        Assert.Contains("Disputed 0", counts);
        Assert.Contains("Queued 1", counts);
        Assert.Contains("In review 1", counts);
        Assert.Equal(3, page.Document.QuerySelectorAll(".prose .pin").Length);
        Assert.Single(page.Document.QuerySelectorAll(".prose .claim[data-verdict]"));
    }

    [Theory]
    [InlineData(
        "Title: High water\nOutlet: The Herald\nDate: 2026-03-03",
        "Head of the file: Title: High water · Outlet"
    )]
    [InlineData("---\nTitle: High water\nBy: Ada Quill\n---", "Head of the file: Title: High water · By")]
    public async Task The_head_of_a_file_is_folded_and_the_mark_of_a_heading_hidden(string head, string summary)
    {
        using var reviewer = await app.SignInAsAsync(Roles.Reviewer);
        var codes = await app.AddArticleAsync(
            "High water",
            "The Herald",
            new Sentence(head, Label: PassageLabel.Other),
            new Sentence("# High water", Label: PassageLabel.Other),
            new Sentence("The council counted 212 flooded houses.")
        );

        var page = await reviewer.GetPageAsync($"/Articles/{(await app.ClaimAsync(codes[0])).ArticleId}");

        var fold = page.One(".prose details.fold");
        Assert.StartsWith(summary, DeskPage.Words(fold.QuerySelector("summary")), StringComparison.Ordinal);
        Assert.Equal(head, fold.QuerySelector("p")!.TextContent);
        var title = page.One(".prose-title");
        Assert.Equal("# High water", title.TextContent);
        Assert.Equal("# ", title.QuerySelector(".vh")!.TextContent);
    }

    [Fact]
    public async Task Markup_in_an_article_is_text()
    {
        using var reviewer = await app.SignInAsAsync(Roles.Reviewer);
        const string evil = "<script>alert(1)</script> and <img src=x onerror=alert(2)> cost 40 million euros in 2025.";

        var id = await reviewer.ImportOneAsync(
            Sheets.File("evil.txt", $"Title: <b>Bold</b> & \"quoted\"\n\nThe minister said {evil}\n")
        );

        var page = await reviewer.GetPageAsync($"/Articles/{id}");
        Assert.Contains(evil, page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main script, main img, main b"));
        Assert.Empty(page.Document.QuerySelectorAll("[onerror]"));
    }

    [Fact]
    public async Task The_original_comes_back_byte_for_byte_as_a_download()
    {
        using var reviewer = await app.SignInAsAsync(Roles.Reviewer);
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Sheets.Flood.ReplaceLineEndings("\r\n").Bytes()];
        var id = await reviewer.ImportOneAsync(new Upload("Files", "flüt.html.txt", bytes));

        using var response = await reviewer.SendOnceAsync(
            new HttpRequestMessage(HttpMethod.Get, $"/Articles/{id}/Original")
        );

        Assert.Equal(bytes, await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("application/octet-stream", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("flüt.html.txt", response.Content.Headers.ContentDisposition?.FileNameStar);
    }

    [Theory]
    [InlineData("DELETE FROM \"Originals\" WHERE \"Sha256\" = '{0}'", "is missing from the database")]
    [InlineData(
        "UPDATE \"Originals\" SET \"Content\" = x'00' WHERE \"Sha256\" = '{0}'",
        "is no longer the one that was imported"
    )]
    public async Task An_original_that_was_deleted_or_changed_is_told_and_the_article_stays(string sql, string words)
    {
        using var reviewer = await app.SignInAsAsync(Roles.Reviewer);
        var id = await reviewer.ImportOneAsync(Sheets.File("flood.txt", Sheets.Flood + "\n" + words));
        var sha256 = await app.WithDbAsync(async db =>
            (await db.Articles.SingleAsync(a => a.Id == id, TestContext.Current.CancellationToken)).Sha256
        );
        await app.WithDbAsync(db =>
            db.Database.ExecuteSqlRawAsync(
                sql.Replace("{0}", sha256, StringComparison.Ordinal),
                TestContext.Current.CancellationToken
            )
        );

        var gone = await reviewer.GetPageAsync($"/Articles/{id}/Original");

        Assert.Equal(HttpStatusCode.Gone, gone.Status);
        Assert.Contains(words, gone.Text, StringComparison.Ordinal);
        Assert.Contains(sha256, gone.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await reviewer.GetPageAsync($"/Articles/{id}")).Status);
    }

    [Theory]
    [InlineData("/Articles/4711")]
    [InlineData("/Articles/0")]
    [InlineData("/Articles/-1")]
    [InlineData("/Articles/99999999999999999999")]
    [InlineData("/Articles/flood")]
    [InlineData("/Articles/Edit/4711")]
    [InlineData("/Articles/4711/Original")]
    [InlineData("/Reviews/Claim/ZZ99")]
    [InlineData("/Reports/4711")]
    [InlineData("/Reports/4711/File/json")]
    public async Task What_does_not_exist_is_not_found(string path)
    {
        using var reviewer = await app.SignInAsAsync(Roles.Reviewer);

        var page = await reviewer.GetPageAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("There is no such page for you", page.Heading);
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
