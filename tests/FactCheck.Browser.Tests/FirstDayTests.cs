using System.Diagnostics;
using System.Text;
using Microsoft.Playwright;

namespace FactCheck.Browser.Tests;

/// <summary>A desk's first day, from an empty folder to a report that a reader can check.</summary>
public sealed class FirstDayTests(Chromium chromium)
{
    private const string Reason = "This weighs motives, and no document could show them.";
    private const string Finding = "The joint statement gives the same month.";
    private const string Contradiction = "The register of the authority has another figure.";

    [Fact]
    public async Task From_an_empty_desk_to_a_report_with_all_three_verdicts()
    {
        await using var desk = await DeskProcess.StartAsync();
        var (page, errors) = await chromium.OpenAsync();

        await page.GotoAsync(desk.SetupLink);
        await page.GetByLabel("Email").FillAsync("admin@desk.example");
        await page.GetByLabel("Name").FillAsync("Ada Administrator");
        foreach (var field in await page.Locator("input[type=password]").AllAsync())
        {
            await field.FillAsync("a long enough password");
        }

        await page.Locator("main button[type=submit], form button[type=submit]").First.ClickAsync();
        await Assertions.Expect(page.GetByText("The desk is empty")).ToBeVisibleAsync();

        await page.GotoAsync(desk.Address + "/Articles/Import");
        await page.GetByLabel("Files")
            .SetInputFilesAsync(
                Directory
                    .EnumerateFiles(DeskProcess.Corpus)
                    .Where(f =>
                        Path.GetExtension(f) is ".txt" or ".html" or ".md" && Path.GetFileName(f) != "README.md"
                    )
                    .Order(StringComparer.Ordinal)
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "Add these files" }).ClickAsync();
        await Assertions.Expect(page.GetByText("10 articles added")).ToBeVisibleAsync();

        // Every key is pressed as a reviewer would: no mouse from here to the last verdict.
        await page.GotoAsync(desk.Address + "/");
        await page.Keyboard.PressAsync("n");
        await page.WaitForURLAsync("**/Reviews/Claim/*");
        var supported = await CodeAsync(page);
        await page.Keyboard.PressAsync("s");
        await page.GetByLabel("Rationale").FillAsync(Finding);
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.GetByText("Supported needs at least one citation").First).ToBeVisibleAsync();
        Assert.Equal(supported, await CodeAsync(page));
        await Assertions.Expect(page.GetByLabel("Rationale")).ToHaveValueAsync(Finding);
        await CiteAsync(page, "https://archive.example/joint-statement", "Joint statement of 27 September", "Supports");
        await page.Keyboard.PressAsync("Control+Enter");
        await NextAsync(page, supported);

        var disputed = await CodeAsync(page);
        await page.Locator("body").PressAsync("d");
        await page.GetByLabel("Rationale").FillAsync(Contradiction);
        await CiteAsync(page, "https://register.example/figures", "Register of figures", "Contradicts");
        await page.Keyboard.PressAsync("Control+Enter");
        await NextAsync(page, disputed);

        var opinion = await CodeAsync(page);
        await page.Locator("body").PressAsync("o");
        await page.GetByLabel("Rationale").FillAsync(Reason);
        await page.Keyboard.PressAsync("Control+Enter");
        await NextAsync(page, opinion);

        await page.GotoAsync(desk.Address + "/Reports/New");
        await page.GetByLabel("Everything settled").CheckAsync();
        await page.GetByLabel("Title").FillAsync("What the desk found on its first day");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show the report" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign and issue" }).ClickAsync();
        await page.WaitForURLAsync("**/Reports/1");
        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Link, new() { Name = "PDF" }).ClickAsync()
        );
        var text = await ReadPdfAsync(await download.PathAsync());

        Assert.Contains("What the desk found on its first day", text, StringComparison.Ordinal);
        foreach (var code in (string[])[supported, disputed, opinion])
        {
            Assert.Contains(code, text, StringComparison.Ordinal);
        }

        foreach (var words in (string[])["Supported", "Disputed", "Opinion", Finding, Contradiction, Reason])
        {
            Assert.Contains(words, text, StringComparison.Ordinal);
        }

        Assert.Contains("Joint statement of 27 September", text, StringComparison.Ordinal);
        Assert.Contains("https://archive.example/joint-statement", text, StringComparison.Ordinal);
        Assert.Contains("Register of figures", text, StringComparison.Ordinal);
        Assert.Contains("https://register.example/figures", text, StringComparison.Ordinal);
        Assert.Empty(errors);
    }

    private static async Task<string> CodeAsync(IPage page) =>
        (await page.Locator(".pane-claim .pane-head .code").First.InnerTextAsync()).Trim();

    private static async Task NextAsync(IPage page, string last)
    {
        await Assertions.Expect(page.Locator(".pane-claim .pane-head .code").First).Not.ToHaveTextAsync(last);
        await KeysAsync(page);
    }

    // A page shows its text before its script takes keys; a test is quicker than a reviewer.
    private static Task KeysAsync(IPage page) => page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);

    private static async Task CiteAsync(IPage page, string address, string title, string stance)
    {
        await page.Locator("#citation > summary").ClickAsync();
        await page.Locator("[name='Citation.Address']").FillAsync(address);
        await page.Locator("[name='Citation.Title']").FillAsync(title);
        await page.Locator("[name='Citation.Stance']").SelectOptionAsync(new SelectOptionValue { Label = stance });
        await page.GetByRole(AriaRole.Button, new() { Name = "Cite it" }).ClickAsync();
        await Assertions.Expect(page.Locator(".cites").GetByText(title)).ToBeVisibleAsync();
        await KeysAsync(page);
    }

    private static async Task<string> ReadPdfAsync(string path)
    {
        var start = new ProcessStartInfo("pdftotext") { RedirectStandardOutput = true };
        foreach (var argument in (string[])["-enc", "UTF-8", "-raw", path, "-"])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        // A line end in the print is a space in the sentence, and a ligature is its letters.
        text = text.Normalize(NormalizationForm.FormKC);
        return string.Join(' ', text.Split((char[])[' ', '\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries));
    }
}
