namespace FactCheck.Extraction.Segmentation;

/// <content>Whether a passage ends at question and exclamation marks, omissions, and marks without a space behind them.</content>
internal ref partial struct PassageScanner
{
    /// <summary>A careless writer's sentence that goes on in small letters has at least so many characters.</summary>
    private const int ShortestSentence = 12;

    /// <summary>The word before the mark has a capital, as a name with a mark of its own has ("Yahoo! in", "Which? magazine").</summary>
    private readonly bool StartsUpper(int i) => Marks.IsUpper(_text[WordStart(i)]);

    private readonly bool Emphatic(int i, Cluster stop, Token after)
    {
        switch (after.Kind)
        {
            case TokenKind.None or TokenKind.Dash:
                return false;
            case TokenKind.Lower:
                return !stop.Closed
                    && (
                        _lowerCaseStyle
                        || stop.EmphaticCount > 1
                        || (i - _start >= ShortestSentence && char.IsLower(_text[i - 1]) && !StartsUpper(i))
                    );
        }

        // "(!)" and "(?)" remark on a word.
        if (i > _start && _text[i - 1] == '(' && stop.Closed)
        {
            return IsStarter(after);
        }

        if (after.Bracketed && RemarkWithin(after))
        {
            return false;
        }

        var word = _text[WordStart(i)..i];
        if (_text[i] == '!' && !stop.Closed && Abbreviations.MarkedNames.Contains(word) && !IsStarter(after))
        {
            return false;
        }

        return !(stop.Quoted && after.Kind == TokenKind.Upper && !after.Opened && SpeechFollows(after));
    }

    /// <summary>"Viva Maria! (1965) made her famous": the sentence goes on behind the brackets.</summary>
    private readonly bool RemarkWithin(Token bracketed)
    {
        var close = _text[bracketed.Start..Math.Min(_end, bracketed.Start + LongestCitation)].IndexOfAny(')', ']');
        if (close < 0)
        {
            return false;
        }

        var next = SkipSpace(bracketed.Start + close + 1);
        return next < _end && (char.IsLower(_text[next]) || _text[next] is ',' or ';');
    }

    /// <summary>A name and a verb of speech: the rest of a quotation's sentence ("Why?" Mr. Jones asked).</summary>
    private readonly bool SpeechFollows(Token name)
    {
        // "He asked" with a capital is a sentence of its own; "I asked" and "Jones asked" cannot tell.
        if (IsStarter(name) && Word(name) is not "I")
        {
            return false;
        }

        var p = name.Start;
        for (var words = 0; words < 6 && p < _end; words++)
        {
            var end = WordEnd(p);
            var word = _text[p..end];
            if (words > 0 && Words.SpeechVerbs.Contains(word))
            {
                return true;
            }

            if (word.IsEmpty || (words > 0 && !Marks.IsUpper(word[0])))
            {
                return false;
            }

            if (end < _end && _text[end] == '.')
            {
                end++;
            }

            if (end >= _end || !char.IsWhiteSpace(_text[end]))
            {
                return false;
            }

            p = SkipWhite(end);
        }

        return false;
    }

    private readonly bool Ellipsis(int i, Cluster stop, Token after)
    {
        if (i > _start && _text[i - 1] is '[' or '(')
        {
            return false;
        }

        switch (after.Kind)
        {
            case TokenKind.Letter:
                return true;
            case TokenKind.Digit or TokenKind.Other:
                return stop.Closed || stop.Dots >= 4;
            case not TokenKind.Upper:
                return stop.Dots == 2 && _lowerCaseStyle && after.Kind == TokenKind.Lower;
        }

        if (stop.Closed || stop.Dots is 2 or >= 4 || after.Opened)
        {
            return true;
        }

        // A capital that would stand inside a sentence too tells nothing; a long sentence has more likely ended.
        var attached = i > _start && !char.IsWhiteSpace(_text[i - 1]);
        var soFar = i - _start;
        var word = Word(after);
        if (word[0] == 'I' && (word.Length == 1 || word[1] is '\'' or '’'))
        {
            return attached && soFar >= 30;
        }

        return IsStarter(after) || Words.NewsOpeners.Contains(word) || _evidence.SeenInLowerCase(word)
            ? soFar >= 12
            : attached && soFar >= 30;
    }

    /// <summary>No space behind the mark: an address, a number, an abbreviation, or a space that was lost.</summary>
    private readonly int Glued(int i, Cluster stop)
    {
        var c = _text[stop.End];
        var wordStart = WordStart(i);
        var word = _text[wordStart..i];
        if (stop.Emphatic && Marks.IsOtherLetter(c) && i > _start && Marks.IsOtherLetter(_text[i - 1]))
        {
            return stop.End;
        }

        if (char.IsAsciiDigit(c))
        {
            var note =
                stop is { Dots: 1, Emphatic: false } && i > _start && !word.ContainsAny(Marks.Technical)
                    ? LostFootnote(i, stop.End)
                    : 0;
            return note > 0 ? note : -1;
        }

        var ordinary =
            word.Length >= 3 && !word.ContainsAny(Marks.Technical) && char.IsLower(word[^1]) && char.IsLower(word[^2]);
        if (!ordinary)
        {
            return -1;
        }

        if (Marks.IsUpper(c))
        {
            var after = ReadToken(stop.End);
            var next = after.End < _end ? _text[after.End] : ' ';
            var isWord = after.End - after.Start == 1 || char.IsLower(_text[after.Start + 1]);
            return
                isWord
                && char.IsWhiteSpace(next)
                && (stop.Closed || stop.Emphatic || IsStarter(after))
                && Abbreviations.Find(word) == AbbreviationKind.None
                ? stop.End
                : -1;
        }

        if (Marks.IsOpener(c) && ReadToken(stop.End).Kind == TokenKind.Upper)
        {
            return Abbreviations.Find(word) == AbbreviationKind.None ? stop.End : -1;
        }

        return -1;
    }

    /// <summary>Behind footnote numbers whose raising was lost ("said.12 The", "(table 3).7,8 Most"), 0 where none stand.</summary>
    private readonly int LostFootnote(int stop, int p)
    {
        var last = _text[stop - 1];
        if (
            last is not (')' or ']' or '”' or '"')
            && !(char.IsLower(last) && stop - 2 >= _start && char.IsLower(_text[stop - 2]))
        )
        {
            return 0;
        }

        var digits = 0;
        for (; p < _end; p++)
        {
            if (char.IsAsciiDigit(_text[p]))
            {
                digits++;
            }
            else if (_text[p] is ',' or '–' && digits > 0)
            {
                digits = 0;
            }
            else
            {
                break;
            }

            if (digits > 3)
            {
                return 0;
            }
        }

        var ends = p < _end && digits > 0 && char.IsWhiteSpace(_text[p]);
        return ends && ReadToken(SkipSpace(p)).Kind == TokenKind.Upper ? p : 0;
    }
}
