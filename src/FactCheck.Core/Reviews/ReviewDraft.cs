using FactCheck.Core.Citations;

namespace FactCheck.Core.Reviews;

/// <summary>
/// What a reviewer has typed so far on one claim. One a reviewer and claim; it outlives the lease, the session and the
/// browser, and goes when the review is given.
/// </summary>
public sealed class ReviewDraft
{
    private ReviewDraft() { }

    /// <summary>Begins an empty draft.</summary>
    public ReviewDraft(long claimId, long reviewerId, DateTime now) =>
        (ClaimId, ReviewerId, SavedAt) = (claimId, reviewerId, now);

    /// <summary>The key, 0 until the first save.</summary>
    public long Id { get; private set; }

    /// <summary>The claim it is on.</summary>
    public long ClaimId { get; private set; }

    /// <summary>Whose it is.</summary>
    public long ReviewerId { get; private set; }

    /// <summary>The verdict chosen so far.</summary>
    public Verdict? Verdict { get; private set; }

    /// <summary>The rationale so far.</summary>
    public string? Rationale { get; private set; }

    /// <summary>The citations so far, in order.</summary>
    public IReadOnlyList<CitationDraft> Citations { get; private set; } = [];

    /// <summary>UTC.</summary>
    public DateTime SavedAt { get; private set; }

    /// <summary>Keeps what was typed, whether or not it would make a review.</summary>
    public void Keep(Verdict? verdict, string? rationale, DateTime now)
    {
        // Twice what a review may hold is kept, so that an overlong text comes back whole to be shortened.
        (Verdict, Rationale, SavedAt) = (verdict, Bounded(rationale), now);

        static string? Bounded(string? text) =>
            text?.Length > 2 * Review.MaxRationale ? text[..(2 * Review.MaxRationale)] : text;
    }

    /// <summary>Adds a citation, or says what is wrong with it.</summary>
    public Refusal? Cite(CitationDraft citation, DateTime now)
    {
        if (Citations.Count >= Review.MaxCitations)
        {
            return new Refusal("too-many", $"{Review.MaxCitations} citations are the most.", "Citations");
        }

        if (citation.SourceArticleId is not null && Citations.Any(c => c.IsSamePassageAs(citation)))
        {
            return new Refusal("cited", "This passage is cited already.", "Citations");
        }

        if (Citation.Write(citation, 1).Refusal is { } refusal)
        {
            return refusal;
        }

        Citations = [.. Citations, citation];
        SavedAt = now;
        return null;
    }

    /// <summary>Changes the citation at <paramref name="index"/>, from 0.</summary>
    public Refusal? Replace(int index, CitationDraft citation, DateTime now)
    {
        if (index < 0 || index >= Citations.Count)
        {
            return new Refusal("no-citation", "That citation is no longer there.", "Citations");
        }

        if (Citation.Write(citation, 1).Refusal is { } refusal)
        {
            return refusal;
        }

        Citations = [.. Citations.Take(index), citation, .. Citations.Skip(index + 1)];
        SavedAt = now;
        return null;
    }

    /// <summary>Takes the citation at <paramref name="index"/>, from 0, away.</summary>
    public Refusal? Remove(int index, DateTime now)
    {
        if (index < 0 || index >= Citations.Count)
        {
            return new Refusal("no-citation", "That citation is no longer there.", "Citations");
        }

        Citations = [.. Citations.Take(index), .. Citations.Skip(index + 1)];
        SavedAt = now;
        return null;
    }
}
