using System.CommandLine;
using System.Globalization;
using FactCheck.Core.Audit;
using FactCheck.Data;
using FactCheck.Data.Reports;
using FactCheck.Reports.Pdf;
using FactCheck.Web.Pages.Reports;

namespace FactCheck.Web.Commands;

/// <summary>Issues a report and writes it to a file.</summary>
internal static class ReportCommand
{
    public static void AddTo(RootCommand root)
    {
        var articles = new Option<string?>("--articles")
        {
            Description = "The articles' numbers, parted by commas; all settled claims without it.",
        };
        var title = new Option<string?>("--title") { Description = "The title on the cover." };
        var file = new Option<string>("--out")
        {
            Required = true,
            Description = "The file to write: .pdf, .html, .csv, .json or .jsonld.",
        };
        var command = new Command("report", "Issue a report and write it to a file.") { articles, title, file };
        command.SetAction(
            async (result, cancel) =>
            {
                var path = result.GetRequiredValue(file);
                var form = Path.GetExtension(path).TrimStart('.').ToLowerInvariant();
                if (!ReportFile.Forms.Contains(form, StringComparer.Ordinal))
                {
                    await Console.Error.WriteLineAsync(
                        $"--out ends in one of .{string.Join(", .", ReportFile.Forms)}."
                    );
                    return ExitCode.Usage;
                }

                List<long>? ids = null;
                if (result.GetValue(articles) is { } list)
                {
                    ids = [];
                    foreach (
                        var part in list.Split(
                            ',',
                            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                        )
                    )
                    {
                        if (!long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                        {
                            await Console.Error.WriteLineAsync($"--articles takes numbers like 1,2; “{part}” is none.");
                            return ExitCode.Usage;
                        }

                        ids.Add(id);
                    }
                }

                return await DeskCommands.RunAsync(
                    result,
                    (db, _) => WriteAsync(db, ids, result.GetValue(title), path, form, cancel),
                    cancel
                );
            }
        );
        root.Add(command);
    }

    private static async Task<int> WriteAsync(
        AppDb db,
        IReadOnlyList<long>? articles,
        string? title,
        string path,
        string form,
        CancellationToken cancel
    )
    {
        if (form == "pdf" && ReportPdf.Unavailable is { } reason)
        {
            await Console.Error.WriteLineAsync(reason);
            return ExitCode.SomeFailed;
        }

        var (report, refusal) = await ReportDesk.IssueAsync(
            db,
            new ReportSelection(articles),
            title,
            summary: null,
            Actor.Desk,
            DateTime.UtcNow,
            cancel
        );
        if (report is null)
        {
            await Console.Error.WriteLineAsync(refusal!.Message);
            return ExitCode.SomeFailed;
        }

        // The site's services render the page; it is not started.
        await using var site = Site.Build(new Dictionary<string, string?>(StringComparer.Ordinal));
        await using var scope = site.Services.CreateAsyncScope();
        try
        {
            var (content, _) = await ReportFile.WriteAsync(
                report,
                form,
                scope.ServiceProvider.GetRequiredService<ReportHtml>(),
                cancel
            );
            await File.WriteAllBytesAsync(path, content, cancel);
        }
        catch (Exception e) when (e is PdfException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(
                $"Report {report.Number} is issued, but {path} was not written: {e.Message}"
            );
            return ExitCode.SomeFailed;
        }

        Console.WriteLine($"Report {report.Number}, written to {path}.");
        return ExitCode.Done;
    }
}
