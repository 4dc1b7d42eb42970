using System.Buffers;

namespace FactCheck.Extraction.Segmentation;

/// <summary>Cuts one paragraph after another into passages. Every decision looks a bounded way to either side.</summary>
internal ref struct PassageScanner
{
    private const int LongestWord = 40;
    private const int LongestCitation = 80;
    private const int LongestFootnote = 24;
    private const int LongestHeading = 120;

    private readonly ReadOnlySpan<char> _text;
    private readonly DocumentEvidence _evidence;
    private readonly List<TextSpan> _passages;
    private readonly SearchValues<char> _stops;
    private readonly SearchValues<char> _stopsAndParenthesis;

    // The paragraph, and the passage that is open in it.
    private int _paragraph;
    private int _end;
    private int _start;
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
        _paragraph = _start = _quotesUpTo = start;
        _end = end;
        _quotes = 0;
        _lowerCaseStyle = char.IsLower(_text[start]);
        _heading = end - start <= LongestHeading && char.IsLetterOrDigit(_text[end - 1]);
        _list = InlineList.Begin(_text[start..end]);

        var lead = LeadingLine.Length(_text[start..end]);
        if (lead > 0)
        {
            Add(start + lead);
        }

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
        return p < _end && _text[p] is '，' or '、' or '；' or '：' or ',' ? -1 : p;
    }

    private int Latin(int i, out int resume)
    {
        var stop = ReadCluster(i);
        resume = stop.End;
        var next = SkipWhite(stop.End);
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

        if (stop.SplitAt > 0 && after.Kind is TokenKind.Upper or TokenKind.Other or TokenKind.Digit)
        {
            // "compounds. . . . The": the sentence ends with its own stop, and the omission opens the next.
            return stop.SplitAt;
        }

        if (stop.Dots > 1)
        {
            return Ellipsis(i, stop, after) ? stop.End : -1;
        }

        return Period(i, stop, next, after) ? stop.End : -1;
    }

    // ---- the mark and what closes with it ----

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
            else if (SpacedCloser(p) is var closer && closer > 0)
            {
                cluster.Closed = cluster.Quoted = true;
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

    /// <summary>French " »", and the straight quotation mark of texts that put a space before every mark.</summary>
    private int SpacedCloser(int p)
    {
        if (p + 1 >= _end || !char.IsWhiteSpace(_text[p]) || (p + 2 < _end && !char.IsWhiteSpace(_text[p + 2])))
        {
            return 0;
        }

        return _text[p + 1] == '»' || (_text[p + 1] == '"' && QuotesBefore(p + 1) % 2 == 1) ? p + 2 : 0;
    }

    /// <summary>The end of a footnote mark ("[1]", " [12]", "[citation needed]"), 0 where none stands at <paramref name="p"/>.</summary>
    private readonly int Footnote(int p)
    {
        var open = _text[p] == ' ' ? p + 1 : p;
        if (open + 1 >= _end || _text[open] != '[' || _text[_start] == '[')
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

    // ---- what follows ----

    private enum TokenKind : byte
    {
        /// <summary>Punctuation that no sentence begins with.</summary>
        None,
        Lower,
        Upper,
        Digit,

        /// <summary>A letter without case.</summary>
        Letter,

        /// <summary>A sign that a sentence may begin with ("$", "@", an emoji).</summary>
        Other,

        Dash,
    }

    private readonly record struct Token(TokenKind Kind, int Start, int End, bool Opened, bool Bracketed);

    private readonly Token ReadToken(int p)
    {
        var opened = false;
        var bracketed = false;
        while (p < _end && Marks.IsOpener(_text[p]))
        {
            opened = true;
            bracketed |= _text[p] is '(' or '[';
            p++;
            if (p < _end && char.IsWhiteSpace(_text[p]) && _text[p - 1] is '*' or '«' or '"' or '_')
            {
                p++;
            }
        }

        if (p >= _end)
        {
            return new Token(TokenKind.None, p, p, opened, bracketed);
        }

        var end = WordEnd(p);
        var c = _text[p];
        var kind =
            Marks.IsUpper(c) ? TokenKind.Upper
            : char.IsLower(c) ? (IsNameInLowerCase(p, end) ? TokenKind.Upper : TokenKind.Lower)
            : char.IsDigit(c) ? TokenKind.Digit
            : char.IsLetter(c) ? TokenKind.Letter
            : Marks.IsDash(c) ? TokenKind.Dash
            : c is '$' or '€' or '£' or '¥' or '₹' or '#' or '@' or '<' or '>' or '…' or '.'
            || char.IsSurrogate(c)
            || char.IsSymbol(c) && c is not ('+' or '=' or '|' or '~' or '^')
                ? TokenKind.Other
            : opened && bracketed ? TokenKind.Other
            : TokenKind.None;
        return new Token(kind, p, end, opened, bracketed);
    }

    private readonly int WordEnd(int p)
    {
        var limit = Math.Min(_end, p + LongestWord);
        while (
            p < limit
            && (
                char.IsLetterOrDigit(_text[p])
                || (_text[p] is '\'' or '’' or '-' && p + 1 < limit && char.IsLetter(_text[p + 1]))
            )
        )
        {
            p++;
        }

        return p;
    }

    /// <summary>"iPhone", "al-Sadr", "de Blasio", "https://…".</summary>
    private readonly bool IsNameInLowerCase(int p, int end)
    {
        var word = _text[p..end];
        if (word.Length > 2 && Marks.IsUpper(word[1]))
        {
            return true;
        }

        var hyphen = word.IndexOf('-');
        if (hyphen > 0)
        {
            return hyphen + 1 < word.Length
                && Marks.IsUpper(word[hyphen + 1])
                && Words.NameParticles.Contains(word[..hyphen]);
        }

        if (end + 1 < _end && _text[end] == ' ' && Marks.IsUpper(_text[end + 1]) && Words.NameParticles.Contains(word))
        {
            return true;
        }

        return _text[p.._end].StartsWith("http://")
            || _text[p.._end].StartsWith("https://")
            || _text[p.._end].StartsWith("www.");
    }

    /// <summary>The word itself, without a possessive's ending.</summary>
    private readonly ReadOnlySpan<char> Word(Token token)
    {
        var word = _text[token.Start..token.End];
        return word.Length > 3 && word[^1] == 's' && word[^2] is '\'' or '’' && Words.BodyParts.Contains(word[..^2]) ? word[..^2] : word;
    }

    /// <summary>The word after <paramref name="token"/> on the same line, empty when a mark stands between.</summary>
    private readonly ReadOnlySpan<char> WordAfter(Token token)
    {
        var p = token.End;
        if (p >= _end || !char.IsWhiteSpace(_text[p]))
        {
            return default;
        }

        p = SkipWhite(p);
        return _text[p..WordEnd(p)];
    }

    /// <summary>A function word, which after an abbreviation begins a sentence. A letter with a stop of its own is an initial.</summary>
    private readonly bool IsStarter(Token token) =>
        token.Kind == TokenKind.Upper
        && !IsInitial(token)
        && Words.Starters.Contains(Word(token));

    /// <summary>A word that begins a sentence after an abbreviation, as far as lists and article tell.</summary>
    private readonly bool BeginsSentence(Token token)
    {
        if (token.Kind != TokenKind.Upper)
        {
            return false;
        }

        if (IsStarter(token))
        {
            return true;
        }

        var next = WordAfter(token);
        return next.Length > 1
            && char.IsLower(next[0])
            && next is not ("of" or "and" or "for" or "that")
            && (Words.NewsOpeners.Contains(Word(token)) || _evidence.SeenInLowerCase(Word(token)))
            && !Words.Roles.Contains(Word(token));
    }

    private readonly int SkipWhite(int p)
    {
        while (p < _end && char.IsWhiteSpace(_text[p]))
        {
            p++;
        }

        return p;
    }

    // ---- what stands before ----

    private readonly int WordStart(int i)
    {
        var p = i;
        while (
            p > _start && i - p < LongestWord && !char.IsWhiteSpace(_text[p - 1]) && !EndsWordBackwards(_text[p - 1])
        )
        {
            p--;
        }

        return p;
    }

    private static bool EndsWordBackwards(char c) =>
        c is '(' or '[' or '{' or '"' or '“' or '”' or '‘' or '«' or '»' or '—' or '–' or ',' or ';' or '*' or '_';

    /// <summary>The word before the white space at <paramref name="p"/>, without the marks around it.</summary>
    private readonly ReadOnlySpan<char> WordBefore(int p)
    {
        var end = p;
        while (end > _start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        var start = end;
        while (start > _start && end - start < LongestWord && char.IsLetterOrDigit(_text[start - 1]))
        {
            start--;
        }

        return _text[start..end];
    }

    // ---- decisions ----

    private readonly bool Emphatic(int i, Cluster stop, Token after)
    {
        switch (after.Kind)
        {
            case TokenKind.None:
                return false;
            case TokenKind.Dash:
                return false;
            case TokenKind.Lower:
                return !stop.Closed
                    && (
                        _lowerCaseStyle
                        || stop.EmphaticCount > 1
                        || (_text[i] == '?' && Words.Pronouns.Contains(Word(after)) && after.Opened)
                    );
        }

        // "(!)" and "(?)" remark on a word.
        if (i > _start && _text[i - 1] == '(' && stop.Closed)
        {
            return IsStarter(after);
        }

        var word = _text[WordStart(i)..i];
        if (_text[i] == '!' && !stop.Closed && Abbreviations.MarkedNames.Contains(word) && !IsStarter(after))
        {
            return false;
        }

        return !(stop.Quoted && after.Kind == TokenKind.Upper && !after.Opened && SpeechFollows(after));
    }

    /// <summary>A name and a verb of speech: the rest of a quotation's sentence ("Why?" Mr. Jones asked).</summary>
    private readonly bool SpeechFollows(Token name)
    {
        if (IsStarter(name) && !Words.Pronouns.Contains(Word(name)))
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
            case TokenKind.Letter or TokenKind.Other:
                return true;
            case TokenKind.Digit:
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

    private readonly bool Period(int i, Cluster stop, int next, Token after)
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
            if (kind == AbbreviationKind.None && after.Bracketed && _text[_end - 1] == ')' && !_text[after.Start..(_end - 1)].ContainsAny("()"))
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
            return kind is AbbreviationKind.Last
                || (after is { Kind: TokenKind.Other, Bracketed: false } && _text[after.Start] is '@' or '#');
        }

        if (after.Bracketed)
        {
            return kind is AbbreviationKind.Last or AbbreviationKind.Clock && after.Opened && IsStarter(after);
        }

        switch (kind)
        {
            case AbbreviationKind.Last:
                return true;
            case AbbreviationKind.Inner:
                return false;
            case AbbreviationKind.Title:
                return IsStarter(after) && Word(after).Length > 2 && !after.Opened;
            case AbbreviationKind.Street:
                return IsStarter(after);
            case AbbreviationKind.Number:
                return word.Equals("no", StringComparison.OrdinalIgnoreCase)
                    ? !IsRoman(Word(after))
                    : BeginsSentence(after);
            case AbbreviationKind.Clock:
                return !Words.AfterClock.Contains(Word(after))
                    && !IsInitial(after)
                    && (IsStarter(after) || !OpensWithTime(wordStart));
            case AbbreviationKind.Body:
                return BodyEnds(after);
            case AbbreviationKind.Initial:
                return InitialEnds(wordStart, word, after);
            case AbbreviationKind.Place when FollowsComma(wordStart):
                return true;
            case AbbreviationKind.Company:
                return after.Opened
                    || BeginsSentence(after)
                    || IsFormOfAddress(after)
                    || SubjectFollows(after)
                    || AppositionFollows(after);
            default:
                return after.Opened || BeginsSentence(after) || IsFormOfAddress(after);
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

        if (word.Length == 1)
        {
            return char.IsLetter(word[0]) && !Marks.IsOtherLetter(word[0]) ? SingleLetter(word[0])
                : Marks.IsOtherLetter(word[0]) ? AbbreviationKind.Inner
                : word[0] == '§' ? AbbreviationKind.Number
                : AbbreviationKind.None;
        }

        if (char.IsDigit(word[^1]))
        {
            return IsDayOfMonth(word, stop) ? AbbreviationKind.Inner : AbbreviationKind.None;
        }

        var kind = Abbreviations.Find(word);
        if (kind == AbbreviationKind.None)
        {
            var hyphen = word.LastIndexOf('-');
            if (hyphen > 0 && hyphen < word.Length - 2)
            {
                // "Maj.-Gen.", "vice-pres."
                kind = Abbreviations.Find(word[(hyphen + 1)..]);
                kind = kind is AbbreviationKind.Title ? kind : AbbreviationKind.None;
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
        for (var p = _start; p < wordStart; p++)
        {
            if (!Marks.IsBullet(_text[p]) && !char.IsWhiteSpace(_text[p]) && _text[p] is not ('(' or '*' or '-'))
            {
                return false;
            }
        }

        word = word.TrimStart('⁃').TrimStart('•');
        return word.Length is > 0 and <= 3 && !word.ContainsAnyExceptInRange('0', '9')
            || (word.Length == 1 && char.IsAsciiLetterLower(word[0]))
            || (word.Length <= 4 && IsRoman(word));
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
        return Words.Months.Contains(_text[p..WordEnd(p)]) && !Words.Months.Contains(WordBefore(stop - word.Length));
    }

    private readonly bool FollowsComma(int wordStart)
    {
        var p = wordStart;
        while (p > _start && char.IsWhiteSpace(_text[p - 1]))
        {
            p--;
        }

        return p > _start && _text[p - 1] == ',';
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
            else
            {
                return false;
            }
        }

        return single > 0;
    }

    /// <summary>A short word that nobody could speak ("Blvd", "Sgt"), unless it is an acronym in capitals.</summary>
    private static bool HasNoVowel(ReadOnlySpan<char> word) =>
        word.Length is >= 2 and <= 5
        && !word.ContainsAny("aeiouyAEIOUY")
        && !word.ContainsAnyExcept("bcdfghjklmnpqrstvwxzBCDFGHJKLMNPQRSTVWXZ")
        && char.IsLower(word[^1])
        && char.IsLower(word[1]);

    private readonly bool LowerCaseBegins(ReadOnlySpan<char> word, Token after)
    {
        if (_lowerCaseStyle)
        {
            return char.IsLetter(word[^1]) || char.IsDigit(word[^1]);
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

    /// <summary>"in the U.S. Trump said", but not "the U.S. Treasury said".</summary>
    private readonly bool BodyEnds(Token after)
    {
        if (after.Opened || IsStarter(after))
        {
            return true;
        }

        if (Words.BodyParts.Contains(Word(after)))
        {
            return false;
        }

        // That the article has the word in lower case elsewhere tells little here: "the U.N. Charter".
        var next = WordAfter(after);
        return SubjectFollows(after) || (next.Length > 1 && char.IsLower(next[0]) && Words.NewsOpeners.Contains(Word(after)));
    }

    /// <summary>"Ms. Jones": a sentence begins with it, and an abbreviation's name does not go on with it.</summary>
    private readonly bool IsFormOfAddress(Token after) =>
        after.End < _end && _text[after.End] == '.' && _text[after.Start..after.End] is "Mr" or "Mrs" or "Ms" or "Dr" or "Messrs" or "Prof";

    /// <summary>"Inc. Carnival, which": one name and a comma are a subject with its apposition.</summary>
    private readonly bool AppositionFollows(Token after) =>
        after.End + 1 < _end
        && _text[after.End] == ','
        && !Words.Roles.Contains(Word(after))
        && !Abbreviations.Find(Word(after)).Equals(AbbreviationKind.Company);

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
            return letter[0] == 'I' && WordBefore(wordStart) is [>= 'a' and <= 'z', ..];
        }

        var before = WordBefore(wordStart);
        if (letter[0] == 'I')
        {
            // "you and I. Did", but "Albert I. Jones".
            return (before.Length > 0 && char.IsLower(before[0])) || IsStarter(after);
        }

        if (wordStart == _start && letter[0] is 'Q' or 'A')
        {
            return false;
        }

        return IsStarter(after) || Words.LetterHeads.Contains(before);
    }

    /// <summary>The passage is so far a phrase of time only, "At 5 a.m.", so that what follows is its sentence.</summary>
    private readonly bool OpensWithTime(int clock)
    {
        var p = _start;
        while (p < clock && Marks.IsOpener(_text[p]))
        {
            p++;
        }

        return clock - p <= 32 && Words.TimePrepositions.Contains(_text[p..WordEnd(p)]);
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

        var ordinary =
            word.Length >= 3 && !word.ContainsAny("./@:=&\\") && char.IsLower(word[^1]) && char.IsLower(word[^2]);
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

        // A footnote's number whose raising was lost: "said.12 The".
        if (char.IsAsciiDigit(c) && stop is { Dots: 1, Emphatic: false })
        {
            var p = stop.End;
            while (p < _end && p - stop.End < 3 && char.IsAsciiDigit(_text[p]))
            {
                p++;
            }

            if (p < _end && char.IsWhiteSpace(_text[p]) && ReadToken(SkipWhite(p)).Kind == TokenKind.Upper)
            {
                return p;
            }
        }

        return -1;
    }
}
