namespace FactCheck.Extraction.Segmentation;

/// <summary>
/// What stands behind a heading or caption on the same line and often without a stop before it: the credit of the picture
/// ("Smoke over the port Image: A. Roe") or the date of publication ("Port closed after fire Tuesday, May 3, 2022").
/// </summary>
internal static class TrailingLine
{
    private const int LongestParagraph = 400;
    private const int Longest = 64;

    private static readonly WordSet Labels = new("image images photo photos photograph photographs credit credits");

    /// <summary>Where it begins, 0 where <paramref name="paragraph"/> has none or is nothing else.</summary>
    public static int Start(ReadOnlySpan<char> paragraph)
    {
        if (paragraph.Length > LongestParagraph)
        {
            return 0;
        }

        if (Signature(paragraph) is var name and > 0)
        {
            return name;
        }

        var start = char.IsAsciiDigit(paragraph[^1]) ? Date(paragraph) : Credit(paragraph);
        if (start < 2 || !Marks.IsUpper(paragraph[start]) || paragraph[start - 1] != ' ')
        {
            return 0;
        }

        // "In photos: the fall of the city" is a heading, and "due on Tuesday, May 3, 2022" goes on with it.
        var before = WordBefore(paragraph, start - 1);
        var word = paragraph[before..(start - 1)];
        return Words.Unfinished.Contains(word) || Words.BeforeWeekday.Contains(word) ? 0 : start;
    }

    /// <summary>"Best regards, Ann Lee": a letter's end, before the name.</summary>
    private static int Signature(ReadOnlySpan<char> paragraph)
    {
        var from = Math.Max(0, paragraph.Length - Longest);
        var comma = from + paragraph[from..].LastIndexOf(',');
        if (
            comma < from
            || comma + 2 >= paragraph.Length
            || paragraph[comma + 1] != ' '
            || !Marks.IsUpper(paragraph[comma + 2])
        )
        {
            return 0;
        }

        var start = WordBefore(paragraph, comma);
        if (!Words.Closings.Contains(paragraph[start..comma]) || !char.IsLetter(paragraph[^1]))
        {
            return 0;
        }

        // The closing is a line of its own, behind nothing or behind a stop.
        for (var words = 0; words < 3 && start > 1 && !IsBehindStop(paragraph, start); words++)
        {
            start = WordBefore(paragraph, start - 1);
        }

        if (start > 0 && !IsBehindStop(paragraph, start))
        {
            return 0;
        }

        var names = paragraph[(comma + 2)..];
        foreach (var range in names.Split(' '))
        {
            if (names[range].IsEmpty || !Marks.IsUpper(names[range][0]))
            {
                return 0;
            }
        }

        return comma + 2;
    }

    private static bool IsBehindStop(ReadOnlySpan<char> paragraph, int start) =>
        start > 1 && paragraph[start - 2] is '.' or '!' or '?';

    private static int Credit(ReadOnlySpan<char> paragraph)
    {
        var from = Math.Max(0, paragraph.Length - Longest);
        var colon = from + paragraph[from..].LastIndexOf(':');
        if (colon < from || colon + 2 >= paragraph.Length || !char.IsWhiteSpace(paragraph[colon + 1]))
        {
            return 0;
        }

        var start = WordBefore(paragraph, colon);
        if (!Labels.Contains(paragraph[start..colon]))
        {
            return 0;
        }

        if (start < 2)
        {
            return start;
        }

        // "Photo credit:", "Image Credit:"
        var before = WordBefore(paragraph, start - 1);
        return
            Labels.Contains(paragraph[before..(start - 1)])
            || (paragraph[start - 1] == ' ' && !Marks.IsUpper(paragraph[start]))
            ? before
            : start;
    }

    private static int Date(ReadOnlySpan<char> paragraph)
    {
        var start = paragraph.Length;
        while (start > 0 && paragraph.Length - start < Longest)
        {
            start = WordBefore(paragraph, start);
            if (start < paragraph.Length && Words.Weekdays.Contains(paragraph[start..WordEnd(paragraph, start)]))
            {
                return start > 1 && char.IsLetterOrDigit(paragraph[start - 2]) && LeadingLine.IsDate(paragraph[start..])
                    ? start
                    : 0;
            }

            start--;
        }

        return 0;
    }

    private static int WordBefore(ReadOnlySpan<char> text, int end)
    {
        var start = end;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        return start;
    }

    private static int WordEnd(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && char.IsLetterOrDigit(text[start]))
        {
            start++;
        }

        return start;
    }
}
