using FactCheck.Core.Reviews;
using Xunit;

namespace FactCheck.Core.Tests.Reviews;

public sealed class ReviewRuleTests
{
    [Theory]
    [InlineData(SecondReview.Never, 0.0, 1.0, 1)]
    [InlineData(SecondReview.Always, 1.0, 0.0, 2)]
    [InlineData(SecondReview.CheckWorthy, 0.8, 0.8, 2)]
    [InlineData(SecondReview.CheckWorthy, 0.8, 0.7999, 1)]
    [InlineData(SecondReview.CheckWorthy, 0.0, 0.0, 2)]
    public void The_rule_says_how_many_reviews_a_claim_needs(
        SecondReview second,
        double from,
        double worth,
        int reviews
    )
    {
        var rule = new ReviewRule();
        Assert.Null(rule.Change(second, from, Samples.Lead, Samples.Noon));

        Assert.Equal(reviews, rule.ReviewsFor(Samples.Claim(worth: worth)));
    }

    [Theory]
    [InlineData(SecondReview.CheckWorthy, -0.01)]
    [InlineData(SecondReview.CheckWorthy, 1.01)]
    [InlineData(SecondReview.Always, double.NaN)]
    [InlineData(SecondReview.Always, double.PositiveInfinity)]
    [InlineData((SecondReview)9, 0.5)]
    public void A_rule_that_makes_no_sense_is_refused(SecondReview second, double from)
    {
        var rule = new ReviewRule();

        var refusal = rule.Change(second, from, Samples.Lead, Samples.Noon);

        Assert.Equal(("rule", "WorthFrom"), (refusal?.Code, refusal?.Field));
        Assert.Equal((SecondReview.Never, 0.8), (rule.SecondReview, rule.WorthFrom));
        Assert.False(rule.HasEvents);
    }

    [Fact]
    public void A_change_of_the_rule_leaves_an_event_with_both()
    {
        var rule = new ReviewRule();

        rule.Change(SecondReview.CheckWorthy, 0.6, Samples.Lead, Samples.Noon);

        var changed = Assert.Single(rule.TakeEvents());
        Assert.Equal(("ReviewRule", "changed", "Jana Stein"), (changed.Subject, changed.Action, changed.ActorName));
        Assert.Contains("0.8", changed.Before, StringComparison.Ordinal);
        Assert.Contains("0.6", changed.After, StringComparison.Ordinal);
    }
}
