using System.Buffers;

namespace FactCheck.Extraction.Attribution;

/// <summary>One stretch of quoted words within one paragraph, its marks included.</summary>
/// <param name="Start">The opening mark, or the first quoted character where the text gives none.</param>
/// <param name="End">After the closing mark, or after the last quoted character where the text gives none.</param>
/// <param name="Continues">It goes on with the quotation before it: that one was left open at its paragraph's end.</param>
/// <param name="Opened">It begins with a mark. False where the text only closes it: its beginning is then a guess.</param>
/// <param name="Closed">It ends with a mark.</param>
internal readonly record struct Quotation(int Start, int End, bool Continues, bool Opened, bool Closed)
{
    public int Length => End - Start;
}

/// <summary>
/// The outermost quotations of a text, found in one pass: straight, curly, low and angle marks, ornate parentheses, and
/// single marks where they are not apostrophes. A quotation inside another belongs to it. A paragraph's end closes what
/// is still open; where the next paragraph opens again, or closes without opening, it continues. Immutable.
/// </summary>
internal sealed class Quotations
{
    // How many paragraphs without a mark an open quotation may run on before a closing mark no longer belongs to it.
    private const int LongestGap = 4;

    private const int DeepestNesting = 8;

    private static readonly SearchValues<char> Marks = SearchValues.Create("\"“”„‟«»‹›「」『』﴾﴿'‘’‚＂`\n");

    private readonly Quotation[] items;

    private Quotations(Quotation[] items) => this.items = items;

    /// <summary>In the order of the text, without overlap, each within one paragraph.</summary>
    public ReadOnlySpan<Quotation> Items => items;

    /// <summary>Reads <paramref name="text"/> once; linear in its length.</summary>
    public static Quotations Scan(string text) => new(new Scanner(text).Run());

