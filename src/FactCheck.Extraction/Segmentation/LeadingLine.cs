namespace FactCheck.Extraction.Segmentation;

/// <summary>
/// What stands before the first sentence of a paragraph on the same line: a date of publication ("date 2025-08-22 …",
/// "Monday 18 August 2025, 14:50 | …") or a wire service's place line ("WASHINGTON (AP) — …").
/// </summary>
internal static class LeadingLine
{
    private const int Longest = 96;
    private const int ShortestSentence = 30;
    private const int LongestAgency = 40;
    private const int LongestGreeting = 40;
    private const int ShortestRule = 8;

    /// <summary>How many characters of <paramref name="paragraph"/> belong to it, 0 when it has none or is nothing else.</summary>
    public static int Length(ReadOnlySpan<char> paragraph)
    {
        if (paragraph.Length < 8)
        {
            return 0;
        }

        var length = Place(paragraph);
        length = length > 0 ? length : Date(paragraph);
        length = length > 0 ? length : Agency(paragraph);
        length = length > 0 ? length : Greeting(paragraph);
        length = length > 0 ? length : Ruled(paragraph);
        return length > 0 ? length : Author(paragraph);
    }

    /// <summary>"(Tarn Press) The harbour reopened": the agency in brackets, and no dash.</summary>
    private static int Agency(ReadOnlySpan<char> text)
    {
        if (text[0] != '(' || !Marks.IsUpper(text[1]))
        {
            return 0;
        }

        var close = text[..Math.Min(text.Length, LongestAgency)].IndexOf(')');
        if (close < 3 || text[1..close].ContainsAny(".:(?") || !IsName(text[1..close]))
        {
            return 0;
        }

        var rest = Skip(text, close + 1);
        return rest < text.Length && Marks.IsUpper(text[rest]) && IsSentence(text[rest..]) ? close + 1 : 0;
    }

