using System.Globalization;
using FactCheck.Core.Audit;
using FactCheck.Core.Claims;
using FactCheck.Core.Reviews;
using FactCheck.Data;
using FactCheck.Data.Queue;
using FactCheck.Extraction.Attribution;
using FactCheck.Extraction.Labelling;
using FactCheck.Extraction.Quantities;
using FactCheck.Web.Pages.Articles;
using FactCheck.Web.Security;
using FactCheck.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Queue;

internal sealed class IndexModel(AppDb db, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;
    private const int MostArticles = 12;
    private const int MostOutlets = 40;
    private const int MostFound = 5;

    public QueueFilter Filter { get; private set; } = new();

    public DeskFigures Figures { get; private set; } = null!;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public IReadOnlyList<ArticleChoice> Articles { get; private set; } = [];

    public IReadOnlyList<string> Outlets { get; private set; } = [];

    /// <summary>The articles that the words are found in by title or outlet, the newest first.</summary>
    public IReadOnlyList<ArticleChoice> Found { get; private set; } = [];

    /// <summary>Whether more articles are found than are shown.</summary>
    public bool FoundMore { get; private set; }

    /// <summary>What the signed-in person has on lease, the soonest to run out first.</summary>
    public IReadOnlyList<InHand> Held { get; private set; } = [];

    public string? Next { get; private set; }

    public string? Previous { get; private set; }

    public string? First { get; private set; }

    public string Shown { get; private set; } = "";

    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    public long Me => User.AccountId();

    public string? ArticleName =>
        Articles.FirstOrDefault(a => a.Id == Filter.Article) is { } article
            ? $"{ClaimCode.Article(article.Id)} {article.Name}"
            : null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Filter = QueueFilter.Read(Request.Query);
        Figures = await DeskCounts.ReadAsync(db, cancel);
        await ReadRowsAsync(cancel);
        await ReadChoicesAsync(cancel);
        await FindArticlesAsync(cancel);
        var me = Me;
        Held = await db
            .Claims.AsNoTracking()
            .Where(c => c.LeaseHolderId == me && c.Status == ClaimStatus.InReview && c.LeaseExpiresAt > Now)
            .OrderBy(c => c.LeaseExpiresAt)
            .Take(5)
            .Select(c => new InHand(c.ArticleId, c.Number, c.LeaseExpiresAt))
            .ToListAsync(cancel);
    }

    public async Task<IActionResult> OnPostNextAsync(CancellationToken cancel)
    {
        var claim = await Leases.TakeNextAsync(db, Person(), Now, cancel);
        if (claim is null)
        {
            this.Say("Nothing waits for you: every open claim is held by somebody, or you have reviewed it.", "alert");
            return LocalRedirect(QueueFilter.Read(Request.Query).Address());
        }

        return LocalRedirect(ClaimWords.Address(claim.ArticleId, claim.Number));
    }

    public async Task<IActionResult> OnPostTakeAsync(long id, CancellationToken cancel)
    {
        var (claim, refusal) = await Leases.TakeAsync(db, id, Person(), Now, cancel);
        if (claim is null)
        {
            return NotFound();
        }

        if (refusal is not null)
        {
            this.Say($"{ClaimCode.Of(claim.ArticleId, claim.Number)}: {refusal.Message}", "alert");
            return LocalRedirect(QueueFilter.Read(Request.Query).Address());
        }

        return LocalRedirect(ClaimWords.Address(claim.ArticleId, claim.Number));
    }

    private Actor Person() => User.AsActor();

    private async Task ReadRowsAsync(CancellationToken cancel)
    {
        var found = new List<Row>();
        foreach (var status in Filter.Statuses)
        {
            found.AddRange(
                await Filter
                    .Claims(db, status)
                    .Take(PageSize + 1)
                    .Select(c => new Row(
                        c.Id,
                        c.ArticleId,
                        c.Number,
                        c.Statement,
                        c.Worth,
                        c.Kind,
                        c.Speaker,
                        c.Mode,
                        c.Status,
                        c.Verdict,
                        c.Round,
                        c.LeaseHolderId,
                        c.LeaseExpiresAt,
                        c.CreatedAt,
                        c.Quantities,
                        c.Article.Outlet,
                        c.Article.Title
                    ))
                    .ToListAsync(cancel)
            );
        }

        var upwards = Filter.Before is not null;
        var ordered = upwards
            ? found.OrderBy(r => r.Worth).ThenByDescending(r => r.Id)
            : found.OrderByDescending(r => r.Worth).ThenBy(r => r.Id);
        var rows = ordered.Take(PageSize).ToList();
        var more = found.Count > PageSize;
        if (upwards)
        {
            rows.Reverse();
        }

        var first = Filter.FirstPage();
        if (rows.Count > 0)
        {
            var (top, bottom) = (rows[0], rows[^1]);
            Next = upwards || more ? (first with { After = new QueueCursor(bottom.Worth, bottom.Id) }).Address() : null;
            Previous =
                (upwards ? more : Filter.After is not null)
                    ? (first with { Before = new QueueCursor(top.Worth, top.Id) }).Address()
                    : null;
        }

        First = Filter.After is not null || Filter.Before is not null ? first.Address() : null;
        Shown =
            Filter.IsByStatusOnly
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"{rows.Count:N0} of {Filter.Statuses.Sum(s => Figures.Claims[s]):N0}"
                )
            : Next is null && First is null ? string.Create(CultureInfo.InvariantCulture, $"All {rows.Count:N0}")
            : string.Create(CultureInfo.InvariantCulture, $"{rows.Count:N0} shown");
        await AddPeopleAsync(rows, cancel);
        Rows = rows;
    }

    private async Task AddPeopleAsync(List<Row> rows, CancellationToken cancel)
    {
        var holders = rows.Where(r => r.HolderId is not null).Select(r => r.HolderId!.Value).Distinct().ToList();
        var names =
            holders.Count == 0
                ? []
                : await db
                    .Users.AsNoTracking()
                    .Where(a => holders.Contains(a.Id))
                    .ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancel);
        var waiting = rows.Where(r => r.Status == ClaimStatus.AwaitingSecond).Select(r => r.Id).ToList();
        var me = Me;
        var given =
            waiting.Count == 0
                ? []
                : await db
                    .Reviews.AsNoTracking()
                    .Where(r => waiting.Contains(r.ClaimId) && r.ReviewerId == me && r.Kind == ReviewKind.Blind)
                    .Select(r => new { r.ClaimId, r.Round })
                    .ToListAsync(cancel);
        foreach (var row in rows)
        {
            row.Holder = row.HolderId is { } holder ? names.GetValueOrDefault(holder) : null;
            row.IsReviewedByMe = given.Exists(g => g.ClaimId == row.Id && g.Round == row.Round);
        }
    }

    private async Task ReadChoicesAsync(CancellationToken cancel)
    {
        var recent = await Choices(db.Articles.OrderByDescending(a => a.Id).Take(MostArticles)).ToListAsync(cancel);
        if (Filter.Article is { } chosen && !recent.Exists(a => a.Id == chosen))
        {
            recent.InsertRange(0, await Choices(db.Articles.Where(a => a.Id == chosen)).ToListAsync(cancel));
        }

        Articles = recent;
        Outlets = await db
            .Articles.AsNoTracking()
            .Where(a => a.Outlet != null)
            .Select(a => a.Outlet!)
            .Distinct()
            .OrderBy(o => o)
            .Take(MostOutlets)
            .ToListAsync(cancel);
    }

    private async Task FindArticlesAsync(CancellationToken cancel)
    {
        if (Filter.Words is null || Filter.After is not null || Filter.Before is not null)
        {
            return;
        }

        var found = await Choices(
                ArticleSearch.Matching(db, Filter.Words).OrderByDescending(a => a.Id).Take(MostFound + 1)
            )
            .ToListAsync(cancel);
        (Found, FoundMore) = ([.. found.Take(MostFound)], found.Count > MostFound);
    }

    private static IQueryable<ArticleChoice> Choices(IQueryable<Core.Articles.Article> articles) =>
        articles.AsNoTracking().Select(a => new ArticleChoice(a.Id, a.Outlet ?? a.Title, a.Title));

    internal sealed record ArticleChoice(long Id, string Name, string Title);

    internal sealed record InHand(long ArticleId, int Number, DateTime? ExpiresAt)
    {
        public string Code => ClaimCode.Of(ArticleId, Number);

        public string Address => ClaimWords.Address(ArticleId, Number);
    }

    internal sealed record Row(
        long Id,
        long ArticleId,
        int Number,
        string Statement,
        double Worth,
        PassageLabel Kind,
        string Speaker,
        AttributionMode Mode,
        ClaimStatus Status,
        Verdict? Verdict,
        int Round,
        long? HolderId,
        DateTime? LeaseExpiresAt,
        DateTime CreatedAt,
        IReadOnlyList<Quantity> Quantities,
        string? Outlet,
        string Title
    )
    {
        public string? Holder { get; set; }

        public bool IsReviewedByMe { get; set; }

        public string Code => ClaimCode.Of(ArticleId, Number);

        public string Address => ClaimWords.Address(ArticleId, Number);

        public bool IsHeld(DateTime now) => Status == ClaimStatus.InReview && now < LeaseExpiresAt;

        public bool CanBeTaken(DateTime now) => Status <= ClaimStatus.AwaitingSecond && !IsHeld(now) && !IsReviewedByMe;
    }
}
