using System.Net;
using FactCheck.Core.Accounts;

namespace FactCheck.Web.Tests.Accounts;

public sealed class InvitationTests(FactCheckApp app) : IClassFixture<FactCheckApp>
{
    [Fact]
    public async Task An_invited_person_opens_an_account_with_the_role_of_the_invitation()
    {
        using var administrator = await app.SignInAsAsync(Roles.Administrator);
        var link = await InviteAsync(administrator, Roles.Lead);
        using var invited = app.NewVisitor();

        var form = await invited.GetPageAsync(link);
        Assert.Contains("as a lead", form.Text, StringComparison.Ordinal);
        var desk = await invited.SubmitAsync(form.Form("Input.Email"), Values.Opening("lee@desk.example", "Lee Marsh"));

        Assert.Equal("/", desk.Path);
        var row = await RowAsync(administrator, "lee@desk.example");
        Assert.Contains("Lee Marsh", row, StringComparison.Ordinal);
        Assert.Contains("Lead", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_opens_one_account_only()
    {
        using var administrator = await app.SignInAsAsync(Roles.Administrator);
        var link = await InviteAsync(administrator, Roles.Reviewer);
        using var first = app.NewVisitor();
        using var second = app.NewVisitor();
        var one = await first.GetPageAsync(link);
        var two = await second.GetPageAsync(link);

        await first.SubmitAsync(one.Form("Input.Email"), Values.Opening("first@desk.example"));
        var refused = await second.SubmitAsync(two.Form("Input.Email"), Values.Opening("second@desk.example"));

        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
        Assert.Equal("This link opens nothing", refused.Heading);
    }

    [Fact]
    public async Task An_address_in_the_invitation_cannot_be_exchanged_for_another()
    {
        using var administrator = await app.SignInAsAsync(Roles.Administrator);
        var link = await InviteAsync(administrator, Roles.Reviewer, "mine@desk.example");
        using var invited = app.NewVisitor();

        var form = await invited.GetPageAsync(link);
        await invited.SubmitAsync(form.Form("Input.Password"), Values.Opening("other@desk.example"));

        Assert.Equal("/Account/Profile", (await invited.GetPageAsync("/Account/Profile")).Path);
        Assert.Contains(
            "mine@desk.example",
            await RowAsync(administrator, "mine@desk.example"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_link_expires_after_seven_days()
    {
        using var administrator = await app.SignInAsAsync(Roles.Administrator);
        var link = await InviteAsync(administrator, Roles.Reviewer);
        using var invited = app.NewVisitor();

        app.Clock.Advance(TimeSpan.FromDays(7));

        Assert.Equal("This link opens nothing", (await invited.GetPageAsync(link)).Heading);
    }

    [Fact]
    public async Task A_link_that_was_taken_back_opens_nothing()
    {
        using var administrator = await app.SignInAsAsync(Roles.Administrator);
        var link = await InviteAsync(administrator, Roles.Reviewer, "gone@desk.example");
        var list = await administrator.GetPageAsync("/Admin/Invitations");

        var after = await administrator.SubmitAsync(list.Form("Take back the invitation of gone@desk.example"));

        Assert.Equal("The invitation is taken back; its link opens nothing now.", after.Notice);
        Assert.DoesNotContain("gone@desk.example", after.Text, StringComparison.Ordinal);
        using var invited = app.NewVisitor();
        Assert.Equal("This link opens nothing", (await invited.GetPageAsync(link)).Heading);
    }

    [Fact]
    public async Task The_link_is_shown_once()
    {
        using var administrator = await app.SignInAsAsync(Roles.Administrator);
        await InviteAsync(administrator, Roles.Reviewer);

        var again = await administrator.GetPageAsync("/Admin/Invitations");

        Assert.Null(again.Document.QuerySelector("#link"));
    }

    [Fact]
    public async Task Nobody_is_invited_to_an_address_that_has_an_account()
    {
        using var administrator = await app.SignInAsAsync(Roles.Administrator);
        var taken = await app.AddAccountAsync(Roles.Reviewer);
        var page = await administrator.GetPageAsync("/Admin/Invitations");

        var refused = await administrator.SubmitAsync(page.Form("Input.Email"), Values.Of(("Input.Email", taken)));

        Assert.Equal(["There is an account with this address."], refused.FieldErrors);
    }

    [Fact]
    public async Task A_role_that_does_not_exist_is_refused()
    {
        using var administrator = await app.SignInAsAsync(Roles.Administrator);
        var page = await administrator.GetPageAsync("/Admin/Invitations");

        var refused = await administrator.SubmitAsync(page.Form("Input.Email"), Values.Of(("Input.Role", "Owner")));

        Assert.Equal("Choose one of the three roles.", refused.Notice);
    }

    [Fact]
    public async Task An_account_with_the_same_address_is_refused_and_the_link_lives_on()
    {
        using var administrator = await app.SignInAsAsync(Roles.Administrator);
        var taken = await app.AddAccountAsync(Roles.Reviewer);
        var link = await InviteAsync(administrator, Roles.Reviewer);
        using var invited = app.NewVisitor();
        var form = await invited.GetPageAsync(link);

        var refused = await invited.SubmitAsync(form.Form("Input.Email"), Values.Opening(taken.ToUpperInvariant()));
        Assert.Equal(["There is an account with this address."], refused.FieldErrors);
        var desk = await invited.SubmitAsync(refused.Form("Input.Email"), Values.Opening("fresh@desk.example"));

        Assert.Equal("/", desk.Path);
    }

    private static async Task<string> InviteAsync(Visitor administrator, string role, string? email = null)
    {
        var page = await administrator.GetPageAsync("/Admin/Invitations");
        var made = await administrator.SubmitAsync(
            page.Form("Input.Email"),
            Values.Of(("Input.Role", role), ("Input.Email", email ?? ""))
        );
        return new Uri(made.One("#link").GetAttribute("value")!).AbsolutePath;
    }

    private static async Task<string> RowAsync(Visitor administrator, string email)
    {
        var list = await administrator.GetPageAsync("/Admin/Accounts");
        return DeskPage.Words(
            list.Document.QuerySelectorAll("tbody tr")
                .Single(r => r.TextContent.Contains(email, StringComparison.Ordinal))
        );
    }
}