    private static bool IsName(ReadOnlySpan<char> words)
    {
        foreach (var range in words.Split(' '))
        {
            var word = words[range];
            if (
                word.Length > 0
                && !Marks.IsUpper(word[0])
                && !Marks.IsDash(word[0])
                && word is not ("of" or "and" or "the")
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Dear Ms. Lee, The harbour": how a letter begins.</summary>
    private static int Greeting(ReadOnlySpan<char> text)
    {
        var word = Letters(text, 0);
        if (!Words.Greetings.Contains(word))
        {
            return 0;
        }

        var end = text[..Math.Min(text.Length, LongestGreeting)].IndexOfAny(',', ':', '!');
        if (end < word.Length || text[end] == '!' || !IsName(text[word.Length..end].Trim()))
        {
            return 0;
        }

        var rest = Skip(text, end + 1);
        return rest > end + 1 && rest + LongestGreeting < text.Length && Marks.IsUpper(text[rest]) ? end + 1 : 0;
    }

    /// <summary>A ruled line of signs before a text.</summary>
    private static int Ruled(ReadOnlySpan<char> text)
    {
        if (text[0] is not ('=' or '*' or '-' or '_' or '~' or '#'))
        {
            return 0;
        }

        var end = text.IndexOfAnyExcept(text[0]);
        return end >= ShortestRule && char.IsWhiteSpace(text[end]) ? end : 0;
    }

    /// <summary>"Ann Lee 03/07/2024 10:15 AM The harbour": who wrote a message or a comment, before when.</summary>
    private static int Author(ReadOnlySpan<char> text)
    {
        var p = 0;
        for (var words = 0; words < 5 && p < text.Length && Marks.IsUpper(text[p]); words++)
        {
            var end = p;
            while (end < text.Length && end < Longest && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            var word = text[p..end].TrimEnd(',').TrimEnd('.');
            if (
                text[end - 1] is ':' or '!' or '?'
                || Words.Weekdays.Contains(word)
                || Words.Months.Contains(word)
                || Words.DateLabels.Contains(word)
            )
            {
                return 0;
            }

            p = Skip(text, end);
            var on = Letters(text, p) is "on" or "at" ? Skip(text, p + 2) : p;
            if (
                on < text.Length
                && char.IsAsciiDigit(text[on])
                && CalendarDate(text, on) is var date
                && date > on
                && Clock(text, date) > date
            )
            {
                return p;
            }
        }

        return 0;
    }

    /// <summary>The line is a date of publication and nothing else.</summary>
    public static bool IsDate(ReadOnlySpan<char> line) =>
        line.Length is >= 8 and <= Longest && DateEnd(line, out _) == line.Length;

    /// <summary>"BAGHDAD, Aug. 18 (Reuters) - ": places in capitals or an agency in brackets, and a dash before a capital.</summary>
    private static int Place(ReadOnlySpan<char> text)
    {
        var p = 0;
        var capitals = false;
        var agency = false;
        var words = 0;
        var commas = 0;
        while (p < text.Length && p < Longest)
        {
            var c = text[p];
            if (c == ' ' || c == '\u00A0')
            {
                p++;
            }
            else if (c == ',')
            {
                commas++;
                p++;
            }
            else if (c == '(')
            {
                var close = text[p..Math.Min(text.Length, p + 40)].IndexOf(')');
                if (close < 3 || agency || !Marks.IsUpper(text[p + 1]))
                {
                    return 0;
                }

                agency = true;
                p += close + 1;
            }
            else if (Marks.IsDash(c) || c == '_')
            {
                var dash = p;
                while (p < text.Length && (Marks.IsDash(text[p]) || text[p] == '_'))
                {
                    p++;
                }

                // A hyphen or underscore needs the spaces that tell it from one inside a word, unless all was in capitals.
                var spaced = dash > 0 && text[dash - 1] is ' ' or '\u00A0' or ')';
                var hyphen = p - dash == 1 && c is '-' or '_';
                // "Baghdad- The", "Tarn Press- The": no word is written so.
                var close = hyphen && !spaced && words <= 3 && text[p..] is [' ', ..] && IsSentence(text[p..]);
                if (
                    (words == 0 && !agency)
                    || !(capitals || agency || close || (commas > 0 && spaced && IsSentence(text[p..])))
                    || (hyphen && !spaced && !close && !(capitals && p < text.Length && text[p] == ' '))
                )
                {
                    return 0;
                }

                var rest = p;
                while (rest < text.Length && char.IsWhiteSpace(text[rest]))
                {
                    rest++;
                }

                var spacedAfter = rest > p || c is '—' or '–' || p - dash > 1;
                return spacedAfter && rest < text.Length && BeginsSentence(text[rest..]) ? p : 0;
            }
            else if (char.IsLetterOrDigit(c))
            {
                var start = p;
                var upper = true;
                while (
                    p < text.Length
                    && (
                        char.IsLetterOrDigit(text[p])
                        || text[p] is '.' or '\'' or '’' or '/'
                        || (text[p] == '-' && p + 1 < text.Length && char.IsLetter(text[p + 1]))
                    )
                )
                {
                    upper &= !char.IsLower(text[p]);
                    p++;
                }

                var word = text[start..p];
                words++;
                if (words == 1)
                {
                    capitals = upper && word.Length >= 3 && char.IsLetter(word[0]) && char.IsLetter(word[1]);
                    if (!Marks.IsUpper(c))
                    {
                        return 0;
                    }
                }
                else if (!upper && (!Marks.IsUpper(c) || (commas == 0 && !IsParticle(word) && !HyphenCloses(text, p))))
                {
                    // After a comma a country, state or month may follow in small letters with a capital.
                    return 0;
                }

                if (words > 7)
                {
                    return 0;
                }
            }
            else
            {
                return 0;
            }
        }

        return 0;
    }

    private static bool HyphenCloses(ReadOnlySpan<char> text, int p) =>
        p + 1 < text.Length && text[p] == '-' && text[p + 1] == ' ';

    /// <summary>Long enough, and closed by a stop: a heading's second half is neither.</summary>
    private static bool IsSentence(ReadOnlySpan<char> rest) =>
        rest.Length >= ShortestSentence && rest[^1] is '.' or '!' or '?' or '”' or '"' or '…';

    private static bool IsParticle(ReadOnlySpan<char> word) =>
        Words.NameParticles.Contains(word) || Words.Months.Contains(word.TrimEnd('.'));

    private static bool BeginsSentence(ReadOnlySpan<char> rest)
    {
        var p = 0;
        while (p < rest.Length && Marks.IsOpener(rest[p]))
        {
            p++;
        }

        return p < rest.Length
            && (Marks.IsUpper(rest[p]) || char.IsDigit(rest[p]) || Marks.IsOtherLetter(rest[p]))
            && rest.Contains(' ');
    }

    /// <summary>Behind the date and time of day that the text begins with, 0 where it begins with none.</summary>
    private static int DateEnd(ReadOnlySpan<char> text, out bool labelled)
    {
        var p = 0;
        labelled = false;
        var word = Letters(text, p);
        if (
            word.Equals("last", StringComparison.OrdinalIgnoreCase)
            || word.Equals("first", StringComparison.OrdinalIgnoreCase)
        )
        {
            p = Skip(text, word.Length);
            word = Letters(text, p);
        }

        if (Words.DateLabels.Contains(word))
        {
            labelled = true;
            p = Skip(text, p + word.Length);
            if (Letters(text, p).Equals("on", StringComparison.OrdinalIgnoreCase))
            {
                p = Skip(text, p + 2);
            }
        }
        else if (p > 0)
        {
            return 0;
        }

        word = Letters(text, p);
        if (Words.Weekdays.Contains(word))
        {
            p = Skip(text, p + word.Length);
        }

        var end = CalendarDate(text, p);
        if (end <= p)
        {
            return 0;
        }

        return Clock(text, end);
    }

    private static int Date(ReadOnlySpan<char> text)
    {
        var end = DateEnd(text, out var labelled);
        if (end == 0)
        {
            return 0;
        }

        var rest = end;
        while (rest < text.Length && char.IsWhiteSpace(text[rest]))
        {
            rest++;
        }

        if (rest >= text.Length || rest == end)
        {
            return 0;
        }

        if (
            text[rest] is '|' or '•' or '·'
            || (Marks.IsDash(text[rest]) && rest + 1 < text.Length && char.IsWhiteSpace(text[rest + 1]))
        )
        {
            end = ++rest;
            while (rest < text.Length && char.IsWhiteSpace(text[rest]))
            {
                rest++;
            }
        }

        return rest < text.Length && (BeginsSentence(text[rest..]) || (labelled && char.IsLetter(text[rest])))
            ? end
            : 0;
    }

    private static ReadOnlySpan<char> Letters(ReadOnlySpan<char> text, int p)
    {
        var end = p;
        while (end < text.Length && end - p < 12 && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[p..end];
    }

    private static ReadOnlySpan<char> Digits(ReadOnlySpan<char> text, int p)
    {
        var end = p;
        while (end < text.Length && end - p < 5 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return text[Math.Min(p, text.Length)..end];
    }

    /// <summary>Behind white space and the marks that stand between the parts of a date.</summary>
    private static int Skip(ReadOnlySpan<char> text, int p)
    {
        while (p < text.Length && p < Longest && (char.IsWhiteSpace(text[p]) || text[p] is ',' or '.' or ':'))
        {
            p++;
        }

        return p;
    }

    /// <summary>The end of a date with day, month and year in figures or words, or <paramref name="p"/> where none stands.</summary>
    private static int CalendarDate(ReadOnlySpan<char> text, int p)
    {
        var first = Digits(text, p);
        var q = p + first.Length;
        if (first.Length > 0 && q < text.Length && text[q] is '-' or '/' or '.')
        {
            var mark = text[q];
            var second = Digits(text, q + 1);
            var word = Letters(text, q + 1);
            var middle =
                second.Length is 1 or 2 ? second.Length
                : Words.Months.Contains(word) ? word.Length
                : 0;
            q += 1 + middle;
            if (middle > 0 && q < text.Length && text[q] == mark)
            {
                var third = Digits(text, q + 1);
                var whole =
                    (first.Length == 4 && third.Length is 1 or 2) || (first.Length <= 2 && third.Length is 2 or 4);
                return whole ? q + 1 + third.Length : p;
            }

            return p;
        }

        if (first.Length is 1 or 2)
        {
            // 18 August 2025, 18th August, 2025
            if (Letters(text, q) is "st" or "nd" or "rd" or "th")
            {
                q += 2;
            }

            q = Skip(text, q);
            var month = Letters(text, q);
            if (!Words.Months.Contains(month))
            {
                return p;
            }

            q = Skip(text, q + month.Length);
            var year = Digits(text, q);
            return year.Length == 4 ? q + 4 : p;
        }

        var name = Letters(text, p);
        if (name.Length > 0 && Words.Months.Contains(name))
        {
            // August 18, 2025
            q = Skip(text, p + name.Length);
            var day = Digits(text, q);
            if (day.Length is not (1 or 2))
            {
                return p;
            }

            q += day.Length;
            if (Letters(text, q) is "st" or "nd" or "rd" or "th")
            {
                q += 2;
            }

            q = Skip(text, q);
            var year = Digits(text, q);
            return year.Length == 4 ? q + 4 : p;
        }

        return p;
    }

    /// <summary>Behind a time of day and its zone, or <paramref name="p"/> where none follows.</summary>
    private static int Clock(ReadOnlySpan<char> text, int p)
    {
        var q = p;
        while (q < text.Length && (char.IsWhiteSpace(text[q]) || text[q] is ',' or '|' or '-' or '–' or '—' or 'T'))
        {
            q++;
        }

        if (Letters(text, q).Equals("at", StringComparison.OrdinalIgnoreCase))
        {
            q = Skip(text, q + 2);
        }

        var hour = Digits(text, q);
        var mark = q + hour.Length;
        if (hour.Length is not (1 or 2) || mark >= text.Length || text[mark] is not (':' or '.'))
        {
            return p;
        }

        var minutes = Digits(text, mark + 1);
        if (minutes.Length != 2)
        {
            return p;
        }

        var end = mark + 3;
        if (end < text.Length && text[end] == ':' && Digits(text, end + 1).Length == 2)
        {
            end += 3;
        }

        for (var words = 0; words < 2; words++)
        {
            var start = end < text.Length && text[end] == ' ' ? end + 1 : end;
            var length = 0;
            while (start + length < text.Length && (char.IsLetter(text[start + length]) || text[start + length] == '.'))
            {
                length++;
            }

            var word = text.Slice(start, length);
            var isHalf =
                word.Equals("am", StringComparison.OrdinalIgnoreCase)
                || word.Equals("pm", StringComparison.OrdinalIgnoreCase)
                || word.Equals("a.m.", StringComparison.OrdinalIgnoreCase)
                || word.Equals("p.m.", StringComparison.OrdinalIgnoreCase);
            if (
                !isHalf
                && !(
                    word.Length is 1 or 2 or 3 or 4 && Words.AfterClock.Contains(word) && Marks.IsUpper(word[^1])
                    || word is "Z"
                )
            )
            {
                break;
            }

            end = start + length;
        }

        return end;
    }
}
