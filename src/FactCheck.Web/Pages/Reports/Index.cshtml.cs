using FactCheck.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Reports;

internal sealed class IndexModel(AppDb db) : PageModel
{
    private const int PageSize = 50;

    internal sealed record Row(int Number, string Title, DateTime IssuedAt, string IssuedBy);

    /// <summary>The last report of the page before; the newest come first.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Before { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public bool HasMore { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var found = await db
            .Reports.Where(r => Before == null || r.Number < Before)
            .OrderByDescending(r => r.Number)
            .Take(PageSize + 1)
            .Select(r => new Row(r.Number, r.Title, r.IssuedAt, r.IssuedBy))
            .ToListAsync(cancel);
        HasMore = found.Count > PageSize;
        Rows = [.. found.Take(PageSize)];
    }
}
