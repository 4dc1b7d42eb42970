namespace FactCheck.Extraction.Segmentation;

/// <content>Whether a single full stop ends its sentence or belongs to an abbreviation, or both.</content>
internal ref partial struct PassageScanner
{
    private readonly bool Period(int i, Cluster stop, Token after)
    {
        if (after.Kind == TokenKind.None)
        {
            return false;
        }

        var wordStart = WordStart(i);
        var word = _text[wordStart..i].TrimStart('\'').TrimStart('’');
        var kind = Classify(word, wordStart, i);

        if (after.Kind == TokenKind.Dash)
        {
            return kind == AbbreviationKind.None && DashBeginsSentence(after.Start);
        }

        if (after.Kind == TokenKind.Lower)
        {
            if (
                kind == AbbreviationKind.None
                && after.Bracketed
                && after.End - after.Start == 1
                && after.End < _end
                && _text[after.End] == ')'
                && _text[_start] == '('
            )
            {
                // "(a) Close the port. (b) Open the road."
                return true;
            }

            if (
                kind == AbbreviationKind.None
                && after.Bracketed
                && _text[_end - 1] == ')'
                && !_text[after.Start..(_end - 1)].ContainsAny("()")
            )
            {
                // A remark or signature in brackets that closes the paragraph.
                return true;
            }

            return kind == AbbreviationKind.None
                && !stop.Closed
                && !after.Opened
                && word.Length > 1
                && LowerCaseBegins(word, after);
        }

        if (kind == AbbreviationKind.None)
        {
            return true;
        }

        if (kind == AbbreviationKind.Marker)
        {
            return false;
        }

        if (_heading)
        {
            // Headings capitalise what is no beginning ("The U.S. Is Leaving"); the next word tells nothing there.
            return kind == AbbreviationKind.Last;
        }

        if (stop.Quoted)
        {
            return after.Kind != TokenKind.Digit;
        }

        if (after.Kind is TokenKind.Letter)
        {
            return kind
                is AbbreviationKind.Either
                    or AbbreviationKind.Body
                    or AbbreviationKind.Clock
                    or AbbreviationKind.Last;
        }

        if (after.Kind is not TokenKind.Upper)
        {
            return (kind is AbbreviationKind.Last && after.Kind != TokenKind.Digit)
                || (after is { Kind: TokenKind.Other, Bracketed: false } && _text[after.Start] is '@' or '#');
        }

        if (after.Bracketed)
        {
            return kind is AbbreviationKind.Last
                || (kind >= AbbreviationKind.Either && kind != AbbreviationKind.Initial && IsStarter(after));
        }

        switch (kind)
        {
            case AbbreviationKind.Last:
                return true;
            case AbbreviationKind.Inner:
                return false;
            case AbbreviationKind.Title:
                return IsSureStarter(after) && Word(after).Length > 2;
            case AbbreviationKind.Street:
                return IsStarter(after) || (FollowsName(wordStart) && BeginsSentence(after));
            case AbbreviationKind.Number:
                return word.Equals("no", StringComparison.OrdinalIgnoreCase)
                    ? !IsRoman(Word(after)) || IsPronounI(after)
                    : BeginsSentence(after);
            case AbbreviationKind.Clock:
                return !Words.AfterClock.Contains(Word(after))
                    && !IsInitial(after)
                    && !IsTimeOfPlace(after)
                    && (IsStarter(after) || !OpensWith(Words.TimePrepositions, wordStart));
            case AbbreviationKind.Body:
                return BodyEnds(wordStart, after);
            case AbbreviationKind.Initial:
                return InitialEnds(wordStart, word, after);
            case AbbreviationKind.Place when FollowsComma(wordStart):
                return true;
            case AbbreviationKind.Company:
                return (after.Opened && QuotesSentence(after))
                    || BeginsSentence(after)
                    || IsFormOfAddress(after)
                    || SubjectFollows(after)
                    || AppositionFollows(after);
            default:
                return (after.Opened && QuotesSentence(after)) || BeginsSentence(after) || IsFormOfAddress(after);
        }
    }

    private readonly AbbreviationKind Classify(ReadOnlySpan<char> word, int wordStart, int stop)
    {
        if (word.IsEmpty || word.Length > 20)
        {
            return AbbreviationKind.None;
        }

        if (IsMarker(word, wordStart))
        {
            return AbbreviationKind.Marker;
        }

        if (char.IsDigit(word[^1]))
        {
            return IsDayOfMonth(word, stop) ? AbbreviationKind.Inner
                : IsNumberedHead(wordStart) || (word is "1" && FollowsMark(wordStart, ':')) ? AbbreviationKind.Marker
                : AbbreviationKind.None;
        }

        if (word.Length == 1)
        {
            return char.IsLetter(word[0]) && !Marks.IsOtherLetter(word[0]) ? SingleLetter(word[0])
                : Marks.IsOtherLetter(word[0]) ? AbbreviationKind.Inner
                : word[0] == '§' ? AbbreviationKind.Number
                : AbbreviationKind.None;
        }

        var kind = word is "ft" ? AbbreviationKind.Last : Abbreviations.Find(word);
        if (kind == AbbreviationKind.None)
        {
            var hyphen = word.LastIndexOf('-');
            if (hyphen > 0 && hyphen < word.Length - 2)
            {
                // "Maj.-Gen.", "29-Oct.", "Presbyterian-St."
                kind = Abbreviations.Find(word[(hyphen + 1)..]);
                kind =
                    kind is AbbreviationKind.Title
                    || (kind is AbbreviationKind.Either or AbbreviationKind.Street && Marks.IsUpper(word[hyphen + 1]))
                        ? kind
                        : AbbreviationKind.None;
            }
        }

        if (kind == AbbreviationKind.PlaceOrWord)
        {
            // "Del." is a delegate too.
            return FollowsComma(wordStart) ? AbbreviationKind.Place
                : word is "Del" ? AbbreviationKind.Title
                : AbbreviationKind.None;
        }

        if (kind == AbbreviationKind.Either && word.Equals("al", StringComparison.OrdinalIgnoreCase))
        {
            return WordBefore(wordStart).Equals("et", StringComparison.OrdinalIgnoreCase)
                ? kind
                : AbbreviationKind.None;
        }

        if (kind != AbbreviationKind.None)
        {
            return kind;
        }

        if (word.Contains('.'))
        {
            return IsDottedAbbreviation(word) ? AbbreviationKind.Unlisted : AbbreviationKind.None;
        }

        return HasNoVowel(word) || _evidence.IsAbbreviation(word) ? AbbreviationKind.Unlisted : AbbreviationKind.None;
    }

    private static AbbreviationKind SingleLetter(char c) =>
        Marks.IsUpper(c) ? AbbreviationKind.Initial
        : Abbreviations.Find([c]) is var kind and not AbbreviationKind.None ? kind
        : AbbreviationKind.Unlisted;

    /// <summary>The number of a list item at the passage's start ("1.", "iv.", "• 9.").</summary>
    private readonly bool IsMarker(ReadOnlySpan<char> word, int wordStart)
    {
        if (wordStart - _start > LongestLead)
        {
            return false;
        }

        for (var p = _start; p < wordStart; p++)
        {
            if (!Marks.IsBullet(_text[p]) && !char.IsWhiteSpace(_text[p]) && _text[p] is not ('(' or '*' or '-'))
            {
                return false;
            }
        }

        word = word.TrimStart('⁃').TrimStart('•');
        return IsSectionNumber(word)
            || (word.Length == 1 && char.IsAsciiLetterLower(word[0]))
            || (word.Length <= 4 && IsRoman(word));
    }

    /// <summary>"12", "4.1.2".</summary>
    private static bool IsSectionNumber(ReadOnlySpan<char> word)
    {
        var digits = 0;
        foreach (var c in word)
        {
            digits = char.IsAsciiDigit(c) ? digits + 1 : 0;
            if (digits > 3 || (digits == 0 && c != '.'))
            {
                return false;
            }
        }

        return digits > 0
            && word.Length <= LongestLead
            && word[0] != '.'
            && !word.Contains("..", StringComparison.Ordinal);
    }

    /// <summary>"Figure 2.", "Chapter 1.": the number of what the passage begins with.</summary>
    private readonly bool IsNumberedHead(int number)
    {
        var word = WordBefore(number);
        return word.Length > 0
            && Words.NumberedHeads.Contains(word)
            && _text[_start..].StartsWith(word)
            && number - _start <= word.Length + 1;
    }

    private static bool IsRoman(ReadOnlySpan<char> word) =>
        !word.IsEmpty && (!word.ContainsAnyExcept("IVX") || !word.ContainsAnyExcept("ivx"));

    /// <summary>"15. August" as several languages write the day.</summary>
    private readonly bool IsDayOfMonth(ReadOnlySpan<char> word, int stop)
    {
        if (word.Length > 2 || stop + 1 >= _end)
        {
            return false;
        }

        var p = SkipWhite(stop + 1);
        var month = WordEnd(p);
        var year = SkipWhite(month);
        var name = _text[p..month];
        if (!Words.MonthsAfterDay.Contains(name) || !Words.Months.Contains(name))
        {
            return Words.MonthsAfterDay.Contains(name);
        }

        // English shares the name: only a year behind it tells.
        return year + 4 <= _end && !_text.Slice(year, 4).ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>"12 Baker St.": a word with a capital stands before, as a saint's abbreviation has none.</summary>
    private readonly bool FollowsName(int wordStart)
    {
        var before = WordBefore(wordStart);
        return before.Length > 1 && Marks.IsUpper(before[0]) && !Words.Starters.Contains(before);
    }

    private readonly bool FollowsComma(int wordStart) => FollowsMark(wordStart, ',');

    private readonly bool FollowsMark(int wordStart, char mark)
    {
        var p = wordStart;
        while (p > _start && char.IsWhiteSpace(_text[p - 1]))
        {
            p--;
        }

        return p > _start && _text[p - 1] == mark;
    }

    /// <summary>Letters with stops between, one of them alone: "J.K", "W.Va", "Ph.D".</summary>
    private static bool IsDottedAbbreviation(ReadOnlySpan<char> word)
    {
        int part = 0,
            single = 0;
        for (var i = 0; i <= word.Length; i++)
        {
            if (i == word.Length || word[i] == '.')
            {
                if (part is 0 or > 3)
                {
                    return false;
                }

                single += part == 1 ? 1 : 0;
                part = 0;
            }
            else if (char.IsLetter(word[i]))
            {
                part++;
            }
            else if (word[i] != '&')
            {
                return false;
            }
        }

        return single > 0;
    }

    /// <summary>A short word that nobody could speak ("Blvd", "Sgt"), unless it is an acronym in capitals.</summary>
    private static bool HasNoVowel(ReadOnlySpan<char> word) =>
        word.Length is >= 2 and <= 5
        && !word.ContainsAny(Marks.Vowels)
        && !word.ContainsAnyExcept(Marks.Consonants)
        && char.IsLower(word[^1])
        && char.IsLower(word[1]);

    private readonly bool LowerCaseBegins(ReadOnlySpan<char> word, Token after)
    {
        if (_lowerCaseStyle)
        {
            return char.IsLetter(word[^1]) || char.IsDigit(word[^1]);
        }

        // Whoever writes the pronoun small begins sentences so.
        if (Word(after) is "i" && after.End < _end && _text[after.End] is ' ' or '\'' or '’')
        {
            return word.Length > 2;
        }

        return word.Length >= 4
            && !word.ContainsAnyExceptInRange('a', 'z')
            && Words.Pronouns.Contains(Word(after))
            && after.End < _end
            && char.IsWhiteSpace(_text[after.End]);
    }

    /// <summary>A dash behind a full stop opens a signature or a new sentence when a capital follows.</summary>
    private readonly bool DashBeginsSentence(int p)
    {
        while (p < _end && (Marks.IsDash(_text[p]) || char.IsWhiteSpace(_text[p]) || Marks.IsOpener(_text[p])))
        {
            p++;
        }

        return p < _end && (Marks.IsUpper(_text[p]) || char.IsDigit(_text[p]) || Marks.IsOtherLetter(_text[p]));
    }

    /// <summary>"left the U.S. Cole said", but not "the U.S. Treasury said" nor "In the U.S. Cole said".</summary>
    private readonly bool BodyEnds(int wordStart, Token after)
    {
        var word = Word(after);
        var next = WordAfter(after);
        if (
            Words.BodyParts.Contains(word)
            || (Words.Ordinals.Contains(word) && next.Length > 0 && Marks.IsUpper(next[0]))
        )
        {
            return false;
        }

        if (after.Opened)
        {
            return QuotesSentence(after);
        }

        if (IsStarter(after))
        {
            return true;
        }

        // That the article has the word in lower case elsewhere tells little here: "the U.N. Charter".
        return next.Length > 1 && char.IsLower(next[0]) && Words.NewsOpeners.Contains(word)
            || ((SubjectFollows(after) || IsFormOfAddress(after)) && !OpensWith(Words.PlacePrepositions, wordStart));
    }

    /// <summary>The quotation that begins at the token is a sentence: it is long, or a mark stands before its end.</summary>
    private readonly bool QuotesSentence(Token after)
    {
        var rest = _text[after.Start..Math.Min(_end, after.Start + LongestCitation)];
        var close = rest.IndexOfAny('"', '”', '’');
        return close < 1 || rest[close - 1] is ',' or '.' or '!' or '?' or '…';
    }

    /// <summary>"Ms. Jones": a sentence begins with it, and an abbreviation's name does not go on with it.</summary>
    private readonly bool IsFormOfAddress(Token after) =>
        after.End < _end
        && _text[after.End] == '.'
        && _text[after.Start..after.End] is "Mr" or "Mrs" or "Ms" or "Dr" or "Messrs" or "Prof";

    /// <summary>"Inc. Carnival, which": one name and a comma are a subject with its apposition.</summary>
    private readonly bool AppositionFollows(Token after) =>
        after.End + 1 < _end
        && _text[after.End] == ','
        && !Words.Roles.Contains(Word(after))
        && !Abbreviations.Find(Word(after)).Equals(AbbreviationKind.Company);

    /// <summary>"p.m. Baghdad time", "a.m. New York time".</summary>
    private readonly bool IsTimeOfPlace(Token after)
    {
        var p = after.Start;
        for (var words = 0; words < 4 && p < _end; words++)
        {
            var word = _text[p..WordEnd(p)];
            if (words > 0 && word is "time" or "Time")
            {
                return true;
            }

            if (word.IsEmpty || !Marks.IsUpper(word[0]))
            {
                return false;
            }

            p = SkipSpace(p + word.Length);
        }

        return false;
    }

    /// <summary>"I knew", "I’m": the pronoun, not an initial.</summary>
    private readonly bool IsPronounI(Token token)
    {
        if (_text[token.Start] != 'I')
        {
            return false;
        }

        return token.End - token.Start == 1
            ? WordAfter(token) is { Length: > 0 } next && char.IsLower(next[0])
            : _text[token.Start + 1] is '\'' or '’';
    }

    private readonly bool IsInitial(Token token) =>
        token.End - token.Start == 1 && token.End < _end && _text[token.End] == '.';

    private readonly bool SubjectFollows(Token after)
    {
        var next = WordAfter(after);
        return next.Length > 1
            && Words.Predicates.Contains(next)
            && !Words.Roles.Contains(Word(after))
            && !Words.BodyParts.Contains(Word(after));
    }

    private readonly bool InitialEnds(int wordStart, ReadOnlySpan<char> letter, Token after)
    {
        if (after.Opened)
        {
            return letter[0] == 'I' && Words.BeforePronoun.Contains(WordBefore(wordStart));
        }

        var before = WordBefore(wordStart);
        if (letter[0] == 'I')
        {
            // "you and I. Did", but "Albert I. Jones".
            return Words.BeforePronoun.Contains(before) || Words.LetterHeads.Contains(before) || IsStarter(after);
        }

        if (wordStart == _start && letter[0] is 'Q' or 'A')
        {
            return false;
        }

        return IsSureStarter(after)
            || IsPronounI(after)
            || Words.LetterHeads.Contains(before)
            || (letter[0] is 'X' or 'Y' or 'Z' && IsStarter(after));
    }

    /// <summary>The passage is so far only a phrase ("At 5 a.m.", "In the U.S."), so that what follows is its sentence.</summary>
    private readonly bool OpensWith(WordSet prepositions, int end)
    {
        var p = _start;
        while (p < end && Marks.IsOpener(_text[p]))
        {
            p++;
        }

        return end - p <= LongestPhrase && prepositions.Contains(_text[p..WordEnd(p)]);
    }
}
