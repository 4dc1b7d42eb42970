using System.Buffers;

namespace FactCheck.Extraction.Segmentation;

/// <summary>Cuts one paragraph after another into passages. Every decision looks a bounded way to either side.</summary>
internal ref partial struct PassageScanner
{
    private const int LongestWord = 40;
    private const int LongestCitation = 80;
    private const int LongestFootnote = 24;
    private const int LongestHeading = 120;
    private const int LongestNotice = 160;
    private const int LongestLead = 8;
    private const int LongestPhrase = 28;

    private readonly ReadOnlySpan<char> _text;
    private readonly DocumentEvidence _evidence;
    private readonly List<TextSpan> _passages;
    private readonly SearchValues<char> _stops;
    private readonly SearchValues<char> _stopsAndParenthesis;

    // The paragraph, and the passage that is open in it.
    private int _end;
    private int _start;
    private bool _lowerCaseParagraph;
    private bool _lowerCaseStyle;
    private bool _heading;
    private InlineList _list;

    // How many straight double quotation marks stand between the paragraph's start and _quotesUpTo.
    private int _quotes;
    private int _quotesUpTo;

    public PassageScanner(ReadOnlySpan<char> text, DocumentEvidence evidence, List<TextSpan> passages)
    {
        _text = text;
        _evidence = evidence;
        _passages = passages;
        var any = Marks.HasOtherScripts(text);
        _stops = any ? Marks.Any : Marks.Latin;
        _stopsAndParenthesis = any ? Marks.AnyList : Marks.LatinList;
    }

    /// <summary>Adds the passages of the paragraph <c>[start, end)</c>, which neither begins nor ends in white space.</summary>
    public void Cut(int start, int end)
    {
        _start = _quotesUpTo = start;
        _end = end;
        _quotes = 0;
        _lowerCaseStyle = _lowerCaseParagraph = char.IsLower(_text[start]);
        _heading = end - start <= LongestHeading && char.IsLetterOrDigit(_text[end - 1]);
        _list = InlineList.Begin(_text[start..end]);

        if (IsNotice(_text[start..end]))
        {
            Add(end);
            return;
        }

        // At most a name, a date and a place.
        for (var lines = 0; lines < 3 && LeadingLine.Length(_text[_start..end]) is var lead and > 0; lines++)
        {
            Add(_start + lead);
        }

        var trail = TrailingLine.Start(_text[_start..end]);
        if (trail > 0)
        {
            trail += _start;
            _end = trail - 1;
            Scan();
            _start = trail;
            _end = end;
            Add(end);
            return;
        }

        Scan();
    }

    private void Scan()
    {
        var i = _start;
        while (i < _end)
        {
            var offset = _text[i.._end].IndexOfAny(_list.HasParenthesis ? _stopsAndParenthesis : _stops);
            if (offset < 0)
            {
                break;
            }

            i += offset;
            var cut = CutAt(i, out i);
            if (cut > _start && cut < _end)
            {
                Add(cut);
            }
        }

        if (_start < _end)
        {
            Add(_end);
        }
    }

    /// <summary>"© 2025 The Lamp. All rights reserved.": the page's notice, one unit of its furniture.</summary>
    private static bool IsNotice(ReadOnlySpan<char> paragraph) =>
        paragraph.Length <= LongestNotice
        && (
            paragraph[0] == '©'
            || paragraph.StartsWith("Copyright ©", StringComparison.OrdinalIgnoreCase)
            || paragraph.StartsWith("Copyright (c)", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Ends the open passage at <paramref name="cut"/> and opens the next one behind it.</summary>
    private void Add(int cut)
    {
        var end = cut;
        while (end > _start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        if (end > _start)
        {
            _passages.Add(new TextSpan(_start, end));
        }

        _start = SkipWhite(cut);
        if (_start < _end)
        {
            _list.Enter(_text[_start.._end]);
            _lowerCaseStyle = _lowerCaseParagraph || char.IsLower(_text[_start]);
        }
    }

    /// <summary>Where the passage that holds the mark at <paramref name="i"/> ends, or -1 when it goes on behind it.</summary>
    private int CutAt(int i, out int resume)
    {
        var c = _text[i];
        resume = i + 1;
        if (Marks.IsBullet(c))
        {
            return i > _start && (char.IsWhiteSpace(_text[i - 1]) || _text[_start] == c) ? i : -1;
        }

        var item = c is '.' or ')' ? _list.ItemBefore(_text[.._end], _start, i) : -1;
        if (item > _start)
        {
            return item;
        }

        if (c == ')')
        {
            return -1;
        }

        if (Marks.IsIdeographicStop(c))
        {
            return Ideographic(i, out resume);
        }

        if (Marks.IsSpacedStop(c))
        {
            var stop = ReadCluster(i);
            resume = stop.End;
            return stop.End >= _end || char.IsWhiteSpace(_text[stop.End]) || Marks.IsOtherLetter(_text[stop.End])
                ? stop.End
                : -1;
        }

        return Latin(i, out resume);
    }

    private readonly int Ideographic(int i, out int resume)
    {
        var p = i;
        while (p < _end && (Marks.IsIdeographicStop(_text[p]) || _text[p] is '…'))
        {
            p++;
        }

        if (_text[i] == '．' && (p >= _end || char.IsAsciiLetterOrDigit(_text[p]) || _text[p] is >= '０' and <= '９'))
        {
            resume = p;
            return -1;
        }

        while (
            p < _end
            && (
                Marks.IsCloser(_text[p]) || (_text[p] is '"' or '\'' && p + 1 < _end && char.IsWhiteSpace(_text[p + 1]))
            )
        )
        {
            p++;
        }

        resume = p;
        if (p < _end && Marks.IsQuote(_text[p - 1]) && QuotationGoesOn(_text[p..Math.Min(_end, p + 5)]))
        {
            return -1;
        }

        return p < _end && _text[p] is '，' or '、' or '；' or '：' or ',' ? -1 : p;
    }

    /// <summary>"…」と言った", "…”他说": the sentence around a quotation goes on behind it.</summary>
    private static bool QuotationGoesOn(ReadOnlySpan<char> rest) =>
        rest[0] is 'と' or 'っ' || rest.ContainsAny("说道问說問");

    private int Latin(int i, out int resume)
    {
        if (i + 1 < _end && char.IsLower(_text[i + 1]))
        {
            // "example.com", "a.m": the commonest stop that is none.
            resume = i + 1;
            return -1;
        }

        var stop = ReadCluster(i);
        resume = stop.End;
        var next = SkipSpace(stop.End);
        if (next >= _end || IsBare(i))
        {
            return -1;
        }

        if (next == stop.End)
        {
            return Glued(i, stop);
        }

        var after = ReadToken(next);
        if (stop.Emphatic)
        {
            return Emphatic(i, stop, after) ? stop.End : -1;
        }

        if (stop is { SplitAt: > 0, Dots: 2 })
        {
            // "in the U.S. . He": the abbreviation's stop and, in texts that set their marks apart, the sentence's.
            return after.Kind is TokenKind.Upper or TokenKind.Other or TokenKind.Digit or TokenKind.Letter
                ? stop.End
                : -1;
        }

        if (stop.SplitAt > 0 && after.Kind is TokenKind.Upper or TokenKind.Other or TokenKind.Digit)
        {
            // "compounds. . . . The": the sentence ends with its own stop, and the omission opens the next.
            return stop.SplitAt;
        }

        if (stop.Dots > 1)
        {
            return Ellipsis(i, stop, after) ? stop.End : -1;
        }

        return Period(i, stop, after) ? stop.End : -1;
    }
}
