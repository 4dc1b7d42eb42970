using System.Globalization;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace FactCheck.Browser.Tests;

/// <summary>What holds for every page, on a desk that has something on each.</summary>
public sealed class EveryPageTests(Chromium chromium, EveryPageTests.DemoDesk demo)
    : IClassFixture<EveryPageTests.DemoDesk>
{
    private const string Lead = "lead@factcheck.example";
    private const int MostScriptAndStyle = 60_000;

    /// <summary>Pages for anybody, then pages for a lead, then those that an administrator alone opens.</summary>
    private static readonly string[] Open = ["/Account/SignIn", "/setup/no-such-link", "/no-such-page"];

    private static readonly string[] ForLead =
    [
        "/",
        "/Queue",
        "/Queue?q=no+claim+has+these+words",
        "/Queue/Rule",
        "/Articles",
        "/Articles?q=nothing+of+the+kind",
        "/Articles/Import",
        "/Articles/1",
        "/Articles/2",
        "/Articles/Edit/1",
        "/Reports",
        "/Reports/1",
        "/Reports/New",
        "/Reports/New?Input.Cover=everything",
        "/Keys",
        "/Account/Profile",
        "/Account/Password",
        "/Articles/999999",
        "/Reviews/Claim/A1",
    ];

    private static readonly string[] ForAdministrator = ["/Admin/Accounts", "/Admin/Invitations"];

    public sealed class DemoDesk : IAsyncLifetime
    {
        public DeskProcess Desk { get; private set; } = null!;

        public async ValueTask InitializeAsync() =>
            Desk = await DeskProcess.StartAsync("--corpus", DeskProcess.Corpus, "--demo");

        public ValueTask DisposeAsync() => Desk.DisposeAsync();
    }

    public static TheoryData<int, ColorScheme> Looks =>
        new()
        {
            { 1440, ColorScheme.Light },
            { 1440, ColorScheme.Dark },
            { 820, ColorScheme.Light },
            { 320, ColorScheme.Light },
            { 320, ColorScheme.Dark },
        };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Axe_finds_nothing_the_page_fits_and_no_script_or_style_is_stopped(int width, ColorScheme scheme)
    {
        var (page, errors) = await chromium.OpenAsync(width, scheme);
        var faults = new List<string>();
        foreach (var path in Open)
        {
            await LookAsync(page, path, faults);
        }

        await Chromium.SignInAsync(page, demo.Desk, Lead);
        foreach (var path in await WithClaimsAsync(page))
        {
            await LookAsync(page, path, faults);
        }

        Assert.Empty(faults);
        Assert.Empty(errors);
    }

    [Fact]
    public async Task Axe_finds_nothing_on_the_administrators_pages_and_on_an_empty_desk()
    {
        await using var desk = await DeskProcess.StartAsync();
        var (page, errors) = await chromium.OpenAsync();
        var faults = new List<string>();
        await page.GotoAsync(desk.SetupLink);
        await CheckAsync(page, "the one-time link", faults);
        await page.GetByLabel("Email").FillAsync("admin@desk.example");
        await page.GetByLabel("Name").FillAsync("Ada Administrator");
        foreach (var field in await page.Locator("input[type=password]").AllAsync())
        {
            await field.FillAsync("a long enough password");
        }

        await page.Locator("form button[type=submit]").First.ClickAsync();
        await page.WaitForURLAsync(desk.Address + "/");
        foreach (var path in ForAdministrator.Concat(["/", "/Queue", "/Articles", "/Reports", "/Reports/New"]))
        {
            await page.GotoAsync(desk.Address + path);
            await CheckAsync(page, path, faults);
        }

        Assert.Empty(faults);
        Assert.Empty(errors);
    }

    [Fact]
    public async Task No_page_loads_more_than_60_kB_of_script_and_style()
    {
        var (page, _) = await chromium.OpenAsync();
        await Chromium.SignInAsync(page, demo.Desk, Lead);
        var heavy = new List<string>();
        foreach (var path in await WithClaimsAsync(page))
        {
            var sizes = new List<Task<byte[]>>();
            void Weigh(object? _, IResponse response)
            {
                if (response.Request.ResourceType is "script" or "stylesheet")
                {
                    sizes.Add(response.BodyAsync());
                }
            }

            page.Response += Weigh;
            await page.GotoAsync(demo.Desk.Address + path, new() { WaitUntil = WaitUntilState.NetworkIdle });
            page.Response -= Weigh;
            var bytes = (await Task.WhenAll(sizes)).Sum(body => body.Length);
            Assert.True(bytes > 0, $"{path} loaded no style at all");
            if (bytes > MostScriptAndStyle)
            {
                heavy.Add(string.Create(CultureInfo.InvariantCulture, $"{path}: {bytes} bytes"));
            }
        }

        Assert.Empty(heavy);
    }

    [Fact]
    public async Task A_draft_survives_the_page_and_the_sheet_of_keys_opens()
    {
        var (page, errors) = await chromium.OpenAsync();
        await Chromium.SignInAsync(page, demo.Desk, "second@factcheck.example");
        await page.Keyboard.PressAsync("n");
        await page.WaitForURLAsync("**/Reviews/Claim/*");
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.Locator("dialog#keys")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        var words = $"Half a thought, {Guid.NewGuid():N}";
        await page.GetByLabel("Rationale").FillAsync(words);
        await Assertions.Expect(page.Locator("#saved")).ToContainTextAsync("saved", new() { IgnoreCase = true });
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByLabel("Rationale")).ToHaveValueAsync(words);
        await page.Locator("body").PressAsync("l");
        await page.WaitForURLAsync("**/Queue**");
        Assert.Empty(errors);
    }

    private static async Task<IReadOnlyList<string>> WithClaimsAsync(IPage page)
    {
        var paths = new List<string>(ForLead);
        foreach (var status in (string[])["InReview", "AwaitingSecond", "InDisagreement", "Settled"])
        {
            await page.GotoAsync($"{new Uri(page.Url).GetLeftPart(UriPartial.Authority)}/Queue?status={status}");
            var link = page.Locator("a[href*='/Reviews/Claim/']").First;
            if (await link.CountAsync() > 0)
            {
                paths.Add((await link.GetAttributeAsync("href"))!);
            }
        }

        Assert.True(paths.Count == ForLead.Length + 4, "The demonstration lacks claims of some status.");
        return paths;
    }

    private async Task LookAsync(IPage page, string path, List<string> faults)
    {
        await page.GotoAsync(demo.Desk.Address + path);
        await CheckAsync(page, path, faults);
    }

    private static async Task CheckAsync(IPage page, string path, List<string> faults)
    {
        var result = await page.RunAxe();
        faults.AddRange(
            result.Violations.Select(v =>
                $"{path}: {v.Id}, {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"
            )
        );
        var over = await page.EvaluateAsync<int>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        );
        if (over > 0)
        {
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"{path}: {over} px too wide"));
        }
    }
}
