using System.Net;
using FactCheck.Core.Accounts;

namespace FactCheck.Web.Tests.Accounts;

public sealed class FirstStartTests : IAsyncLifetime
{
    private readonly FactCheckApp app = new();

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_link_makes_the_administrator_once()
    {
        using var visitor = app.NewVisitor();
        var link = app.SetupPath!;

        var form = await visitor.GetPageAsync(link);
        Assert.Equal("Make the administrator", form.Heading);
        var desk = await visitor.SubmitAsync(form.Form("Input.Email"), Values.Opening("ada@desk.example"));

        Assert.Equal("/", desk.Path);
        Assert.Equal("Accounts", (await visitor.GetPageAsync("/Admin/Accounts")).Heading);
        using var other = app.NewVisitor();
        var again = await other.GetPageAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, again.Status);
        Assert.Equal("This link opens nothing", again.Heading);
        await app.RestartAsync();
        Assert.Null(app.SetupPath);
    }

    [Fact]
    public async Task A_form_sent_twice_makes_one_administrator()
    {
        using var first = app.NewVisitor();
        using var second = app.NewVisitor();
        var one = await first.GetPageAsync(app.SetupPath!);
        var two = await second.GetPageAsync(app.SetupPath!);

        await first.SubmitAsync(one.Form("Input.Email"), Values.Opening("ada@desk.example"));
        var refused = await second.SubmitAsync(two.Form("Input.Email"), Values.Opening("eve@desk.example"));

        Assert.Equal("This link opens nothing", refused.Heading);
        using var visitor = app.NewVisitor();
        Assert.Equal("/Account/SignIn", (await visitor.SignInAsync("eve@desk.example", "correct horse battery")).Path);
    }

    [Fact]
    public async Task A_later_start_voids_the_link_of_an_earlier_one()
    {
        var earlier = app.SetupPath!;

        await app.RestartAsync();

        Assert.NotEqual(earlier, app.SetupPath);
        using var visitor = app.NewVisitor();
        Assert.Equal("This link opens nothing", (await visitor.GetPageAsync(earlier)).Heading);
        Assert.Equal("Make the administrator", (await visitor.GetPageAsync(app.SetupPath!)).Heading);
    }

    [Fact]
    public async Task The_link_expires_after_a_day()
    {
        using var visitor = app.NewVisitor();

        app.Clock.Advance(TimeSpan.FromHours(25));

        Assert.Equal("This link opens nothing", (await visitor.GetPageAsync(app.SetupPath!)).Heading);
    }

    [Fact]
    public async Task The_link_is_not_in_the_database()
    {
        var token = app.SetupPath!.Split('/')[^1];

        foreach (var file in Directory.EnumerateFiles(app.DataFolder, "*", SearchOption.AllDirectories))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(open, System.Text.Encoding.Latin1);
            Assert.DoesNotContain(
                token,
                await reader.ReadToEndAsync(TestContext.Current.CancellationToken),
                StringComparison.Ordinal
            );
        }
    }

    [Theory]
    [InlineData("ada@desk.example", "Ada", "elevenchars", "A password has at least 12 characters.")]
    [InlineData("not an address", "Ada", "correct horse battery", "This is not an email address.")]
    [InlineData("ada@desk.example", "", "correct horse battery", "Type the name that reports will show.")]
    public async Task What_does_not_fit_is_said_beside_the_field_and_uses_nothing_up(
        string email,
        string name,
        string password,
        string message
    )
    {
        using var visitor = app.NewVisitor();
        var form = await visitor.GetPageAsync(app.SetupPath!);

        var refused = await visitor.SubmitAsync(form.Form("Input.Email"), Values.Opening(email, name, password));

        Assert.Equal([message], refused.FieldErrors);
        var desk = await visitor.SubmitAsync(refused.Form("Input.Email"), Values.Opening("ada@desk.example"));
        Assert.Equal("/", desk.Path);
    }

    [Fact]
    public async Task Accounts_that_are_no_administrators_leave_the_link_alive()
    {
        await app.AddAccountAsync(Roles.Lead);

        using var visitor = app.NewVisitor();

        Assert.Equal("Make the administrator", (await visitor.GetPageAsync(app.SetupPath!)).Heading);
    }
}
