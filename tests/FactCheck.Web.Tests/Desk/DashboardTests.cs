using FactCheck.Core.Accounts;
using FactCheck.Core.Reviews;
using FactCheck.Web.Tests.Reviews;

namespace FactCheck.Web.Tests.Desk;

public sealed class DashboardTests : IAsyncLifetime
{
    private readonly FactCheckApp app = new();

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task An_empty_desk_says_what_to_do()
    {
        using var reviewer = await app.SignInAsAsync(Roles.Reviewer, "Ada Quill");

        var page = await reviewer.GetPageAsync("/");

        Assert.Contains("The desk is empty", page.Text, StringComparison.Ordinal);
        Assert.Contains("Ada Quill, nothing waits for you", page.Text, StringComparison.Ordinal);
        Assert.Equal("/Articles/Import", page.One(".empty a, main a.btn--main").GetAttribute("href"));
    }

    [Fact]
    public async Task A_first_verdict_is_nobody_s_to_see_before_the_second()
    {
        await app.SetRuleAsync(SecondReview.Always);
        using var first = await app.SignInAsAsync(Roles.Reviewer, "Fay First");
        using var second = await app.SignInAsAsync(Roles.Reviewer, "Sam Second");
        var codes = await AddAsync();
        await first.ReviewAsync(codes[0], Verdict.Disputed, "the harbour log says otherwise");

        var seen = await second.GetPageAsync("/");

        Assert.DoesNotContain("harbour log", seen.Document.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Fay First", seen.Text, StringComparison.Ordinal);
        Assert.Contains("No claim is settled yet", seen.Text, StringComparison.Ordinal);
        Assert.Equal("1", Waiting(seen, "Second reviews"));
        Assert.Equal(["Supported 0", "Disputed 0", "Opinion 0"], Figures(seen, "#verdicts"));
        Assert.DoesNotContain("Second reviews", (await first.GetPageAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_desk_at_work_shows_what_waits_how_the_queue_stands_and_what_was_decided()
    {
        using var reviewer = await app.SignInAsAsync(Roles.Reviewer, "Ada Quill");
        using var lead = await app.SignInAsAsync(Roles.Lead, "Jana Stein");
        var codes = await AddAsync();
        await reviewer.ReviewAsync(codes[0], Verdict.Disputed, "Otherwise.");
        await reviewer.ReviewAsync(codes[1], Verdict.Opinion, "A forecast.");
        await reviewer.TakeAsync(codes[2]);

        var page = await reviewer.GetPageAsync("/");

        Assert.Contains("one claim is still in your hands", page.Text, StringComparison.Ordinal);
        Assert.Contains($"Resume {codes[2]}", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Supported 0", "Disputed 1", "Opinion 1"], Figures(page, "#verdicts"));
        var latest = page
            .Document.QuerySelectorAll("[aria-labelledby='latest'] tbody tr")
            .Select(DeskPage.Words)
            .ToList();
        Assert.Equal(2, latest.Count);
        Assert.Contains(codes[1], latest[0], StringComparison.Ordinal);
        Assert.Contains("Opinion Ada Quill", latest[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Resume", (await lead.GetPageAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_lead_is_told_of_disagreements_to_decide()
    {
        await app.SetRuleAsync(SecondReview.Always);
        using var first = await app.SignInAsAsync(Roles.Reviewer);
        using var second = await app.SignInAsAsync(Roles.Reviewer);
        using var lead = await app.SignInAsAsync(Roles.Lead);
        var codes = await AddAsync();
        await first.ReviewAsync(codes[0], Verdict.Disputed, "Otherwise.");
        await second.ReviewAsync(codes[0], Verdict.Supported, "It is so.");

        Assert.Equal("1", Waiting(await lead.GetPageAsync("/"), "Disagreements to decide"));
        var page = await first.GetPageAsync("/");
        Assert.DoesNotContain("Disagreements to decide", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Supported 0", "Disputed 0", "Opinion 0"], Figures(page, "#verdicts"));
    }

    private Task<IReadOnlyList<string>> AddAsync() =>
        app.AddArticleAsync(
            "High water",
            "The Herald",
            new Sentence("The council counted 212 flooded houses.", 0.9),
            new Sentence("The dam will hold next year.", 0.8),
            new Sentence("The dam held 40 million cubic metres.", 0.7)
        );

    private static IEnumerable<string> Figures(DeskPage page, string heading) =>
        page.One(heading)
            .ParentElement!.QuerySelectorAll(".figures > div")
            .Select(figure => string.Join(' ', figure.Children.Select(DeskPage.Words)));

    /// <summary>The number beside one of the things that wait for this person.</summary>
    private static string Waiting(DeskPage page, string what) =>
        DeskPage.Words(
            page.Document.QuerySelectorAll(".todo li")
                .Single(item => DeskPage.Words(item.QuerySelector("b")) == what)
                .QuerySelector(".figure")
        );
}
