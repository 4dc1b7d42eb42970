using FactCheck.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Articles;

/// <summary>The original file, byte for byte, always as a download: imported HTML is data and never a page of ours.</summary>
internal sealed class OriginalModel(AppDb db) : PageModel
{
    public long Id { get; private set; }

    public string Sha256 { get; private set; } = "";

    /// <summary>True where the bytes are there but no longer those that were imported.</summary>
    public bool Changed { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        var article = await db
            .Articles.Where(a => a.Id == id)
            .Select(a => new { a.Sha256, a.FileName })
            .SingleOrDefaultAsync(cancel);
        if (article is null)
        {
            return NotFound();
        }

        var original = await db.Originals.AsNoTracking().SingleOrDefaultAsync(o => o.Sha256 == article.Sha256, cancel);
        if (original is { IsIntact: true })
        {
            return File(original.Content, "application/octet-stream", article.FileName);
        }

        (Id, Sha256, Changed) = (id, article.Sha256, original is not null);
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
