using FactCheck.Core;
using FactCheck.Core.Articles;
using FactCheck.Core.Audit;
using FactCheck.Core.Citations;
using FactCheck.Core.Claims;
using FactCheck.Core.Reports;
using FactCheck.Core.Reviews;
using FactCheck.Extraction;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Data.Reports;

/// <summary>What a report covers.</summary>
/// <param name="Articles">These articles with their open claims, or null for all.</param>
/// <param name="From">Only claims settled on or after this day, UTC.</param>
/// <param name="To">Only claims settled on or before this day, UTC.</param>
public sealed record ReportSelection(IReadOnlyList<long>? Articles, DateOnly? From = null, DateOnly? To = null);

/// <summary>Takes snapshots of the desk and issues them as reports.</summary>
public static class ReportDesk
{
    /// <summary>The most claims one report holds.</summary>
    public const int MostClaims = 5000;

    private const int MostAttempts = 100;

    /// <summary>The snapshot as it would be issued now, or why there is nothing to report. Stores nothing.</summary>
    public static async Task<(ReportSnapshot? Snapshot, Refusal? Refusal)> DraftAsync(
        AppDb db,
        ReportSelection selection,
        string? title,
        string? summary,
        Actor by,
        DateTime now,
        CancellationToken cancel
    )
    {
        if (title?.Length > Article.MaxMetadata)
        {
            return Refuse(
                "too-long",
                $"The title has {title.Length:N0} characters; {Article.MaxMetadata} is the most.",
                "Title"
            );
        }

        if (summary?.Length > Claim.MaxStatement)
        {
            return Refuse(
                "too-long",
                $"The summary has {summary.Length:N0} characters; {Claim.MaxStatement:N0} is the most.",
                "Summary"
            );
        }

        if (selection.From > selection.To)
        {
            return Refuse("range", "The first day lies after the last. Swap them.", "From");
        }

        var settled = db
            .Claims.AsNoTracking()
            .AsSplitQuery()
            .Include(c => c.Reviews)
                .ThenInclude(r => r.Citations)
            .Where(c => c.Status == ClaimStatus.Settled);
        if (selection.Articles is { } chosen)
        {
            settled = settled.Where(c => chosen.Contains(c.ArticleId));
        }

        if (selection.From is { } from)
        {
            var start = from.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            settled = settled.Where(c => c.ClosedAt >= start);
        }

        if (selection.To is { } to)
        {
            var end = to.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            settled = settled.Where(c => c.ClosedAt < end);
        }

        var claims = await settled
            .OrderBy(c => c.ArticleId)
            .ThenBy(c => c.Number)
            .Take(MostClaims + 1)
            .ToListAsync(cancel);
        if (claims.Count > MostClaims)
        {
            return Refuse(
                "too-many",
                $"More than {MostClaims:N0} settled claims. Choose fewer articles or a shorter range.",
                null
            );
        }

        var ids = selection.Articles ?? [.. claims.Select(c => c.ArticleId).Distinct()];
        var articles = await db
            .Articles.AsNoTracking()
            .Where(a => ids.Contains(a.Id))
            .OrderBy(a => a.Id)
            .ToListAsync(cancel);
        if (articles.Count == 0)
        {
            return Refuse("nothing", "Nothing is settled there yet. Choose articles, or another range.", null);
        }

        var open = await db
            .Claims.Where(c => ids.Contains(c.ArticleId) && c.Status < ClaimStatus.Settled)
            .OrderBy(c => c.ArticleId)
            .ThenBy(c => c.Number)
            .Take(MostClaims)
            .Select(c => new
            {
                c.ArticleId,
                c.Number,
                c.Statement,
                c.Status,
            })
            .ToListAsync(cancel);
        var dismissed = await db.Claims.CountAsync(
            c => ids.Contains(c.ArticleId) && c.Status == ClaimStatus.Dismissed,
            cancel
        );
        var codes = await CodesAsync(db, claims, cancel);
        var texts = articles.ToDictionary(a => a.Id, a => (Article: a, Points: new CodePoints(a.Text)));
        var number = (await db.Reports.MaxAsync(r => (int?)r.Number, cancel) ?? 0) + 1;
        return (
            new ReportSnapshot(
                number,
                string.IsNullOrWhiteSpace(title) ? DefaultTitle(articles) : title.Trim(),
                string.IsNullOrWhiteSpace(summary) ? null : summary.Trim(),
                Scope(selection, articles.Count),
                new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc),
                by.Name,
                [
                    .. articles.Select(a => new ReportArticle(
                        a.Id,
                        ClaimCode.Article(a.Id),
                        a.Title,
                        a.Outlet,
                        a.Byline,
                        a.Published?.ToString(),
                        a.Language,
                        a.Address,
                        a.Sha256
                    )),
                ],
                [.. claims.Select(c => Write(c, texts[c.ArticleId].Article, texts[c.ArticleId].Points, codes))],
                [.. open.Select(c => new ReportOpenClaim(ClaimCode.Of(c.ArticleId, c.Number), c.Statement, c.Status))],
                dismissed,
                ReportAgreement.Of([
                    .. claims
                        .Select(c =>
                            c.Reviews.Where(r => r.Round == c.Round && r.Kind == ReviewKind.Blind)
                                .OrderBy(r => r.Id)
                                .ToList()
                        )
                        .Where(r => r.Count >= 2)
                        .Select(r => (r[0].Verdict, r[1].Verdict)),
                ]),
                await CorrectionsAsync(db, [.. articles.Select(a => a.Id)], cancel)
            ),
            null
        );

