namespace FactCheck.Extraction.Quantities;

/// <summary>Days, months and years of the Islamic calendar: "10 Muharram", "Ramadan 1446", "1447 AH".</summary>
internal sealed partial class QuantityScanner
{
    /// <summary>"10 Muharram 1447", "the 27th of Ramadan".</summary>
    private int IslamicDay(int i)
    {
        if (!IsDayOfMonth(i, out var day, out var end))
        {
            return i;
        }

        if (At(end).Word == Word.Of)
        {
            end++;
        }

        if (day > 30 || !IslamicMonthAt(end, out var month, out end))
        {
            return i;
        }

        var first = Free(i - 1) == Word.The && end > i + 2 ? i - 1 : i;
        return AddIslamic(first, end, month, day);
    }

    /// <summary>"Muharram 10", "Ramadan 1446", "during Ramadan".</summary>
    private int IslamicMonth(int i)
    {
        if (!IslamicMonthAt(i, out var month, out var end))
        {
            return i;
        }

        if (IsDay(end, out var day) && day <= 30)
        {
            return AddIslamic(i, end + 1, month, day);
        }

        // Names of months are names of men too.
        var alone =
            month == Islamic.Ramadan
            && !(At(end) is { Kind: TokenKind.Word, Upper: true })
            && !(At(i - 1).Upper && At(i - 1).Entry == Entry.None)
            && (At(i - 1).Entry.Function || At(i - 1).Entry.Word != Word.None || Is(i - 1, "holy") || Joins(i - 1));
        return alone || IslamicYearAt(end, out _, out _) ? AddIslamic(i, end, month, day: null) : i;
    }

    /// <summary>"1447 AH".</summary>
    private int IslamicYear(int i)
    {
        if (!IslamicYearAt(i, out var year, out var end) || end == i + 1 || Islamic.Year(year) is not { } span)
        {
            return i;
        }

        var most = new Period(Granularity.Year, span.First.DayOfYear < 183 ? span.First.Year : span.Last.Year);
        end = AddDate(i, end, period: null, most.ToString(), span: span);
        Sighted();
        return end;
    }

    private int AddIslamic(int first, int end, int month, int? day)
    {
        int? year = null;
        var at = At(end).Is(',') ? end + 1 : end;
        if (IslamicYearAt(at, out var named, out var yearEnd))
        {
            (year, end) = (named, yearEnd);
        }
        else if (IsYear(at) && tokens[at].Number is > 1900 and < 2077)
        {
            // "Ramadan 2026".
            var ours = (int)tokens[at].Number;
            year = Islamic.YearOf(new DateOnly(ours, 1, 1));
            year += Islamic.Span(year.Value, month, day)?.First.Year < ours ? 1 : 0;
            end = at + 1;
        }
        else if (anchorDay is { } from)
        {
            var tense = TenseAt(first, end);
            var least = int.MaxValue;
            for (var candidate = Islamic.YearOf(from) - 1; candidate <= Islamic.YearOf(from) + 1; candidate++)
            {
                if (Islamic.Span(candidate, month, day) is not { } there)
                {
                    continue;
                }

                var away =
                    there.First > from ? there.First.DayNumber - from.DayNumber
                    : there.Last < from ? there.Last.DayNumber - from.DayNumber
                    : 0;
                if (Math.Abs(away) + Against(tense, away) is var cost && cost < least)
                {
                    (least, year) = (cost, candidate);
                }
            }
        }

        var shape = ShapeBefore(ref first);
        if (year is not { } y || Islamic.Span(y, month, day) is not { } span)
        {
            return AddDate(first, end, period: null, day is null ? "XXXX-XX" : "XXXX-XX-XX", shape);
        }

        var value = Period.On(span.First);
        if (day is null)
        {
            // The month of ours that holds most of its days.
            var most = Period.AddDays(span.First, 14) ?? span.First;
            value = new Period(Granularity.Month, most.Year, most.Month);
        }

        end = AddDate(first, end, day is null ? null : value, value.ToString(), shape, span: span);
        Sighted();
        return end;
    }

    /// <summary>A month begins when its moon is sighted, so that countries keep the date added last a day apart.</summary>
    private void Sighted()
    {
        var date = found[^1];
        found[^1] = date with
        {
            Mod = date.Mod ?? "about",
            Earliest = date.Earliest is { } from ? Period.AddDays(from, -1) : null,
            Latest = date.Latest is { } to ? Period.AddDays(to, 1) : null,
        };
    }

    /// <summary>A year of that calendar: behind one of its months, or with "AH".</summary>
    private bool IslamicYearAt(int i, out int year, out int end)
    {
        end = i + 1;
        year = 0;
        if (At(i) is not { Kind: TokenKind.Number, Plain: true, Digits: 4, Number: >= 1000 and < 1600 } token)
        {
            return false;
        }

        year = (int)token.Number;
        if (TextAt(end) is "AH" or "H" or "Hijri")
        {
            end++;
        }

        return true;
    }

    private bool IslamicMonthAt(int i, out int month, out int end)
    {
        (month, end) = (0, i + 1);
        if (!At(i).Upper || At(i).Entry.IslamicMonths is not { } months)
        {
            return false;
        }

        if (months[0].Second.Length == 0)
        {
            month = months[0].Month;
            return true;
        }

        // "Rabi' al-Awwal", "Dhul-Hijjah", "Jumada al-Akhira".
        var k = i + 1;
        while (k < i + 6 && (At(k).Is('-') || At(k).Is('\'') || At(k).Is('‘') || Islamic.IsArticle(TextAt(k))))
        {
            k++;
        }

        foreach (var (second, number) in months)
        {
            if (Is(k, second))
            {
                (month, end) = (number, k + 1);
                return true;
            }
        }

        if (TextAt(k) is "Qi" or "Qa" && At(k + 1).Is('\'') && months[0].Month == Islamic.DhuAlQadah)
        {
            // "Dhu al-Qi'dah".
            (month, end) = (Islamic.DhuAlQadah, k + 3);
            return Is(k + 2, "dah");
        }

        return false;
    }
}
