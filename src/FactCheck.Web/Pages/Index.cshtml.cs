using FactCheck.Core.Claims;
using FactCheck.Core.Reviews;
using FactCheck.Data;
using FactCheck.Data.Queue;
using FactCheck.Web.Pages.Articles;
using FactCheck.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages;

internal sealed class IndexModel(AppDb db, TimeProvider clock) : PageModel
{
    private const int Shown = 8;

    internal sealed record Held(long Id, string Code, string Statement, DateTime Until, DateTime? DraftSavedAt);

    internal sealed record Kept(long Id, string Code, string Statement, DateTime SavedAt);

    internal sealed record Decision(
        long Id,
        string Code,
        string Statement,
        ClaimStatus Status,
        Verdict? Verdict,
        DateTime At,
        IReadOnlyList<string> By,
        string? Reason
    );

    internal sealed record ArticleRow(long Id, string Title, string? Outlet, ClaimTally Tally);

    public DateTime Now { get; private set; }

    public DeskFigures Figures { get; private set; } = null!;

    public IReadOnlyList<Held> InHand { get; private set; } = [];

    public IReadOnlyList<Kept> Drafts { get; private set; } = [];

    /// <summary>Second reviews that this person may give; counted to <see cref="MostSeconds"/>.</summary>
    public int Seconds { get; private set; }

    public const int MostSeconds = 100;

    public IReadOnlyList<Decision> Latest { get; private set; } = [];

    public IReadOnlyList<ArticleRow> Articles { get; private set; } = [];

    public DateTime? OldestOpen { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var me = User.AccountId();
        Now = clock.GetUtcNow().UtcDateTime;
        Figures = await DeskCounts.ReadAsync(db, cancel);
        var held = await db
            .Claims.Where(c => c.LeaseHolderId == me && c.Status == ClaimStatus.InReview && c.LeaseExpiresAt > Now)
            .OrderBy(c => c.LeaseExpiresAt)
            .Select(c => new
            {
                c.Id,
                c.ArticleId,
                c.Number,
                c.Statement,
                c.LeaseExpiresAt,
                Draft = db
                    .Drafts.Where(d => d.ClaimId == c.Id && d.ReviewerId == me)
                    .Select(d => (DateTime?)d.SavedAt)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancel);
        InHand =
        [
            .. held.Select(c => new Held(
                c.Id,
                ClaimCode.Of(c.ArticleId, c.Number),
                c.Statement,
                c.LeaseExpiresAt!.Value,
                c.Draft
            )),
        ];
        var kept = await (
            from draft in db.Drafts
            join claim in db.Claims on draft.ClaimId equals claim.Id
            where draft.ReviewerId == me && claim.Status <= ClaimStatus.AwaitingSecond
            where claim.LeaseHolderId != me || claim.LeaseExpiresAt <= Now
            orderby draft.SavedAt descending
            select new
            {
                claim.Id,
                claim.ArticleId,
                claim.Number,
                claim.Statement,
                draft.SavedAt,
            }
        )
            .Take(Shown)
            .ToListAsync(cancel);
        Drafts = [.. kept.Select(c => new Kept(c.Id, ClaimCode.Of(c.ArticleId, c.Number), c.Statement, c.SavedAt))];
        Seconds = await db
            .Claims.Where(c =>
                c.Status == ClaimStatus.AwaitingSecond
                && !c.Reviews.Any(r => r.ReviewerId == me && r.Round == c.Round && r.Kind == ReviewKind.Blind)
            )
            .Take(MostSeconds)
            .CountAsync(cancel);
        // Only closed claims: a first verdict is nobody's to see before the second.
        var latest = await db
            .Claims.Where(c => c.ClosedAt != null)
            .OrderByDescending(c => c.ClosedAt)
            .Take(Shown)
            .Select(c => new
            {
                c.Id,
                c.ArticleId,
                c.Number,
                c.Statement,
                c.Status,
                c.Verdict,
                c.ClosedAt,
                c.DismissalReason,
                By = c.Reviews.Where(r => r.Round == c.Round).Select(r => r.ReviewerName).ToList(),
            })
            .ToListAsync(cancel);
        Latest =
        [
            .. latest.Select(c => new Decision(
                c.Id,
                ClaimCode.Of(c.ArticleId, c.Number),
                c.Statement,
                c.Status,
                c.Verdict,
                c.ClosedAt!.Value,
                c.By,
                c.DismissalReason
            )),
        ];
        var articles = await db
            .Articles.OrderByDescending(a => a.Id)
            .Take(Shown)
            .Select(a => new
            {
                a.Id,
                a.Title,
                a.Outlet,
            })
            .ToListAsync(cancel);
        var tallies = await ClaimTally.OfArticlesAsync(db, [.. articles.Select(a => a.Id)], cancel);
        Articles = [.. articles.Select(a => new ArticleRow(a.Id, a.Title, a.Outlet, tallies[a.Id]))];
        OldestOpen = await db
            .Claims.Where(c => c.Status <= ClaimStatus.AwaitingSecond)
            .OrderBy(c => c.Id)
            .Select(c => (DateTime?)c.CreatedAt)
            .FirstOrDefaultAsync(cancel);
    }
}
