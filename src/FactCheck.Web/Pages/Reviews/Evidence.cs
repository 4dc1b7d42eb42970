using System.Globalization;
using FactCheck.Core.Claims;
using FactCheck.Core.Reviews;
using FactCheck.Data;
using FactCheck.Data.Search;
using FactCheck.Extraction;
using FactCheck.Extraction.Attribution;
using FactCheck.Extraction.Quantities;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Reviews;

/// <summary>A passage of another article that bears on the claim in view.</summary>
internal sealed record Evidence(
    long Id,
    long ArticleId,
    int Number,
    string? Outlet,
    string Title,
    PartialDate? Published,
    string? Language,
    TextAnchor Anchor,
    string Speaker,
    AttributionMode Mode,
    ClaimStatus Status,
    Verdict? Verdict,
    IReadOnlyList<Quantity> Quantities
)
{
    private const int Most = 24;

    // Of those that share words alone; further down they share ever less.
    private const int MostLoose = 10;

    // Below this share of common words two passages are too far apart for a date to mean the same thing in both.
    private const double SameMatter = 0.3;

    public ValueComparison Comparison { get; private set; } = null!;

    public string Code => ClaimCode.Of(ArticleId, Number);

    /// <summary>The value to show: the one that was compared, else the first.</summary>
    public Quantity? Value => Comparison.There ?? Ui.ClaimWords.Leading(Quantities);

    /// <summary>The quote before, in and after the words that were compared.</summary>
    public (string Before, string Words, string After) Parts
    {
        get
        {
            var quote = Anchor.Quote;
            if (Comparison.There is not { } value || value.Start < Anchor.Start || value.End > Anchor.End)
            {
                return (quote, "", "");
            }

            var points = new CodePoints(quote);
            int from = points.ToUtf16(value.Start - Anchor.Start),
                to = points.ToUtf16(value.End - Anchor.Start);
            return (quote[..from], quote[from..to], quote[to..]);
        }
    }

    /// <summary>
    /// What other articles say on the matter of <paramref name="claim"/>, or on <paramref name="words"/>: first those whose
    /// dates or amounts differ, then those that give the same, then the rest.
    /// </summary>
    public static async Task<IReadOnlyList<Evidence>> ReadAsync(
        AppDb db,
        Claim claim,
        string? words,
        CancellationToken cancel
    )
    {
        var ids = words is null
            ? await ClaimSearch.NearestAsync(db, claim.Statement, claim.ArticleId, Most, cancel)
            : await ClaimSearch
                .Matching(db, words)
                .Where(c => c.ArticleId != claim.ArticleId)
                .OrderByDescending(c => c.Worth)
                .ThenBy(c => c.Id)
                .Take(Most)
                .Select(c => c.Id)
                .ToListAsync(cancel);
        var found = await db
            .Claims.AsNoTracking()
            .Where(c => ids.Contains(c.Id) && c.Status != ClaimStatus.Dismissed)
            .Select(c => new
            {
                Claim = c,
                c.Article.Outlet,
                c.Article.Title,
                c.Article.Published,
                c.Article.Language,
            })
            .ToDictionaryAsync(c => c.Claim.Id, cancel);
        var about = Words(claim.Statement);
        var ordered = ids.Where(found.ContainsKey)
            .Select(id =>
            {
                var (c, row) = (found[id].Claim, found[id]);
                var comparison = ValueComparison.Compare(claim.Quantities, c.Quantities);
                if (comparison.Relation != ValueRelation.None && Overlap(about, Words(c.Anchor.Quote)) < SameMatter)
                {
                    comparison = ValueComparison.None;
                }

                return new Evidence(
                    c.Id,
                    c.ArticleId,
                    c.Number,
                    row.Outlet,
                    row.Title,
                    row.Published,
                    row.Language,
                    c.Anchor,
                    c.Speaker,
                    c.Mode,
                    c.Status,
                    c.Verdict,
                    c.Quantities
                )
                {
                    Comparison = comparison,
                };
            })
            .OrderBy(e =>
                e.Comparison.Relation switch
                {
                    ValueRelation.Different => 0,
                    ValueRelation.Same => 1,
                    _ => 2,
                }
            )
            .ToList();
        var matched = ordered.Count(e => e.Comparison.Relation != ValueRelation.None);
        return words is null ? [.. ordered.Take(matched + MostLoose)] : ordered;
    }

    private static HashSet<string> Words(string text) =>
        [
            .. text.ToLower(CultureInfo.InvariantCulture)
                .Split([.. text.Where(c => !char.IsLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries)
                .Where(w => w.Length > 3),
        ];

    private static double Overlap(HashSet<string> a, HashSet<string> b) =>
        a.Count == 0 || b.Count == 0 ? 0 : (double)a.Count(b.Contains) / Math.Min(a.Count, b.Count);
}