        static (ReportSnapshot?, Refusal?) Refuse(string code, string message, string? field) =>
            (null, new Refusal(code, message, field));
    }

    /// <summary>Issues a report: the snapshot of this moment, stored, numbered and hashed.</summary>
    public static async Task<(Report? Report, Refusal? Refusal)> IssueAsync(
        AppDb db,
        ReportSelection selection,
        string? title,
        string? summary,
        Actor by,
        DateTime now,
        CancellationToken cancel
    )
    {
        // Two people may issue at one moment: the number is unique in the database, and the second takes the next.
        for (var attempt = 1; ; attempt++)
        {
            var (snapshot, refusal) = await DraftAsync(db, selection, title, summary, by, now, cancel);
            if (snapshot is null)
            {
                return (null, refusal);
            }

            var report = Report.Issue(snapshot.Number, snapshot.Title, snapshot.ToJson(), by, snapshot.IssuedAt);
            db.Reports.Add(report);
            try
            {
                await db.SaveChangesAsync(cancel);
                return (report, null);
            }
            catch (DbUpdateException)
            {
                db.ChangeTracker.Clear();
                var taken = await db.Reports.AnyAsync(r => r.Number == snapshot.Number, cancel);
                if (!taken || attempt == MostAttempts)
                {
                    throw;
                }
            }
        }
    }

    private static ReportClaim Write(
        Claim claim,
        Article article,
        CodePoints points,
        IReadOnlyDictionary<long, string> codes
    )
    {
        var round = claim.Reviews.Where(r => r.Round == claim.Round).OrderBy(r => r.Id).ToList();
        var numbered = new List<(Citation Citation, int Number)>();
        // The verdict's own sources come first.
        var ordered = round
            .OrderByDescending(r => r.Verdict == claim.Verdict)
            .ThenByDescending(r => r.Kind == ReviewKind.Decision)
            .ToList();
        var reviews = ordered
            .Select(review =>
            {
                var numbers = review.Citations.OrderBy(c => c.Number).Select(Number).ToList();
                return (
                    review.Verdict,
                    Review: new ReportReview(
                        review.ReviewerName,
                        review.Kind,
                        review.Verdict,
                        review.Rationale,
                        [.. numbers.Distinct().Order()]
                    )
                );
            })
            .ToList();
        var (before, after) = Around(claim, article, points);
        return new ReportClaim(
            claim.Id,
            ClaimCode.Of(claim.ArticleId, claim.Number),
            claim.ArticleId,
            claim.Statement,
            before,
            claim.Anchor.Quote,
            after,
            claim.Speaker,
            claim.SpeakerRole,
            claim.Mode,
            claim.Worth,
            claim.Verdict!.Value,
            claim.ClosedAt!.Value,
            claim.Round,
            [.. reviews.Where(r => r.Verdict == claim.Verdict).Select(r => r.Review)],
            [.. reviews.Where(r => r.Verdict != claim.Verdict).Select(r => r.Review)],
            [.. numbered.Select(n => Cite(n.Citation, n.Number, codes))]
        );

        // A source that two reviewers cite in the same words has one number.
        int Number(Citation citation)
        {
            var same = numbered.FindIndex(n =>
                n.Citation.Address == citation.Address
                && n.Citation.SourceArticleId == citation.SourceArticleId
                && n.Citation.SourceStart == citation.SourceStart
                && n.Citation.QuotedWords == citation.QuotedWords
                && n.Citation.Locator == citation.Locator
                && n.Citation.Stance == citation.Stance
            );
            if (same < 0)
            {
                same = numbered.Count;
                numbered.Add((citation, same + 1));
            }

            return same + 1;
        }
    }

    private static ReportCitation Cite(Citation citation, int number, IReadOnlyDictionary<long, string> codes) =>
        new(
            number,
            citation.Stance,
            citation.Title,
            citation.Publisher,
            citation.Author,
            citation.Published?.ToString(),
            citation.Accessed?.ToString(),
            citation.QuotedWords,
            citation.Locator,
            citation.Address,
            citation.SourceClaimId is { } claim && codes.TryGetValue(claim, out var code) ? code
                : citation.SourceArticleId is { } article ? ClaimCode.Article(article)
                : null,
            citation.ArchivedAddress,
            citation.ArchivedSha256
        );

    /// <summary>The passages next to the quote, as far as they stand in its paragraph.</summary>
    private static (string Before, string After) Around(Claim claim, Article article, CodePoints points)
    {
        var passages = article.Passages;
        var first = -1;
        var last = -1;
        for (var i = 0; i < passages.Count; i++)
        {
            if (passages[i].End > claim.Anchor.Start && passages[i].Start < claim.Anchor.End)
            {
                first = first < 0 ? i : first;
                last = i;
            }
        }

        if (first < 0)
        {
            return ("", "");
        }

        int quoteStart = points.ToUtf16(claim.Anchor.Start),
            quoteEnd = points.ToUtf16(claim.Anchor.End);
        // Where the quote is a part of its passage, the rest of the passage comes along.
        var from = points.ToUtf16(first > 0 ? passages[first - 1].Start : passages[first].Start);
        var to = points.ToUtf16(last + 1 < passages.Count ? passages[last + 1].End : passages[last].End);
        var before = article.Text[from..quoteStart];
        var after = article.Text[quoteEnd..Math.Max(quoteEnd, to)];
        var line = before.LastIndexOf('\n');
        var end = after.IndexOf('\n', StringComparison.Ordinal);
        return (before[(line + 1)..].TrimStart(), (end < 0 ? after : after[..end]).TrimEnd());
    }

    private static async Task<IReadOnlyDictionary<long, string>> CodesAsync(
        AppDb db,
        IReadOnlyList<Claim> claims,
        CancellationToken cancel
    )
    {
        var cited = claims
            .SelectMany(c => c.Reviews)
            .SelectMany(r => r.Citations)
            .Select(c => c.SourceClaimId)
            .OfType<long>()
            .Distinct()
            .ToList();
        return await db
            .Claims.Where(c => cited.Contains(c.Id))
            .Select(c => new
            {
                c.Id,
                c.ArticleId,
                c.Number,
            })
            .ToDictionaryAsync(c => c.Id, c => ClaimCode.Of(c.ArticleId, c.Number), cancel);
    }

    private static async Task<IReadOnlyList<ReportCorrection>> CorrectionsAsync(
        AppDb db,
        IReadOnlyList<long> articles,
        CancellationToken cancel
    )
    {
        var corrections = new List<ReportCorrection>();
        var seen = new HashSet<long>();
        var covered = articles.ToHashSet();
        // Only a claim that was opened again can differ from what was published.
        var reopened = await db
            .Claims.Where(c => articles.Contains(c.ArticleId) && c.Round > 1)
            .Select(c => new { c.Id, c.Verdict })
            .ToDictionaryAsync(c => c.Id, c => c.Verdict, cancel);
        if (reopened.Count == 0)
        {
            return [];
        }

        await foreach (
            var json in db
                .Reports.OrderByDescending(r => r.Number)
                .Select(r => r.Snapshot)
                .AsAsyncEnumerable()
                .WithCancellation(cancel)
        )
        {
            var earlier = ReportSnapshot.FromJson(json);
            corrections.AddRange(
                earlier
                    .Claims.Where(c => covered.Contains(c.ArticleId) && reopened.ContainsKey(c.Id) && seen.Add(c.Id))
                    .Where(c => reopened[c.Id] != c.Verdict)
                    .Select(c => new ReportCorrection(c.Code, c.Statement, earlier.Number, c.Verdict, reopened[c.Id]))
            );
        }

        return [.. corrections.OrderBy(c => c.Code.Length).ThenBy(c => c.Code, StringComparer.Ordinal)];
    }

    private static string DefaultTitle(List<Article> articles) =>
        articles.Count == 1 ? articles[0].Title : $"Claims of {articles.Count} articles";

    private static string Scope(ReportSelection selection, int articles)
    {
        var claims = selection.Articles is null
            ? "all settled claims"
            : $"the claims of {ReportWords.Count(articles, "article")}";
        var days = (selection.From, selection.To) switch
        {
            (null, null) => "",
            ({ } from, null) => $", settled from {Day(from)} on",
            (null, { } to) => $", settled up to {Day(to)}",
            ({ } from, { } to) => $", settled from {Day(from)} to {Day(to)}",
        };
        return claims + days;

        static string Day(DateOnly day) => ReportWords.Day(day.ToDateTime(TimeOnly.MinValue));
    }
}
