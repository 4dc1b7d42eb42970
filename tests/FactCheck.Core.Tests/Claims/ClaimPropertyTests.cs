using FactCheck.Core.Claims;
using FactCheck.Core.Reviews;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace FactCheck.Core.Tests.Claims;

/// <summary>What holds after any steps in any order, legal or not.</summary>
public sealed class ClaimPropertyTests
{
    private sealed record Step(int What, int Who, int Minutes, Verdict Verdict);

    private static readonly Gen<Step> Steps =
        from what in Gen.Choose(0, 9)
        from who in Gen.Choose(1, 3)
        from minutes in Gen.Choose(0, 20)
        from verdict in Gen.Elements(Enum.GetValues<Verdict>())
        select new Step(what, who, minutes, verdict);

    [Fact]
    public void A_refused_step_changes_nothing_and_every_change_of_status_leaves_an_event() =>
        Prop.ForAll(
                Gen.ArrayOf(Steps).ToArbitrary(),
                steps =>
                {
                    var claim = Samples.Claim();
                    var tokens = new Dictionary<int, string>();
                    var now = Samples.Noon;
                    foreach (var (step, index) in steps.Select((s, i) => (s, i)))
                    {
                        now = now.AddMinutes(step.Minutes);
                        var before = State(claim);
                        var status = claim.Status;

                        var refusal = Do(claim, step, index, tokens, now);

                        var events = claim.TakeEvents();
                        if (refusal is not null && (State(claim) != before || events.Count > 0))
                        {
                            return false;
                        }

                        if (claim.Status != status && events.Count != 1)
                        {
                            return false;
                        }

                        if (!Holds(claim))
                        {
                            return false;
                        }
                    }

                    return true;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(60));

    private static Refusal? Do(Claim claim, Step step, int index, Dictionary<int, string> tokens, DateTime now)
    {
        var who = new Core.Audit.Actor(step.Who, $"Person {step.Who}");
        var token = tokens.GetValueOrDefault(step.Who, "none");
        switch (step.What)
        {
            case 0 or 1:
                var refusal = claim.Take(who, $"token {index}", now);
                if (refusal is null)
                {
                    tokens[step.Who] = $"token {index}";
                }

                return refusal;
            case 2:
                return claim.Extend(token, now);
            case 3:
                return claim.Release(token, who, now);
            case 4:
                return claim.Expire(now);
            case 5 or 6:
                return claim.Submit(
                    Samples.Review(who, step.Verdict, claim.Round),
                    token,
                    step.Minutes % 2 == 0 ? Samples.Once : Samples.Twice,
                    now
                );
            case 7:
                return claim.Decide(Samples.Review(who, step.Verdict, claim.Round, ReviewKind.Decision), now);
            case 8:
                return claim.Dismiss(step.Minutes < 15 ? null : "No claim.", who, now);
            default:
                return claim.Reopen(step.Minutes < 5 ? "" : "Seen anew.", who, now);
        }
    }

    private static bool Holds(Claim claim)
    {
        var blind = claim.Reviews.Where(r => r.Round == claim.Round && r.Kind == ReviewKind.Blind).ToList();
        return blind.Count == claim.ReviewsGiven
            // Nobody reviews twice in a round.
            && blind.DistinctBy(r => r.ReviewerId).Count() == blind.Count
            && claim.Verdict is not null == (claim.Status == ClaimStatus.Settled)
            && claim.DismissalReason is not null == (claim.Status == ClaimStatus.Dismissed)
            && claim.ClosedAt is not null == claim.Status is ClaimStatus.Settled or ClaimStatus.Dismissed
            && claim.LeaseToken is not null == (claim.Status == ClaimStatus.InReview)
            && (claim.Status != ClaimStatus.AwaitingSecond || claim.ReviewsGiven > 0)
            && (claim.Status != ClaimStatus.Queued || claim.ReviewsGiven == 0);
    }

    private static string State(Claim claim) =>
        string.Join(
            '|',
            claim.Status,
            claim.Verdict,
            claim.Round,
            claim.ReviewsGiven,
            claim.Reviews.Count,
            claim.LeaseHolderId,
            claim.LeaseToken,
            claim.LeaseExpiresAt,
            claim.ClosedAt,
            claim.DismissalReason
        );
}
