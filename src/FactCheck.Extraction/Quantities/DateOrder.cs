namespace FactCheck.Extraction.Quantities;

/// <summary>
/// Whether an article writes the day or the month first in dates like 2/1/2020. A date of the article that only one order
/// allows (25/12/2020) decides, as does one that one order makes the day of publication; else the order is guessed
/// (no date after publication; as the article writes dates in words) and the reading is marked ambiguous. Found on the first such date and kept.
/// </summary>
internal sealed class DateOrder(string text, PartialDate? published)
{
    private bool read;
    private bool dayFirst;
    private bool sure;

    /// <summary>The date that <c>first/second/year</c> means; null where it is none in either order.</summary>
    public (Period? Date, bool Ambiguous) Read(int first, int second, int year, char separator)
    {
        var asDayFirst = Period.On(year, second, first);
        var asMonthFirst = Period.On(year, first, second);
        if (asDayFirst is null || asMonthFirst is null || asDayFirst == asMonthFirst)
        {
            return (asDayFirst ?? asMonthFirst, false);
        }

        if (separator == '.')
        {
            // Dots are the European way of writing, which is day first.
            return (asDayFirst, false);
        }

        if (!read)
        {
            Decide();
            read = true;
        }

        return (dayFirst ? asDayFirst : asMonthFirst, !sure);
    }

    private void Decide()
    {
        int dayFirstOnly = 0,
            monthFirstOnly = 0,
            sameDay = 0,
            future = 0;
        for (var i = 0; i < text.Length; )
        {
            var slash = text.AsSpan(i).IndexOfAny('/', '-');
            if (slash < 0)
            {
                break;
            }

            i += slash;
            if (Numeric(i, out var a, out var b, out var year))
            {
                if (a is > 12 and <= 31 && b is >= 1 and <= 12)
                {
                    dayFirstOnly++;
                }
                else if (b is > 12 and <= 31 && a is >= 1 and <= 12)
                {
                    monthFirstOnly++;
                }
                else if (a != b && published is { Day: { } d, Month: { } m, Year: var y } && y == year)
                {
                    sameDay +=
                        (a, b) == (d, m) ? 1
                        : (a, b) == (m, d) ? -1
                        : 0;
                    // What an article writes in digits has mostly happened.
                    future +=
                        (b, a).CompareTo((m, d)) > 0 ? -1
                        : (a, b).CompareTo((m, d)) > 0 ? 1
                        : 0;
                }
            }

            i++;
        }

        if (dayFirstOnly != monthFirstOnly)
        {
            (dayFirst, sure) = (dayFirstOnly > monthFirstOnly, true);
            return;
        }

        if (sameDay != 0)
        {
            (dayFirst, sure) = (sameDay > 0, true);
            return;
        }

        dayFirst = future != 0 ? future > 0 : InWords() >= 0;
    }

    /// <summary>Above 0 where the article writes "5 May" more often than "May 5".</summary>
    private int InWords()
    {
        var balance = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i]) || (i > 0 && char.IsLetter(text[i - 1])))
            {
                continue;
            }

            var end = i;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            if (char.IsUpper(text[i]) && Lexicon.Find(text.AsSpan(i, end - i)).Month > 0)
            {
                if (i >= 2 && text[i - 1] == ' ' && char.IsDigit(text[i - 2]))
                {
                    balance++;
                }
                else if (
                    end + 1 < text.Length
                    && text[end] == ' '
                    && char.IsDigit(text[end + 1])
                    && !(end + 3 < text.Length && char.IsDigit(text[end + 2]) && char.IsDigit(text[end + 3]))
                )
                {
                    balance--;
                }
            }

            i = end;
        }

        return balance;
    }

    /// <summary>Reads <c>a/b/year</c> whose first separator stands at <paramref name="at"/>.</summary>
    private bool Numeric(int at, out int a, out int b, out int year)
    {
        (a, b, year) = (0, 0, 0);
        var start = at;
        while (start > 0 && at - start < 2 && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        if (start == at || (start > 0 && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] == text[at])))
        {
            return false;
        }

        var i = at + 1;
        for (; i < text.Length && i - at <= 2 && char.IsAsciiDigit(text[i]); i++)
        {
            b = (b * 10) + text[i] - '0';
        }

        if (i == at + 1 || i >= text.Length || text[i] != text[at])
        {
            return false;
        }

        var from = ++i;
        for (; i < text.Length && i - from < 4 && char.IsAsciiDigit(text[i]); i++)
        {
            year = (year * 10) + text[i] - '0';
        }

        if (i - from is not (2 or 4) || (i < text.Length && char.IsAsciiDigit(text[i])))
        {
            return false;
        }

        if (i - from == 2)
        {
            year += year < 30 ? 2000 : 1900;
        }

        for (var k = start; k < at; k++)
        {
            a = (a * 10) + text[k] - '0';
        }

        return true;
    }
}
