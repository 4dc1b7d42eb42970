using System.Collections.Frozen;
using System.Globalization;

namespace FactCheck.Extraction.Import;

/// <summary>Which number of <c>3/9/2025</c> is the day.</summary>
internal enum DateOrder
{
    /// <summary>3 September: most of the world, and the default.</summary>
    DayFirst,

    /// <summary>9 March: the United States.</summary>
    MonthFirst,
}

/// <summary>
/// Reads the date of a head line or a metadata field as people write it in some twelve languages: "Monday 18 August 2025
/// - 14:50", "Aug. 18, 2025", "03/09/2025", "18. August 2025", "2025年8月18日", "٣ سبتمبر ٢٠٢٥". Years 1900 to 2099 only.
/// </summary>
internal static class WrittenDate
{
    private static readonly FrozenDictionary<string, int> Months = BuildMonths();

    private static readonly FrozenSet<string> Joiners = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ["st", "nd", "rd", "th", "of", "de", "del", "di", "er", "ème", "º", "ª", "den", "г", "من", "م", "ماه"]
    );

    private enum TokenKind
    {
        Number,
        Word,
        Mark,
    }

    private readonly record struct Token(TokenKind Kind, int Start, int End, int Value, int Digits, int Month);

    /// <summary>The first date in <paramref name="text"/> and where it stands; false where there is none.</summary>
    public static bool TryFind(ReadOnlySpan<char> text, DateOrder order, out PartialDate date, out TextSpan span)
    {
        if (text.Length > 2000)
        {
            text = text[..2000];
        }

        var tokens = Tokens(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (
                Compact(tokens, i, out date, out var last)
                || YearFirst(tokens, i, out date, out last)
                || Ideographic(text, tokens, i, out date, out last)
                || DayMonthYear(tokens, i, out date, out last)
                || MonthDayYear(tokens, i, out date, out last)
                || Numeric(tokens, i, order, out date, out last)
            )
            {
                span = new TextSpan(tokens[i].Start, tokens[last].End);
                return true;
            }
        }

        date = default;
        span = default;
        return false;
    }

    /// <summary>
    /// Decides between 3 September and 9 March from what else the text says: month first only where it writes a date
    /// that can be nothing else (<c>08/25/2025</c>) and none that contradicts it, or the address is American
    /// (<c>.gov</c>, <c>.mil</c>, <c>.us</c>).
    /// </summary>
    public static DateOrder OrderIn(ReadOnlySpan<char> text, string? address)
    {
        int dayFirst = 0,
            monthFirst = 0;
        text = text[..Math.Min(text.Length, 200_000)];
        for (var at = 0; at < text.Length; )
        {
            var slash = text[at..].IndexOf('/');
            if (slash < 0)
            {
                break;
            }

            at += slash;
            var first = NumberBefore(text, at);
            var second = NumberAfter(text, at + 1, out var end);
            if (
                first is > 0 and <= 31
                && second is > 0 and <= 31
                && end < text.Length
                && text[end] == '/'
                && NumberAfter(text, end + 1, out _) is > 1900 and < 2100
            )
            {
                dayFirst += first > 12 && second <= 12 ? 1 : 0;
                monthFirst += second > 12 && first <= 12 ? 1 : 0;
            }

            at++;
        }

        if (dayFirst + monthFirst > 0)
        {
            return monthFirst > 0 && dayFirst == 0 ? DateOrder.MonthFirst : DateOrder.DayFirst;
        }

        return
            Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && (
                uri.Host.EndsWith(".gov", StringComparison.Ordinal)
                || uri.Host.EndsWith(".mil", StringComparison.Ordinal)
                || uri.Host.EndsWith(".us", StringComparison.Ordinal)
            )
            ? DateOrder.MonthFirst
            : DateOrder.DayFirst;
    }

    private static int NumberBefore(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (start > 0 && at - start < 3 && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        return at - start is 1 or 2 ? int.Parse(text[start..at], NumberStyles.None, CultureInfo.InvariantCulture) : 0;
    }

    private static int NumberAfter(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        while (end < text.Length && end - at < 5 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - at is > 0 and < 5 ? int.Parse(text[at..end], NumberStyles.None, CultureInfo.InvariantCulture) : 0;
    }

    private static List<Token> Tokens(ReadOnlySpan<char> text)
    {
        var tokens = new List<Token>();
        for (var i = 0; i < text.Length; )
        {
            var start = i;
            if (char.IsDigit(text[i]))
            {
                var value = 0;
                for (; i < text.Length && char.IsDigit(text[i]); i++)
                {
                    value = i - start < 9 ? (value * 10) + (int)char.GetNumericValue(text[i]) : int.MaxValue;
                }

                tokens.Add(new Token(TokenKind.Number, start, i, value, i - start, 0));
            }
            else if (char.IsLetter(text[i]))
            {
                while (
                    i < text.Length
                    && (
                        char.IsLetter(text[i])
                        || char.GetUnicodeCategory(text[i]) == UnicodeCategory.NonSpacingMark
                        || text[i] == '\u200C'
                    )
                )
                {
                    i++;
                }

                var word = text[start..i];
                var month = Months.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var found)
                    ? found
                    : Levantine(text, word, ref i);
                if (month > 0 || !Joiners.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
                {
                    tokens.Add(new Token(TokenKind.Word, start, i, 0, 0, month));
                }
            }
            else
            {
                if (!char.IsWhiteSpace(text[i]) && text[i] is not (',' or '\u060C' or '\u200E' or '\u200F' or '*'))
                {
                    tokens.Add(new Token(TokenKind.Mark, i, i + 1, text[i], 0, 0));
                }

                i++;
            }
        }

        return tokens;
    }

    private static int Levantine(ReadOnlySpan<char> text, ReadOnlySpan<char> word, ref int end)
    {
        var (first, second) = word switch
        {
            "كانون" => (12, 1),
            "تشرين" => (10, 11),
            _ => (0, 0),
        };
        if (first == 0)
        {
            return 0;
        }

        var rest = text[end..].TrimStart();
        var at = text.Length - rest.Length;
        foreach (var (name, month) in ((string, int)[])[("الأول", first), ("الاول", first), ("الثاني", second)])
        {
            if (rest.StartsWith(name, StringComparison.Ordinal))
            {
                end = at + name.Length;
                return month;
            }
        }

        return 0;
    }

    private static bool IsYear(Token token) =>
        token is { Kind: TokenKind.Number, Digits: 4, Value: >= 1900 and <= 2099 };

    private static bool IsDay(Token token) =>
        token is { Kind: TokenKind.Number, Digits: 1 or 2, Value: >= 1 and <= 31 };

    private static bool IsMark(List<Token> tokens, int i, out char mark)
    {
        mark = i < tokens.Count && tokens[i].Kind == TokenKind.Mark ? (char)tokens[i].Value : '\0';
        return mark is '/' or '-' or '.' or '\u2010' or '\u2011' or '\u2013';
    }

    private static bool Compact(List<Token> tokens, int i, out PartialDate date, out int last)
    {
        last = i;
        date = default;
        var value = tokens[i].Value;
        return tokens[i] is { Kind: TokenKind.Number, Digits: 8 }
            && value / 10000 is >= 1900 and <= 2099
            && PartialDate.TryCreate(value / 10000, value / 100 % 100, value % 100, out date);
    }

    private static bool YearFirst(List<Token> tokens, int i, out PartialDate date, out int last)
    {
        last = i + 4;
        date = default;
        if (!IsYear(tokens[i]))
        {
            return false;
        }

        if (
            i + 2 < tokens.Count
            && tokens[i + 1] is { Kind: TokenKind.Word, Month: > 0 } named
            && IsDay(tokens[i + 2])
            && PartialDate.TryCreate(tokens[i].Value, named.Month, tokens[i + 2].Value, out date)
        )
        {
            last = i + 2;
            return true;
        }

        return i + 4 < tokens.Count
            && IsMark(tokens, i + 1, out var mark)
            && IsMark(tokens, i + 3, out var again)
            && mark == again
            && tokens[i + 2].Kind == TokenKind.Number
            && tokens[i + 4] is { Kind: TokenKind.Number, Digits: <= 2 }
            && PartialDate.TryCreate(tokens[i].Value, tokens[i + 2].Value, tokens[i + 4].Value, out date);
    }

    private static bool Ideographic(
        ReadOnlySpan<char> text,
        List<Token> tokens,
        int i,
        out PartialDate date,
        out int last
    )
    {
        last = i + 3;
        date = default;
        if (!IsYear(tokens[i]) || i + 3 >= tokens.Count || !Starts(text, tokens[i + 1], '年', '년'))
        {
            return false;
        }

        if (tokens[i + 2].Kind != TokenKind.Number || !Starts(text, tokens[i + 3], '月', '월'))
        {
            return false;
        }

        if (i + 5 < tokens.Count && IsDay(tokens[i + 4]) && Starts(text, tokens[i + 5], '日', '일'))
        {
            last = i + 5;
            return PartialDate.TryCreate(tokens[i].Value, tokens[i + 2].Value, tokens[i + 4].Value, out date);
        }

        return PartialDate.TryCreate(tokens[i].Value, tokens[i + 2].Value, null, out date);

        static bool Starts(ReadOnlySpan<char> text, Token token, char a, char b) =>
            token.Kind == TokenKind.Word && (text[token.Start] == a || text[token.Start] == b);
    }

    // 18 August 2025, 18-Aug-2025, 18. August 2025, 18/Aug/2025
    private static bool DayMonthYear(List<Token> tokens, int i, out PartialDate date, out int last)
    {
        last = i;
        date = default;
        if (!IsDay(tokens[i]))
        {
            return false;
        }

        var month = i + 1;
        if (IsMark(tokens, month, out _) || (month < tokens.Count && tokens[month].Value is '\u00BA' or '\u00B0'))
        {
            month++;
        }

        if (month >= tokens.Count || tokens[month].Month == 0)
        {
            return false;
        }

        var year = month + 1;
        if (IsMark(tokens, year, out _))
        {
            year++;
        }

        last = year;
        return year < tokens.Count
            && IsYear(tokens[year])
            && PartialDate.TryCreate(tokens[year].Value, tokens[month].Month, tokens[i].Value, out date);
    }

    // August 18, 2025, Aug. 18 2025, August 2025
    private static bool MonthDayYear(List<Token> tokens, int i, out PartialDate date, out int last)
    {
        last = i;
        date = default;
        if (tokens[i].Month == 0)
        {
            return false;
        }

        var next = i + 1;
        if (IsMark(tokens, next, out _))
        {
            next++;
        }

        if (next >= tokens.Count)
        {
            return false;
        }

        last = next;
        if (IsYear(tokens[next]))
        {
            return PartialDate.TryCreate(tokens[next].Value, tokens[i].Month, null, out date);
        }

        if (!IsDay(tokens[next]))
        {
            return false;
        }

        var year = next + 1;
        if (IsMark(tokens, year, out _))
        {
            year++;
        }

        last = year;
        return year < tokens.Count
            && IsYear(tokens[year])
            && PartialDate.TryCreate(tokens[year].Value, tokens[i].Month, tokens[next].Value, out date);
    }

    private static bool Numeric(List<Token> tokens, int i, DateOrder order, out PartialDate date, out int last)
    {
        last = i + 4;
        date = default;
        if (
            last >= tokens.Count
            || !IsDay(tokens[i])
            || !IsMark(tokens, i + 1, out var mark)
            || !IsDay(tokens[i + 2])
            || !IsMark(tokens, i + 3, out var again)
            || mark != again
            || !IsYear(tokens[last])
            || tokens[last].Start - tokens[i].End > 8
        )
        {
            return false;
        }

        var (first, second, year) = (tokens[i].Value, tokens[i + 2].Value, tokens[last].Value);
        var dayFirst = first > 12 || (second <= 12 && (order == DateOrder.DayFirst || mark == '.'));
        return dayFirst
            ? PartialDate.TryCreate(year, second, first, out date)
            : PartialDate.TryCreate(year, first, second, out date);
    }

    private static FrozenDictionary<string, int> BuildMonths()
    {
        string[] names =
        [
            "january jan janvier janv januar jänner enero ene gennaio janeiro januari ocak января январь янв stycznia يناير جانفي ژانویه ינואר",
            "february feb février fevrier févr februar febrero febbraio fevereiro fev februari şubat февраля февраль фев lutego فبراير شباط فيفري فوریه",
            "march mar mars märz maerz mrz marzo março marco maart mrt mart марта март marca مارس آذار",
            "april apr avril avr abril aprile abr nisan апреля апрель апр kwietnia أبريل ابريل إبريل نيسان أفريل آوریل",
            "may mai mayo maggio maio mei mayıs мая май maja maj مايو أيار ماي مه می",
            "june jun juin juni junio giugno giu junho haziran июня июнь июн czerwca يونيو حزيران جوان ژوئن",
            "july jul juillet juil juli julio luglio lug julho temmuz июля июль июл lipca يوليو تموز جويلية ژوئیه جولای",
            "august aug août aout agosto ago augustus ağustos августа август авг sierpnia augusti أغسطس اغسطس آب أوت اوت",
            "september sep sept septembre septiembre settembre setembro eylül сентября сентябрь сен września سبتمبر أيلول سپتامبر",
            "october oct octobre oktober okt octubre ottobre ott outubro ekim октября октябрь окт października أكتوبر اكتوبر اکتبر",
            "november nov novembre noviembre novembro kasım ноября ноябрь ноя listopada نوفمبر نوامبر",
            "december dec décembre decembre déc dezember dez diciembre dic dicembre dezembro aralık декабря декабрь дек grudnia ديسمبر دسامبر",
        ];
        var months = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var month = 0; month < names.Length; month++)
        {
            foreach (var name in names[month].Split(' '))
            {
                months[name] = month + 1;
            }
        }

        return months.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
