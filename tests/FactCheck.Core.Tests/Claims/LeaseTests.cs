using FactCheck.Core.Audit;
using FactCheck.Core.Claims;
using Xunit;

namespace FactCheck.Core.Tests.Claims;

public sealed class LeaseTests
{
    private static readonly DateTime End = Samples.Noon + Claim.LeaseTime;

    [Fact]
    public void A_lease_lasts_a_quarter_of_an_hour() => Assert.Equal(TimeSpan.FromMinutes(15), Claim.LeaseTime);

    [Theory]
    [InlineData(0, true)]
    [InlineData(14 * 60 + 59, true)]
    [InlineData(15 * 60, false)]
    [InlineData(60 * 60, false)]
    public void A_lease_is_good_until_its_last_moment(int seconds, bool good)
    {
        var claim = Samples.ClaimIn(ClaimStatus.InReview);
        var at = Samples.Noon.AddSeconds(seconds);

        Assert.Equal(good, claim.IsLeased("ada", at));
        Assert.Equal(good, claim.IsHeldBy(1, at));
        Assert.Equal(good ? null : "lease-lost", claim.Extend("ada", at)?.Code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ADA")]
    [InlineData("somebody else's")]
    public void Only_the_token_of_the_lease_opens_it(string? token)
    {
        var claim = Samples.ClaimIn(ClaimStatus.InReview);

        Assert.False(claim.IsLeased(token, Samples.Noon));
        Assert.Equal("lease-lost", claim.Extend(token!, Samples.Noon)?.Code);
        Assert.Equal("lease-lost", claim.Release(token!, Samples.Ada, Samples.Noon)?.Code);
        Assert.Equal("lease-lost", claim.Submit(Samples.Review(Samples.Ada), token!, Samples.Once, Samples.Noon)?.Code);
    }

    [Fact]
    public void No_token_opens_a_claim_that_is_in_nobodys_hands() =>
        Assert.False(Samples.ClaimIn(ClaimStatus.Queued).IsLeased(null, Samples.Noon));

    [Fact]
    public void Nobody_is_no_holder() => Assert.False(Samples.ClaimIn(ClaimStatus.Queued).IsHeldBy(null, Samples.Noon));

    [Fact]
    public void A_sign_of_life_makes_the_lease_run_its_full_time_again()
    {
        var claim = Samples.ClaimIn(ClaimStatus.InReview);

        Assert.Null(claim.Extend("ada", Samples.Noon.AddMinutes(10)));

        Assert.Equal(Samples.Noon.AddMinutes(25), claim.LeaseExpiresAt);
        Assert.False(claim.HasEvents);
    }

    [Fact]
    public void Somebody_else_may_take_a_claim_from_the_moment_its_lease_ends()
    {
        var claim = Samples.ClaimIn(ClaimStatus.InReview);
        Assert.Equal("held", claim.Take(Samples.Noor, "noor", End.AddTicks(-1))?.Code);

        Assert.Null(claim.Take(Samples.Noor, "noor", End));

        Assert.True(claim.IsHeldBy(2, End));
        Assert.False(claim.IsLeased("ada", End));
        Assert.Equal("lease-lost", claim.Submit(Samples.Review(Samples.Ada), "ada", Samples.Once, End)?.Code);
    }

    [Fact]
    public void The_holder_may_take_it_up_again_under_a_new_token()
    {
        var claim = Samples.ClaimIn(ClaimStatus.InReview);

        Assert.Null(claim.Take(Samples.Ada, "other tab", Samples.Noon.AddMinutes(5)));

        Assert.False(claim.IsLeased("ada", Samples.Noon.AddMinutes(5)));
        Assert.True(claim.IsLeased("other tab", Samples.Noon.AddMinutes(19)));
    }

    [Fact]
    public void A_review_counts_only_from_the_one_who_holds_the_lease()
    {
        var claim = Samples.ClaimIn(ClaimStatus.InReview);

        Assert.Equal("lease-lost", claim.Submit(Samples.Review(Samples.Noor), "ada", Samples.Once, Samples.Noon)?.Code);
    }

    [Theory]
    [InlineData(ClaimStatus.Queued)]
    [InlineData(ClaimStatus.AwaitingSecond)]
    public void Given_back_or_run_out_a_claim_waits_where_it_waited_before(ClaimStatus waiting)
    {
        foreach (var expires in (bool[])[true, false])
        {
            var claim = Samples.ClaimIn(waiting);
            Assert.Null(claim.Take(Samples.Noor, "noor", Samples.Noon));

            Assert.Null(expires ? claim.Expire(End) : claim.Release("noor", Samples.Noor, Samples.Noon));

            Assert.Equal(waiting, claim.Status);
            Assert.Equal((null, null, null), (claim.LeaseHolderId, claim.LeaseToken, claim.LeaseExpiresAt));
            var last = claim.TakeEvents()[^1];
            Assert.Equal(
                expires ? ("expired", Actor.Desk.Name) : ("released", "Noor Haddad"),
                (last.Action, last.ActorName)
            );
        }
    }

    [Fact]
    public void The_second_review_needs_another_person()
    {
        var claim = Samples.ClaimIn(ClaimStatus.AwaitingSecond);

        Assert.True(claim.IsReviewedBy(1));
        Assert.Equal("reviewed", claim.Take(Samples.Ada, "ada", Samples.Noon)?.Code);
        Assert.Null(claim.Take(Samples.Noor, "noor", Samples.Noon));
    }

    [Fact]
    public void The_desk_itself_takes_nothing() =>
        Assert.Throws<ArgumentException>(() => Samples.Claim().Take(Actor.Desk, "desk", Samples.Noon));
}
