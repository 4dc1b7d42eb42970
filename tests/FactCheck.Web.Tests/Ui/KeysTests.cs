using System.Reflection;
using FactCheck.Core.Accounts;
using FactCheck.Web.Ui;

namespace FactCheck.Web.Tests.Ui;

public sealed class KeysTests(FactCheckApp app) : IClassFixture<FactCheckApp>
{
    [Fact]
    public void No_two_actions_of_one_page_have_the_same_key()
    {
        foreach (var place in Enum.GetValues<KeyPlace>())
        {
            var live = Table().Where(k => k.Place == place || k.Place == KeyPlace.Everywhere).ToList();
            var strokes = live.Select(k => k.Strokes).ToList();
            Assert.Equal(strokes.Distinct(StringComparer.Ordinal), strokes);
            Assert.DoesNotContain(
                strokes,
                s => strokes.Exists(other => other.StartsWith(s + " ", StringComparison.Ordinal))
            );
        }
    }

    [Fact]
    public async Task The_sheet_of_keys_is_on_every_page_and_is_a_page_where_no_script_runs()
    {
        using var visitor = await app.SignInAsAsync(Roles.Reviewer);

        var page = await visitor.GetPageAsync("/");
        var link = page.One(".topbar-keys");

        Assert.Equal("?", link.GetAttribute("data-key"));
        var own = await visitor.GetPageAsync(link.GetAttribute("href")!);
        foreach (var key in Keys.All)
        {
            Assert.Contains(page.Document.QuerySelectorAll("#keys dt"), dt => dt.TextContent == key.Words);
            Assert.Contains(own.Document.QuerySelectorAll("main dt"), dt => dt.TextContent == key.Words);
        }
    }

    [Theory]
    [InlineData("g d", "G D")]
    [InlineData("Ctrl+Enter", "Ctrl ↵")]
    [InlineData("Ctrl+s", "Ctrl S")]
    [InlineData("1-9", "1 9")]
    [InlineData("F6", "F6")]
    [InlineData("Escape", "Esc")]
    public void Caps_are_drawn_as_keyboards_show_them(string strokes, string caps) =>
        Assert.Equal(caps, string.Join(' ', new Key(strokes, "", "").Caps));

    private static IEnumerable<Key> Table() =>
        typeof(Keys)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(f => f.FieldType == typeof(Key))
            .Select(f => (Key)f.GetValue(null)!);
}
