using System.Globalization;

namespace FactCheck.Extraction.Quantities;

internal enum TokenKind : byte
{
    None,
    Word,
    Number,
    Symbol,
}

/// <summary>A word, a number in digits or one other character of a passage. Offsets are UTF-16, into the article's text.</summary>
internal struct Token
{
    public int Start;
    public int End;
    public TokenKind Kind;

    /// <summary>White space, or the passage's edge, stands before it.</summary>
    public bool Space;

    /// <summary>Begins with a capital letter.</summary>
    public bool Upper;

    /// <summary>For a number: nothing but digits, so that it can be a year or a day.</summary>
    public bool Plain;

    /// <summary>For a number: how many digits stand after the decimal point.</summary>
    public byte Decimals;

    /// <summary>For a number: how many digits stand before the decimal point.</summary>
    public byte Digits;

    /// <summary>The character of a symbol, with the typographic hyphens as '-', the en dash as '–' and the apostrophes as '\''.</summary>
    public char Symbol;

    /// <summary>The value of a number in digits.</summary>
    public decimal Number;

    public Entry Entry;

    public readonly Word Word => Entry.Word;

    public readonly bool Is(char symbol) => Kind == TokenKind.Symbol && Symbol == symbol;

    public readonly bool IsDash => Kind == TokenKind.Symbol && Symbol is '-' or '–';
}

/// <summary>Cuts a passage into <see cref="Token"/>s in one pass. Addresses (URLs, e-mail) become one token without meaning.</summary>
internal static class Tokenizer
{
    private const int MaxDigits = 15;

