namespace FactCheck.Extraction.Segmentation;

/// <content>What stands before and after a stop.</content>
internal ref partial struct PassageScanner
{
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
        if (IsRule(p))
        {
            return new Token(TokenKind.Other, p, p, false, false);
        }

        var opened = false;
        var bracketed = false;
        while (p < _end && Marks.IsOpener(_text[p]))
        {
            opened = true;
            bracketed |= _text[p] is '(' or '[';
            p++;
            if (p < _end && char.IsWhiteSpace(_text[p]) && _text[p - 1] is '*' or '«' or '"' or '_' or '`' or '“')
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

    /// <summary>A ruled line of signs: "***", "====".</summary>
    private readonly bool IsRule(int p) =>
        p + 2 < _end
        && _text[p] is '*' or '=' or '_' or '~' or '#' or '-'
        && _text[p + 1] == _text[p]
        && _text[p + 2] == _text[p];

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

    /// <summary>"iPhone", "wikiHow", "al-Sadr", "de Blasio", "https://…".</summary>
    private readonly bool IsNameInLowerCase(int p, int end)
    {
        var word = _text[p..end];
        var hyphen = word.IndexOf('-');
        if ((hyphen < 0 ? word : word[..hyphen]).ContainsAnyInRange('A', 'Z') && word.Length > 2)
        {
            return true;
        }

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
        return word.Length > 3 && word[^1] == 's' && word[^2] is '\'' or '’' && Words.BodyParts.Contains(word[..^2])
            ? word[..^2]
            : word;
    }

    /// <summary>The word after <paramref name="token"/> on the same line, empty when a mark stands between.</summary>
    private readonly ReadOnlySpan<char> WordAfter(Token token)
    {
        var p = token.End;
        if (p >= _end || !char.IsWhiteSpace(_text[p]))
        {
            return default;
        }

        p = SkipSpace(p);
        return _text[p..WordEnd(p)];
    }

    /// <summary>A function word, which after an abbreviation begins a sentence. A letter with a stop of its own is an initial.</summary>
    private readonly bool IsStarter(Token token) =>
        token.Kind == TokenKind.Upper && !IsInitial(token) && IsIn(Words.Starters, token);

    /// <summary>The list holds the word, or the word that it contracts ("It’s", "Doesn't").</summary>
    private readonly bool IsIn(WordSet words, Token token)
    {
        var word = Word(token);
        var apostrophe = word.IndexOfAny('\'', '’');
        if (apostrophe < 1)
        {
            return words.Contains(word);
        }

        var head = word[..apostrophe];
        return words.Contains(head) || (word[^1] == 't' && head[^1] == 'n' && words.Contains(head[..^1]));
    }

    private readonly bool IsSureStarter(Token token) =>
        token.Kind == TokenKind.Upper && !token.Opened && !IsInitial(token) && IsIn(Words.SureStarters, token);

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
            && (
                Words.NewsOpeners.Contains(Word(token))
                || (next is not ("of" or "and" or "for" or "that") && _evidence.SeenInLowerCase(Word(token)))
            )
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

    /// <summary>Past white space and the marks of a quoted message's lines ("\n> ").</summary>
    private readonly int SkipSpace(int p)
    {
        p = SkipWhite(p);
        while (p < _end && _text[p] == '>' && LineLayout.IsQuoteMark(_text, p))
        {
            p = SkipWhite(p + 1);
        }

        return p;
    }

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
}
