using FactCheck.Core.Reports;
using FactCheck.Data;
using FactCheck.Reports.Pdf;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Reports;

/// <summary>An issued report, from its stored snapshot.</summary>
internal sealed class ReportModel(AppDb db, ReportHtml html) : PageModel
{
    public int Number { get; private set; }

    public string Title { get; private set; } = "";

    public string Leaves { get; private set; } = "";

    /// <summary>Why there is no PDF; null where there is one.</summary>
    public string? NoPdf { get; } = ReportPdf.Unavailable;

    /// <summary>False where the stored snapshot no longer gives the hash it was issued under.</summary>
    public bool IsIntact { get; private set; }

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancel)
    {
        if (await db.Reports.AsNoTracking().SingleOrDefaultAsync(r => r.Number == number, cancel) is not { } report)
        {
            return NotFound();
        }

        (Number, Title) = (report.Number, report.Title);
        IsIntact = Core.Reports.Report.Hash(report.Snapshot) == report.Sha256;
        Leaves = await html.FragmentAsync(ReportSnapshot.FromJson(report.Snapshot), report.Sha256);
        return Page();
    }
}
