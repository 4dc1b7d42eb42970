using FactCheck.Core.Claims;
using FactCheck.Core.Reviews;
using FactCheck.Extraction;
using FactCheck.Extraction.Labelling;
using Xunit;

namespace FactCheck.Core.Tests.Claims;

/// <summary>Claims from marked words, restated, split.</summary>
public sealed class ClaimWordingTests
{
    [Fact]
    public void A_claim_of_a_passage_begins_queued_with_the_passage_s_words()
    {
        var claim = Samples.Claim();

        Assert.Equal(ClaimStatus.Queued, claim.Status);
        Assert.Equal((1, 1), (claim.Number, claim.Round));
        Assert.Equal(Samples.Sentence, claim.Statement);
        Assert.Equal(Samples.Sentence, claim.Anchor.Quote);
        Assert.Equal(ClaimOrigin.Extracted, claim.Origin);
        Assert.Equal(2, claim.Article.NextClaimNumber);
    }

    [Fact]
    public void A_statement_is_cut_between_characters_and_the_quote_stays_whole()
    {
        var text = new string('a', Claim.MaxStatement - 2) + "😀" + new string('b', 100);

        var claim = Samples.Claim(text);

        Assert.Equal(text, claim.Anchor.Quote);
        Assert.Equal(new string('a', Claim.MaxStatement - 2) + "…", claim.Statement);
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(5, 5)]
    [InlineData(6, 5)]
    [InlineData(0, 10_000)]
    [InlineData(int.MinValue, int.MaxValue)]
    public void Marked_words_lie_in_the_article(int start, int end)
    {
        var (claim, refusal) = Claim.Add(Samples.Article(), start, end, Samples.Ada, Samples.Noon);

        Assert.Null(claim);
        Assert.Equal(("selection", "Selection"), (refusal!.Code, refusal.Field));
    }

    [Fact]
    public void White_space_alone_makes_no_claim() =>
        Assert.Equal(
            "selection",
            Claim.Add(Samples.Article("One. \n\t Two."), 4, 8, Samples.Ada, Samples.Noon).Refusal?.Code
        );

    [Fact]
    public void Too_many_marked_words_are_refused()
    {
        var article = Samples.Article(new string('x', Claim.MaxStatement + 1));

        Assert.Equal(
            "too-long",
            Claim.Add(article, 0, Claim.MaxStatement + 1, Samples.Ada, Samples.Noon).Refusal?.Code
        );
        Assert.Equal(1, article.NextClaimNumber);
    }

    [Fact]
    public void A_marked_claim_is_anchored_to_the_words_without_the_space_around_them()
    {
        var article = Samples.Article("😀 Hello. The dam held 40 million litres. Bye.");

        var (claim, refusal) = Claim.Add(article, 8, 41, Samples.Noor, Samples.Noon);

        Assert.Null(refusal);
        Assert.Equal("The dam held 40 million litres.", claim!.Anchor.Quote);
        Assert.Equal((9, 40), (claim.Anchor.Start, claim.Anchor.End));
        Assert.Equal(claim.Anchor.Quote, claim.Statement);
        Assert.Equal(ClaimOrigin.Added, claim.Origin);
        Assert.True(claim.Worth >= 0.5);
        Assert.NotEqual(PassageLabel.Other, claim.Kind);
        Assert.All(claim.Quantities, q => Assert.Equal(q.Text, Cut(article.Text, q.Start, q.End)));
        Assert.Equal(("added", "Noor Haddad"), Event(claim));
    }

