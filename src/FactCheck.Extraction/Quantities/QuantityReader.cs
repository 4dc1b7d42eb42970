namespace FactCheck.Extraction.Quantities;

/// <summary>
/// Reads dates, durations, numbers, percent, money and measures from one article's passages. A hand-written scanner over
/// words that a lexicon knows: linear in the passage's length. Values and extents of times follow TimeML's TIMEX3
/// (TimeML annotation guidelines 1.2.1, and the practice of the TempEval-3 annotators where the two part).
/// What a passage refers back to ("a year earlier", "the quarter") comes from the passages read before it, so that they are to be read
/// in the order of the text, by one thread at a time; readers share nothing.
/// </summary>
/// <param name="text">The article's text.</param>
/// <param name="published">The date that relative expressions count from; without it they stay unresolved (<c>XXXX-10</c>).</param>
public sealed class QuantityReader(string text, PartialDate? published)
{
    private readonly QuantityScanner scanner = new(text, published);

    /// <summary>The quantities of one passage in the order of the text, without overlap, with UTF-16 offsets into the article's text.</summary>
    public IReadOnlyList<Quantity> Read(TextSpan passage) => scanner.Read(passage);
}
