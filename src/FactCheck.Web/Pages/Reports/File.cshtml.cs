using FactCheck.Data;
using FactCheck.Reports.Pdf;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Reports;

/// <summary>Hands a report out as a file.</summary>
internal sealed class FileModel(AppDb db, ReportHtml html, ILogger<FileModel> log) : PageModel
{
    public int Number { get; private set; }

    public string Reason { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(int number, string form, CancellationToken cancel)
    {
        if (
            !ReportFile.Forms.Contains(form, StringComparer.Ordinal)
            || await db.Reports.AsNoTracking().SingleOrDefaultAsync(r => r.Number == number, cancel) is not { } report
        )
        {
            return NotFound();
        }

        Number = number;
        if (form == "pdf" && ReportPdf.Unavailable is { } unavailable)
        {
            Reason = unavailable;
        }
        else
        {
            try
            {
                var (content, mediaType) = await ReportFile.WriteAsync(report, form, html, cancel);
                return File(content, mediaType, $"factcheck-report-{number}.{form}");
            }
            catch (PdfException e)
            {
                log.LogError(e, "Report {Number} could not be made into a PDF", number);
                Reason = e.Message;
            }
        }

        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Page();
    }
}