    [Fact]
    public void Restating_leaves_the_quote_and_an_event_with_both_wordings()
    {
        var claim = Samples.Claim();

        Assert.Null(claim.Restate("  On 3 March 212 houses stood under water. ", Samples.Ada, Samples.Noon));

        Assert.Equal("On 3 March 212 houses stood under water.", claim.Statement);
        Assert.Equal(Samples.Sentence, claim.Anchor.Quote);
        var restated = Assert.Single(claim.TakeEvents());
        Assert.Contains("212 flooded houses", restated.Before, StringComparison.Ordinal);
        Assert.Contains("under water", restated.After, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_words_again_are_no_change()
    {
        var claim = Samples.Claim();

        Assert.Null(claim.Restate($" {Samples.Sentence} ", Samples.Ada, Samples.Noon));

        Assert.False(claim.HasEvents);
    }

    [Theory]
    [InlineData(null, "statement-missing")]
    [InlineData("  ", "statement-missing")]
    public void A_statement_says_something(string? statement, string code)
    {
        var refusal = Samples.Claim().Restate(statement, Samples.Ada, Samples.Noon);

        Assert.Equal((code, "Statement"), (refusal!.Code, refusal.Field));
    }

    [Fact]
    public void A_statement_has_a_longest_length()
    {
        var most = new string('x', Claim.MaxStatement);

        Assert.Equal("too-long", Samples.Claim().Restate(most + "x", Samples.Ada, Samples.Noon)?.Code);
        Assert.Null(Samples.Claim().Restate(most, Samples.Ada, Samples.Noon));
    }

    public static TheoryData<string[], string> BadSplits() =>
        new()
        {
            { [], "too-few" },
            { ["One."], "too-few" },
            { ["One.", " ", ""], "too-few" },
            { [.. Enumerable.Range(0, 11).Select(n => $"Number {n}.")], "too-many" },
            { ["One.", new string('x', Claim.MaxStatement + 1)], "too-long" },
        };

    [Theory]
    [MemberData(nameof(BadSplits))]
    public void A_split_makes_two_to_ten_statements(string[] statements, string code)
    {
        var claim = Samples.Claim();

        var (parts, refusal) = claim.Split(statements, Samples.Ada, Samples.Noon);

        Assert.Equal((code, "Statements"), (refusal!.Code, refusal.Field));
        Assert.Empty(parts);
        Assert.False(claim.HasEvents);
        Assert.Equal(Samples.Sentence, claim.Statement);
        Assert.Equal(2, claim.Article.NextClaimNumber);
    }

    [Fact]
    public void A_split_keeps_the_first_and_queues_the_others_on_the_same_words()
    {
        var claim = Samples.ClaimIn(ClaimStatus.InReview);

        var (parts, refusal) = claim.Split(["One. ", " ", "Two.", "Three."], Samples.Ada, Samples.Noon);

        Assert.Null(refusal);
        Assert.Equal("One.", claim.Statement);
        Assert.Equal(ClaimStatus.InReview, claim.Status);
        Assert.Equal(["Two.", "Three."], parts.Select(p => p.Statement));
        Assert.Equal([2, 3], parts.Select(p => p.Number));
        Assert.All(
            parts,
            part =>
            {
                Assert.Equal(ClaimStatus.Queued, part.Status);
                Assert.Equal(ClaimOrigin.Split, part.Origin);
                Assert.Equal(claim.Anchor, part.Anchor);
                Assert.Equal(claim.Worth, part.Worth);
                Assert.Equal(("split-off", "Ada Quill"), Event(part));
            }
        );
        Assert.Equal(("split", "Ada Quill"), Event(claim));
    }

    [Fact]
    public void A_part_of_a_claim_that_was_reviewed_once_begins_without_reviews()
    {
        var claim = Samples.ClaimIn(ClaimStatus.AwaitingSecond);

        var part = Assert.Single(claim.Split(["One.", "Two."], Samples.Ada, Samples.Noon).Parts);

        Assert.Empty(part.Reviews);
        Assert.Equal(0, part.ReviewsGiven);
        Assert.Null(part.Take(Samples.Ada, "ada", Samples.Noon));
    }

    private static (string, string) Event(Claim claim)
    {
        var only = Assert.Single(claim.TakeEvents());
        return (only.Action, only.ActorName);
    }

    private static string Cut(string text, int start, int end)
    {
        var points = new CodePoints(text);
        return text[points.ToUtf16(start)..points.ToUtf16(end)];
    }
}