    /// <summary>The index of the first quotation that ends after <paramref name="offset"/>; the count where none does.</summary>
    public int FirstAfter(int offset)
    {
        int low = 0,
            high = items.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (items[middle].End <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Whether the character at <paramref name="offset"/> stands inside a quotation, its marks included.</summary>
    public bool Contains(int offset)
    {
        var i = FirstAfter(offset);
        return i < items.Length && items[i].Start <= offset;
    }

    /// <summary>The part of <paramref name="span"/> that is quoted, 0 to 1, counted in characters.</summary>
    public double Share(TextSpan span)
    {
        var quoted = 0;
        for (var i = FirstAfter(span.Start); i < items.Length && items[i].Start < span.End; i++)
        {
            quoted += Math.Min(items[i].End, span.End) - Math.Max(items[i].Start, span.Start);
        }

        return span.Length == 0 ? 0 : (double)quoted / span.Length;
    }

    private ref struct Scanner(string text)
    {
        private readonly List<Quotation> found = [];

        // The closing marks awaited, outermost first.
        private readonly char[] awaited = new char[DeepestNesting];
        private int depth;
        private int start;
        private bool continues;

        // The paragraph began here, and its last outermost quotation ended here.
        private int paragraph;
        private int lastEnd;

        // What the outermost quotation awaited when its paragraph ended, '\0' for nothing, and how many paragraphs ago.
        private char carried;
        private int gap;
        private int carriedTo;

        public Quotation[] Run()
        {
            var span = text.AsSpan();
            for (var i = 0; i < span.Length; i++)
            {
                var next = span[i..].IndexOfAny(Marks);
                if (next < 0)
                {
                    break;
                }

                i += next;
                Mark(i);
            }

            EndParagraph(text.Length);
            return [.. found];
        }

        private void Mark(int i)
        {
            var c = text[i];
            switch (c)
            {
                case '\n':
                    if (EndsParagraph(i))
                    {
                        EndParagraph(i);
                        paragraph = lastEnd = i + 1;
                    }

                    break;
                case '"' or '＂':
                    Straight(i, c);
                    break;
                case '“':
                    // German closes with the mark that English opens with.
                    if (depth > 0 && awaited[depth - 1] == '“' && !Opening(i))
                    {
                        Close(i);
                    }
                    else
                    {
                        Open(i, '”');
                    }

                    break;
                case '”' or '‟':
                    CloseOrOpen(i, '”');
                    break;
                case '„':
                    Open(
                        i,
                        text.AsSpan(i, Math.Min(400, text.Length - i)).IndexOfAny('“', '”') is >= 0 and var k
                            ? text[i + k]
                            : '”'
                    );
                    break;
                case '«' or '»':
                    Angle(i, c, '«', '»');
                    break;
                case '‹' or '›':
                    Angle(i, c, '‹', '›');
                    break;
                case '「':
                    Open(i, '」');
                    break;
                case '『':
                    Open(i, '』');
                    break;
                case '﴾' or '﴿':
                    // Both orders are found in the wild: bidirectional text confuses those who type it.
                    if (depth > 0 && awaited[depth - 1] is '﴾' or '﴿' && awaited[depth - 1] == c)
                    {
                        Close(i);
                    }
                    else
                    {
                        Open(i, c == '﴾' ? '﴿' : '﴾');
                    }

                    break;
                case '」' or '』':
                    if (depth > 0 && awaited[depth - 1] == c)
                    {
                        Close(i);
                    }

                    break;
                case '`':
                    // ``...'': the marks of old wire texts, closed at the second.
                    if (i + 1 < text.Length && text[i + 1] == '`' && !Awaits('`'))
                    {
                        Open(i, '`');
                    }

                    break;
                default:
                    if (c == '\'' && Awaits('`') && text[i - 1] == '\'')
                    {
                        CloseTo(i, '`');
                    }
                    else if (!(c == '\'' && Awaits('`') && i + 1 < text.Length && text[i + 1] == '\''))
                    {
                        Single(i, c);
                    }

                    break;
            }
        }

        private void Straight(int i, char c)
        {
            var opening = Opening(i);
            var closing = Closing(i);
            var within = Awaits(c);
            if (within && (closing || !opening))
            {
                CloseTo(i, c);
            }
            else if (!within && (opening || !closing))
            {
                // An inch or a stray mark after a letter or digit opens nothing: "5 ft 11" tall".
                if (opening || i == 0 || !char.IsLetterOrDigit(text[i - 1]))
                {
                    Open(i, c);
                }
            }
            else if (within)
            {
                // It looks like an opening inside a quotation: one that was never closed, or one within another.
                if (ClosedBeforeNextOpening(i, c))
                {
                    Open(i, c);
                }
                else
                {
                    CloseTo(i, c);
                }
            }
            else if (carried != '\0' && carried == c)
            {
                CloseCarried(i);
            }
        }

        // Whether two marks that close follow before one that opens: then this one opens a quotation within the first.
        private readonly bool ClosedBeforeNextOpening(int i, char c)
        {
            var closings = 0;
            var end = Math.Min(text.Length, i + 400);
            for (var j = i + 1; j < end && text[j] != '\n'; j++)
            {
                if (text[j] != c)
                {
                    continue;
                }

                if (Opening(j) && !Closing(j))
                {
                    return false;
                }

                if (++closings == 2)
                {
                    return true;
                }
            }

            return false;
        }

        private void CloseOrOpen(int i, char mark)
        {
            if (Awaits(mark))
            {
                CloseTo(i, mark);
            }
            else if (Awaits('"') && depth == 1)
            {
                CloseTo(i, '"');
            }
            else if (Opening(i) && (i == paragraph || !Closing(i)))
            {
                Open(i, mark);
            }
            else if (carried == mark)
            {
                CloseCarried(i);
            }
            else if (depth == 0)
            {
                Unopened(i);
            }
        }

        private void Angle(int i, char c, char left, char right)
        {
            if (depth > 0 && awaited[depth - 1] == c)
            {
                Close(i);
            }
            else
            {
                Open(i, c == left ? right : left);
            }
        }

        private void Single(int i, char c)
        {
            var before = i > 0 ? text[i - 1] : ' ';
            var after = i + 1 < text.Length ? text[i + 1] : ' ';
            var wordBefore = char.IsLetterOrDigit(before);
            var wordAfter = char.IsLetterOrDigit(after);
            if (c == '‚')
            {
                if (!wordBefore && wordAfter)
                {
                    Open(i, '‘');
                }

                return;
            }

            if (wordBefore && wordAfter)
            {
                return;
            }

            var mark = c == '\'' ? '\'' : '’';
            if (depth > 0 && awaited[depth - 1] == mark && !(Opening(i) && wordAfter))
            {
                // The plural possessive: "the ministers’ plan" closes nothing where a surer mark follows.
                if (!(wordBefore && before is 's' or 'S' or 'z' && after == ' ' && ClosesLater(i, c)))
                {
                    Close(i);
                }
            }
            else if (c == '‘' && depth > 0 && awaited[depth - 1] == '‘')
            {
                Close(i);
            }
            else if (
                c != '’'
                && !wordBefore
                && Opening(i)
                && !Elision(i + 1)
                && depth < 2
                && (wordAfter || after is '“' or '"' or '[' or '…')
            )
            {
                // Without a closing mark in the paragraph it is an apostrophe.
                if (ClosesLater(i, c) || (c == '‘' && i == paragraph))
                {
                    Open(i, mark);
                }
            }
        }

        private readonly bool ClosesLater(int i, char c)
        {
            var end = Math.Min(text.Length, i + 1500);
            for (var j = i + 1; j < end && text[j] != '\n'; j++)
            {
                var x = text[j];
                if (x is '‘' or '\'' && Opening(j) && !Elision(j + 1))
                {
                    return false;
                }

                if (
                    x == (c == '\'' ? '\'' : '’')
                    && j > i + 1
                    && !(j + 1 < text.Length && char.IsLetterOrDigit(text[j + 1]))
                )
                {
                    return true;
                }
            }

            return false;
        }

        // '90s, 'em, 'til, 'twas.
        private readonly bool Elision(int at)
        {
            var rest = text.AsSpan(at, Math.Min(5, text.Length - at));
            return (rest.Length > 0 && char.IsAsciiDigit(rest[0]) && rest.Contains('s'))
                || rest.StartsWith("em ", StringComparison.Ordinal)
                || rest.StartsWith("til ", StringComparison.Ordinal)
                || rest.StartsWith("twas ", StringComparison.Ordinal)
                || rest.StartsWith("tis ", StringComparison.Ordinal)
                || rest.StartsWith("n’", StringComparison.Ordinal)
                || rest.StartsWith("n'", StringComparison.Ordinal);
        }

        private readonly bool Opening(int i) =>
            (
                i == 0
                || !(
                    char.IsLetterOrDigit(text[i - 1])
                    || text[i - 1] is '.' or ',' or '!' or '?' or '%' or ')' or '…' or ';'
                )
            )
            && i + 1 < text.Length
            && !char.IsWhiteSpace(text[i + 1]);

        private readonly bool Closing(int i) =>
            i > 0
            && !char.IsWhiteSpace(text[i - 1])
            && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]) || text[i - 1] is '.' or ',' or '!' or '?');

