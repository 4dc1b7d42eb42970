using System.Globalization;
using FactCheck.Core;
using FactCheck.Core.Accounts;
using FactCheck.Core.Articles;
using FactCheck.Core.Audit;
using FactCheck.Core.Citations;
using FactCheck.Core.Claims;
using FactCheck.Core.Reviews;
using FactCheck.Data;
using FactCheck.Data.Queue;
using FactCheck.Web.Security;
using FactCheck.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Reviews;

/// <summary>
/// The workspace of one claim. Everything on it is one form: each button sends all that was typed, and the draft is kept
/// before the button's own work is tried, so that nothing typed depends on whether that work is refused.
/// </summary>
internal sealed class ClaimModel(AppDb db, TimeProvider clock) : PageModel
{
    /// <summary>The largest archived copy of a source, in bytes.</summary>
    public const int MaxArchive = 16 * 1024 * 1024;

    private const int MaxMarkedWords = 200;

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public ReviewInput Input { get; set; } = new();

    [BindProperty]
    public CitationInput Citation { get; set; } = new();

    [BindProperty]
    public ShapeInput Shape { get; set; } = new();

    /// <summary>The stance that a passage is cited with.</summary>
    [BindProperty(SupportsGet = true)]
    public Stance CiteAs { get; set; } = Stance.Context;

    /// <summary>Words to look for in the other articles, in place of the nearest passages.</summary>
    [BindProperty(SupportsGet = true, Name = "find")]
    public string? Find { get; set; }

    /// <summary>Which pane a narrow window shows.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Pane { get; set; }

    public Claim Claim { get; private set; } = null!;

    public Article Article { get; private set; } = null!;

    public IReadOnlyList<TextSection> Sections { get; private set; } = [];

    public IReadOnlyList<MarkedClaim> Marks { get; private set; } = [];

    public IReadOnlyList<Evidence> Evidence { get; private set; } = [];

    public ReviewDraft? Draft { get; private set; }

    public string? Holder { get; private set; }

    public int ReviewsNeeded { get; private set; }

    /// <summary>What another tab had saved and this one has replaced.</summary>
    public Overwritten? Other { get; private set; }

    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    public long Me => User.AccountId();

    public bool IsLead => User.IsInRole(Roles.Lead) || User.IsInRole(Roles.Administrator);

    public bool IsMine => Claim.IsHeldBy(Me, Now);

    public bool IsHeldByOther => Claim.Status == ClaimStatus.InReview && !IsMine && Now < Claim.LeaseExpiresAt;

    public bool IsGiven => Claim.IsReviewedBy(Me);

    public bool CanTake => Claim.Status <= ClaimStatus.AwaitingSecond && !IsMine && !IsHeldByOther && !IsGiven;

    public bool CanDecide => IsLead && Claim.Status == ClaimStatus.InDisagreement;

    public bool CanShape =>
        Claim.Status is not (ClaimStatus.Settled or ClaimStatus.Dismissed) && (!IsHeldByOther || IsLead);

    public bool CanReopen => IsLead && Claim.Status is ClaimStatus.Settled or ClaimStatus.Dismissed;

    /// <summary>Whether verdict, rationale and citations can be typed: on a lease, for a decision, or to get a draft back.</summary>
    public bool HasForm => IsMine || CanDecide || (Draft is not null && CanTake);

    /// <summary>
    /// The reviews that this person may see: their own; the others' once they have given theirs or nothing is left to
    /// give; and a lead those that differ, to decide between them.
    /// </summary>
    public IReadOnlyList<Review> VisibleReviews =>
        Claim.Status is ClaimStatus.Settled or ClaimStatus.Dismissed || IsGiven || CanDecide
            ? Claim.Reviews
            : [.. Claim.Reviews.Where(r => r.ReviewerId == Me)];

