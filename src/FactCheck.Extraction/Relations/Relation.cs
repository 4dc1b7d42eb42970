namespace FactCheck.Extraction.Relations;

/// <summary>What one passage says of another of the same matter.</summary>
public enum Relation
{
    /// <summary>Another matter, or nothing that could be shown to agree or to clash.</summary>
    None,

    /// <summary>Both assert the same thing, so that one supports the other, whatever the wording.</summary>
    Corroborates,

    /// <summary>They cannot both be so, or one denies what the other asserts.</summary>
    Conflicts,
}

/// <summary>How two passages stand to each other.</summary>
/// <param name="Relation">The relation; it is symmetric.</param>
/// <param name="Score">How much the two share, 0 to 1: the weight of the words and amounts in common, over that of both.</param>
/// <param name="Slot">
/// For a conflict what differs: <c>date</c>, <c>time</c>, <c>duration</c>, <c>amount</c> (money), <c>percent</c>, a unit or the noun that is counted
/// ("gates"), or the word that one asserts and the other denies; else null.
/// </param>
/// <param name="Why">The amounts or words that decided, as they stand in the passages; null without a relation.</param>
public readonly record struct RelationFinding(Relation Relation, double Score, string? Slot = null, string? Why = null);

/// <summary>Two claims of different articles that bear on each other.</summary>
/// <param name="ArticleA">The first passage's article, as an index into what was compared; less than <paramref name="ArticleB"/>.</param>
/// <param name="A">The passage of the first article.</param>
/// <param name="ArticleB">The second passage's article.</param>
/// <param name="B">The passage of the second article.</param>
/// <param name="Finding">How they stand to each other; never <see cref="Relation.None"/>.</param>
public sealed record RelatedPassages(int ArticleA, Passage A, int ArticleB, Passage B, RelationFinding Finding);
