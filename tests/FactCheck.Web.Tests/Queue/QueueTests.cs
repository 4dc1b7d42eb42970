using System.Globalization;
using System.Net;
using FactCheck.Core.Accounts;
using FactCheck.Core.Claims;
using FactCheck.Extraction.Labelling;
using FactCheck.Web.Tests.Reviews;

namespace FactCheck.Web.Tests.Queue;

public sealed class AnEmptyQueueTests(FactCheckApp app) : IClassFixture<FactCheckApp>
{
    [Fact]
    public async Task Says_what_fills_it_and_that_nothing_waits()
    {
        using var visitor = await app.SignInAsAsync(Roles.Reviewer);

        var page = await visitor.GetPageAsync("/Queue");
        Assert.Contains("No claims yet", page.Text, StringComparison.Ordinal);

        var after = await visitor.PressAsync(page.Form("Take next"), "Take next");
        Assert.Equal("/Queue", after.Path);
        Assert.Contains("Nothing waits for you", after.Notice, StringComparison.Ordinal);
    }
}

public sealed class QueueTests(FactCheckApp app) : IClassFixture<FactCheckApp>, IAsyncLifetime
{
    // Every test's articles are of outlets of its own: the class shares one desk.
    private readonly string valley = $"Valley Post {Guid.NewGuid():n}";
    private readonly string harbour = $"Harbour Times {Guid.NewGuid():n}";
    private IReadOnlyList<string> mill = [];
    private IReadOnlyList<string> river = [];

    public async ValueTask InitializeAsync()
    {
        mill = await app.AddArticleAsync(
            "The mill closes",
            valley,
            new Sentence("The mill at Orr closes in May 2024.", 0.70, "Mayor Ines Holt"),
            new Sentence("It was the finest mill in the valley.", 0.20, Label: PassageLabel.Opinion),
            new Sentence("About 340 people worked there.", 0.90),
            new Sentence("It was built in 1911.", 0.70)
        );
        river = await app.AddArticleAsync(
            "The river rises",
            harbour,
            new Sentence("The river rose by three metres on Sunday.", 0.80),
            new Sentence("Nobody was hurt, the fire brigade said.", 0.70, "the fire brigade")
        );
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("THE RIVER R", true)]
    [InlineData("no such outlet", false)]
    [InlineData("100%_\\", false)]
    public async Task Words_find_articles_by_title_or_outlet_as_well(string words, bool found)
    {
        using var visitor = await app.SignInAsAsync(Roles.Reviewer);

        var page = await visitor.GetPageAsync("/Queue?q=" + Uri.EscapeDataString(words));
        Assert.Equal(found, page.Text.Contains("The river rises", StringComparison.Ordinal));
        Assert.True(page.Document.QuerySelectorAll("section [href^='/Articles/']").Length <= 5);

        var outlet = await visitor.GetPageAsync("/Queue?q=" + Uri.EscapeDataString(valley));
        Assert.Equal("The mill closes", DeskPage.Words(outlet.One("[aria-labelledby='found'] a span[dir]")));
    }

    [Fact]
    public async Task An_article_s_own_links_show_its_claims_of_one_status()
    {
        using var visitor = await app.SignInAsAsync(Roles.Reviewer);
        var id = (await app.ClaimAsync(river[0])).ArticleId;
        await visitor.TakeAsync(river[0]);

        var article = await visitor.GetPageAsync($"/Articles/{id}");
        foreach (var link in article.Document.QuerySelectorAll(".article-aside .facets a"))
        {
            var expected = DeskPage.Words(link) switch
            {
                "Queued 1" => [river[1]],
                "In review 1" => [river[0]],
                _ => Array.Empty<string>(),
            };
            Assert.Equal(expected, await CodesAsync(link.GetAttribute("href")!));
        }
    }

    [Fact]
    public async Task Lists_open_claims_by_worth_and_then_by_age()
    {
        var codes = await CodesAsync("/Queue?outlet=" + Uri.EscapeDataString(valley));

        Assert.Equal([mill[2], mill[0], mill[3], mill[1]], codes);
    }

