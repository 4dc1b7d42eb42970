namespace FactCheck.Extraction.Segmentation;

/// <summary>
/// A numbered list that stands in one line ("1) bread 2) milk"): the paragraph begins with a mark, and the next number
/// in the same form begins the next item.
/// </summary>
internal struct InlineList
{
    private enum Form : byte
    {
        None,
        Dot,
        Parenthesis,
        DotParenthesis,
    }

    private const int LongestLead = 8;

    private Form _form;
    private bool _letters;
    private int _next;

    /// <summary>Items are marked with a closing parenthesis, so that these must be looked at too.</summary>
    public readonly bool HasParenthesis => _form == Form.Parenthesis;

    public static InlineList Begin(ReadOnlySpan<char> paragraph)
    {
        var list = default(InlineList);
        list.Enter(paragraph);
        return list;
    }

    /// <summary>Takes note of the mark that a new passage begins with.</summary>
    public void Enter(ReadOnlySpan<char> passage)
    {
        var p = 0;
        while (p < passage.Length && p < LongestLead && (Marks.IsBullet(passage[p]) || char.IsWhiteSpace(passage[p])))
        {
            p++;
        }

        var start = p;
        while (p < passage.Length && p - start < 3 && char.IsAsciiDigit(passage[p]))
        {
            p++;
        }

        var letters = p == start;
        if (letters && p < passage.Length && char.IsAsciiLetter(passage[p]))
        {
            p++;
        }

        if (p == start || p + 1 >= passage.Length)
        {
            return;
        }

        var form =
            passage[p] == ')' ? Form.Parenthesis
            : passage[p] != '.' ? Form.None
            : passage[p + 1] == ')' ? Form.DotParenthesis
            : Form.Dot;
        p += form == Form.DotParenthesis ? 2 : 1;
        if (form == Form.None || p >= passage.Length || !char.IsWhiteSpace(passage[p]))
        {
            return;
        }

        // "A. Smith" is a name; "a. bread" and "A) bread" are items.
        if (letters && char.IsAsciiLetterUpper(passage[start]) && form != Form.Parenthesis)
        {
            return;
        }

        _form = form;
        _letters = letters;
        _next =
            1
            + (
                letters
                    ? passage[start]
                    : int.Parse(
                        passage[start..(p - (form == Form.DotParenthesis ? 2 : 1))],
                        System.Globalization.CultureInfo.InvariantCulture
                    )
            );
    }

    /// <summary>Where the next item begins whose mark ends at <paramref name="mark"/>, or -1.</summary>
    public readonly int ItemBefore(ReadOnlySpan<char> text, int passage, int mark)
    {
        if (_form == Form.None || text[mark] == ')' != (_form == Form.Parenthesis))
        {
            return -1;
        }

        var after = mark + 1;
        if (_form == Form.DotParenthesis)
        {
            if (after >= text.Length || text[after] != ')')
            {
                return -1;
            }

            after++;
        }

        if (after >= text.Length || !char.IsWhiteSpace(text[after]))
        {
            return -1;
        }

        var start = mark;
        while (start > passage && mark - start < 4 && char.IsAsciiLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        var label = text[start..mark];
        var isNext = _letters
            ? label.Length == 1 && label[0] == _next
            : int.TryParse(
                label,
                System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture,
                out var number
            )
                && number == _next;
        return isNext && start > passage && char.IsWhiteSpace(text[start - 1]) && BeginsItem(text, after) ? start : -1;
    }

    private readonly bool BeginsItem(ReadOnlySpan<char> text, int after)
    {
        while (after < text.Length && char.IsWhiteSpace(text[after]))
        {
            after++;
        }

        return after < text.Length && (_form != Form.Dot || !char.IsLower(text[after]));
    }
}
