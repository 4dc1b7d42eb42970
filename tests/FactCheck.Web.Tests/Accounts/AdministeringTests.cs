using System.Net;
using FactCheck.Core.Accounts;

namespace FactCheck.Web.Tests.Accounts;

public sealed class AdministeringTests : IAsyncLifetime
{
    private readonly FactCheckApp app = new();

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_list_shows_everybody_with_role_state_and_last_sign_in()
    {
        using var administrator = await app.SignInAsAsync(Roles.Administrator, "Ada Quill");
        var email = await app.AddAccountAsync(Roles.Reviewer, "Noor Haddad");

        var list = await administrator.GetPageAsync("/Admin/Accounts");

        Assert.Contains($"Noor Haddad {email} Reviewer Open never", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Administrator Open never", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_role_takes_effect_in_a_session_that_is_open()
    {
        using var administrator = await app.SignInAsAsync(Roles.Administrator);
        using var reviewer = await app.SignInAsAsync(Roles.Reviewer);
        Assert.Equal(HttpStatusCode.Forbidden, (await reviewer.GetPageAsync("/Admin/Accounts")).Status);

        var after = await ChangeAsync(administrator, reviewer.Email, "Change role", ("role", Roles.Administrator));

        Assert.Equal("Reviewer 2 is an administrator now.", after.Notice);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await reviewer.GetPageAsync("/Admin/Accounts")).Status);
    }

    [Fact]
    public async Task A_disabled_account_is_signed_out_and_cannot_come_back_until_it_is_enabled()
    {
        using var administrator = await app.SignInAsAsync(Roles.Administrator);
        using var reviewer = await app.SignInAsAsync(Roles.Reviewer);

        var after = await ChangeAsync(administrator, reviewer.Email, "Disable this account");
        Assert.Contains("Disabled", after.Text, StringComparison.Ordinal);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("/Account/SignIn", (await reviewer.GetPageAsync("/Account/Profile")).Path);
        Assert.Equal("/Account/SignIn", (await reviewer.SignInAsync(reviewer.Email)).Path);

        await ChangeAsync(administrator, reviewer.Email, "Enable this account");
        Assert.Equal("/", (await reviewer.SignInAsync(reviewer.Email)).Path);
    }

    [Theory]
    [InlineData("Change role")]
    [InlineData("Disable this account")]
    public async Task The_last_administrator_stays(string button)
    {
        using var administrator = await app.SignInAsAsync(Roles.Administrator);
        var other = await app.AddAccountAsync(Roles.Administrator);
        await ChangeAsync(administrator, other, "Disable this account");

        var refused = await ChangeAsync(administrator, administrator.Email, button, ("role", Roles.Lead));

        Assert.Equal("This is the only administrator who can sign in. Make another one first.", refused.Notice);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("Accounts", (await administrator.GetPageAsync("/Admin/Accounts")).Heading);
    }

    [Fact]
    public async Task An_account_that_does_not_exist_is_not_found()
    {
        using var administrator = await app.SignInAsAsync(Roles.Administrator);

        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetPageAsync("/Admin/Account/4711")).Status);
    }

    [Theory]
    [InlineData(Roles.Reviewer)]
    [InlineData(Roles.Lead)]
    public async Task Only_administrators_keep_accounts(string role)
    {
        using var visitor = await app.SignInAsAsync(role);

        var refused = await visitor.GetPageAsync("/Admin/Accounts");

        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Equal("This page is not yours", refused.Heading);
        Assert.DoesNotContain(
            "Admin",
            (await visitor.GetPageAsync("/")).One("nav").TextContent,
            StringComparison.Ordinal
        );
    }

    private static async Task<DeskPage> ChangeAsync(
        Visitor administrator,
        string email,
        string button,
        params (string Name, string? Value)[] values
    )
    {
        var list = await administrator.GetPageAsync("/Admin/Accounts");
        var link = list
            .Document.QuerySelectorAll("tbody tr")
            .Single(r => r.TextContent.Contains(email, StringComparison.Ordinal))
            .QuerySelector("a")!
            .GetAttribute("href")!;
        var page = await administrator.GetPageAsync(link);
        return await administrator.SubmitAsync(page.Form(button), Values.Of(values));
    }
}
