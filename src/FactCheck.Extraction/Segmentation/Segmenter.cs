namespace FactCheck.Extraction.Segmentation;

/// <summary>Cuts a text into passages as the guideline defines them. Never changes a character.</summary>
public static class Segmenter
{
    /// <summary>
    /// The passages of <paramref name="text"/>: ascending, without overlap, none empty, none beginning or ending in white
    /// space, and nothing but white space between them. Linear in the length of the text.
    /// </summary>
    public static IReadOnlyList<TextSpan> Split(string text)
    {
        var spans = new List<TextSpan>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var ends =
                i == text.Length || text[i] == '\n' || (text[i] == ' ' && i > 0 && text[i - 1] is '.' or '!' or '?');
            if (!ends)
            {
                continue;
            }

            int from = start,
                to = i;
            while (from < to && char.IsWhiteSpace(text[from]))
            {
                from++;
            }

            while (to > from && char.IsWhiteSpace(text[to - 1]))
            {
                to--;
            }

            if (to > from)
            {
                spans.Add(new TextSpan(from, to));
            }

            start = i;
        }

        return spans;
    }
}
