using FactCheck.Core.Accounts;

namespace FactCheck.Web.Tests.Accounts;

public sealed class SigningInTests(FactCheckApp app) : IClassFixture<FactCheckApp>
{
    private const string NotTogether = "That address and password do not belong together.";
    private const string Paused = "Too many tries. Sign-in with this address is paused";

    [Fact]
    public async Task A_stranger_is_sent_to_sign_in_and_then_on_to_where_they_wanted()
    {
        var email = await app.AddAccountAsync(Roles.Reviewer);
        using var visitor = app.NewVisitor();

        var door = await visitor.GetPageAsync("/Account/Profile");
        Assert.Equal("/Account/SignIn", door.Path);
        Assert.Equal("Sign in to the desk", door.Heading);
        var inside = await visitor.SubmitAsync(
            door.Form("Input.Email"),
            Values.Of(("Input.Email", email), ("Input.Password", FactCheckApp.Password))
        );

        Assert.Equal("/Account/Profile", inside.Path);
    }

    [Fact]
    public async Task An_address_of_another_site_is_not_followed_after_sign_in()
    {
        var email = await app.AddAccountAsync(Roles.Reviewer);
        using var visitor = app.NewVisitor();

        var door = await visitor.GetPageAsync("/Account/SignIn?returnUrl=https%3A%2F%2Felsewhere.example%2F");
        var inside = await visitor.SubmitAsync(
            door.Form("Input.Email"),
            Values.Of(("Input.Email", email), ("Input.Password", FactCheckApp.Password))
        );

        Assert.Equal("http://localhost/", inside.Address.AbsoluteUri);
    }

    [Fact]
    public async Task The_address_may_be_typed_in_another_case_and_with_a_space_after_it()
    {
        var email = await app.AddAccountAsync(Roles.Reviewer);
        using var visitor = app.NewVisitor();

        var page = await visitor.SignInAsync(email.ToUpperInvariant() + " ");

        Assert.Equal("/", page.Path);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_are_told_in_the_same_words()
    {
        var known = await app.AddAccountAsync(Roles.Reviewer);
        using var visitor = app.NewVisitor();

        for (var left = 4; left >= 0; left--)
        {
            var wrong = await visitor.SignInAsync(known, "a wrong password");
            var unknown = await visitor.SignInAsync("nobody@desk.example", "a wrong password");

            Assert.StartsWith(left == 0 ? Paused : NotTogether, wrong.Notice, StringComparison.Ordinal);
            Assert.Equal(wrong.Notice, unknown.Notice);
            Assert.Equal(wrong.Status, unknown.Status);
        }
    }

    [Fact]
    public async Task After_five_wrong_tries_even_the_right_password_waits_five_minutes()
    {
        var email = await app.AddAccountAsync(Roles.Reviewer);
        using var visitor = app.NewVisitor();
        for (var i = 0; i < 5; i++)
        {
            await visitor.SignInAsync(email, "a wrong password");
        }

        var paused = await visitor.SignInAsync(email);
        Assert.Equal("/Account/SignIn", paused.Path);
        Assert.StartsWith(Paused, paused.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_form_says_what_is_missing_beside_each_field()
    {
        using var visitor = app.NewVisitor();

        var page = await visitor.SignInAsync("", "");

        Assert.Equal(["Type your email address.", "Type your password."], page.FieldErrors);
        var field = page.One("#Input_Email");
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.Equal("Type your email address.", page.One("#" + field.GetAttribute("aria-describedby")).TextContent);
    }

    [Fact]
    public async Task Signing_out_closes_the_desk()
    {
        using var visitor = await app.SignInAsAsync(Roles.Reviewer);
        var desk = await visitor.GetPageAsync("/");

        var door = await visitor.SubmitAsync(desk.Form("Sign out"));

        Assert.Equal("/Account/SignIn", door.Path);
        Assert.Equal("You are signed out.", door.Notice);
        Assert.Equal("/Account/SignIn", (await visitor.GetPageAsync("/Account/Profile")).Path);
    }

    [Fact]
    public async Task A_restart_signs_nobody_out()
    {
        using var before = await app.SignInAsAsync(Roles.Reviewer);

        await app.RestartAsync();
        using var after = app.Continue(before);

        Assert.Equal("/Account/Profile", (await after.GetPageAsync("/Account/Profile")).Path);
    }

    [Fact]
    public async Task The_session_cookie_is_out_of_reach_of_scripts_and_of_other_sites()
    {
        var email = await app.AddAccountAsync(Roles.Reviewer);
        using var visitor = app.NewVisitor();
        var door = await visitor.GetPageAsync("/Account/SignIn");

        using var request = Visitor.Request(
            door.Form("Input.Email"),
            Values.Of(("Input.Email", email), ("Input.Password", FactCheckApp.Password))
        );
        using var response = await visitor.SendOnceAsync(request);

        var cookie = Assert.Single(
            response.Headers.GetValues("Set-Cookie"),
            c => c.StartsWith("desk=", StringComparison.Ordinal)
        );
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
    }
}
