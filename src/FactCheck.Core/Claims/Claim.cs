using FactCheck.Core.Articles;
using FactCheck.Core.Audit;
using FactCheck.Core.Reviews;
using FactCheck.Extraction;
using FactCheck.Extraction.Attribution;
using FactCheck.Extraction.Labelling;
using FactCheck.Extraction.Quantities;

namespace FactCheck.Core.Claims;

/// <summary>
/// One thing an article asserts, anchored to the words that assert it, on its way from the queue to a verdict.
/// Every change is one method: it checks whether the step is allowed, changes the claim and records the event, or returns
/// a <see cref="Refusal"/> and changes nothing. <see cref="Reviews"/> must be loaded before any method that takes a
/// lease or a review.
/// </summary>
public sealed class Claim : Audited
{
    /// <summary>How long a lease lasts after the last sign of life.</summary>
    public static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(15);

    /// <summary>The longest statement, in UTF-16 code units.</summary>
    public const int MaxStatement = 2000;

    /// <summary>The longest reason, in UTF-16 code units.</summary>
    public const int MaxReason = 2000;

    private readonly List<Review> reviews = [];

    private Claim() { }

    /// <summary>The article that makes the claim.</summary>
    public long ArticleId { get; private set; }

    /// <summary>The article that makes the claim; loaded on demand.</summary>
    public Article Article { get; private set; } = null!;

    /// <summary>From 1 in the order of finding; with the article's letters it makes the claim's code.</summary>
    public int Number { get; private set; }

    /// <summary>The words that make the claim.</summary>
    public TextAnchor Anchor { get; private set; } = null!;

    /// <summary>What is asserted, in words that need no context: the quote until a reviewer restates it.</summary>
    public string Statement { get; private set; } = "";

    /// <summary>What the extractor took it for: claim or opinion.</summary>
    public PassageLabel Kind { get; private set; }

    /// <summary>Check-worthiness, 0 to 1.</summary>
    public double Worth { get; private set; }

    /// <summary>Whose content it is; empty where the outlet speaks for itself.</summary>
    public string Speaker { get; private set; } = "";

    /// <summary>The speaker's title or role, as the article gives it.</summary>
    public string SpeakerRole { get; private set; } = "";

    /// <summary>Whether the words are quoted, reported or the outlet's own.</summary>
    public AttributionMode Mode { get; private set; }

    /// <summary>Why it is in the queue, in a reviewer's words.</summary>
    public IReadOnlyList<string> Why { get; private set; } = [];

    /// <summary>The dates and amounts in the quote, with offsets in code points of the article's text.</summary>
    public IReadOnlyList<Quantity> Quantities { get; private set; } = [];

    /// <summary>How it came to the desk.</summary>
    public ClaimOrigin Origin { get; private set; }

    /// <summary>The claim it was parted from.</summary>
    public long? SplitFromId { get; private set; }

    /// <summary>Where it stands.</summary>
    public ClaimStatus Status { get; private set; }

    /// <summary>The verdict, once settled.</summary>
    public Verdict? Verdict { get; private set; }

    /// <summary>Why it was dismissed.</summary>
    public string? DismissalReason { get; private set; }

    /// <summary>From 1; reopening begins a new round, and only the reviews of the current one count.</summary>
    public int Round { get; private set; } = 1;

    /// <summary>Blind reviews given in this round.</summary>
    public int ReviewsGiven { get; private set; }

    /// <summary>Who holds the lease; the last holder while an expired lease has not been cleared.</summary>
    public long? LeaseHolderId { get; private set; }

    /// <summary>What a form must carry to save.</summary>
    public string? LeaseToken { get; private set; }

    /// <summary>UTC; the moment from which the lease is no longer good.</summary>
    public DateTime? LeaseExpiresAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>UTC; when it got its verdict or was dismissed.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>All reviews, those of earlier rounds included, in the order they were given.</summary>
    public IReadOnlyList<Review> Reviews => reviews;

    /// <summary>Makes a claim of a passage that the extractor labelled claim or opinion.</summary>
    public static Claim FromPassage(Article article, CodePoints points, Passage passage, DateTime now) =>
        new()
        {
            Article = article,
            ArticleId = article.Id,
            Number = article.TakeClaimNumber(),
            Anchor = TextAnchor.Of(article.Text, points, passage.Start, passage.End),
            Statement = Shorten(passage.Text),
            Kind = passage.Label,
            Worth = passage.Worth,
            Speaker = passage.Attribution.Speaker,
            SpeakerRole = passage.Attribution.Role,
            Mode = passage.Attribution.Mode,
            Why = passage.Why,
            Quantities = passage.Quantities,
            Origin = ClaimOrigin.Extracted,
            CreatedAt = now,
        };

