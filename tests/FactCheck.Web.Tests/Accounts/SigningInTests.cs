using System.Net;
using FactCheck.Core.Accounts;

namespace FactCheck.Web.Tests.Accounts;

public sealed class SigningInTests(FactCheckApp app) : IClassFixture<FactCheckApp>
{
    [Fact]
    public async Task A_stranger_is_sent_to_the_sign_in_page_and_then_on_to_where_they_wanted()
    {
        var email = await app.AddAccountAsync(Roles.Reviewer);
        using var visitor = app.NewVisitor();

        var door = await visitor.GetPageAsync("/Account/Profile");
        Assert.Equal("/Account/SignIn", door.Path);
        Assert.Equal("Sign in to the desk", door.Heading);
    }
}
