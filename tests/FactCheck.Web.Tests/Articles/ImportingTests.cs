using System.Diagnostics;
using System.Net;
using System.Text;
using FactCheck.Core.Accounts;

namespace FactCheck.Web.Tests.Articles;

public sealed class ImportingTests : IAsyncLifetime
{
    private readonly FactCheckApp app = new();
    private Visitor reviewer = null!;

    public async ValueTask InitializeAsync()
    {
        await app.InitializeAsync();
        reviewer = await app.SignInAsAsync(Roles.Reviewer, "Ada Quill");
    }

    public ValueTask DisposeAsync()
    {
        reviewer.Dispose();
        return app.DisposeAsync();
    }

    [Fact]
    public async Task An_account_that_sends_without_pause_is_asked_to_wait_and_others_are_not()
    {
        using var hasty = await app.SignInAsAsync(Roles.Reviewer);
        using var other = await app.SignInAsAsync(Roles.Reviewer);
        for (var n = 0; n < 30; n++)
        {
            using var answer = await hasty.SendOnceAsync(new HttpRequestMessage(HttpMethod.Post, "/Articles/Import"));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }

        var refused = await hasty.ImportAsync(Sheets.File("flood.txt", Sheets.Flood));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Contains("Wait a minute", refused.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await hasty.GetPageAsync("/Articles/Import")).Status);
        var taken = await other.ImportAsync(Sheets.File("hasty.txt", Sheets.Flood + "\nNo pause."));
        Assert.Equal(HttpStatusCode.OK, taken.Status);
    }

    [Fact]
    public async Task Several_files_come_in_at_once()
    {
        var page = await reviewer.ImportAsync(
            Sheets.File("flood.txt", Sheets.Flood),
            Sheets.File("dam.md", "# The dam holds\n\nThe dam held 40 million cubic metres on Monday.\n"),
            new Upload(
                "Files",
                "budget.html",
                "<html><head><title>City budget</title></head><body><article><h1>City budget</h1><p>The city spent 12 million euros on roads in 2025, the treasurer said.</p></article></body></html>".Bytes(),
                "text/html"
            )
        );

        Assert.Equal("3 articles added", DeskPage.Words(page.One("#outcomes")));
        Assert.Contains("High water in Lindau", page.Notice, StringComparison.Ordinal);
        Assert.Contains("in the queue", page.Notice, StringComparison.Ordinal);
        var list = await reviewer.GetPageAsync("/Articles");
        Assert.Equal(3, list.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("The Valley Herald", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_file_again_is_recognised_and_not_doubled()
    {
        await reviewer.ImportOneAsync(Sheets.File("flood.txt", Sheets.Flood));

        var page = await reviewer.ImportAsync(
            Sheets.File("renamed.txt", Sheets.Flood),
            Sheets.File("twice.txt", Sheets.Flood)
        );

        Assert.Equal("0 articles added", DeskPage.Words(page.One("#outcomes")));
        Assert.Equal(2, page.Document.QuerySelectorAll(".outcomes .notice").Length);
        Assert.Contains("was there already, byte for byte", page.Notice, StringComparison.Ordinal);
        Assert.Single((await reviewer.GetPageAsync("/Articles")).Document.QuerySelectorAll("tbody tr"));
    }

    public static TheoryData<string, byte[], string> Refused() =>
        new()
        {
            { "empty.txt", [], "“empty.txt” is empty" },
            { "blank.txt", " \r\n\t\n".Bytes(), "“blank.txt” holds nothing but white space" },
            { "photo.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], "“photo.txt” is" },
            { "paper.txt", "%PDF-1.7\n%âãÏÓ\n1 0 obj".Bytes(), "“paper.txt” is" },
            { "noise.txt", [.. Enumerable.Range(0, 4000).Select(n => (byte)(n * 37))], "“noise.txt” is" },
            { "<b>bold</b>.txt", [], "“b>.txt” is empty" },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_is_no_article_is_refused_by_name_and_the_others_come_in(
        string name,
        byte[] bytes,
        string words
    )
    {
        var page = await reviewer.ImportAsync(new Upload("Files", name, bytes), Sheets.File("flood.txt", Sheets.Flood));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("1 article added", DeskPage.Words(page.One("#outcomes")));
        Assert.StartsWith(
            $"Not added: {words}",
            DeskPage.Words(page.One(".outcomes .notice[data-tone='bad']")),
            StringComparison.Ordinal
        );
        Assert.Empty(app.Errors);
    }

    [Fact]
    public async Task A_text_of_30_megabytes_is_refused_in_words_while_the_others_come_in()
    {
        var large = Encoding.ASCII.GetBytes(
            string.Concat(
                Enumerable.Repeat("The council counted 212 flooded houses on Tuesday.\n", 30 * 1024 * 1024 / 51)
            )
        );

        var page = await reviewer.ImportAsync(
            Sheets.File("first.txt", Sheets.Flood),
            new Upload("Files", "large.txt", large),
            Sheets.File("last.txt", Sheets.Flood + "More to follow.")
        );

        Assert.Equal("2 articles added", DeskPage.Words(page.One("#outcomes")));
        Assert.Contains(
            "“large.txt” has 30.0 MB; 8 MB is the most for one article",
            page.Notice,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_page_nested_100000_deep_gets_an_answer_in_time()
    {
        var nested =
            "<html><body>"
            + string.Concat(Enumerable.Repeat("<div>", 100_000))
            + "The council counted 212 flooded houses on Tuesday."
            + string.Concat(Enumerable.Repeat("</div>", 100_000))
            + "</body></html>";
        var watch = Stopwatch.StartNew();

        var page = await reviewer.ImportAsync(
            new Upload("Files", "deep.html", nested.Bytes(), "text/html"),
            Sheets.File("flood.txt", Sheets.Flood)
        );

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(2, page.Document.QuerySelectorAll(".outcomes .notice").Length);
        Assert.Empty(app.Errors);
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task Any_usual_encoding_is_read(string name)
    {
        const string text = "The café in Zürich lost €40,000 in the flood, Zoë Vogt said on Tuesday.\n";
        var encoding =
            name == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(name);

        var id = await reviewer.ImportOneAsync(
            new Upload("Files", "cafe.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes(text)])
        );

        var article = await reviewer.GetPageAsync($"/Articles/{id}");
        Assert.Contains("café in Zürich lost €40,000", article.Text, StringComparison.Ordinal);
        Assert.Contains("Zoë Vogt", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_of_10000_characters_is_cut_and_the_text_stays_whole()
    {
        var title = string.Join(' ', Enumerable.Repeat("water", 1700));

        var id = await reviewer.ImportOneAsync(
            Sheets.File(
                "long.txt",
                $"Title: {title}\nDate: 2026-03-03\n\nThe dam held 40 million cubic metres on Monday.\n"
            )
        );

        var article = await reviewer.GetPageAsync($"/Articles/{id}");
        Assert.Equal(500, article.Heading.Length);
        Assert.EndsWith("…", article.Heading, StringComparison.Ordinal);
        Assert.Contains(title, article.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await reviewer.GetPageAsync("/Articles")).Status);
    }

    [Fact]
    public async Task A_pasted_text_gets_the_title_that_was_typed()
    {
        var page = await reviewer.GetPageAsync("/Articles/Import");

        var after = await reviewer.SubmitAsync(
            page.Form("Pasted"),
            Values.Of(
                ("PastedTitle", "The dam holds"),
                ("Pasted", "The dam held 40 million cubic metres on Monday, engineers said.")
            )
        );

        Assert.Equal("1 article added", DeskPage.Words(after.One("#outcomes")));
        Assert.Equal("The dam holds", DeskPage.Words(after.One(".outcomes a")));
        Assert.Equal("", ((AngleSharp.Html.Dom.IHtmlTextAreaElement)after.One("#Pasted")).Value.Trim());
    }

    [Theory]
    [InlineData("Files")]
    [InlineData("Pasted")]
    public async Task Nothing_chosen_is_told(string form)
    {
        var page = await reviewer.GetPageAsync("/Articles/Import");

        var after = await reviewer.SubmitAsync(page.Form(form));

        Assert.Contains("Choose a file or paste a text first.", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_adds_nothing()
    {
        using var stranger = app.NewVisitor();

        Assert.Equal("/Account/SignIn", (await stranger.GetPageAsync("/Articles/Import")).Path);
    }
}
