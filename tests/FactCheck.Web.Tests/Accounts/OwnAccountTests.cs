using FactCheck.Core.Accounts;

namespace FactCheck.Web.Tests.Accounts;

public sealed class OwnAccountTests(FactCheckApp app) : IClassFixture<FactCheckApp>
{
    [Fact]
    public async Task A_new_name_shows_at_once()
    {
        using var visitor = await app.SignInAsAsync(Roles.Reviewer);
        var profile = await visitor.GetPageAsync("/Account/Profile");

        var saved = await visitor.SubmitAsync(
            profile.Form("Input.DisplayName"),
            Values.Of(("Input.DisplayName", "Øyvind de la Cruz"))
        );

        Assert.Equal("Your profile is saved.", saved.Notice);
        Assert.Equal("Account of Øyvind de la Cruz", DeskPage.Words(saved.One(".menu summary .vh")));
        Assert.Equal("ØC", DeskPage.Words(saved.One(".menu summary [aria-hidden]")));
    }

    [Fact]
    public async Task A_changed_password_replaces_the_old_one_and_ends_other_sessions()
    {
        using var here = await app.SignInAsAsync(Roles.Reviewer);
        using var elsewhere = app.NewVisitor();
        await elsewhere.SignInAsync(here.Email);
        var page = await here.GetPageAsync("/Account/Password");

        var changed = await here.SubmitAsync(
            page.Form("Input.Current"),
            Values.Of(
                ("Input.Current", FactCheckApp.Password),
                ("Input.Password", "another long password"),
                ("Input.Again", "another long password")
            )
        );

        Assert.Equal("Your password is changed.", changed.Notice);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("/Account/Profile", (await here.GetPageAsync("/Account/Profile")).Path);
        Assert.Equal("/Account/SignIn", (await elsewhere.GetPageAsync("/Account/Profile")).Path);
        Assert.Equal("/Account/SignIn", (await elsewhere.SignInAsync(here.Email)).Path);
        Assert.Equal("/", (await elsewhere.SignInAsync(here.Email, "another long password")).Path);
    }

    [Theory]
    [InlineData(
        "not the password",
        "another long password",
        "another long password",
        "This is not the password you have now."
    )]
    [InlineData(FactCheckApp.Password, "too short", "too short", "A password has at least 12 characters.")]
    [InlineData(
        FactCheckApp.Password,
        "another long password",
        "another long passwort",
        "The two new passwords differ."
    )]
    public async Task A_password_that_cannot_be_changed_is_explained_beside_its_field(
        string current,
        string wanted,
        string again,
        string message
    )
    {
        using var visitor = await app.SignInAsAsync(Roles.Reviewer);
        var page = await visitor.GetPageAsync("/Account/Password");

        var refused = await visitor.SubmitAsync(
            page.Form("Input.Current"),
            Values.Of(("Input.Current", current), ("Input.Password", wanted), ("Input.Again", again))
        );

        Assert.Equal([message], refused.FieldErrors);
        Assert.DoesNotContain(wanted, refused.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_look_is_kept_by_the_server_and_can_follow_the_system_again()
    {
        using var visitor = await app.SignInAsAsync(Roles.Reviewer);
        var desk = await visitor.GetPageAsync("/");
        Assert.Equal("auto", desk.Document.DocumentElement.GetAttribute("data-theme"));

        var dark = await visitor.PressAsync(desk.Form("Dark"), "Dark");
        Assert.Equal("dark", dark.Document.DocumentElement.GetAttribute("data-theme"));
        var system = await visitor.PressAsync(dark.Form("Dark"), "As the system");

        Assert.Equal("auto", system.Document.DocumentElement.GetAttribute("data-theme"));
    }

    [Fact]
    public async Task Single_letters_can_be_turned_off()
    {
        using var visitor = await app.SignInAsAsync(Roles.Reviewer);
        var profile = await visitor.GetPageAsync("/Account/Profile");
        Assert.Equal("on", profile.Document.DocumentElement.GetAttribute("data-keys"));

        var saved = await visitor.SubmitAsync(profile.Form("Input.DisplayName"), Values.Of(("Input.Letters", "false")));

        Assert.Equal("off", saved.Document.DocumentElement.GetAttribute("data-keys"));
    }
}
