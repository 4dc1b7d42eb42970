using FactCheck.Extraction;

namespace FactCheck.Core.Claims;

/// <summary>
/// Where words stand in an article, said three ways so that each can be checked by the others: by position, by the exact
/// words, and by what stands around them (the TextPositionSelector and TextQuoteSelector of the W3C Web Annotation Data
/// Model, https://www.w3.org/TR/annotation-model/).
/// </summary>
/// <param name="Start">First code point in the article's text.</param>
/// <param name="End">The code point after the last.</param>
/// <param name="Quote">The words exactly as they stand.</param>
/// <param name="Prefix">Up to 32 characters before them.</param>
/// <param name="Suffix">Up to 32 characters after them.</param>
public sealed record TextAnchor(int Start, int End, string Quote, string Prefix, string Suffix)
{
    private const int Around = 32;

    /// <summary>Anchors the code points <c>[start, end)</c> of <paramref name="text"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range is empty or lies outside the text.</exception>
    public static TextAnchor Of(string text, CodePoints points, int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(start, end);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, points.Length);
        return new TextAnchor(
            start,
            end,
            Cut(start, end),
            Cut(Math.Max(0, start - Around), start),
            Cut(end, Math.Min(points.Length, end + Around))
        );

        string Cut(int from, int to) => text[points.ToUtf16(from)..points.ToUtf16(to)];
    }
}