    public async Task<IActionResult> OnGetAsync(int? edit, CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } claim)
        {
            return NotFound();
        }

        if (!string.Equals(Code, ClaimCode.Of(claim.ArticleId, claim.Number), StringComparison.Ordinal))
        {
            return LocalRedirect(ClaimWords.Address(claim.ArticleId, claim.Number));
        }

        await ShowAsync(claim, cancel);
        Input.Verdict = Draft?.Verdict;
        Input.Rationale = Draft?.Rationale;
        if (edit is { } index && Draft is not null && index >= 0 && index < Draft.Citations.Count)
        {
            Citation = CitationInput.Of(Draft.Citations[index], index);
        }
        else
        {
            Citation.Accessed = Today;
        }

        Shape.Statement = claim.Statement;
        Shape.Statements = claim.Statement.ReplaceLineEndings(" ");
        return Page();
    }

    /// <summary>Keeps the draft: for the script as it is typed, for the button and for Enter in any field.</summary>
    public async Task<IActionResult> OnPostDraftAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } claim)
        {
            return NotFound();
        }

        var given = IsGivenBy(claim);
        if (!given)
        {
            await KeepAsync(claim.Id, force: false, cancel);
        }

        if (IsScript)
        {
            return new JsonResult(
                new
                {
                    saved = ClaimWords.Time(Now),
                    draftAt = Stamp(Draft),
                    lease = claim.IsLeased(Input.Token, Now) ? claim.LeaseExpiresAt : null,
                    given,
                    other = Other,
                }
            );
        }

        if (Other is not null || (Citation.HasWords && !Citation.Cancel))
        {
            // Something on the page is in no draft: it stays on the page.
            return await AgainAsync(claim, [], cancel);
        }

        this.Say(given ? "Your review of this claim is given already." : "The draft is kept.");
        return Self();
    }

    public async Task<IActionResult> OnPostHeartbeatAsync(CancellationToken cancel)
    {
        if (!ClaimCode.TryRead(Code, out var article, out var number))
        {
            return NotFound();
        }

        var id = await db
            .Claims.Where(c => c.ArticleId == article && c.Number == number)
            .Select(c => c.Id)
            .SingleOrDefaultAsync(cancel);
        var until = Input.Token is null ? null : await Leases.ExtendAsync(db, id, Input.Token, Now, cancel);
        return new JsonResult(new { lease = until });
    }

    public async Task<IActionResult> OnPostTakeAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } claim)
        {
            return NotFound();
        }

        await KeepAsync(claim.Id, force: false, cancel);
        var (_, refusal) = await Leases.TakeAsync(db, claim.Id, Person, Now, cancel);
        return refusal is null ? Self() : await AgainAsync(claim, refusal, cancel);
    }

    public async Task<IActionResult> OnPostReleaseAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } claim)
        {
            return NotFound();
        }

        await KeepAsync(claim.Id, force: false, cancel);
        await LetGoAsync(claim, cancel);
        this.Say($"{claim.Code()} is back in the queue. What you typed is kept for you.");
        return LocalRedirect("/Queue");
    }

    public Task<IActionResult> OnPostSkipAsync(CancellationToken cancel) => StepAsync(forwards: true, cancel);

    public Task<IActionResult> OnPostPreviousAsync(CancellationToken cancel) => StepAsync(forwards: false, cancel);

    /// <summary>Gives the review.</summary>
    /// <param name="then">"next" takes the next claim.</param>
    /// <param name="cancel">The request's end.</param>
    public async Task<IActionResult> OnPostSaveAsync(string? then, CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } claim)
        {
            return NotFound();
        }

        if (IsGivenBy(claim))
        {
            return await AlreadyAsync(claim, then, cancel);
        }

        await KeepAsync(claim.Id, force: true, cancel);
        if (!claim.IsLeased(Input.Token, Now))
        {
            return await AgainAsync(claim, claim.Extend(Input.Token ?? "", Now), cancel);
        }

        if (claim.Version != Input.Version)
        {
            return await AgainAsync(claim, await Saving.WhoChangedAsync(db, claim, cancel), cancel);
        }

        var (review, refusals) = Review.Write(Draft!, claim.Round, ReviewKind.Blind, Person, Now);
        if (review is null)
        {
            return await AgainAsync(claim, refusals, cancel);
        }

        var refusal = claim.Submit(review, Input.Token!, await db.ReviewRuleAsync(cancel), Now);
        if (refusal is null)
        {
            db.Drafts.Remove(Draft!);
            refusal = await TrySaveOnceAsync(cancel);
        }

        if (refusal is not null)
        {
            claim = (await FindAsync(cancel))!;
            return IsGivenBy(claim)
                ? await AlreadyAsync(claim, then, cancel)
                : await AgainAsync(claim, refusal, cancel);
        }

        var saved = claim.Status switch
        {
            ClaimStatus.Settled => $"{claim.Code()} is settled: {Words(review.Verdict)}.",
            ClaimStatus.InDisagreement =>
                $"{claim.Code()}: your review is saved. It differs from the first, so a lead decides.",
            _ => $"{claim.Code()}: your review is saved. A second person reviews it next.",
        };
        if (then != "next")
        {
            this.Say(saved);
            return LocalRedirect("/Queue");
        }

        return await NextAsync(claim, saved, cancel);
    }

    /// <summary>The lead's decision between differing reviews.</summary>
    public async Task<IActionResult> OnPostDecideAsync(CancellationToken cancel)
    {
        if (!IsLead)
        {
            return Forbid();
        }

        if (await FindAsync(cancel) is not { } claim)
        {
            return NotFound();
        }

        if (claim.Reviews.Any(r => r.Kind == ReviewKind.Decision && r.ReviewerId == Me && r.Round == claim.Round))
        {
            this.Say($"Your decision on {claim.Code()} was saved already.");
            return Self();
        }

        await KeepAsync(claim.Id, force: true, cancel);
        if (claim.Version != Input.Version)
        {
            return await AgainAsync(claim, await Saving.WhoChangedAsync(db, claim, cancel), cancel);
        }

        var draft = Draft!;
        if (draft.Citations.Count == 0)
        {
            // To decide for a reviewer is to take their sources over, unless others are given.
            var followed = claim.Reviews.FirstOrDefault(r =>
                r.Round == claim.Round && r.Kind == ReviewKind.Blind && r.Verdict == draft.Verdict
            );
            foreach (var citation in followed?.Citations ?? [])
            {
                draft.Cite(citation.ToDraft(), Now);
            }
        }

        var (decision, refusals) = Review.Write(draft, claim.Round, ReviewKind.Decision, Person, Now);
        if (decision is null)
        {
            return await AgainAsync(claim, refusals, cancel);
        }

        var refusal = claim.Decide(decision, Now);
        if (refusal is null)
        {
            db.Drafts.Remove(draft);
            refusal = await TrySaveOnceAsync(cancel);
        }

        if (refusal is not null)
        {
            return await AgainAsync(claim, refusal, cancel);
        }

        this.Say($"{claim.Code()} is decided: {Words(decision.Verdict)}. The dissent stays on record.");
        return Self();
    }

    public async Task<IActionResult> OnPostCiteAsync(long evidence, CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } claim)
        {
            return NotFound();
        }

        var source = await db
            .Claims.AsNoTracking()
            .Include(c => c.Article)
            .SingleOrDefaultAsync(c => c.Id == evidence && c.ArticleId != claim.ArticleId, cancel);
        if (source is null)
        {
            return NotFound();
        }

        var article = source.Article;
        var quote = source.Anchor.Quote;
        return await ChangeDraftAsync(
            claim,
            draft =>
                draft.Cite(
                    new CitationDraft
                    {
                        Address = article.Address,
                        SourceArticleId = article.Id,
                        SourceClaimId = source.Id,
                        SourceStart = source.Anchor.Start,
                        SourceEnd = source.Anchor.End,
                        Title = article.Title,
                        Publisher = article.Outlet,
                        Author = article.Byline,
                        Published = article.Published?.ToString(),
                        Accessed = Today,
                        QuotedWords =
                            quote.Length <= Core.Citations.Citation.MaxQuote
                                ? quote
                                : quote[..(Core.Citations.Citation.MaxQuote - 2)] + "…",
                        Stance = CiteAs,
                    },
                    Now
                ),
            $"{source.Code()} is cited.",
            cancel
        );
    }

    public async Task<IActionResult> OnPostCiteAddressAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } claim)
        {
            return NotFound();
        }

        if (await KeepArchiveAsync(cancel) is { } refusal)
        {
            await KeepAsync(claim.Id, force: false, cancel);
            return await AgainAsync(claim, refusal, cancel);
        }

        return await ChangeDraftAsync(
            claim,
            draft =>
                Citation.Index is { } index
                    ? draft.Replace(
                        index,
                        Citation.On(index >= 0 && index < draft.Citations.Count ? draft.Citations[index] : null),
                        Now
                    )
                    : draft.Cite(Citation.On(null), Now),
            Citation.Index is null ? "The source is cited." : "The citation is changed.",
            cancel
        );
    }

    public async Task<IActionResult> OnPostEditAsync(int n, CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } claim)
        {
            return NotFound();
        }

        await KeepAsync(claim.Id, force: false, cancel);
        return Self(edit: n);
    }

    public async Task<IActionResult> OnPostRemoveAsync(int n, CancellationToken cancel) =>
        await FindAsync(cancel) is { } claim
            ? await ChangeDraftAsync(claim, draft => draft.Remove(n, Now), "The citation is removed.", cancel)
            : NotFound();

    public async Task<IActionResult> OnPostSearchAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } claim)
        {
            return NotFound();
        }

        await KeepAsync(claim.Id, force: false, cancel);
        Pane = "evidence";
        return Self();
    }

    public Task<IActionResult> OnPostRestateAsync(CancellationToken cancel) =>
        ShapeAsync(claim => claim.Restate(Shape.Statement, Person, Now), _ => "The claim is restated.", cancel);

    public Task<IActionResult> OnPostSplitAsync(CancellationToken cancel)
    {
        IReadOnlyList<Claim> parts = [];
        return ShapeAsync(
            claim =>
            {
                (parts, var refusal) = claim.Split((Shape.Statements ?? "").Split('\n'), Person, Now);
                db.Claims.AddRange(parts);
                return refusal;
            },
            claim => $"{claim.Code()} is split; new: {string.Join(", ", parts.Select(p => p.Code()))}.",
            cancel
        );
    }

    public async Task<IActionResult> OnPostDismissAsync(CancellationToken cancel)
    {
        var held = false;
        var result = await ShapeAsync(
            claim =>
            {
                held = claim.IsHeldBy(Me, Now);
                return claim.Dismiss(Shape.Reason, Person, Now);
            },
            claim => $"{claim.Code()} is dismissed as no claim.",
            cancel
        );
        return held && result is LocalRedirectResult
            ? await NextAsync(Claim, $"{Claim.Code()} is dismissed as no claim.", cancel)
            : result;
    }

    public async Task<IActionResult> OnPostReopenAsync(CancellationToken cancel) =>
        IsLead
            ? await ShapeAsync(
                claim => claim.Reopen(Shape.ReopenReason, Person, Now),
                claim => $"{claim.Code()} is open again and waits in the queue.",
                cancel
            )
            : Forbid();

    /// <summary>Makes a claim of marked words.</summary>
    public async Task<IActionResult> OnPostMarkAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } claim)
        {
            return NotFound();
        }

        await KeepAsync(claim.Id, force: false, cancel);
        Pane = "article";
        var article = await db.Articles.SingleAsync(a => a.Id == claim.ArticleId, cancel);
        var (range, refusal) = MarkedRange(article.Text);
        if (refusal is null)
        {
            (var added, refusal) = Claim.Add(article, range.Start, range.End, Person, Now);
            if (added is not null)
            {
                var (start, end) = (added.Anchor.Start, added.Anchor.End);
                var twin = await db
                    .Claims.AsNoTracking()
                    .Where(c =>
                        c.ArticleId == article.Id
                        && c.Status != ClaimStatus.Dismissed
                        && c.Anchor.Start == start
                        && c.Anchor.End == end
                    )
                    .Select(c => (int?)c.Number)
                    .FirstOrDefaultAsync(cancel);
                if (twin is { } number)
                {
                    db.ChangeTracker.Clear();
                    refusal = new Refusal(
                        "marked",
                        $"These words are claim {ClaimCode.Of(article.Id, number)} already; split that one instead.",
                        "Selection"
                    );
                }
                else
                {
                    db.Claims.Add(added);
                    refusal = await db.TrySaveAsync(cancel);
                }
            }

            if (refusal is null)
            {
                this.Say($"{added!.Code()} is added and waits in the queue.");
                return Self();
            }
        }

        return await AgainAsync(claim, refusal, cancel);
    }

    private string Today => Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Actor Person => new(Me, User.DisplayName());

    private bool IsScript => Request.Headers.Accept.ToString().Contains("json", StringComparison.Ordinal);

    /// <summary>Microseconds since 1970: what both databases keep, and a script's numbers hold.</summary>
    public static long Stamp(ReviewDraft? draft) =>
        draft is null ? 0 : (draft.SavedAt.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    private static string Words(Verdict verdict) =>
        Signs.Verdict(verdict.ToString()).Words.ToLower(CultureInfo.InvariantCulture);

    private bool IsGivenBy(Claim claim) => claim.IsReviewedBy(Me);

    private async Task<Claim?> FindAsync(CancellationToken cancel)
    {
        var claims = db.Claims.Include(c => c.Reviews).ThenInclude(r => r.Citations).Include(c => c.Article);
        var found =
            ClaimCode.TryRead(Code, out var article, out var number)
                ? await claims
                    .AsSplitQuery()
                    .SingleOrDefaultAsync(c => c.ArticleId == article && c.Number == number, cancel)
            : long.TryParse(Code, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? await claims.AsSplitQuery().SingleOrDefaultAsync(c => c.Id == id, cancel)
            : null;
        if (found is not null)
        {
            Claim = found;
        }

        return found;
    }

    /// <summary>Saves; a review of the same person and round that came first is told like any other change before this one.</summary>
    private async Task<Refusal?> TrySaveOnceAsync(CancellationToken cancel)
    {
        try
        {
            return await db.TrySaveAsync(cancel);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await FindAsync(cancel) is { } claim && IsGivenBy(claim))
            {
                return new Refusal("given", "Your review of this claim was saved already.");
            }

            throw;
        }
    }

    private async Task KeepAsync(long claimId, bool force, CancellationToken cancel)
    {
        var me = Me;
        for (var attempt = 1; ; attempt++)
        {
            var draft = await db.Drafts.SingleOrDefaultAsync(d => d.ClaimId == claimId && d.ReviewerId == me, cancel);
            Draft = draft;
            if (
                Input.HasDraft
                && (draft is not null || force || Input.Verdict is not null || Input.Rationale is not null)
            )
            {
                Other = draft is null ? null : Overwritten.Find(draft, Input);
                if (draft is null)
                {
                    draft = new ReviewDraft(claimId, me, Now);
                    db.Drafts.Add(draft);
                }

                if (draft.Verdict != Input.Verdict || draft.Rationale != Input.Rationale || draft.Id == 0)
                {
                    draft.Keep(Input.Verdict, Input.Rationale, Now);
                }
            }
            else if (force && draft is null)
            {
                draft = new ReviewDraft(claimId, me, Now);
                db.Drafts.Add(draft);
            }

            try
            {
                await db.SaveChangesAsync(cancel);
                Draft = draft;
                return;
            }
            catch (DbUpdateException) when (attempt < 3 && draft is not null)
            {
                // Another tab made or removed the draft at this moment.
                db.Entry(draft).State = EntityState.Detached;
            }
        }
    }

    private async Task<IActionResult> ChangeDraftAsync(
        Claim claim,
        Func<ReviewDraft, Refusal?> change,
        string done,
        CancellationToken cancel
    )
    {
        if (IsGivenBy(claim) && claim.Status != ClaimStatus.InDisagreement)
        {
            this.Say("Your review of this claim is given already; it can no longer be changed.", "alert");
            return Self();
        }

        await KeepAsync(claim.Id, force: true, cancel);
        if (change(Draft!) is { } refusal)
        {
            return await AgainAsync(claim, refusal, cancel);
        }

        await db.SaveChangesAsync(cancel);
        if (Other is not null)
        {
            return await AgainAsync(claim, [], cancel);
        }

        this.Say(done);
        return Self();
    }

    private async Task<IActionResult> ShapeAsync(
        Func<Claim, Refusal?> change,
        Func<Claim, string> done,
        CancellationToken cancel
    )
    {
        if (await FindAsync(cancel) is not { } claim)
        {
            return NotFound();
        }

        if (!IsGivenBy(claim))
        {
            await KeepAsync(claim.Id, force: false, cancel);
        }

        var refusal =
            IsHeldByOther && !IsLead
                ? new Refusal("held", "Somebody else is reviewing this claim; what it says stays as it is meanwhile.")
            : claim.Version != Input.Version ? await Saving.WhoChangedAsync(db, claim, cancel)
            : change(claim) ?? await db.TrySaveAsync(cancel);
        if (refusal is not null)
        {
            return await AgainAsync(claim, refusal, cancel);
        }

        this.Say(done(claim));
        return Self();
    }

    private async Task<IActionResult> StepAsync(bool forwards, CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } claim)
        {
            return NotFound();
        }

        if (!IsGivenBy(claim))
        {
            await KeepAsync(claim.Id, force: false, cancel);
        }

        var taken = forwards
            ? await Leases.TakeAfterAsync(db, Person, claim, Now, cancel)
            : await Leases.TakeBeforeAsync(db, Person, claim, Now, cancel);
        if (taken is null)
        {
            this.Say(
                forwards
                    ? "No open claim stands behind this one in the queue."
                    : "No open claim stands before this one in the queue.",
                "alert"
            );
            return Self();
        }

        await LetGoAsync(claim, cancel);
        return LocalRedirect(ClaimWords.Address(taken.ArticleId, taken.Number));
    }

    private async Task<IActionResult> NextAsync(Claim after, string said, CancellationToken cancel)
    {
        var next =
            await Leases.TakeAfterAsync(db, Person, after, Now, cancel)
            ?? await Leases.TakeNextAsync(db, Person, Now, cancel);
        if (next is null)
        {
            this.Say(said + " Nothing else waits for you.");
            return LocalRedirect("/Queue");
        }

        this.Say(said);
        return LocalRedirect(ClaimWords.Address(next.ArticleId, next.Number));
    }

    private async Task<IActionResult> AlreadyAsync(Claim claim, string? then, CancellationToken cancel)
    {
        this.Say($"Your review of {claim.Code()} was saved already.");
        var me = Me;
        // The first press of the two has taken the next claim; the second one must not take another.
        var inHand =
            then == "next"
                ? await db
                    .Claims.AsNoTracking()
                    .Where(c => c.LeaseHolderId == me && c.Status == ClaimStatus.InReview && c.LeaseExpiresAt > Now)
                    .OrderByDescending(c => c.LeaseExpiresAt)
                    .Select(c => new { c.ArticleId, c.Number })
                    .FirstOrDefaultAsync(cancel)
                : null;
        return LocalRedirect(inHand is null ? "/Queue" : ClaimWords.Address(inHand.ArticleId, inHand.Number));
    }

    private async Task LetGoAsync(Claim claim, CancellationToken cancel)
    {
        if (Input.Token is { } token && claim.Release(token, Person, Now) is null)
        {
            // Where somebody else's step came first the claim is out of this person's hands as well.
            await db.TrySaveAsync(cancel);
        }
    }

    private async Task<Refusal?> KeepArchiveAsync(CancellationToken cancel)
    {
        if (Citation.Archive is not { Length: > 0 } file)
        {
            if (
                Citation.ArchivedSha256 is { } kept
                && !await db.Originals.AsNoTracking().AnyAsync(o => o.Sha256 == kept, cancel)
            )
            {
                Citation.ArchivedSha256 = null;
            }

            return null;
        }

        if (file.Length > MaxArchive)
        {
            return new Refusal(
                "too-large",
                $"The copy has {file.Length / 1048576.0:0.0} MB; {MaxArchive / 1048576} MB is the most.",
                "Archive"
            );
        }

        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancel);
        var copy = new Original(bytes.ToArray(), Path.GetFileName(file.FileName));
        if (!await db.Originals.AsNoTracking().AnyAsync(o => o.Sha256 == copy.Sha256, cancel))
        {
            db.Originals.Add(copy);
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateException)
            {
                // The same copy came in twice at the same moment.
                db.Entry(copy).State = EntityState.Detached;
            }
        }

        // On the form from here on, so that a refused citation need not be uploaded with again.
        Citation.ArchivedSha256 = copy.Sha256;
        ModelState.Remove("Citation.ArchivedSha256");
        return null;
    }

    private ((int Start, int End) Range, Refusal? Refusal) MarkedRange(string text)
    {
        if (Shape is { MarkStart: { } start, MarkEnd: { } end })
        {
            return ((start, end), null);
        }

        var (from, to) = (Shape.MarkFrom?.Trim() ?? "", Shape.MarkTo?.Trim() ?? "");
        if (from.Length == 0 || from.Length > MaxMarkedWords || to.Length > MaxMarkedWords)
        {
            return (default, Wrong("Mark words in the text, or write its first and last words here."));
        }

        var first = text.IndexOf(from, StringComparison.Ordinal);
        if (first < 0)
        {
            return (default, Wrong($"“{from}” does not stand in the article. Copy the words from its text."));
        }

        if (text.IndexOf(from, first + 1, StringComparison.Ordinal) >= 0)
        {
            return (default, Wrong($"“{from}” stands in the article more than once. Write more of the first words."));
        }

        var last = to.Length == 0 ? first : text.IndexOf(to, first, StringComparison.Ordinal);
        if (last < 0)
        {
            return (default, Wrong($"“{to}” does not follow the first words in the article."));
        }

        var points = new Extraction.CodePoints(text);
        var until = to.Length == 0 ? first + from.Length : last + to.Length;
        return ((points.FromUtf16(first), points.FromUtf16(until)), null);

        static Refusal Wrong(string message) => new("selection", message, "Selection");
    }

    private Task<IActionResult> AgainAsync(Claim claim, Refusal? refusal, CancellationToken cancel) =>
        AgainAsync(claim, refusal is null ? [] : [refusal], cancel);

    /// <summary>The page once more, with everything that was typed and what was wrong, each at its field.</summary>
    private async Task<IActionResult> AgainAsync(Claim claim, IReadOnlyList<Refusal> refusals, CancellationToken cancel)
    {
        var isSource = IsHandler("CiteAddress");
        foreach (var refusal in refusals)
        {
            ModelState.AddModelError(FieldOf(refusal.Field, isSource), refusal.Message);
        }

        db.ChangeTracker.Clear();
        Claim = claim;
        await ShowAsync((await FindAsync(cancel))!, cancel);
        // The page that comes back knows of the change that made this one stale.
        Input.DraftAt = Stamp(Draft);
        return Page();
    }

    public bool IsHandler(string name) =>
        string.Equals(Request.Query["handler"], name, StringComparison.OrdinalIgnoreCase);

    private string FieldOf(string? field, bool isSource) =>
        field switch
        {
            null => "",
            "Verdict" or "Rationale" when !isSource => "Input." + field,
            "Citations" => "Citations",
            "Selection" => "Selection",
            "Statement" or "Statements" => "Shape." + field,
            "Reason" => IsHandler("Reopen") ? "Shape.ReopenReason" : "Shape.Reason",
            _ when isSource => "Citation." + field,
            _ => "",
        };

    private LocalRedirectResult Self(int? edit = null)
    {
        var query = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (!string.IsNullOrWhiteSpace(Find))
        {
            query["find"] = Find.Trim();
        }

        if (CiteAs != Stance.Context)
        {
            query["CiteAs"] = CiteAs.ToString();
        }

        if (Pane is "article" or "evidence")
        {
            query["pane"] = Pane;
        }

        if (edit is { } index)
        {
            query["edit"] = index.ToString(CultureInfo.InvariantCulture);
        }

        var address = QueryHelpers.AddQueryString(ClaimWords.Address(Claim.ArticleId, Claim.Number), query);
        return LocalRedirect(edit is null ? address : address + "#citation");
    }

    private async Task ShowAsync(Claim claim, CancellationToken cancel)
    {
        var me = Me;
        Claim = claim;
        Article = claim.Article;
        Find = string.IsNullOrWhiteSpace(Find) ? null : Find.Trim();
        ModelState.Remove(nameof(Pane));
        Draft = await db
            .Drafts.AsNoTracking()
            .SingleOrDefaultAsync(d => d.ClaimId == claim.Id && d.ReviewerId == me, cancel);
        Marks = await db
            .Claims.AsNoTracking()
            .Where(c => c.ArticleId == claim.ArticleId)
            .OrderBy(c => c.Number)
            .Select(c => new MarkedClaim(
                c.Id,
                c.Number,
                c.Anchor.Start,
                c.Anchor.End,
                c.Status,
                c.Verdict,
                c.Id == claim.Id
            ))
            .ToListAsync(cancel);
        Sections = ArticleText.Read(Article, Marks);
        Evidence = await Reviews.Evidence.ReadAsync(db, claim, Find, cancel);
        ReviewsNeeded = (await db.ReviewRules.AsNoTracking().SingleAsync(cancel)).ReviewsFor(claim);
        if (claim.Status == ClaimStatus.InReview && claim.LeaseHolderId is { } holder)
        {
            Holder = await db.Users.Where(a => a.Id == holder).Select(a => a.DisplayName).SingleOrDefaultAsync(cancel);
        }

        Input.Token = IsMine ? claim.LeaseToken : null;
        Input.Version = claim.Version;
        Input.DraftAt = Stamp(Draft);
        Input.HasDraft = HasForm;
        foreach (var field in new[] { "Token", "Version", "DraftAt", "HasDraft" })
        {
            // Hidden fields say what is so now, not what the last form said.
            ModelState.Remove("Input." + field);
        }
    }

    /// <summary>Words that another tab had saved in the draft, given back when this tab's replaced them.</summary>
    /// <param name="Verdict">The verdict chosen there.</param>
    /// <param name="Rationale">The rationale typed there.</param>
    /// <param name="SavedAt">UTC, the time of day.</param>
    public sealed record Overwritten(string? Verdict, string? Rationale, string SavedAt)
    {
        /// <summary>Null unless the draft was saved after the form was opened, and holds something that the form does not.</summary>
        public static Overwritten? Find(ReviewDraft draft, ReviewInput input)
        {
            var sameVerdict = draft.Verdict is null || draft.Verdict == input.Verdict;
            var sameWords = (input.Rationale ?? "").StartsWith(draft.Rationale ?? "", StringComparison.Ordinal);
            return Stamp(draft) == input.DraftAt || (sameVerdict && sameWords)
                ? null
                : new Overwritten(draft.Verdict?.ToString(), draft.Rationale, ClaimWords.Time(draft.SavedAt));
        }
    }
}

internal static class ClaimCodes
{
    public static string Code(this Claim claim) => ClaimCode.Of(claim.ArticleId, claim.Number);
}
