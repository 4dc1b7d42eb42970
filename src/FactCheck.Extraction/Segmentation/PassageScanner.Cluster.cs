namespace FactCheck.Extraction.Segmentation;

/// <content>A run of stops and what closes with it: quotation marks, brackets, footnotes, sources.</content>
internal ref partial struct PassageScanner
{
    private record struct Cluster
    {
        /// <summary>Behind the last mark that belongs to the sentence.</summary>
        public int End;
        public int Dots;

        /// <summary>A question or exclamation mark is among them.</summary>
        public bool Emphatic;
        public int EmphaticCount;
        public bool Quoted;
        public bool Closed;

        /// <summary>Behind a stop that an omission in dots follows after a space; 0 where none does.</summary>
        public int SplitAt;
    }

    private Cluster ReadCluster(int i)
    {
        var cluster = new Cluster { End = i };
        var p = i;
        while (p < _end)
        {
            var c = _text[p];
            if (c is '.' or '…')
            {
                cluster.Dots += c == '.' ? 1 : 3;
                p++;
            }
            else if (Marks.IsQuestionOrExclamation(c))
            {
                cluster.Emphatic = true;
                cluster.EmphaticCount++;
                p++;
            }
            else if (Marks.IsSpacedStop(c))
            {
                p++;
            }
            else if (cluster.Dots > 0 && !cluster.Closed && SpacedDotFollows(p))
            {
                if (cluster.Dots == 1 && !cluster.Emphatic && i > _start && !char.IsWhiteSpace(_text[i - 1]))
                {
                    cluster.SplitAt = p;
                }

                p++;
            }
            else if (Closes(p))
            {
                cluster.Closed = true;
                cluster.Quoted |= Marks.IsQuote(c);
                p++;
            }
            else if (SpacedCloser(p, i) is var closer && closer > 0)
            {
                cluster.Closed = true;
                cluster.Quoted |= Marks.IsQuote(_text[closer - 1]);
                p = closer;
            }
            else if (Marks.IsSuperscript(c))
            {
                p++;
            }
            else if (Footnote(p) is var note && note > 0)
            {
                p = note;
            }
            else
            {
                break;
            }
        }

        if (
            cluster.SplitAt > 0
            && (cluster.Closed || (cluster.Dots == 3 && _text[i + 1] != '…' && !DotsTouch(cluster.SplitAt)))
        )
        {
            cluster.SplitAt = 0;
        }

        if (cluster.Quoted && Citation(p) is var citation && citation > 0)
        {
            p = citation;
        }
        else if (cluster.Dots < 2 && Emoticon(p) is var face && face > 0)
        {
            p = face;
        }

        cluster.End = p;
        return cluster;
    }

    // "word. . ." is an omission of three dots, "word. ..." a stop and an omission.
    private readonly bool DotsTouch(int gap) =>
        gap + 2 < _end && (_text[gap + 1] == '…' || (_text[gap + 1] == '.' && _text[gap + 2] == '.'));

    private readonly bool SpacedDotFollows(int p) =>
        char.IsWhiteSpace(_text[p])
        && p + 1 < _end
        && _text[p + 1] is '.' or '…'
        && (p + 2 >= _end || !char.IsLetterOrDigit(_text[p + 2]) || _text[p + 1] == '…');

    private bool Closes(int p)
    {
        var c = _text[p];
        if (Marks.IsCloser(c))
        {
            return true;
        }

        var atEdge = p + 1 >= _end || char.IsWhiteSpace(_text[p + 1]) || IsClosing(_text[p + 1]);
        return c switch
        {
            '"' => atEdge || (!char.IsWhiteSpace(_text[p + 1]) && QuotesBefore(p) % 2 == 1),
            '\'' or '’' => p + 1 >= _end || !char.IsLetterOrDigit(_text[p + 1]),
            '“' or '‘' or '«' or '‹' or '*' or '_' or '`' => atEdge,
            _ => false,
        };
    }

    private static bool IsClosing(char c) =>
        Marks.IsCloser(c) || c is '"' or '\'' or '’' or '*' or '_' or '.' or '!' or '?' or ',' or ';' or ':' or '[';

    /// <summary>
    /// Behind a closing mark that stands after a space: French " »", and every one in texts that put a space before each mark.
    /// </summary>
    private int SpacedCloser(int p, int stop)
    {
        if (p + 1 >= _end || !char.IsWhiteSpace(_text[p]))
        {
            return 0;
        }

        var spaced = stop > _start && char.IsWhiteSpace(_text[stop - 1]);
        var c = _text[p + 1];
        var end = c == '\'' && p + 2 < _end && _text[p + 2] == '\'' ? p + 3 : p + 2;
        if (end < _end && !char.IsWhiteSpace(_text[end]))
        {
            return 0;
        }

        var closes = c switch
        {
            '»' or '”' => true,
            '"' => QuotesBefore(p + 1) % 2 == 1,
            '\'' => spaced && end == p + 3,
            _ => spaced && Marks.IsCloser(c),
        };
        return closes ? end : 0;
    }

    /// <summary>The end of a footnote mark ("[1]", " [12]", "[citation needed]"), 0 where none stands at <paramref name="p"/>.</summary>
    private readonly int Footnote(int p)
    {
        var open = _text[p] == ' ' ? p + 1 : p;
        if (open + 1 >= _end || _text[_start] == '[')
        {
            return 0;
        }

        if (_text[open] == '(' && open == p)
        {
            return NumberInParentheses(open);
        }

        if (_text[open] != '[')
        {
            return 0;
        }

        var close = _text[open..Math.Min(_end, open + LongestFootnote)].IndexOf(']');
        if (close < 2)
        {
            return 0;
        }

        var end = open + close + 1;
        var mark = _text[(open + 1)..(end - 1)];
        var isMark = open == p || mark.Length == 1 || !mark.ContainsAnyExceptInRange('0', '9');
        return isMark && !mark.Contains('.') && (end >= _end || !char.IsLetterOrDigit(_text[end])) ? end : 0;
    }

    /// <summary>"said.(5) The": a footnote's number, close to the stop.</summary>
    private readonly int NumberInParentheses(int open)
    {
        var close = _text[open..Math.Min(_end, open + 5)].IndexOf(')');
        var end = open + close + 1;
        return
            close > 1
            && !_text[(open + 1)..(end - 1)].ContainsAnyExceptInRange('0', '9')
            && (end >= _end || char.IsWhiteSpace(_text[end]))
            ? end
            : 0;
    }

    /// <summary>The end of a source in brackets that closes a quotation's sentence (" (Smith 55)."), 0 where none stands there.</summary>
    private readonly int Citation(int p)
    {
        var open = p < _end && char.IsWhiteSpace(_text[p]) ? p + 1 : p;
        if (open >= _end || _text[open] is not ('(' or '['))
        {
            return 0;
        }

        var close = _text[open..Math.Min(_end, open + LongestCitation)].IndexOf(_text[open] == '(' ? ')' : ']');
        var end = open + close + 1;
        if (close < 0)
        {
            return 0;
        }

        return end < _end && _text[end] == '.' && (end + 1 >= _end || char.IsWhiteSpace(_text[end + 1])) ? end + 1
            : end >= _end && _text[open] == '[' ? end
            : 0;
    }

    /// <summary>
    /// Behind the emoji or emoticon that comments on the sentence before it ("It reopened! 😀", "It reopened. :-)"), 0 where none
    /// stands there or it marks the items of a list.
    /// </summary>
    private readonly int Emoticon(int p)
    {
        var start = p < _end && _text[p] == ' ' ? p + 1 : p;
        if (start >= _end || _text[start] == _text[_start])
        {
            return 0;
        }

        var end = start;
        while (
            end < _end
            && end - start < LongestLead
            && (char.IsSurrogate(_text[end]) || _text[end] is '\ufe0f' or '\u200d')
        )
        {
            end++;
        }

        if (end == start)
        {
            end = Face(start);
        }

        return end > start && (end >= _end || char.IsWhiteSpace(_text[end])) ? end : 0;
    }

    /// <summary>The end of ":)", ";-)", ":D" and their like at <paramref name="p"/>, or <paramref name="p"/>.</summary>
    private readonly int Face(int p)
    {
        if (_text[p] is not (':' or ';' or '=') || p + 1 >= _end)
        {
            return p;
        }

        var mouth = _text[p + 1] is '-' or '\'' && p + 2 < _end ? p + 2 : p + 1;
        return _text[mouth] is ')' or '(' or 'D' or 'P' or 'p' ? mouth + 1 : p;
    }

    private int QuotesBefore(int p)
    {
        if (p < _quotesUpTo)
        {
            return _quotes - _text[p.._quotesUpTo].Count('"');
        }

        _quotes += _text[_quotesUpTo..p].Count('"');
        _quotesUpTo = p;
        return _quotes;
    }

    /// <summary>Nothing but marks stands between the passage's start and <paramref name="i"/>: there is no sentence to end yet.</summary>
    private readonly bool IsBare(int i)
    {
        for (var p = _start; p < i; p++)
        {
            if (char.IsLetterOrDigit(_text[p]) || char.IsSurrogate(_text[p]))
            {
                return false;
            }

            if (p - _start > LongestWord)
            {
                return false;
            }
        }

        return true;
    }
}
