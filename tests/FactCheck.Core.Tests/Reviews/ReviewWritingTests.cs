using FactCheck.Core.Audit;
using FactCheck.Core.Citations;
using FactCheck.Core.Reviews;
using Xunit;

namespace FactCheck.Core.Tests.Reviews;

public sealed class ReviewWritingTests
{
    public static TheoryData<Verdict?, string?, int, string[]> Table() =>
        new()
        {
            // verdict, rationale, citations, what is wrong with it
            { Verdict.Supported, "Because.", 1, [] },
            { Verdict.Supported, null, 1, [] },
            { Verdict.Disputed, "", 2, [] },
            { Verdict.Opinion, "It is a forecast.", 0, [] },
            { Verdict.Opinion, "It is a forecast.", 1, [] },
            { Verdict.Supported, "Because.", 0, ["citation-missing"] },
            { Verdict.Disputed, "Because.", 0, ["citation-missing"] },
            { Verdict.Opinion, null, 0, ["rationale-missing"] },
            { Verdict.Opinion, " \n ", 1, ["rationale-missing"] },
            { null, "Because.", 1, ["verdict-missing"] },
            { null, null, 0, ["verdict-missing"] },
            { (Verdict)7, "Because.", 1, ["verdict-missing"] },
            { Verdict.Supported, new string('x', Review.MaxRationale), 1, [] },
            { Verdict.Supported, new string('x', Review.MaxRationale + 1), 1, ["too-long"] },
            { Verdict.Disputed, new string('x', Review.MaxRationale + 1), 0, ["too-long", "citation-missing"] },
            { Verdict.Supported, null, Review.MaxCitations, [] },
        };

    [Theory]
    [MemberData(nameof(Table))]
    public void A_review_is_written_of_a_draft_that_has_what_its_verdict_needs(
        Verdict? verdict,
        string? rationale,
        int citations,
        string[] codes
    )
    {
        var sources = Enumerable.Range(0, citations).Select(n => Samples.Address($"https://example.org/{n}"));
        var draft = Samples.Draft(verdict, rationale, [.. sources]);

        var (review, refusals) = Review.Write(draft, 2, ReviewKind.Blind, Samples.Noor, Samples.Noon);

        Assert.Equal(codes, refusals.Select(r => r.Code));
        Assert.All(refusals, r => Assert.False(string.IsNullOrWhiteSpace(r.Field)));
        Assert.Equal(codes.Length == 0, review is not null);
        if (review is not null)
        {
            Assert.Equal((2L, "Noor Haddad", 2), (review.ReviewerId, review.ReviewerName, review.Round));
            Assert.Equal((verdict, Samples.Noon), (review.Verdict, review.GivenAt));
            Assert.Equal(rationale?.Trim() ?? "", review.Rationale);
            Assert.Equal(Enumerable.Range(1, citations), review.Citations.Select(c => c.Number));
        }
    }

    [Fact]
    public void The_rationale_loses_the_space_around_it()
    {
        var (review, _) = Review.Write(
            Samples.Draft(Verdict.Opinion, "  It is a forecast.\n"),
            1,
            ReviewKind.Blind,
            Samples.Ada,
            Samples.Noon
        );

        Assert.Equal("It is a forecast.", review!.Rationale);
    }

    [Fact]
    public void Citations_keep_the_order_of_the_draft()
    {
        var (review, _) = Review.Write(
            Samples.Draft(
                Verdict.Disputed,
                null,
                Samples.Address("https://example.org/b"),
                Samples.Quoted(),
                Samples.Address("https://example.org/a")
            ),
            1,
            ReviewKind.Blind,
            Samples.Ada,
            Samples.Noon
        );

        Assert.Equal(
            ["https://example.org/b", null, "https://example.org/a"],
            review!.Citations.Select(c => c.Address)
        );
    }

    [Fact]
    public void The_desk_itself_reviews_nothing() =>
        Assert.Throws<ArgumentException>(() =>
            Review.Write(
                Samples.Draft(Verdict.Supported, "", Samples.Address()),
                1,
                ReviewKind.Blind,
                Actor.Desk,
                Samples.Noon
            )
        );
}