    /// <summary>Makes a claim of words that a reviewer marked: code points <c>[start, end)</c> of the article's text.</summary>
    public static (Claim? Claim, Refusal? Refusal) Add(Article article, int start, int end, Actor by, DateTime now)
    {
        var points = new CodePoints(article.Text);
        if (start < 0 || end > points.Length || start >= end)
        {
            return (null, new Refusal("selection", "Mark some words of the article first.", "Selection"));
        }

        var text = article.Text;
        int from = points.ToUtf16(start),
            to = points.ToUtf16(end);
        while (from < to && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        while (to > from && char.IsWhiteSpace(text[to - 1]))
        {
            to--;
        }

        if (from == to)
        {
            return (null, new Refusal("selection", "The marked words are only white space.", "Selection"));
        }

        if (to - from > MaxStatement)
        {
            return (
                null,
                new Refusal(
                    "too-long",
                    $"The marked words have {to - from:N0} characters; {MaxStatement:N0} is the most. Mark one assertion.",
                    "Selection"
                )
            );
        }

        var quote = text[from..to];
        var labelled = Labeller.Label(quote);
        var claim = new Claim
        {
            Article = article,
            ArticleId = article.Id,
            Number = article.TakeClaimNumber(),
            Anchor = TextAnchor.Of(text, points, points.FromUtf16(from), points.FromUtf16(to)),
            Statement = quote,
            Kind = labelled.Scores.Opinion > labelled.Scores.Claim ? PassageLabel.Opinion : PassageLabel.Claim,
            // A person asked for it: it is worth checking whatever the model thinks.
            Worth = Math.Max(labelled.Worth, 0.5),
            Why = ["a reviewer marked these words", .. labelled.Why],
            Quantities =
            [
                .. new QuantityReader(text, article.Published)
                    .Read(new TextSpan(from, to))
                    .Select(q => q with { Start = points.FromUtf16(q.Start), End = points.FromUtf16(q.End) }),
            ],
            Origin = ClaimOrigin.Added,
            CreatedAt = now,
        };
        claim.Record("added", by, now, after: new { claim.Statement });
        return (claim, null);
    }

    /// <summary>Whether <paramref name="account"/> has given a blind review in the current round.</summary>
    public bool IsReviewedBy(long account) =>
        reviews.Exists(r => r.ReviewerId == account && r.Round == Round && r.Kind == ReviewKind.Blind);

    /// <summary>Whether the lease of <paramref name="token"/> is good at <paramref name="now"/>.</summary>
    public bool IsLeased(string? token, DateTime now) =>
        Status == ClaimStatus.InReview && LeaseToken is not null && LeaseToken == token && now < LeaseExpiresAt;

    /// <summary>Whether <paramref name="account"/> holds a lease that is good at <paramref name="now"/>.</summary>
    public bool IsHeldBy(long? account, DateTime now) =>
        Status == ClaimStatus.InReview && LeaseHolderId == account && account is not null && now < LeaseExpiresAt;

    /// <summary>
    /// Leases the claim to <paramref name="holder"/> under a token of their own. Refused while somebody else's lease is
    /// good, to whoever has reviewed it in this round, and when the claim is not open.
    /// </summary>
    public Refusal? Take(Actor holder, string token, DateTime now)
    {
        var holderId = holder.Id ?? throw new ArgumentException("The desk itself reviews nothing.", nameof(holder));
        if (Status > ClaimStatus.AwaitingSecond)
        {
            return new Refusal("not-open", $"This claim is {Words(Status)}, so it cannot be taken.");
        }

        if (Status == ClaimStatus.InReview && LeaseHolderId != holderId && now < LeaseExpiresAt)
        {
            return new Refusal("held", "Somebody else is reviewing this claim. Take the next one.");
        }

        if (IsReviewedBy(holderId))
        {
            return new Refusal("reviewed", "You have reviewed this claim; the second review needs another person.");
        }

        var before = Status;
        Status = ClaimStatus.InReview;
        (LeaseHolderId, LeaseToken, LeaseExpiresAt) = (holderId, token, now + LeaseTime);
        Record("taken", holder, now, new { Status = before }, new { Status });
        return null;
    }

    /// <summary>A sign of life: the lease runs its full time again. Not an event of the audit log.</summary>
    public Refusal? Extend(string token, DateTime now)
    {
        if (!IsLeased(token, now))
        {
            return LeaseLost;
        }

        LeaseExpiresAt = now + LeaseTime;
        return null;
    }

    /// <summary>Gives the claim back to the queue.</summary>
    public Refusal? Release(string token, Actor by, DateTime now)
    {
        if (Status != ClaimStatus.InReview || LeaseToken != token)
        {
            return LeaseLost;
        }

        ReturnToQueue();
        Record("released", by, now, new { Status = ClaimStatus.InReview }, new { Status });
        return null;
    }

    /// <summary>Clears a lease that has run out; refused while it is good.</summary>
    public Refusal? Expire(DateTime now)
    {
        if (Status != ClaimStatus.InReview || now < LeaseExpiresAt)
        {
            return new Refusal("lease-good", "The lease has not run out.");
        }

        ReturnToQueue();
        Record("expired", Actor.Desk, now, new { Status = ClaimStatus.InReview }, new { Status });
        return null;
    }

    /// <summary>Takes one reviewer's verdict. What comes next, a second review, the lead or the end, follows from the rule.</summary>
    /// <param name="review">A review that passed <see cref="Review.Write"/>.</param>
    /// <param name="token">The lease.</param>
    /// <param name="rule">How many reviews the desk asks for.</param>
    /// <param name="now">UTC.</param>
    public Refusal? Submit(Review review, string token, ReviewRule rule, DateTime now)
    {
        if (!IsLeased(token, now) || review.ReviewerId != LeaseHolderId)
        {
            return LeaseLost;
        }

        CheckKind(review, ReviewKind.Blind);
        reviews.Add(review);
        ReviewsGiven++;
        ReturnToQueue();
        var given = reviews.Where(r => r.Round == Round && r.Kind == ReviewKind.Blind).ToList();
        if (given.Count >= rule.ReviewsFor(this))
        {
            if (given.TrueForAll(r => r.Verdict == review.Verdict))
            {
                Settle(review.Verdict, now);
            }
            else
            {
                Status = ClaimStatus.InDisagreement;
            }
        }

        Record(
            "reviewed",
            new Actor(review.ReviewerId, review.ReviewerName),
            now,
            new { Status = ClaimStatus.InReview },
            new
            {
                Status,
                review.Verdict,
                Citations = review.Citations.Count,
            }
        );
        return null;
    }

    /// <summary>The lead's decision on a disagreement: either reviewer's verdict or neither; the dissent stays on record.</summary>
    /// <param name="decision">A review of kind <see cref="ReviewKind.Decision"/>, whose rationale is the reason.</param>
    /// <param name="now">UTC.</param>
    public Refusal? Decide(Review decision, DateTime now)
    {
        if (Status != ClaimStatus.InDisagreement)
        {
            return new Refusal("no-disagreement", $"This claim is {Words(Status)}; there is nothing to decide.");
        }

        if (string.IsNullOrWhiteSpace(decision.Rationale))
        {
            return new Refusal(
                "reason-missing",
                "Give the reason for the decision; it is printed with the dissent.",
                "Rationale"
            );
        }

        CheckKind(decision, ReviewKind.Decision);
        reviews.Add(decision);
        Settle(decision.Verdict, now);
        Record(
            "decided",
            new Actor(decision.ReviewerId, decision.ReviewerName),
            now,
            new { Status = ClaimStatus.InDisagreement },
            new { Status, Verdict },
            decision.Rationale
        );
        return null;
    }

    /// <summary>Says in better words what is claimed; the quote stays as it is.</summary>
    public Refusal? Restate(string? statement, Actor by, DateTime now)
    {
        if (CheckOpen() is { } closed)
        {
            return closed;
        }

        if (CheckStatement(statement, "Statement") is { } refusal)
        {
            return refusal;
        }

        var (before, after) = (Statement, statement!.Trim());
        if (before != after)
        {
            Statement = after;
            Record("restated", by, now, new { Statement = before }, new { Statement });
        }

        return null;
    }

    /// <summary>
    /// Parts the claim: it keeps the first statement, and each further one becomes a claim of its own with the same anchor.
    /// </summary>
    public (IReadOnlyList<Claim> Parts, Refusal? Refusal) Split(
        IReadOnlyList<string> statements,
        Actor by,
        DateTime now
    )
    {
        var texts = statements.Where(s => !string.IsNullOrWhiteSpace(s)).Select(s => s.Trim()).ToList();
        if (CheckOpen() is { } closed)
        {
            return ([], closed);
        }

        if (texts.Count < 2)
        {
            return (
                [],
                new Refusal("too-few", "Write at least two statements, each a claim of its own.", "Statements")
            );
        }

        if (texts.Count > 10)
        {
            return ([], new Refusal("too-many", "One passage parts into ten claims at most.", "Statements"));
        }

        if (texts.Select(s => CheckStatement(s, "Statements")).FirstOrDefault(r => r is not null) is { } refusal)
        {
            return ([], refusal);
        }

        var before = Statement;
        Statement = texts[0];
        var parts = texts
            .Skip(1)
            .Select(text =>
            {
                var part = new Claim
                {
                    Article = Article,
                    ArticleId = ArticleId,
                    Number = Article.TakeClaimNumber(),
                    Anchor = Anchor with { },
                    Statement = text,
                    Kind = Kind,
                    Worth = Worth,
                    Speaker = Speaker,
                    SpeakerRole = SpeakerRole,
                    Mode = Mode,
                    Why = Why,
                    Quantities = Quantities,
                    Origin = ClaimOrigin.Split,
                    SplitFromId = Id,
                    CreatedAt = now,
                };
                part.Record("split-off", by, now, after: new { part.Statement, SplitFromId = Id });
                return part;
            })
            .ToList();
        Record("split", by, now, new { Statement = before }, new { Statements = texts });
        return (parts, null);
    }

    /// <summary>Takes the claim off the queue as no claim.</summary>
    public Refusal? Dismiss(string? reason, Actor by, DateTime now)
    {
        if (CheckOpen() is { } closed)
        {
            return closed;
        }

        if (CheckReason(reason, "Say why this is not a claim.") is { } refusal)
        {
            return refusal;
        }

        var before = Status;
        ReturnToQueue();
        (Status, DismissalReason, ClosedAt) = (ClaimStatus.Dismissed, reason!.Trim(), now);
        Record("dismissed", by, now, new { Status = before }, new { Status }, DismissalReason);
        return null;
    }

    /// <summary>
    /// Opens a settled or dismissed claim again for a new round. What was published stays as it was; earlier reviews are kept.
    /// </summary>
    public Refusal? Reopen(string? reason, Actor by, DateTime now)
    {
        if (Status is not (ClaimStatus.Settled or ClaimStatus.Dismissed))
        {
            return new Refusal("not-closed", $"This claim is {Words(Status)}; it is open already.");
        }

        if (CheckReason(reason, "Say why the claim is opened again.") is { } refusal)
        {
            return refusal;
        }

        var before = new { Status, Verdict };
        (Status, Verdict, DismissalReason, ClosedAt) = (ClaimStatus.Queued, null, null, null);
        Round++;
        ReviewsGiven = 0;
        Record("reopened", by, now, before, new { Status, Round }, reason!.Trim());
        return null;
    }

    private static Refusal LeaseLost { get; } =
        new(
            "lease-lost",
            "Your lease on this claim has run out or somebody else has taken it. Your draft is kept: take the claim again to go on."
        );

    // A review of another round would not count, and a decision is not blind: whoever writes one asks for the right kind.
    private void CheckKind(Review review, ReviewKind kind)
    {
        if (review.Kind != kind || review.Round != Round)
        {
            throw new ArgumentException(
                $"A review of kind {kind} in round {Round} was expected; this is {review.Kind} in round {review.Round}.",
                nameof(review)
            );
        }
    }

    private void Settle(Verdict verdict, DateTime now) =>
        (Status, Verdict, ClosedAt) = (ClaimStatus.Settled, verdict, now);

    private void ReturnToQueue()
    {
        if (Status == ClaimStatus.InReview)
        {
            Status = ReviewsGiven > 0 ? ClaimStatus.AwaitingSecond : ClaimStatus.Queued;
        }

        (LeaseHolderId, LeaseToken, LeaseExpiresAt) = (null, null, null);
    }

    private Refusal? CheckOpen() =>
        Status is ClaimStatus.Settled or ClaimStatus.Dismissed
            ? new Refusal("closed", $"This claim is {Words(Status)}. Reopen it first.")
            : null;

    private static Refusal? CheckStatement(string? statement, string field) =>
        string.IsNullOrWhiteSpace(statement)
            ? new Refusal("statement-missing", "Write the statement in a sentence of its own.", field)
        : statement.Trim().Length > MaxStatement
            ? new Refusal(
                "too-long",
                $"The statement has {statement.Trim().Length:N0} characters; {MaxStatement:N0} is the most.",
                field
            )
        : null;

    private static Refusal? CheckReason(string? reason, string missing) =>
        string.IsNullOrWhiteSpace(reason) ? new Refusal("reason-missing", missing, "Reason")
        : reason.Trim().Length > MaxReason
            ? new Refusal(
                "too-long",
                $"The reason has {reason.Trim().Length:N0} characters; {MaxReason:N0} is the most.",
                "Reason"
            )
        : null;

    private static string Shorten(string text) =>
        text.Length <= MaxStatement ? text
        : char.IsHighSurrogate(text[MaxStatement - 2]) ? text[..(MaxStatement - 2)] + "…"
        : text[..(MaxStatement - 1)] + "…";

    private static string Words(ClaimStatus status) =>
        status switch
        {
            ClaimStatus.Queued => "queued",
            ClaimStatus.InReview => "in review",
            ClaimStatus.AwaitingSecond => "awaiting a second review",
            ClaimStatus.InDisagreement => "in disagreement",
            ClaimStatus.Settled => "settled",
            ClaimStatus.Dismissed => "dismissed",
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };
}