        private readonly bool Awaits(char mark)
        {
            for (var k = 0; k < depth; k++)
            {
                if (awaited[k] == mark)
                {
                    return true;
                }
            }

            return false;
        }

        private void Open(int i, char closing)
        {
            if (depth == DeepestNesting)
            {
                return;
            }

            if (depth == 0)
            {
                start = i;
                // Nothing but marks and space stands between the paragraph's start and a quotation that goes on.
                continues = carried != '\0' && carried == closing && OnlyMarks(paragraph, i);
                carried = '\0';
            }

            awaited[depth++] = closing;
        }

        private readonly bool OnlyMarks(int from, int to)
        {
            for (var i = from; i < to; i++)
            {
                if (char.IsLetterOrDigit(text[i]))
                {
                    return false;
                }
            }

            return true;
        }

        private void CloseTo(int i, char mark)
        {
            while (depth > 0 && awaited[depth - 1] != mark)
            {
                depth--;
            }

            Close(i);
        }

        private void Close(int i)
        {
            if (--depth > 0)
            {
                return;
            }

            depth = 0;
            found.Add(new Quotation(start, i + 1, continues, Opened: true, Closed: true));
            lastEnd = i + 1;
        }

        // The paragraphs between belong to the quotation that was left open.
        private void CloseCarried(int i)
        {
            for (var from = carriedTo; from < i; )
            {
                var end = text.IndexOf('\n', from, i - from);
                var to = end < 0 ? i + 1 : end;
                int a = from,
                    b = to;
                Trim(ref a, ref b);
                if (a < b)
                {
                    found.Add(new Quotation(a, b, Continues: true, Opened: false, Closed: end < 0));
                }

                from = to + 1;
            }

            carried = '\0';
            lastEnd = i + 1;
        }

        // A closing mark alone: the quotation before it in the paragraph was closed too early, or the opening mark is lost.
        private void Unopened(int i)
        {
            if (lastEnd <= paragraph || i - lastEnd < 20)
            {
                return;
            }

            int a = lastEnd,
                b = i + 1;
            Trim(ref a, ref b);
            found.Add(new Quotation(a, b, Continues: true, Opened: false, Closed: true));
            lastEnd = i + 1;
        }

        private readonly void Trim(ref int from, ref int to)
        {
            while (from < to && char.IsWhiteSpace(text[from]))
            {
                from++;
            }

            while (to > from && char.IsWhiteSpace(text[to - 1]))
            {
                to--;
            }
        }

        // A line's end inside a sentence is a wrapped line, not a paragraph.
        private readonly bool EndsParagraph(int i)
        {
            var after = i + 1;
            while (after < text.Length && text[after] is ' ' or '\t' or '\r' or '\u00a0')
            {
                after++;
            }

            if (after >= text.Length || text[after] == '\n')
            {
                return true;
            }

            var before = i - 1;
            while (before >= 0 && char.IsWhiteSpace(text[before]))
            {
                before--;
            }

            return before < 0
                || text[before] is '.' or '!' or '?' or '"' or '”' or ':' or '’' or '\'' or '»' or '…'
                || !(
                    char.IsLower(text[after])
                    || char.IsLetterOrDigit(text[before])
                    || text[before] is ',' or ';' or '-' or '—'
                );
        }

        private void EndParagraph(int i)
        {
            if (depth == 0)
            {
                if (carried != '\0' && ++gap > LongestGap)
                {
                    carried = '\0';
                }

                return;
            }

            var mark = awaited[0];
            depth = 0;
            int a = start,
                b = i;
            Trim(ref a, ref b);
            if (mark is '\'')
            {
                return;
            }

            found.Add(new Quotation(a, b, continues, Opened: true, Closed: false));
            carried = mark;
            gap = 0;
            carriedTo = i + 1;
        }
    }
}
