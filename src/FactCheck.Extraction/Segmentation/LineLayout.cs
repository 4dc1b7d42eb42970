namespace FactCheck.Extraction.Segmentation;

/// <summary>
/// Tells which line ends of a text end a paragraph and which are only where an export wrapped it. A text is wrapped when
/// its lines were filled greedily: the first word of the next line would not have fitted on this one. That is a necessary
/// condition of every such export (e-mail clients, <c>fmt</c>, wire terminals, Project Gutenberg), and menus and files
/// with one paragraph a line do not meet it.
/// </summary>
internal static class LineLayout
{
    private const int NarrowestWrap = 40;
    private const int WidestWrap = 132;
    private const int LongestMargin = 24;

    /// <summary>
    /// A line without the white space around it, how far it was indented, and whether blank lines stand before it. Its words
    /// begin at <paramref name="Body"/>, behind the marks of a quoted message ("&gt; "), of which it has <paramref name="Depth"/>.
    /// </summary>
    internal readonly record struct Line(int Start, int Body, int End, int Indent, int Depth, bool Blank)
    {
        public int Length => End - Body;

        /// <summary>As wide as the line was written, the indent included.</summary>
        public int Width => Indent + End - Start;

        public bool IsNone => End == Start;
    }

    /// <summary>The next line with anything on it from <paramref name="position"/>, which moves behind it.</summary>
    public static Line Next(ReadOnlySpan<char> text, ref int position)
    {
        var blank = false;
        var margin = position;
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            if (text[position++] == '\n')
            {
                blank = true;
                margin = position;
            }
        }

        if (position == text.Length)
        {
            return default;
        }

        var start = position;
        var length = text[start..].IndexOf('\n');
        var end = length < 0 ? text.Length : start + length;
        position = Math.Min(end + 1, text.Length);
        while (char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        var body = start;
        var depth = 0;
        while (body < end && (text[body] == '>' || char.IsWhiteSpace(text[body])))
        {
            depth += text[body++] == '>' ? 1 : 0;
        }

        return new Line(start, body, end, start - margin, depth, blank);
    }

    /// <summary>The mark at <paramref name="p"/> opens its line, or stands among those that do.</summary>
    public static bool IsQuoteMark(ReadOnlySpan<char> text, int p)
    {
        var limit = Math.Max(0, p - LongestMargin);
        while (p > limit && text[p - 1] is ' ' or '\t' or '>')
        {
            p--;
        }

        return p == 0 || text[p - 1] == '\n';
    }

    /// <summary>The width to which the text is wrapped, as its blocks of three lines and more show it; 0 where it is not.</summary>
    public static int WrapWidth(ReadOnlySpan<char> text)
    {
        var width = 0;
        var position = 0;
        while (position < text.Length)
        {
            var (own, end) = BlockWidth(text, position);
            width = Math.Max(width, own);
            position = end;
        }

        return width;
    }

    /// <summary>
    /// The width to which the lines from <paramref name="position"/> up to the next blank line are wrapped, 0 when they are not
    /// or are fewer than three, and where the block ends.
    /// </summary>
    public static (int Width, int End) BlockWidth(ReadOnlySpan<char> text, int position)
    {
        int lines = 0,
            longest = 0,
            next = position,
            end = position;
        for (var line = Next(text, ref next); !line.IsNone; line = Next(text, ref next))
        {
            if (line.Blank && lines > 0)
            {
                break;
            }

            lines++;
            longest = Math.Max(longest, line.Width);
            end = next;
        }

        if (lines == 0)
        {
            return (0, text.Length);
        }

        if (lines < 3 || longest is < NarrowestWrap or > WidestWrap)
        {
            return (0, end);
        }

        // Lines that go on below for sure, and how many of them are full: nearly all in a wrapped text.
        int running = 0,
            runningFull = 0,
            full = 0;
        next = position;
        var previous = Next(text, ref next);
        for (var i = 1; i < lines; i++)
        {
            var line = Next(text, ref next);
            var fills = Fills(text, previous, line, longest);
            full += fills ? 1 : 0;
            if (RunsOn(text, previous, line) || IsUnfinished(text, previous))
            {
                running++;
                runningFull += fills ? 1 : 0;
            }

            previous = line;
        }

        var wrapped =
            running > 0
            && runningFull * 10 >= running * 8
            && runningFull * 4 >= lines - 1
            && full * 5 >= (lines - 1) * 2;
        return (wrapped ? longest : 0, end);
    }

    /// <summary>Whether <paramref name="next"/> goes on where <paramref name="line"/> was broken.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="line">A line.</param>
    /// <param name="next">The next one with anything on it.</param>
    /// <param name="width">The width to which the text around is wrapped, 0 where it is not.</param>
    public static bool Joins(ReadOnlySpan<char> text, Line line, Line next, int width)
    {
        if (next.Depth != line.Depth || next.Length == 0 || line.Length == 0 || BeginsEntry(text, next))
        {
            return false;
        }

        return GoesOn(text, line, next, width) && !LeadingLine.IsDate(text[next.Body..next.End]);
    }

    private static bool GoesOn(ReadOnlySpan<char> text, Line line, Line next, int width)
    {
        if (next.Blank)
        {
            return line.Length >= NarrowestWrap
                && next.Length >= NarrowestWrap / 2
                && char.IsLower(text[next.Body])
                && IsUnfinished(text, line);
        }

        if (width == 0 && IsAddress(text[next.Body..next.End]))
        {
            return false;
        }

        return width > 0 && next.Indent <= line.Indent + 1 && Fills(text, line, next, width)
            || (line.Length >= (width > 0 ? NarrowestWrap / 2 : NarrowestWrap) && RunsOn(text, line, next))
            || (line.Length >= NarrowestWrap / 2 && char.IsLower(text[next.Body]) && IsUnfinished(text, line));
    }

    /// <summary>Nothing but "tarn.example" or "https://tarn.example/a".</summary>
    private static bool IsAddress(ReadOnlySpan<char> line) =>
        !line.Contains(' ') && line[..^1].Contains('.') && char.IsLetterOrDigit(line[^1]);

    private static bool Fills(ReadOnlySpan<char> text, Line line, Line next, int width)
    {
        if (line.Width > width || next.Width > width)
        {
            return false;
        }

        // The first word fits when it ends before the room that is left does.
        var room = width - line.Width;
        return next.Length >= room && text.Slice(next.Body, room).IndexOfAny(' ', '\t') < 0;
    }

    private static bool RunsOn(ReadOnlySpan<char> text, Line line, Line next) =>
        char.IsLower(text[next.Body]) && (char.IsLetterOrDigit(text[line.End - 1]) || text[line.End - 1] is ',' or '-');

    private static bool BeginsEntry(ReadOnlySpan<char> text, Line line)
    {
        var first = text[line.Body];
        var second = line.Length > 1 ? text[line.Body + 1] : ' ';
        return first == '|'
            || Marks.IsBullet(first)
            || (first == '#' && second is '#' or ' ')
            || (first is '-' or '*' or '–' or '—' && char.IsWhiteSpace(second));
    }

    /// <summary>The line ends in a comma or in a word with which nothing ends.</summary>
    private static bool IsUnfinished(ReadOnlySpan<char> text, Line line)
    {
        var start = line.End;
        while (start > line.Body && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return text[line.End - 1] == ',' || Words.Unfinished.Contains(text[start..line.End]);
    }
}
