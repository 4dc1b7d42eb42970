using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using FactCheck.Reports.Pdf;

namespace FactCheck.Core.Tests.Reports;

/// <summary>Printing that goes wrong, by shell scripts in the browser's place.</summary>
[Collection("Printing")]
[UnsupportedOSPlatform("windows")]
public sealed class ChromiumPrinterTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("factcheck-test-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_browser_that_hangs_is_ended_with_its_children_and_leaves_nothing()
    {
        var browser = Script("pwd > \"$0.folder\"; sleep 300 & echo $! > \"$0.child\"; wait");

        var failure = await Assert.ThrowsAsync<PdfException>(() =>
            new ChromiumPrinter(browser, TimeSpan.FromSeconds(2)).PrintAsync(
                "<p>words",
                TestContext.Current.CancellationToken
            )
        );

        Assert.Contains("did not finish within 2 seconds", failure.Message, StringComparison.Ordinal);
        Assert.Contains("download the HTML", failure.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Noted(browser, "folder")));
        Assert.True(await HasEndedAsync(int.Parse(Noted(browser, "child"), CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task A_cancelled_printing_ends_the_browser()
    {
        var browser = Script("echo $$ > \"$0.child\"; exec sleep 300");
        using var cancel = new CancellationTokenSource();

        var printing = new ChromiumPrinter(browser).PrintAsync("<p>words", cancel.Token);
        while (!File.Exists(browser + ".child"))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => printing);

        Assert.True(await HasEndedAsync(int.Parse(Noted(browser, "child"), CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("echo no display >&2; exit 3", "ended with status 3")]
    [InlineData("echo no display >&2", "wrote no PDF")]
    [InlineData("echo no display >&2; echo text > report.pdf", "wrote no PDF")]
    public async Task A_browser_that_fails_says_why(string body, string expected)
    {
        var browser = Script(body);

        var failure = await Assert.ThrowsAsync<PdfException>(() =>
            new ChromiumPrinter(browser).PrintAsync("<p>words", TestContext.Current.CancellationToken)
        );

        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
        Assert.Contains("no display", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Download the HTML", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_is_none_says_so()
    {
        var failure = await Assert.ThrowsAsync<PdfException>(() =>
            new ChromiumPrinter(Path.Combine(folder.FullName, "none")).PrintAsync(
                "<p>words",
                TestContext.Current.CancellationToken
            )
        );

        Assert.Contains("did not start", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_are_printed_one_after_another_each_in_a_private_folder()
    {
        var log = Path.Combine(folder.FullName, "log");
        var browser = Script(
            $"echo begin $(stat -c %a .) >> '{log}'; sleep 0.2; printf '%%PDF-1.4' > report.pdf; echo end >> '{log}'"
        );
        var printer = new ChromiumPrinter(browser);

        var printed = await Task.WhenAll(
            Enumerable.Range(0, 3).Select(_ => printer.PrintAsync("<p>words", TestContext.Current.CancellationToken))
        );

        Assert.All(printed, pdf => Assert.Equal("%PDF-1.4"u8, pdf));
        Assert.Equal(
            ["begin 700", "end", "begin 700", "end", "begin 700", "end"],
            await File.ReadAllLinesAsync(log, TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public void Without_a_browser_the_page_says_what_to_do_instead()
    {
        var before = Environment.GetEnvironmentVariable(ChromiumPrinter.Variable);
        try
        {
            Environment.SetEnvironmentVariable(ChromiumPrinter.Variable, Path.Combine(folder.FullName, "none"));

            Assert.Contains("Download the HTML", ReportPdf.Unavailable, StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable(ChromiumPrinter.Variable, before);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.7 with a cross-reference stream\nstartxref\n12\n%%EOF\n")]
    public void A_file_of_another_kind_keeps_its_own_metadata(string file)
    {
        var pdf = System.Text.Encoding.ASCII.GetBytes(file);

        Assert.Equal(pdf, PdfInformation.Write(pdf, new PdfInformation("t", "a", "s", "c", DateTimeOffset.UnixEpoch)));
    }

    private string Script(string body)
    {
        var path = Path.Combine(folder.FullName, "browser");
        File.WriteAllText(path, $"#!/bin/sh\n{body}\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    private static string Noted(string browser, string name) => File.ReadAllText($"{browser}.{name}").Trim();

    private static async Task<bool> HasEndedAsync(int process)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            try
            {
                using var found = Process.GetProcessById(process);
                if (found.HasExited)
                {
                    return true;
                }
            }
            catch (ArgumentException)
            {
                return true;
            }

            await Task.Delay(50, CancellationToken.None);
        }

        return false;
    }
}
