namespace FactCheck.Extraction.Segmentation;

/// <summary>
/// Cuts a text into passages as the guideline defines them: sentences, and headings, captions, menu entries, date lines, bylines
/// and addresses each on their own. Never changes a character.
/// </summary>
/// <remarks>
/// Lines become paragraphs first (<see cref="LineLayout"/>), then each paragraph is cut at its stops
/// (<see cref="PassageScanner"/>): a vectorised search finds the candidates, and each is decided from the words around it, from
/// closed lists and from what the article itself shows of its abbreviations (<see cref="DocumentEvidence"/>). The rules
/// follow what "Sentence Boundary Detection: A Long Solved Problem?" (Read et al., COLING 2012) found decisive and the cases
/// of the Golden Rules (pragmatic segmenter).
/// </remarks>
public static class Segmenter
{
    /// <summary>
    /// The passages of <paramref name="text"/>: ascending, without overlap, none empty, none beginning or ending in white
    /// space, and nothing but white space between them. Linear in the length of the text.
    /// </summary>
    public static IReadOnlyList<TextSpan> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var passages = new List<TextSpan>((text.Length / 96) + 4);
        SplitInto(text, passages);
        return passages;
    }

    /// <summary>As <see cref="Split(string)"/>, adding the passages to a list of the caller's and allocating nothing else.</summary>
    public static void SplitInto(ReadOnlySpan<char> text, List<TextSpan> passages)
    {
        ArgumentNullException.ThrowIfNull(passages);
        Span<ulong> memory = stackalloc ulong[DocumentEvidence.Size];
        var evidence = new DocumentEvidence(text, memory);
        var width = LineLayout.WrapWidth(text[..Math.Min(text.Length, DocumentEvidence.Window)]);
        var scanner = new PassageScanner(text, evidence, passages);

        int position = 0,
            blockEnd = 0,
            blockWidth = 0;
        LineLayout.Line first = default,
            last = default;
        while (true)
        {
            if (position >= blockEnd)
            {
                (blockWidth, blockEnd) = LineLayout.BlockWidth(text, position);
                blockWidth = Math.Max(blockWidth, width);
            }

            var line = LineLayout.Next(text, ref position);
            if (!first.IsNone && (line.IsNone || !LineLayout.Joins(text, last, line, blockWidth)))
            {
                scanner.Cut(first.Start, last.End);
                first = default;
            }

            if (line.IsNone)
            {
                return;
            }

            first = first.IsNone ? line : first;
            last = line;
        }
    }
}
