using System.Net;
using FactCheck.Core.Accounts;

namespace FactCheck.Web.Tests.Security;

public sealed class EveryAnswerTests(FactCheckApp app) : IClassFixture<FactCheckApp>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/Account/SignIn")]
    [InlineData("/no/such/page")]
    [InlineData("/css/desk.css")]
    [InlineData("/healthz")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        using var visitor = await app.SignInAsAsync(Roles.Reviewer);

        var page = await visitor.GetPageAsync(path);

        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal(["nosniff"], page.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["no-referrer"], page.Headers.GetValues("Referrer-Policy"));
        Assert.True(page.Headers.Contains("Permissions-Policy"));
        Assert.False(page.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Pages_are_kept_in_no_cache_and_the_style_sheet_may_be()
    {
        using var visitor = await app.SignInAsAsync(Roles.Reviewer);

        Assert.True((await visitor.GetPageAsync("/")).Headers.CacheControl!.NoStore);
        Assert.False((await visitor.GetPageAsync("/css/desk.css")).Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task No_page_holds_a_script_or_a_style_in_itself()
    {
        using var visitor = await app.SignInAsAsync(Roles.Administrator);

        foreach (var path in new[] { "/", "/Keys", "/Account/Profile", "/Admin/Accounts", "/Admin/Invitations" })
        {
            var page = await visitor.GetPageAsync(path);
            Assert.Empty(page.Document.QuerySelectorAll("style, [style], script:not([src])"));
            Assert.DoesNotContain(
                page.Document.All.SelectMany(e => e.Attributes),
                a => a.Name.StartsWith("on", StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_in_words()
    {
        using var visitor = await app.SignInAsAsync(Roles.Reviewer);
        var profile = await visitor.GetPageAsync("/Account/Profile");

        var refused = await visitor.SubmitAsync(
            profile.Form("Input.DisplayName"),
            Values.Of(("__RequestVerificationToken", null), ("Input.DisplayName", "Mallory"))
        );

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("The form was not accepted", refused.Heading);
        Assert.Contains("Nothing was changed", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Mallory",
            (await visitor.GetPageAsync("/")).One("header").TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_form_of_one_person_is_not_accepted_from_another()
    {
        using var one = await app.SignInAsAsync(Roles.Reviewer);
        using var two = await app.SignInAsAsync(Roles.Reviewer);
        var profile = await one.GetPageAsync("/Account/Profile");

        var refused = await two.SubmitAsync(profile.Form("Input.DisplayName"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
    }

    [Fact]
    public async Task A_page_that_does_not_exist_says_so_and_leads_back()
    {
        using var visitor = await app.SignInAsAsync(Roles.Reviewer);

        var page = await visitor.GetPageAsync("/no/such/page");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("There is no such page for you", page.Heading);
        Assert.Equal("/", page.One("main a.btn").GetAttribute("href"));
    }

    [Fact]
    public async Task A_stranger_does_not_learn_which_pages_exist()
    {
        using var stranger = app.NewVisitor();

        Assert.Equal("/Account/SignIn", (await stranger.GetPageAsync("/no/such/page")).Path);
        Assert.Equal("/Account/SignIn", (await stranger.GetPageAsync("/Admin/Accounts")).Path);
    }

    [Fact]
    public async Task Health_is_told_without_signing_in()
    {
        using var stranger = app.NewVisitor();

        var health = await stranger.GetPageAsync("/healthz");

        Assert.Equal(HttpStatusCode.OK, health.Status);
        Assert.Equal("Healthy", DeskPage.Words(health.Document.Body));
    }

    [Fact]
    public async Task Style_and_script_of_a_page_weigh_less_than_60_kB()
    {
        using var visitor = await app.SignInAsAsync(Roles.Administrator);
        var page = await visitor.GetPageAsync("/");

        var weight = 0;
        foreach (var part in page.Document.QuerySelectorAll("link[rel=stylesheet], script[src]"))
        {
            var file = await visitor.GetPageAsync(part.GetAttribute("href") ?? part.GetAttribute("src")!);
            Assert.Equal(HttpStatusCode.OK, file.Status);
            weight += file.Body.Length;
        }

        Assert.InRange(weight, 1, 60_000);
    }
}
