using FactCheck.Core.Articles;
using FactCheck.Data;
using FactCheck.Web.Pages.Reviews;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Articles;

/// <summary>The article as it was published, with every claim marked.</summary>
internal sealed class ArticleModel(AppDb db) : PageModel
{
    public Article Article { get; private set; } = null!;

    public ClaimTally Tally { get; private set; } = null!;

    public IReadOnlyList<TextSection> Sections { get; private set; } = [];

    public string? ImportedBy { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await db.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } article)
        {
            return NotFound();
        }

        Article = article;
        Tally = (await ClaimTally.OfArticlesAsync(db, [id], cancel))[id];
        var claims = await db
            .Claims.Where(c => c.ArticleId == id)
            .OrderBy(c => c.Number)
            .Select(c => new MarkedClaim(c.Id, c.Number, c.Anchor.Start, c.Anchor.End, c.Status, c.Verdict, false))
            .ToListAsync(cancel);
        Sections = ArticleText.Read(article, claims);
        ImportedBy = await db
            .Users.Where(a => a.Id == article.ImportedById)
            .Select(a => a.DisplayName)
            .SingleOrDefaultAsync(cancel);
        return Page();
    }
}