    /// <summary>Fills <paramref name="tokens"/>, growing it as needed, and returns how many there are.</summary>
    public static int Read(string text, TextSpan passage, ref Token[] tokens)
    {
        var count = 0;
        var space = true;
        var i = passage.Start;
        while (i < passage.End)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c) || c is '\u200B' or '\u200E' or '\u200F' or '\uFEFF')
            {
                space = true;
                i++;
                continue;
            }

            if (count == tokens.Length)
            {
                Array.Resize(ref tokens, count * 2);
            }

            ref var token = ref tokens[count++];
            token = new Token
            {
                Start = i,
                Space = space,
                Entry = Entry.None,
            };
            space = false;
            i =
                char.IsLetter(c) ? ReadWord(text, i, passage.End, ref token)
                : char.IsDigit(c) || IsBareFraction(text, i, passage) ? ReadNumber(text, i, passage, ref token)
                : ReadSymbol(text, i, ref token);
            token.End = i;
        }

        return count;
    }

    /// <summary>The point of ".45 percent".</summary>
    private static bool IsBareFraction(string text, int i, TextSpan passage) =>
        text[i] == '.'
        && i + 1 < passage.End
        && char.IsDigit(text[i + 1])
        && (i == passage.Start || !(char.IsLetterOrDigit(text[i - 1]) || text[i - 1] is '.' or ')' or '%'));

    private static int ReadWord(string text, int i, int end, ref Token token)
    {
        var start = i;
        token.Upper = char.IsUpper(text[i]);
        while (i < end && char.IsLetter(text[i]))
        {
            i++;
        }

        if (i < end)
        {
            var c = text[i];
            if (
                c is '\'' or '’'
                && i == start + 1
                && text[start] is 'o' or 'O'
                && i + 6 <= end
                && text.AsSpan(i + 1, 5).Equals("clock", StringComparison.OrdinalIgnoreCase)
            )
            {
                token.Kind = TokenKind.Word;
                token.Entry = Lexicon.Find("o'clock");
                return i + 6;
            }

            if (char.IsDigit(c) && !Lexicon.IsCurrencySign(text.AsSpan(start, i - start)))
            {
                while (i < end && char.IsLetterOrDigit(text[i]))
                {
                    i++;
                }

                token.Kind = TokenKind.Word;
                return i;
            }

            if (
                c is '@'
                || (c == ':' && text.AsSpan(i, Math.Min(3, end - i)) is "://")
                || (
                    c == '.'
                    && i - start == 3
                    && text.AsSpan(start, 3).Equals("www", StringComparison.OrdinalIgnoreCase)
                )
            )
            {
                while (i < end && !char.IsWhiteSpace(text[i]) && text[i] is not ('<' or '>' or '"' or ')'))
                {
                    i++;
                }

                token.Kind = TokenKind.Symbol;
                token.Symbol = '\0';
                return i;
            }
        }

        token.Kind = TokenKind.Word;
        token.Entry = Lexicon.Find(text.AsSpan(start, i - start));
        return i;
    }

    private static int ReadNumber(string text, int i, TextSpan passage, ref Token token)
    {
        var start = i;
        var end = passage.End;
        long whole = 0;
        var digits = 0;
        i = Digits(text, i, end, ref whole, ref digits);
        token.Plain = true;
        while (
            (digits <= 3 || !token.Plain)
            && digits <= MaxDigits
            && i + 3 < end
            && text[i] is ',' or '٬' or '\u00A0' or '\u202F'
            && char.IsDigit(text[i + 1])
            && char.IsDigit(text[i + 2])
            && char.IsDigit(text[i + 3])
            && !(i + 4 < end && char.IsDigit(text[i + 4]))
        )
        {
            token.Plain = false;
            i = Digits(text, i + 1, end, ref whole, ref digits);
        }

        var last = token.Plain && digits <= 2 ? IndianGroups(text, i, end) : i;
        if (
            last == i
            && token.Plain
            && digits <= 3
            && text[start] != '0'
            && !(start > passage.Start && text[start - 1] == '+')
        )
        {
            last = Groups(text, i, end);
        }

        while (i < last)
        {
            token.Plain = false;
            i = Digits(text, i + 1, end, ref whole, ref digits);
        }

        decimal value = whole;
        var before = digits;
        if (
            digits <= MaxDigits
            && i + 1 < end
            && text[i] is '.' or '٫'
            && char.IsDigit(text[i + 1])
            && !(start - 1 > passage.Start && text[start - 1] == '.' && char.IsDigit(text[start - 2]))
        )
        {
            long fraction = 0;
            var all = digits;
            var j = Digits(text, i + 1, end, ref fraction, ref all);
            if (
                !(j + 1 < end && text[j] == '.' && char.IsDigit(text[j + 1]))
                && all <= MaxDigits + 6
                && all - digits <= 9
            )
            {
                token.Plain = false;
                token.Decimals = (byte)(all - digits);
                value += fraction / Power(all - digits);
                i = j;
            }
        }

        if (i == start)
        {
            return ReadSymbol(text, i, ref token);
        }

        token.Kind = before <= MaxDigits ? TokenKind.Number : TokenKind.Symbol;
        token.Digits = (byte)Math.Min(before, byte.MaxValue);
        token.Number = before <= MaxDigits ? value : 0;
        return i;
    }

    /// <summary>The end of the groups of "6,00,000" and "12,34,567", which count lakhs and crores; <paramref name="i"/> where there are none.</summary>
    private static int IndianGroups(string text, int i, int end)
    {
        var j = i;
        while (j + 3 < end && j - i < MaxDigits && text[j] == ',' && TwoDigits(j + 1) && text[j + 3] == ',')
        {
            j += 3;
        }

        return
            j > i
            && j + 3 < end
            && TwoDigits(j + 1)
            && char.IsDigit(text[j + 3])
            && !(j + 4 < end && char.IsDigit(text[j + 4]))
            ? j + 4
            : i;

        bool TwoDigits(int k) => char.IsDigit(text[k]) && char.IsDigit(text[k + 1]);
    }

    /// <summary>
    /// The end of the groups of "20 000", "1.250.000" and "1'250'000", as the continent writes thousands; <paramref name="i"/> where there are none. Only round
    /// thousands are sure: "12 345" may be two numbers.
    /// </summary>
    private static int Groups(string text, int i, int end)
    {
        if (i >= end || text[i] is not (' ' or '.' or '\'' or '’'))
        {
            return i;
        }

        var separator = text[i];
        var j = i;
        while (
            j + 3 < end
            && j - i < MaxDigits
            && text[j] == separator
            && char.IsDigit(text[j + 1])
            && char.IsDigit(text[j + 2])
            && char.IsDigit(text[j + 3])
        )
        {
            j += 4;
        }

        var groups = (j - i) / 4;
        var bounded = j >= end || !char.IsLetterOrDigit(text[j]);
        return groups >= (separator == ' ' ? 1 : 2) && bounded && text.AsSpan(j - 3, 3) is "000" ? j : i;
    }

    private static int Digits(string text, int i, int end, ref long value, ref int count)
    {
        for (; i < end && char.IsDigit(text[i]); i++)
        {
            if (++count <= MaxDigits)
            {
                var c = text[i];
                value = (value * 10) + (c is >= '0' and <= '9' ? c - '0' : CharUnicodeInfo.GetDecimalDigitValue(c));
            }
        }

        return i;
    }

    private static decimal Power(int digits)
    {
        var power = 1m;
        for (; digits > 0; digits--)
        {
            power *= 10;
        }

        return power;
    }

    private static int ReadSymbol(string text, int i, ref Token token)
    {
        token.Kind = TokenKind.Symbol;
        token.Symbol = text[i] switch
        {
            '\u2010' or '\u2011' or '\u2212' => '-',
            '\u2019' or '\u2018' or '`' => '\'',
            '٪' => '%',
            var c => c,
        };
        return char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? i + 2 : i + 1;
    }
}
