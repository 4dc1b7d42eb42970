using System.Text;

namespace FactCheck.Extraction.Import.Html;

/// <summary>
/// The article's text as the page's JSON-LD declares it, compared by letters and digits only, so that quotation marks,
/// spaces and lost paragraph breaks make no difference.
/// </summary>
internal sealed class DeclaredBody(string text, string description)
{
    private const int Piece = 32;

    private readonly string letters = Letters(text);

    /// <summary>As the page declares it, paragraphs apart by an empty line where it has any.</summary>
    public string Text { get; } = text;

    /// <summary>The part of the declared text that <paramref name="blocks"/> hold, 0 to 1, measured by pieces of 32 letters.</summary>
    public double CoveredBy(List<TextBlock> blocks)
    {
        var found = Letters(string.Concat(blocks.Select(b => b.Text)));
        int pieces = 0,
            hits = 0;
        for (var at = 0; at + Piece <= letters.Length; at += Piece)
        {
            pieces++;
            hits += found.AsSpan().IndexOf(letters.AsSpan(at, Piece), StringComparison.Ordinal) >= 0 ? 1 : 0;
        }

        return pieces == 0 ? 1 : (double)hits / pieces;
    }

    /// <summary>Removes the paragraphs that the declared text does not have, where it is the whole article and they are few.</summary>
    /// <remarks>Headings, lists and tables stay: many a declared text leaves them out.</remarks>
    public void Prune(List<TextBlock> blocks)
    {
        int all = 0,
            foreign = 0;
        var keep = new bool[blocks.Count];
        for (var i = 0; i < keep.Length; i++)
        {
            keep[i] = blocks[i].Kind != BlockKind.Paragraph || Holds(blocks[i].Text);
            if (blocks[i].Kind == BlockKind.Paragraph)
            {
                all += blocks[i].Text.Length;
                foreign += keep[i] ? 0 : blocks[i].Text.Length;
            }
        }

        if (foreign * 10 > all * 4)
        {
            return;
        }

        // A long paragraph amid declared ones, or right before them, is the article's: declarations lose some, pages put
        // short lines between.
        var first = Array.FindIndex(keep, 0, k => k);
        var last = Array.FindLastIndex(keep, k => k);
        for (var i = keep.Length - 1; i >= 0; i--)
        {
            if (!keep[i] && (blocks[i].Text.Length < 200 || i < first - 1 || i > last))
            {
                blocks.RemoveAt(i);
            }
        }
    }

    // The page's description is as good as its text: many a declared body begins after the first paragraph.
    private bool Holds(string block)
    {
        var own = Letters(block).AsSpan();
        if (own.Length >= Piece && description.AsSpan().StartsWith(own[..Piece], StringComparison.Ordinal))
        {
            return true;
        }

        if (own.Length <= Piece)
        {
            return letters.AsSpan().IndexOf(own, StringComparison.Ordinal) >= 0;
        }

        // One of three samples is enough: links and emphasis are often lost on the way into the declaration.
        return letters.AsSpan().IndexOf(own[..32], StringComparison.Ordinal) >= 0
            || letters.AsSpan().IndexOf(own[^32..], StringComparison.Ordinal) >= 0
            || letters.AsSpan().IndexOf(own.Slice((own.Length - 24) / 2, 24), StringComparison.Ordinal) >= 0;
    }

    /// <summary>The letters and digits of a text, in lower case.</summary>
    public static string Letters(string? text)
    {
        if (text is null)
        {
            return "";
        }

        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                kept.Append(char.ToLowerInvariant(c));
            }
        }

        return kept.ToString();
    }
}
