namespace FactCheck.Extraction.Attribution;

internal enum TokenType : byte
{
    Word,
    Number,
    Comma,
    Colon,
    Semicolon,
    Dash,
    Stop,

    /// <summary>A quotation, whole, as far as it lies in the passage.</summary>
    Quotation,

    /// <summary>A bracket with what it holds.</summary>
    Bracket,
}

internal readonly record struct Token(
    TokenType Type,
    int Start,
    int End,
    Kinds Kinds,
    bool Capital,
    bool Possessive,
    int Quotation
)
{
    public bool Is(Kinds kinds) => (Kinds & kinds) != Kinds.None;

    public bool IsWord => Type == TokenType.Word;
}

/// <summary>The words and marks of one passage. Reused from passage to passage.</summary>
internal sealed class Tokens(string text, Quotations quotations)
{
    // A quotation this short that no comma or stop ends is a name or a scare quote: part of its sentence.
    private const int ScareWords = 3;

    private const int LongestBracket = 250;

    // Nobody writes a sentence this long: what follows is read for its quotations only.
    private const int Longest = 1000;

    private readonly List<Token> items = [];
    private readonly List<int> titles = [];

    /// <summary>The passage's quotations that are a work's title and nobody's words.</summary>
    public IReadOnlyList<int> Titles => titles;

    public int Count => items.Count;

    public Token this[int i] => items[i];

    public bool IsWord(int i) => i >= 0 && i < items.Count && items[i].IsWord;

    public bool Is(int i, Kinds kinds) => IsWord(i) && items[i].Is(kinds);

    public bool IsType(int i, TokenType type) => i >= 0 && i < items.Count && items[i].Type == type;

