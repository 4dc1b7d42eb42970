using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using FactCheck.Core.Reports;

namespace FactCheck.Reports.Pdf;

/// <summary>Makes a report's PDF: its HTML page, printed by an installed Chromium.</summary>
public static class ReportPdf
{
    /// <summary>Null when a PDF can be made; otherwise the reason, for the page.</summary>
    public static string? Unavailable =>
        ChromiumPrinter.Installed() is not null
            ? null
            : "This desk has neither QuestPDF nor Chromium, so it makes no PDF. Download the HTML: it holds the whole report, and any browser prints it.";

    /// <summary>Renders a report.</summary>
    /// <param name="report">What it says.</param>
    /// <param name="sha256">The snapshot's hash.</param>
    /// <param name="html">Makes the stand-alone HTML document of the report.</param>
    /// <param name="cancel">Ends the printing.</param>
    /// <exception cref="PdfException">No PDF came of it; the message says why and what to do.</exception>
    public static async Task<byte[]> RenderAsync(
        ReportSnapshot report,
        string sha256,
        Func<CancellationToken, Task<string>> html,
        CancellationToken cancel
    )
    {
        var plan = ReportPlan.Of(report, sha256);
        var browser = ChromiumPrinter.Installed() ?? throw new PdfException(Unavailable ?? "");
        // A thousand claims took half a minute on a busy machine of two processors.
        var limit = TimeSpan.FromSeconds(120 + (report.Claims.Count / 10));
        var printed = await new ChromiumPrinter(browser, limit).PrintAsync(await html(cancel), cancel);
        return PdfInformation.Write(
            printed,
            new PdfInformation(plan.Title, plan.Author, plan.Subject, "FactCheck", plan.IssuedAt)
        );
    }
}

/// <summary>Prints HTML documents by a Chromium without a window, one at a time in this process.</summary>
internal sealed class ChromiumPrinter(string browser, TimeSpan? limit = null)
{
    /// <summary>Names the browser to use where it is not on the path.</summary>
    public const string Variable = "FACTCHECK_CHROMIUM";

    private const int KeptErrors = 4000;

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    private static readonly SemaphoreSlim Turn = new(1);

    private readonly TimeSpan limit = limit ?? TimeSpan.FromSeconds(120);

    /// <summary>The browser that <see cref="Variable"/> names, or the first on the path; null for none.</summary>
    public static string? Installed()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : null;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(
            Path.PathSeparator,
            StringSplitOptions.RemoveEmptyEntries
        );
        return Names
            .SelectMany(name => folders.Select(folder => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>Prints a document.</summary>
    /// <exception cref="PdfException">The browser did not start, took too long, or wrote no PDF.</exception>
    public async Task<byte[]> PrintAsync(string html, CancellationToken cancel)
    {
        await Turn.WaitAsync(cancel);
        // Readable by its owner alone: the report may not be published.
        DirectoryInfo? folder = null;
        try
        {
            folder = Directory.CreateTempSubdirectory("factcheck-report-");
            var page = Path.Combine(folder.FullName, "report.html");
            var pdf = Path.Combine(folder.FullName, "report.pdf");
            await File.WriteAllTextAsync(page, html, new UTF8Encoding(false), cancel);
            var errors = await RunAsync(page, pdf, folder.FullName, cancel);
            var printed = File.Exists(pdf) ? await File.ReadAllBytesAsync(pdf, cancel) : [];
            return printed.AsSpan().StartsWith("%PDF-"u8)
                ? printed
                : throw new PdfException(
                    $"Chromium wrote no PDF. Download the HTML and print it from a browser. Chromium said: {errors}"
                );
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new PdfException(
                $"The report could not be printed: {failure.Message} Download the HTML and print it from a browser.",
                failure
            );
        }
        finally
        {
            Turn.Release();
            if (folder is not null)
            {
                await DeleteAsync(folder);
            }
        }
    }

    private async Task<string> RunAsync(string page, string pdf, string folder, CancellationToken cancel)
    {
        using var process = Start(page, pdf, folder);
        var errors = new StringBuilder();
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        time.CancelAfter(limit);
        try
        {
            await process.WaitForExitAsync(time.Token);
        }
        catch (OperationCanceledException late) when (!cancel.IsCancellationRequested)
        {
            throw new PdfException(
                $"Chromium did not finish within {limit.TotalSeconds:0} seconds. Try again, choose fewer articles, or download the HTML and print it from a browser.",
                late
            );
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }

        lock (errors)
        {
            return process.ExitCode == 0
                ? errors.ToString()
                : throw new PdfException(
                    $"Chromium ended with status {process.ExitCode}. Download the HTML and print it from a browser. Chromium said: {errors}"
                );
        }

        void Keep(string? line)
        {
            lock (errors)
            {
                if (line is not null && errors.Length < KeptErrors)
                {
                    errors.Append(line.AsSpan(0, Math.Min(line.Length, KeptErrors))).Append('\n');
                }
            }
        }
    }

    private Process Start(string page, string pdf, string folder)
    {
        var profile = Path.Combine(folder, "profile");
        List<string> arguments =
        [
            "--headless",
            "--disable-gpu",
            "--no-pdf-header-footer",
            "--generate-pdf-document-outline",
            $"--print-to-pdf={pdf}",
            $"--user-data-dir={profile}",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic",
            "--disable-extensions",
            "--disable-breakpad",
            "--disable-dev-shm-usage",
            // A report needs nothing of the network.
            "--host-resolver-rules=MAP * ~NOTFOUND",
        ];
        if (Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows())
        {
            // Chromium refuses to run as root with its sandbox.
            arguments.Add("--no-sandbox");
        }

        arguments.Add(new Uri(page).AbsoluteUri);
        var start = new ProcessStartInfo(browser, arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = folder,
        };
        // A service's account may have no home to write to.
        start.Environment["XDG_CONFIG_HOME"] = profile;
        start.Environment["XDG_CACHE_HOME"] = profile;
        try
        {
            return Process.Start(start) ?? throw new PdfException($"{browser} did not start.");
        }
        catch (Win32Exception failure)
        {
            throw new PdfException(
                $"{browser} did not start: {failure.Message}. Install Chromium, or download the HTML and print it from a browser.",
                failure
            );
        }
    }

    private static async Task DeleteAsync(DirectoryInfo folder)
    {
        // A helper process of the browser may write for a moment after the browser has ended.
        for (var attempt = 1; attempt <= 20; attempt++)
        {
            try
            {
                folder.Delete(recursive: true);
                return;
            }
            catch (DirectoryNotFoundException)
            {
                return;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                await Task.Delay(100, CancellationToken.None);
            }
        }
    }
}
