using FactCheck.Core.Claims;
using FactCheck.Core.Reviews;
using Xunit;

namespace FactCheck.Core.Tests.Claims;

/// <summary>Every step from every status: where it leads, or with which word it is refused.</summary>
public sealed class ClaimTransitionTests
{
    private const string Ok = "";

    private static readonly Dictionary<string, Func<Claim, Refusal?>> Steps = new(StringComparer.Ordinal)
    {
        ["take"] = claim => claim.Take(Samples.Noor, "noor", Samples.Noon),
        ["take again"] = claim => claim.Take(Samples.Ada, "other tab", Samples.Noon),
        ["release"] = claim => claim.Release("ada", Samples.Ada, Samples.Noon),
        ["expire"] = claim => claim.Expire(Samples.Noon + Claim.LeaseTime),
        ["expire early"] = claim => claim.Expire(Samples.Noon + Claim.LeaseTime - TimeSpan.FromTicks(1)),
        ["extend"] = claim => claim.Extend("ada", Samples.Noon),
        ["submit, one asked"] = claim => claim.Submit(Samples.Review(Samples.Ada), "ada", Samples.Once, Samples.Noon),
        ["submit, two asked"] = claim => claim.Submit(Samples.Review(Samples.Ada), "ada", Samples.Twice, Samples.Noon),
        ["decide"] = claim =>
            claim.Decide(Samples.Review(Samples.Lead, Verdict.Opinion, kind: ReviewKind.Decision), Samples.Noon),
        ["restate"] = claim => claim.Restate("Said otherwise.", Samples.Ada, Samples.Noon),
        ["split"] = claim => claim.Split(["One.", "Two."], Samples.Ada, Samples.Noon).Refusal,
        ["dismiss"] = claim => claim.Dismiss("A caption.", Samples.Ada, Samples.Noon),
        ["reopen"] = claim => claim.Reopen("A new source.", Samples.Ada, Samples.Noon),
    };

