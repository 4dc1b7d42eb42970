using FactCheck.Core.Citations;
using FactCheck.Core.Reviews;
using Xunit;

namespace FactCheck.Core.Tests.Reviews;

public sealed class ReviewDraftTests
{
    private static readonly DateTime Later = Samples.Noon.AddMinutes(1);

    [Fact]
    public void A_draft_keeps_what_was_typed_whether_or_not_it_would_make_a_review()
    {
        var draft = new ReviewDraft(5, 6, Samples.Noon);

        draft.Keep(null, "  half a sen", Later);

        Assert.Equal((5L, 6L), (draft.ClaimId, draft.ReviewerId));
        Assert.Equal((null, "  half a sen", Later), (draft.Verdict, draft.Rationale, draft.SavedAt));
    }

    [Fact]
    public void An_overlong_rationale_comes_back_to_be_shortened()
    {
        var draft = new ReviewDraft(5, 6, Samples.Noon);
        var text = new string('x', Review.MaxRationale + 500);

        draft.Keep(Verdict.Opinion, text, Later);
        Assert.Equal(text, draft.Rationale);

        draft.Keep(Verdict.Opinion, new string('x', 5 * Review.MaxRationale), Later);
        Assert.Equal(2 * Review.MaxRationale, draft.Rationale!.Length);
    }

    [Fact]
    public void A_bad_citation_is_refused_at_once_and_the_draft_stays()
    {
        var draft = Samples.Draft(Verdict.Supported, null, Samples.Address());

        Assert.Equal("address", draft.Cite(Samples.Address("javascript:alert(1)"), Later)?.Code);
        Assert.Equal("title-missing", draft.Replace(0, Samples.Address() with { Title = " " }, Later)?.Code);

        Assert.Equal(Samples.Address(), Assert.Single(draft.Citations));
        Assert.Equal(Samples.Noon, draft.SavedAt);
    }

    [Fact]
    public void The_same_passage_is_cited_once()
    {
        var draft = Samples.Draft(Verdict.Supported, null, Samples.Quoted());

        var refusal = draft.Cite(Samples.Quoted() with { Stance = Stance.Contradicts }, Later);

        Assert.Equal("cited", refusal?.Code);
        Assert.Null(draft.Cite(Samples.Quoted(start: 11), Later));
        Assert.Null(draft.Cite(Samples.Quoted(article: 8), Later));
        Assert.Equal(3, draft.Citations.Count);
    }

    [Fact]
    public void The_same_address_may_be_cited_for_two_places_in_it()
    {
        var draft = Samples.Draft(Verdict.Supported, null, Samples.Address() with { Locator = "page 1" });

        Assert.Null(draft.Cite(Samples.Address() with { Locator = "page 2" }, Later));
    }

    [Fact]
    public void There_is_a_most_of_citations()
    {
        var draft = Samples.Draft(
            Verdict.Supported,
            null,
            [.. Enumerable.Range(0, Review.MaxCitations).Select(n => Samples.Address($"https://example.org/{n}"))]
        );

        Assert.Equal("too-many", draft.Cite(Samples.Address(), Later)?.Code);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    [InlineData(int.MaxValue)]
    public void A_citation_that_is_not_there_is_neither_changed_nor_removed(int index)
    {
        var draft = Samples.Draft(Verdict.Supported, null, Samples.Address(), Samples.Quoted());

        Assert.Equal("no-citation", draft.Replace(index, Samples.Address(), Later)?.Code);
        Assert.Equal("no-citation", draft.Remove(index, Later)?.Code);
        Assert.Equal(2, draft.Citations.Count);
    }

    [Fact]
    public void Changing_and_removing_leave_the_others_in_their_order()
    {
        var (a, b, c) = (
            Samples.Address("https://a.example/"),
            Samples.Quoted(),
            Samples.Address("https://c.example/")
        );
        var draft = Samples.Draft(Verdict.Supported, null, a, b, c);

        Assert.Null(draft.Replace(1, b with { Locator = "page 3" }, Later));
        Assert.Equal([a, b with { Locator = "page 3" }, c], draft.Citations);

        Assert.Null(draft.Remove(0, Later));
        Assert.Equal([b with { Locator = "page 3" }, c], draft.Citations);
        Assert.Equal(Later, draft.SavedAt);
    }
}
