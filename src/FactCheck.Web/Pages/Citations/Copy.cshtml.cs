using FactCheck.Core.Citations;
using FactCheck.Data;
using FactCheck.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Citations;

/// <summary>
/// The archived copy of a source, byte for byte and always as a download: what was uploaded is data and never a page of ours.
/// Only what a given review or the reader's own draft cites is handed out.
/// </summary>
internal sealed class CopyModel(AppDb db) : PageModel
{
    public string Sha256 { get; private set; } = "";

    /// <summary>True where the bytes are there but no longer those that were uploaded.</summary>
    public bool Changed { get; private set; }

    public async Task<IActionResult> OnGetAsync(string sha256, CancellationToken cancel)
    {
        if (!await IsCitedAsync(sha256, cancel))
        {
            return NotFound();
        }

        var copy = await db.Originals.AsNoTracking().SingleOrDefaultAsync(o => o.Sha256 == sha256, cancel);
        if (copy is { IsIntact: true })
        {
            return File(copy.Content, "application/octet-stream", copy.FileName);
        }

        (Sha256, Changed) = (sha256, copy is not null);
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }

    private async Task<bool> IsCitedAsync(string sha256, CancellationToken cancel)
    {
        if (await db.Set<Citation>().AnyAsync(c => c.ArchivedSha256 == sha256, cancel))
        {
            return true;
        }

        var me = User.AccountId();
        var drafts = await db.Drafts.AsNoTracking().Where(d => d.ReviewerId == me).ToListAsync(cancel);
        return drafts.Exists(d => d.Citations.Any(c => c.ArchivedSha256 == sha256));
    }
}