    public bool Is(int i, string word) =>
        IsWord(i)
        && text.AsSpan(items[i].Start, items[i].End - items[i].Start).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool Is(int i, params ReadOnlySpan<string> words)
    {
        if (!IsWord(i))
        {
            return false;
        }

        var token = Text(i);
        foreach (var word in words)
        {
            if (token.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A word of no list that ends as a past form does.</summary>
    public bool IsUnlistedPast(int i) =>
        items[i].Kinds == Kinds.None && Text(i).EndsWith("ed", StringComparison.Ordinal);

    public ReadOnlySpan<char> Text(int i) => text.AsSpan(items[i].Start, items[i].End - items[i].Start);

    public void Read(TextSpan passage)
    {
        items.Clear();
        titles.Clear();
        var next = quotations.FirstAfter(passage.Start);
        var all = quotations.Items;
        var i = passage.Start;
        while (i < passage.End && items.Count < Longest)
        {
            if (next < all.Length && i >= all[next].Start)
            {
                var end = Math.Min(all[next].End, passage.End);
                if (IsTitle(i, end, all[next]))
                {
                    titles.Add(next);
                    items.Add(new Token(TokenType.Word, i, end, Kinds.None, Capital: true, false, -1));
                    if (text[end - 2] == ',')
                    {
                        items.Add(new Token(TokenType.Comma, end - 2, end - 1, Kinds.None, false, false, -1));
                    }
                }
                else if (IsScare(i, end, passage, all[next]))
                {
                    items.Add(
                        new Token(TokenType.Word, i, end, Kinds.None, Capital: char.IsUpper(text[i + 1]), false, -1)
                    );
                }
                else
                {
                    items.Add(new Token(TokenType.Quotation, i, end, Kinds.None, false, false, next));
                }

                i = end;
                next++;
                continue;
            }

            var limit = next < all.Length ? Math.Min(all[next].Start, passage.End) : passage.End;
            i = One(i, limit, passage.End);
        }
    }

    private int One(int i, int limit, int end)
    {
        var c = text[i];
        if (IsBlessing(c))
        {
            return i + 1;
        }

        if (char.IsLetter(c))
        {
            return Word(i, limit, end);
        }

        if (char.IsAsciiDigit(c))
        {
            var j = i + 1;
            while (
                j < limit
                && (
                    char.IsLetterOrDigit(text[j])
                    || (text[j] is '.' or ',' or '-' or ':' && j + 1 < limit && char.IsLetterOrDigit(text[j + 1]))
                )
            )
            {
                j++;
            }

            items.Add(new Token(TokenType.Number, i, j, Kinds.None, false, false, -1));
            return j;
        }

        switch (c)
        {
            case ',':
            case '،':
                items.Add(new Token(TokenType.Comma, i, i + 1, Kinds.None, false, false, -1));
                break;
            case ':':
                items.Add(new Token(TokenType.Colon, i, i + 1, Kinds.None, false, false, -1));
                break;
            case ';':
                items.Add(new Token(TokenType.Semicolon, i, i + 1, Kinds.None, false, false, -1));
                break;
            case '—' or '–' or '―':
                items.Add(new Token(TokenType.Dash, i, i + 1, Kinds.None, false, false, -1));
                break;
            case '-'
                when (i == 0 || !char.IsLetterOrDigit(text[i - 1]))
                    && i + 1 < limit
                    && !char.IsLetterOrDigit(text[i + 1]):
                items.Add(new Token(TokenType.Dash, i, i + 1, Kinds.None, false, false, -1));
                return i + 1 < limit && text[i + 1] == '-' ? i + 2 : i + 1;
            case '.' or '!' or '?' or '…':
                items.Add(new Token(TokenType.Stop, i, i + 1, Kinds.None, false, false, -1));
                break;
            case '(' or '[':
                var close = text.AsSpan(i, Math.Min(limit - i, LongestBracket)).IndexOf(c == '(' ? ')' : ']');
                if (close > 0)
                {
                    items.Add(new Token(TokenType.Bracket, i, i + close + 1, Kinds.None, false, false, -1));
                    return i + close + 1;
                }

                break;
            default:
                break;
        }

        return i + 1;
    }

    // "ﷺ", "ﷻ": a blessing behind a name, in one character.
    private static bool IsBlessing(char c) => c is >= '\ufdf0' and <= '\ufdfd';

    private int Word(int i, int limit, int end)
    {
        var j = i + 1;
        var inner = false;
        while (j < limit)
        {
            var c = text[j];
            if (
                char.IsLetterOrDigit(c)
                || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
            )
            {
                j++;
            }
            else if (
                c is '.' or '\'' or '’' or '-' or '‑' or '&' or '`'
                && j + 1 < limit
                && char.IsLetterOrDigit(text[j + 1])
            )
            {
                inner |= c == '.';
                j++;
            }
            else
            {
                break;
            }
        }

        var word = text.AsSpan(i, j - i);
        var possessive =
            word.Length > 2
            && (word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal));
        if (
            !possessive
            && j < limit
            && text[j] is '\'' or '’'
            && word[^1] is 's'
            && j + 1 < limit
            && text[j + 1] == ' '
        )
        {
            possessive = true;
        }

        var kinds = Lexicon.Of(
            possessive && word[^1] == 's' && word.Length > 2 && word[^2] is '\'' or '’' ? word[..^2] : word
        );
        var capital = char.IsUpper(text[i]) || (word.Length > 3 && HasInnerCapital(word));
        var initial = word.Length == 1 && capital && text[i] != 'I';
        // "Sen.", "J." and "U.S." keep their stop, except at the end of the passage.
        if (
            j < limit
            && text[j] == '.'
            && (
                inner
                || initial
                || ((kinds & (Kinds.Honorific | Kinds.Particle)) != Kinds.None && capital)
                || Abbreviated(word)
                || (j + 1 < limit && text[j + 1] == ',')
            )
            && j + 1 < end
        )
        {
            j++;
        }

        if (capital)
        {
            kinds = Proper(kinds, word);
        }

        items.Add(new Token(TokenType.Word, i, j, kinds, capital, possessive, -1));
        return j;
    }

    private static bool Abbreviated(ReadOnlySpan<char> word) =>
        word is "Jr" or "Sr" or "Inc" or "Corp" or "Co" or "Ltd" or "No";

    // "Will Grant said": a capital inside a sentence makes a name of a verb.
    private Kinds Proper(Kinds kinds, ReadOnlySpan<char> word)
    {
        const Kinds function =
            Kinds.Cue
            | Kinds.Ing
            | Kinds.Base
            | Kinds.Third
            | Kinds.Auxiliary
            | Kinds.Modal
            | Kinds.Finite
            | Kinds.Adverb
            | Kinds.Subordinator;
        var upper = word.Length > 1 && !word.ContainsAnyInRange('a', 'z');
        if (upper)
        {
            return word.Length > 4
                ? kinds
                : kinds & ~(function | Kinds.Pronoun | Kinds.Preposition | Kinds.Conjunction | Kinds.Relative);
        }

        return AtStart ? kinds & ~Kinds.Particle : kinds & ~function;
    }

    private bool AtStart =>
        items.Count == 0
        || items[^1].Type
            is TokenType.Quotation
                or TokenType.Colon
                or TokenType.Stop
                or TokenType.Dash
                or TokenType.Semicolon;

    private static bool HasInnerCapital(ReadOnlySpan<char> word)
    {
        for (var k = 1; k < word.Length; k++)
        {
            if (char.IsUpper(word[k]) && word[k - 1] is '-' or '\'' or '’' or '‑')
            {
                return true;
            }
        }

        return false;
    }

    // On CNN’s “The Morning Hour,”: capitals on every longer word, and a preposition or an owner before.
    private bool IsTitle(int start, int end, Quotation quotation)
    {
        if (
            quotation.Start != start
            || quotation.End != end
            || quotation is not { Closed: true, Opened: true, Length: < 60 }
            || items.Count == 0
            || !items[^1].IsWord
            || !(items[^1].Possessive || items[^1].Is(Kinds.Preposition) || Lexicon.IsWork(Text(items.Count - 1)))
        )
        {
            return false;
        }

        var words = text.AsSpan(start + 1, end - start - 2).TrimEnd(',');
        if (words.IsEmpty || words[^1] is '.' or '!' or '?' or ',')
        {
            return false;
        }

        foreach (var range in words.Split(' '))
        {
            var word = words[range];
            if (
                word.Length > 3
                && !char.IsUpper(word[0])
                && !char.IsDigit(word[0])
                && Lexicon.Of(word) is var kinds
                && (kinds & Kinds.Preposition) == Kinds.None
            )
            {
                return false;
            }
        }

        return char.IsUpper(words[0]);
    }

    private bool IsScare(int start, int end, TextSpan passage, Quotation quotation)
    {
        if (
            quotation.Start != start
            || quotation.End != end
            || !quotation.Closed
            || !quotation.Opened
            || quotation.Length > 40
            || (start > passage.Start && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] is not ('(' or '['))
        )
        {
            return false;
        }

        if (items.Count == 0 || end >= passage.End)
        {
            return items.Count > 0
                && quotation.Length < 25
                && !AfterTag()
                && !EndsLikeSpeech(start, end)
                && Spaces(start, end) < ScareWords;
        }

        return !EndsLikeSpeech(start, end) && Spaces(start, end) < ScareWords && !AfterTag();
    }

    private bool AfterTag() =>
        items[^1].Type is TokenType.Colon or TokenType.Comma
        || (items[^1].IsWord && items[^1].Is(Kinds.Cue) && !items[^1].Is(Kinds.Document));

    private bool EndsLikeSpeech(int start, int end) => end - start > 2 && text[end - 2] is ',' or '.' or '!' or '?';

    private int Spaces(int start, int end) => text.AsSpan(start, end - start).Count(' ');
}
