using FactCheck.Data;
using FactCheck.Extraction;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Articles;

internal sealed class IndexModel(AppDb db) : PageModel
{
    private const int PageSize = 30;

    internal sealed record Row(
        long Id,
        string Title,
        string? Outlet,
        PartialDate? Published,
        DateTime ImportedAt,
        ClaimTally Tally
    );

    /// <summary>Words of the title or the outlet.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>The last article of the page before; the newest come first.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public bool HasMore { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var articles = ArticleSearch.Matching(db, Q);
        if (Before is { } before)
        {
            articles = articles.Where(a => a.Id < before);
        }

        var found = await articles
            .OrderByDescending(a => a.Id)
            .Take(PageSize + 1)
            .Select(a => new
            {
                a.Id,
                a.Title,
                a.Outlet,
                a.Published,
                a.ImportedAt,
            })
            .ToListAsync(cancel);
        HasMore = found.Count > PageSize;
        var page = found.Take(PageSize).ToList();
        var tallies = await ClaimTally.OfArticlesAsync(db, [.. page.Select(a => a.Id)], cancel);
        Rows = [.. page.Select(a => new Row(a.Id, a.Title, a.Outlet, a.Published, a.ImportedAt, tallies[a.Id]))];
    }
}
