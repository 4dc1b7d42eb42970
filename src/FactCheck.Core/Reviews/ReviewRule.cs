using FactCheck.Core.Audit;
using FactCheck.Core.Claims;

namespace FactCheck.Core.Reviews;

/// <summary>Which claims are reviewed twice.</summary>
public enum SecondReview
{
    /// <summary>None.</summary>
    Never,

    /// <summary>Those whose check-worthiness reaches a threshold.</summary>
    CheckWorthy,

    /// <summary>All.</summary>
    Always,
}

/// <summary>The desk's rule on second reviews; the lead sets it.</summary>
public sealed class ReviewRule : Audited
{
    /// <summary>Which claims are reviewed twice.</summary>
    public SecondReview SecondReview { get; private set; }

    /// <summary>The threshold of <see cref="SecondReview.CheckWorthy"/>, 0 to 1.</summary>
    public double WorthFrom { get; private set; } = 0.8;

    /// <summary>How many blind reviews <paramref name="claim"/> needs.</summary>
    public int ReviewsFor(Claim claim) =>
        SecondReview switch
        {
            SecondReview.Never => 1,
            SecondReview.CheckWorthy => claim.Worth >= WorthFrom ? 2 : 1,
            SecondReview.Always => 2,
            _ => throw new InvalidOperationException($"Unknown rule {SecondReview}."),
        };

    /// <summary>Changes the rule; claims under review follow the new one from their next review on.</summary>
    public Refusal? Change(SecondReview secondReview, double worthFrom, Actor by, DateTime now)
    {
        if (!Enum.IsDefined(secondReview) || worthFrom is not (>= 0 and <= 1))
        {
            return new Refusal("rule", "The threshold lies between 0 and 1.", nameof(WorthFrom));
        }

        var before = new { SecondReview, WorthFrom };
        (SecondReview, WorthFrom) = (secondReview, worthFrom);
        Record("changed", by, now, before, new { SecondReview, WorthFrom });
        return null;
    }
}
