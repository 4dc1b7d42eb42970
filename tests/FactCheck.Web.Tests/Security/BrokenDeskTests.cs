using System.Net;
using FactCheck.Core.Accounts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Security;

public sealed class BrokenDeskTests(FactCheckApp app) : IClassFixture<FactCheckApp>
{
    [Fact]
    public async Task A_fault_is_logged_once_and_told_without_its_inside()
    {
        using var administrator = await app.SignInAsAsync(Roles.Administrator);
        await app.WithDbAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Invitations\" RENAME TO \"Gone\""));

        var page = await administrator.GetPageAsync("/Admin/Invitations");

        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        Assert.Equal("Something broke here", page.Heading);
        Assert.Contains("Reference", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sqlite", page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Single(app.Errors);
    }
}