    public static TheoryData<ClaimStatus, string, string, ClaimStatus> Table()
    {
        const ClaimStatus queued = ClaimStatus.Queued,
            inReview = ClaimStatus.InReview,
            awaiting = ClaimStatus.AwaitingSecond,
            disagreement = ClaimStatus.InDisagreement,
            settled = ClaimStatus.Settled,
            dismissed = ClaimStatus.Dismissed;
        var rows = new TheoryData<ClaimStatus, string, string, ClaimStatus>();
        Add("take", (queued, Ok, inReview), (inReview, "held", inReview), (awaiting, Ok, inReview));
        Add("take", (disagreement, "not-open", disagreement));
        Add("take", (settled, "not-open", settled), (dismissed, "not-open", dismissed));
        Add("take again", (queued, Ok, inReview), (inReview, Ok, inReview), (awaiting, "reviewed", awaiting));
        Add("take again", (disagreement, "not-open", disagreement));
        Add("take again", (settled, "not-open", settled), (dismissed, "not-open", dismissed));
        OnlyInReview("release", "lease-lost", queued);
        OnlyInReview("expire", "lease-good", queued);
        OnlyInReview("extend", "lease-lost", inReview);
        OnlyInReview("submit, one asked", "lease-lost", settled);
        OnlyInReview("submit, two asked", "lease-lost", awaiting);
        foreach (var status in Enum.GetValues<ClaimStatus>())
        {
            Add("expire early", (status, "lease-good", status));
            var isOpen = status < settled;
            Add("restate", isOpen ? (status, Ok, status) : (status, "closed", status));
            Add("split", isOpen ? (status, Ok, status) : (status, "closed", status));
            Add("dismiss", isOpen ? (status, Ok, dismissed) : (status, "closed", status));
            Add("reopen", isOpen ? (status, "not-closed", status) : (status, Ok, queued));
            Add("decide", status == disagreement ? (status, Ok, settled) : (status, "no-disagreement", status));
        }

        return rows;

        void Add(string step, params (ClaimStatus From, string Code, ClaimStatus To)[] cases)
        {
            foreach (var (from, code, to) in cases)
            {
                rows.Add(from, step, code, to);
            }
        }

        void OnlyInReview(string step, string code, ClaimStatus to)
        {
            foreach (var status in Enum.GetValues<ClaimStatus>())
            {
                Add(step, status == inReview ? (status, Ok, to) : (status, code, status));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Every_step_leads_where_it_should_or_is_refused_and_changes_nothing(
        ClaimStatus from,
        string step,
        string code,
        ClaimStatus to
    )
    {
        var claim = Samples.ClaimIn(from);
        var before = Snapshot(claim);

        var refusal = Steps[step](claim);

        Assert.Equal(code, refusal?.Code ?? Ok);
        Assert.Equal(to, claim.Status);
        if (refusal is null)
        {
            // A sign of life comes every minute and is the one step that leaves no event.
            Assert.Equal(step != "extend", claim.HasEvents);
        }
        else
        {
            Assert.NotEmpty(refusal.Message);
            Assert.False(claim.HasEvents);
            Assert.Equal(before, Snapshot(claim));
        }
    }

    [Fact]
    public void Two_reviewers_who_agree_settle_the_claim()
    {
        var claim = Samples.ClaimIn(ClaimStatus.AwaitingSecond);

        Samples.Give(claim, Samples.Noor, Verdict.Supported, Samples.Twice);

        Assert.Equal(
            (ClaimStatus.Settled, Verdict.Supported, Samples.Noon),
            (claim.Status, claim.Verdict!.Value, claim.ClosedAt!.Value)
        );
    }

    [Fact]
    public void Two_reviewers_who_differ_leave_it_to_the_lead_and_the_dissent_stays()
    {
        var claim = Samples.ClaimIn(ClaimStatus.InDisagreement);
        Assert.Null(claim.Verdict);

        var decision = Samples.Review(Samples.Lead, Verdict.Disputed, kind: ReviewKind.Decision);
        Assert.Null(claim.Decide(decision, Samples.Noon));

        Assert.Equal(Verdict.Disputed, claim.Verdict);
        Assert.Equal([Verdict.Supported, Verdict.Disputed, Verdict.Disputed], claim.Reviews.Select(r => r.Verdict));
    }

    [Fact]
    public void A_decision_needs_its_reason()
    {
        var claim = Samples.ClaimIn(ClaimStatus.InDisagreement);
        var (silent, _) = Review.Write(
            Samples.Draft(Verdict.Supported, "  ", Samples.Address()),
            1,
            ReviewKind.Decision,
            Samples.Lead,
            Samples.Noon
        );

        var refusal = claim.Decide(silent!, Samples.Noon);

        Assert.Equal(("reason-missing", "Rationale"), (refusal?.Code, refusal?.Field));
        Assert.Equal(ClaimStatus.InDisagreement, claim.Status);
        Assert.Equal(2, claim.Reviews.Count);
    }

    [Fact]
    public void A_blind_review_is_no_decision()
    {
        var claim = Samples.ClaimIn(ClaimStatus.InDisagreement);

        Assert.Throws<ArgumentException>(() => claim.Decide(Samples.Review(Samples.Lead), Samples.Noon));
        Assert.Equal(ClaimStatus.InDisagreement, claim.Status);
    }

    [Fact]
    public void A_review_of_an_earlier_round_is_not_taken()
    {
        var claim = Samples.ClaimIn(ClaimStatus.Settled);
        Assert.Null(claim.Reopen("A new source.", Samples.Lead, Samples.Noon));
        Assert.Null(claim.Take(Samples.Noor, "noor", Samples.Noon));

        Assert.Throws<ArgumentException>(() =>
            claim.Submit(Samples.Review(Samples.Noor, round: 1), "noor", Samples.Once, Samples.Noon)
        );
        Assert.Equal(ClaimStatus.InReview, claim.Status);
    }

    [Fact]
    public void Reopening_begins_a_round_in_which_everybody_may_review_again()
    {
        var claim = Samples.ClaimIn(ClaimStatus.Settled);

        Assert.Null(claim.Reopen(" A new source. ", Samples.Lead, Samples.Noon));

        Assert.Equal((2, 0), (claim.Round, claim.ReviewsGiven));
        Assert.Null(claim.Verdict);
        Assert.Null(claim.ClosedAt);
        Assert.Single(claim.Reviews);
        Assert.False(claim.IsReviewedBy(1));
        Assert.Equal("A new source.", Assert.Single(claim.TakeEvents()).Reason);
        Assert.Null(claim.Take(Samples.Ada, "again", Samples.Noon));
    }

    [Fact]
    public void A_claim_reopened_after_its_dismissal_forgets_the_reason()
    {
        var claim = Samples.ClaimIn(ClaimStatus.Dismissed);
        Assert.Equal("A caption.", claim.DismissalReason);

        Assert.Null(claim.Reopen("It is one after all.", Samples.Lead, Samples.Noon));

        Assert.Null(claim.DismissalReason);
    }

    [Theory]
    [InlineData(null, "reason-missing")]
    [InlineData("", "reason-missing")]
    [InlineData(" \n ", "reason-missing")]
    public void Dismissing_and_reopening_need_a_reason(string? reason, string code)
    {
        Assert.Equal(code, Samples.ClaimIn(ClaimStatus.Queued).Dismiss(reason, Samples.Ada, Samples.Noon)?.Code);
        Assert.Equal(code, Samples.ClaimIn(ClaimStatus.Settled).Reopen(reason, Samples.Ada, Samples.Noon)?.Code);
    }

    [Fact]
    public void A_reason_has_a_longest_length()
    {
        var most = new string('x', Claim.MaxReason);

        Assert.Equal(
            "too-long",
            Samples.ClaimIn(ClaimStatus.Queued).Dismiss(most + "x", Samples.Ada, Samples.Noon)?.Code
        );
        Assert.Null(Samples.ClaimIn(ClaimStatus.Queued).Dismiss($" {most} ", Samples.Ada, Samples.Noon));
    }

    [Fact]
    public void Dismissing_a_claim_under_review_ends_the_lease()
    {
        var claim = Samples.ClaimIn(ClaimStatus.InReview);

        Assert.Null(claim.Dismiss("A caption.", Samples.Lead, Samples.Noon));

        Assert.False(claim.IsLeased("ada", Samples.Noon));
        Assert.Null(claim.LeaseHolderId);
        Assert.Equal(Samples.Noon, claim.ClosedAt);
    }

    private static string Snapshot(Claim claim) =>
        string.Join(
            '|',
            claim.Status,
            claim.Statement,
            claim.Verdict,
            claim.DismissalReason,
            claim.Round,
            claim.ReviewsGiven,
            claim.LeaseHolderId,
            claim.LeaseToken,
            claim.LeaseExpiresAt,
            claim.ClosedAt,
            claim.Reviews.Count,
            claim.Article.NextClaimNumber
        );
}
