using FactCheck.Core.Claims;
using FactCheck.Core.Reviews;
using FactCheck.Data;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Articles;

/// <summary>How the claims of one article stand.</summary>
internal sealed record ClaimTally(
    IReadOnlyDictionary<ClaimStatus, int> Statuses,
    IReadOnlyDictionary<Verdict, int> Verdicts
)
{
    public int All => Statuses.Values.Sum();

    /// <summary>Neither settled nor dismissed.</summary>
    public int Open => All - Of(ClaimStatus.Settled) - Of(ClaimStatus.Dismissed);

    public int Of(ClaimStatus status) => Statuses.GetValueOrDefault(status);

    public int Of(Verdict verdict) => Verdicts.GetValueOrDefault(verdict);

    /// <summary>Counts the claims of the articles named, and of no others.</summary>
    public static async Task<IReadOnlyDictionary<long, ClaimTally>> OfArticlesAsync(
        AppDb db,
        IReadOnlyList<long> articles,
        CancellationToken cancel
    )
    {
        var groups = await db
            .Claims.Where(c => articles.Contains(c.ArticleId))
            .GroupBy(c => new
            {
                c.ArticleId,
                c.Status,
                c.Verdict,
            })
            .Select(g => new
            {
                g.Key.ArticleId,
                g.Key.Status,
                g.Key.Verdict,
                Count = g.Count(),
            })
            .ToListAsync(cancel);
        return articles.ToDictionary(
            id => id,
            id => new ClaimTally(
                groups
                    .Where(g => g.ArticleId == id)
                    .GroupBy(g => g.Status)
                    .ToDictionary(g => g.Key, g => g.Sum(x => x.Count)),
                groups
                    .Where(g => g.ArticleId == id && g.Verdict is not null)
                    .GroupBy(g => g.Verdict!.Value)
                    .ToDictionary(g => g.Key, g => g.Sum(x => x.Count))
            )
        );
    }
}