    [Theory]
    [InlineData("", "mill 0 1 2 3")]
    [InlineData("label=Opinion", "mill 1")]
    [InlineData("speaker=the%20fire%20brigade", "river 1")]
    [InlineData("speaker=Mayor%20Ines%20Holt", "mill 0")]
    [InlineData("q=metres", "river 0")]
    [InlineData("q=riv", "river 0")]
    [InlineData("worth=0.75", "mill 2")]
    [InlineData("status=Settled", "")]
    [InlineData("q=%22%29%20NEAR%20(", "")]
    public async Task A_filter_in_the_address_leaves_the_others_out(string query, string expected)
    {
        var parts = expected.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (codes, outlet) = parts.FirstOrDefault() == "river" ? (river, harbour) : (mill, valley);

        var shown = await CodesAsync($"/Queue?outlet={Uri.EscapeDataString(outlet)}&{query}");

        Assert.Equal(
            parts.Skip(1).Select(i => codes[int.Parse(i, CultureInfo.InvariantCulture)]).Order(StringComparer.Ordinal),
            shown.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task An_article_alone_can_be_looked_at()
    {
        Assert.True(ClaimCode.TryRead(river[0], out var article, out _));

        Assert.Equal(river, await CodesAsync(string.Create(CultureInfo.InvariantCulture, $"/Queue?article={article}")));
    }

    [Theory]
    [InlineData("/Queue?status=Nonsense&worth=x&article=-1&after=1&before=,&label=Other")]
    [InlineData("/Queue?status=99")]
    public async Task An_address_that_says_nonsense_shows_the_open_claims(string address)
    {
        var codes = await CodesAsync(address);

        Assert.NotEmpty(codes);
    }

    [Fact]
    public async Task A_filter_that_matches_nothing_offers_a_way_back()
    {
        using var visitor = await app.SignInAsAsync(Roles.Reviewer);

        var page = await visitor.GetPageAsync("/Queue?speaker=nobody%20at%20all");

        Assert.Contains("No claim matches", page.Text, StringComparison.Ordinal);
        Assert.Equal("/Queue", page.One(".empty a").GetAttribute("href"));
    }

    [Fact]
    public async Task Pages_by_key_forwards_and_back_without_losing_or_doubling_a_row()
    {
        await app.AddArticleAsync(
            "A long list",
            "Paging Gazette",
            [.. Enumerable.Range(1, 120).Select(n => new Sentence($"Item {n} cost {n} dollars.", n % 7 / 10.0))]
        );
        using var visitor = await app.SignInAsAsync(Roles.Reviewer);
        var seen = new List<IReadOnlyList<string>>();
        var address = "/Queue?outlet=Paging%20Gazette";
        DeskPage page;
        do
        {
            page = await visitor.GetPageAsync(address);
            seen.Add(Codes(page));
            address = Link(page, "Next");
        } while (address is not null);

        Assert.Equal([50, 50, 20], seen.Select(s => s.Count));
        Assert.Equal(120, seen.SelectMany(s => s).Distinct(StringComparer.Ordinal).Count());
        var back = await visitor.GetPageAsync(Link(page, "Previous")!);
        Assert.Equal(seen[1], Codes(back));
        var first = await visitor.GetPageAsync(Link(back, "Previous")!);
        Assert.Equal(seen[0], Codes(first));
        Assert.Equal(seen[0], Codes(await visitor.GetPageAsync(Link(back, "First page")!)));
    }

    [Fact]
    public async Task A_row_is_taken_once_and_shows_who_holds_it()
    {
        var code = (
            await app.AddArticleAsync("One row", "Row Review", new Sentence("The bridge cost 4 million.", 0.1))
        )[0];
        using var first = await app.SignInAsAsync(Roles.Reviewer, "Rosa Dane");
        using var second = await app.SignInAsAsync(Roles.Reviewer);
        var mine = await first.GetPageAsync("/Queue?outlet=Row%20Review");
        var theirs = await second.GetPageAsync("/Queue?outlet=Row%20Review");

        var taken = await first.PressAsync(mine.Form("id"), "Take");
        var refused = await second.PressAsync(theirs.Form("id"), "Take");

        Assert.Equal("/Reviews/Claim/" + code, taken.Path);
        Assert.Equal("/Queue", refused.Path);
        Assert.Contains("Somebody else is reviewing this claim", refused.Notice, StringComparison.Ordinal);
        Assert.Equal("Rosa Dane", refused.One(".queue .who").GetAttribute("title"));
    }

    [Fact]
    public async Task Taking_a_claim_that_does_not_exist_is_not_found()
    {
        using var visitor = await app.SignInAsAsync(Roles.Reviewer);
        var page = await visitor.GetPageAsync("/Queue");

        var answer = await visitor.SubmitAsync(page.Form("id"), Values.Of(("id", "999999")));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Fact]
    public async Task The_rule_on_second_reviews_is_the_leads()
    {
        using var reviewer = await app.SignInAsAsync(Roles.Reviewer);
        using var lead = await app.SignInAsAsync(Roles.Lead);

        Assert.Equal(HttpStatusCode.Forbidden, (await reviewer.GetPageAsync("/Queue/Rule")).Status);
        var page = await lead.GetPageAsync("/Queue/Rule");
        var wrong = await lead.SubmitAsync(
            page.Form("Input.WorthFrom"),
            Values.Of(("Input.SecondReview", "CheckWorthy"), ("Input.WorthFrom", "7"))
        );
        Assert.NotEmpty(wrong.FieldErrors);
        var set = await lead.SubmitAsync(
            wrong.Form("Input.WorthFrom"),
            Values.Of(("Input.SecondReview", "CheckWorthy"), ("Input.WorthFrom", "0.95"))
        );
        Assert.Contains("The rule is set", set.Notice, StringComparison.Ordinal);
        var stale = await lead.SubmitAsync(
            page.Form("Input.WorthFrom"),
            Values.Of(("Input.SecondReview", "Always"), ("Input.WorthFrom", "0.5"))
        );
        Assert.Contains("changed this while you had it open", stale.Notice, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string>> CodesAsync(string address)
    {
        using var visitor = await app.SignInAsAsync(Roles.Reviewer);
        return Codes(await visitor.GetPageAsync(address));
    }

    private static IReadOnlyList<string> Codes(DeskPage page) =>
        [.. page.Document.QuerySelectorAll(".queue .code").Select(DeskPage.Words)];

    private static string? Link(DeskPage page, string words) =>
        page
            .Document.QuerySelectorAll(".pager a")
            .FirstOrDefault(a => DeskPage.Words(a).StartsWith(words, StringComparison.Ordinal))
            ?.GetAttribute("href");
}

public sealed class TakingTheNextClaimTests(FactCheckApp app) : IClassFixture<FactCheckApp>
{
    [Fact]
    public async Task No_two_people_get_the_same_claim_and_the_last_is_told_that_nothing_waits()
    {
        var codes = await app.AddArticleAsync(
            "Three claims",
            "Valley Post",
            new Sentence("The first cost 100 dollars.", 0.9),
            new Sentence("The second cost 200 dollars.", 0.8),
            new Sentence("The third cost 300 dollars.", 0.7)
        );
        var visitors = new List<Visitor>();
        for (var i = 0; i < 4; i++)
        {
            visitors.Add(await app.SignInAsAsync(Roles.Reviewer));
        }

        var forms = new List<DeskPage>();
        foreach (var visitor in visitors)
        {
            forms.Add(await visitor.GetPageAsync("/Queue"));
        }

        var pages = await Task.WhenAll(
            visitors.Zip(forms, (visitor, page) => visitor.PressAsync(page.Form("Take next"), "Take next"))
        );

        Assert.Equal(
            codes.Select(c => "/Reviews/Claim/" + c).Order(StringComparer.Ordinal),
            pages.Select(p => p.Path).Where(p => p != "/Queue").Order(StringComparer.Ordinal)
        );
        Assert.Single(pages, p => p.Notice.Contains("Nothing waits for you", StringComparison.Ordinal));

        // A lease that has run out is handed on at once.
        app.Clock.Advance(Claim.LeaseTime + TimeSpan.FromSeconds(1));
        using var late = await app.SignInAsAsync(Roles.Reviewer);
        var next = await late.PressAsync((await late.GetPageAsync("/Queue")).Form("Take next"), "Take next");
        Assert.Equal("/Reviews/Claim/" + codes[0], next.Path);
        visitors.ForEach(v => v.Dispose());
    }
}
