using System.Globalization;

namespace FactCheck.Extraction.Quantities;

/// <summary>Years, eras, decades, seasons, holidays.</summary>
internal sealed partial class QuantityScanner
{
    /// <summary>A year in digits.</summary>
    private int Year(int i)
    {
        if (!IsYear(i))
        {
            return i;
        }

        // "Resolution 1973", "the Russell 2000".
        if (At(i - 1).Kind == TokenKind.Word && Lexicon.IsDesignator(TextAt(i - 1)))
        {
            return i;
        }

        if (Joins(i + 1) && Joins(i + 3) && IsFigures(i, out var figures) && figures >= i + 5)
        {
            // "1800-11-4000".
            return figures;
        }

        var year = (int)tokens[i].Number;
        ref readonly var next = ref At(i + 1);
        var before = At(i - 1);
        var ofRange =
            (
                timeEnd == i - 1
                && (before.IsDash || before.Word is Word.And or Word.Or or Word.To or Word.Until or Word.Through)
            )
            || (Is(i - 1, "between") && next.Word == Word.And && IsYear(i + 2))
            || (next.IsDash && IsYear(i + 2) && At(i + 2).Number - year is > 0 and <= 200);
        var prepositional =
            before.Word
                is Word.In
                    or Word.Since
                    or Word.Until
                    or Word.By
                    or Word.From
                    or Word.Before
                    or Word.After
                    or Word.During
                    or Word.Early
                    or Word.Late
            || before.Entry.Unit == TimeUnit.Year
            || (
                (Is(i - 1, "circa") || (before.Is('.') && !before.Space && TextAt(i - 2) is "c" or "ca"))
                && !IsPlural(i + 1)
            )
            || (
                before.Word is Word.Least or Word.About or Word.Around
                && At(i - 2).Word is Word.In or Word.Until or Word.Since
            )
            || (before.Word == Word.Least && At(i - 3).Word is Word.In or Word.Until or Word.Since);
        var supported =
            prepositional
            || ofRange
            || before.Word is Word.Mid or Word.Fiscal or Word.Of or Word.Through or Word.Next or Word.The
            || before.Is('(')
            || before.Is('\'');
        if (
            year < 1800
            && !prepositional
            && !ofRange
            && !(before.Word == Word.Of && !NounFollows(i + 1))
            && !(before.Is('(') && next.Is(')'))
        )
        {
            return i;
        }

        if (
            next.Entry.Measure is not null
                && next.Word == Word.None
                && next.Entry != Entry.None
                && next.Space
                && !IsPreposition(next)
            || next.Entry.Scale > 0
            || next.Is('%')
            || next.Entry.Countable
            || (next.Entry.Unit != TimeUnit.None && next.Entry.Plural)
            || (next.Entry.Currency is not null && next.Word == Word.None)
        )
        {
            return i;
        }

        if (!supported)
        {
            // "Some 2000 houses", "costs about 2000" count; "the 1956 uprising" and "about 1956" do not.
            if (
                before.Word
                    is Word.Around
                        or Word.Nearly
                        or Word.Than
                        or Word.Least
                        or Word.Over
                        or Word.About
                        or Word.Many
                        or Word.Up
                        or Word.No
                && (year % 100 == 0 || NounFollows(i + 1) || before.Word is not (Word.About or Word.Around))
            )
            {
                return i;
            }

            if (IsPlural(i + 1) && !Is(i + 1, "levels"))
            {
                return i;
            }

            if (
                At(i - 1).Is('.') && !At(i).Space
                || (next.Is('.') && !next.Space && At(i + 2) is { Space: false, Kind: TokenKind.Number })
            )
            {
                return i;
            }

            if (Joins(i - 1) && At(i - 2).Kind == TokenKind.Word && At(i - 2).Upper)
            {
                return i;
            }
        }

        // "1994-97", "1994/95".
        var first = i;
        if (before.Word == Word.Fiscal && i - 1 >= floor)
        {
            first = i - 1;
        }
        else if (before.Entry.Unit == TimeUnit.Year && !before.Entry.Plural && i - 1 >= floor)
        {
            first = Free(i - 2) is Word.Fiscal or Word.Filler ? i - 2 : i - 1;
            first = Free(first - 1) == Word.The ? first - 1 : first;
        }
        else if (before.Entry.Season is null && Joins(i - 1) && TextAt(i - 2) is "post" or "pre" && i - 2 >= floor)
        {
            first = i - 2;
        }

        var period = new Period(Granularity.Year, year);

        // "The 1988 third quarter", "the 1988 period".
        var quarterAt = At(i + 1).Word == Word.Fiscal ? i + 2 : i + 1;
        if (At(quarterAt).Entry.Ordinal is >= 1 and <= 4 && QuarterAfter(quarterAt + 1, out var quarterEnd))
        {
            var quarter = new Period(Granularity.Quarter, year, At(quarterAt).Entry.Ordinal);
            first = Free(first - 1) == Word.The ? first - 1 : first;
            return AddDate(first, quarterEnd, quarter, quarter.ToString());
        }

        if (At(i + 1).Word == Word.Fiscal && At(i + 2).Entry is { Unit: TimeUnit.Year, Plural: false })
        {
            // "The 2024 fiscal year".
            first = Free(first - 1) == Word.The ? first - 1 : first;
            return AddDate(first, i + 3, period, period.ToString());
        }

        if (At(i + 1).Word == Word.Period || At(i + 1).Entry is { Unit: TimeUnit.Quarter, Plural: false })
        {
            Period? quarter = namedQuarter is { } q ? q with { Year = year } : null;
            first = Free(first - 1) == Word.The ? first - 1 : first;
            return AddDate(first, i + 2, quarter ?? period, (quarter ?? period).ToString(), remember: false);
        }

        if (At(i + 1).Entry is { Season: { } season, Plural: false, Weak: false } && !IsProperNoun(i + 2))
        {
            var named = new Period(Granularity.Season, year, Period.SeasonNumber(season));
            return AddDate(first, i + 2, named, named.ToString());
        }

        var end = i + 1;
        if (
            (At(end).IsDash || At(end).Is('/'))
            && (Touches(end) || At(end).Symbol == '–')
            && At(end + 1) is { Plain: true, Digits: 2, Number: > 0 } to
            && (int)to.Number > year % 100
            && !At(end + 2).IsDash
            && !At(end + 2).Is('/')
        )
        {
            // "1978-79" is one season, not two years.
            var last = new Period(Granularity.Year, year - (year % 100) + (int)to.Number);
            return Add(
                first,
                end + 2,
                QuantityKind.Date,
                period.ToString(),
                "range",
                earliest: period.First,
                latest: last.Last
            );
        }

        if (At(end).Word == Word.Or && At(end + 1).Word is Word.Later or Word.Earlier)
        {
            end += 2;
        }
        else if (At(end).Word == Word.And && Is(end + 1, "beyond"))
        {
            end += 2;
        }

        var shape = ShapeBefore(ref first);
        if (shape == Shape.End && At(first + 1).Word is Word.Last or Word.Latest && At(first + 2).Word == Word.Half)
        {
            var half = new Period(Granularity.Half, year, 2);
            return AddDate(first, end, half, half.ToString());
        }

        if (Is(first, "pre") || Is(first, "post"))
        {
            var pre = Is(first, "pre");
            return Add(
                first,
                end,
                QuantityKind.Date,
                period.ToString(),
                pre ? "before" : "after",
                earliest: pre ? null : period.Shift(1)?.First,
                latest: pre ? period.Shift(-1)?.Last : null
            );
        }

        return AddDate(first, end, period, period.ToString(), shape);
    }

    /// <summary>The "'98" of "in '98", "the summer of '69".</summary>
    private bool IsShortYear(int i, out int year, out int end)
    {
        end = i + 2;
        ref readonly var two = ref At(i + 1);
        year = Century((int)two.Number % 100);
        return At(i).Is('\'')
            && At(i).Space
            && two is { Kind: TokenKind.Number, Digits: 2, Plain: true, Space: false }
            && !IsDecadeEnd(end, out _);
    }

    private int ShortYear(int i)
    {
        if (
            Free(i - 1)
                is not (
                    Word.In
                    or Word.Since
                    or Word.Until
                    or Word.By
                    or Word.From
                    or Word.Before
                    or Word.After
                    or Word.Of
                    or Word.Early
                    or Word.Late
                )
            || !IsShortYear(i, out var year, out var end)
        )
        {
            return i;
        }

        var first = i;
        var period = new Period(Granularity.Year, year);
        var shape = ShapeBefore(ref first);
        return AddDate(first, end, period, period.ToString(), shape);
    }

    /// <summary>"500 BC", "44 B.C.", "AD 79": as TIDES writes them, BC0500 and 0079.</summary>
    private int EraYear(int i)
    {
        if (At(i) is not { Plain: true, Number: > 0 and < 10_000 } token)
        {
            return i;
        }

        var first = i;
        var era = EraAt(i + 1, out var before, out var end);
        if (
            !era
            && At(i + 1).IsDash
            && At(i + 2) is { Plain: true, Number: > 0 and < 10_000 }
            && EraAt(i + 3, out before, out _)
        )
        {
            // "447-432 BC".
            (era, end) = (true, i + 1);
        }

        if (!era)
        {
            end = i + 1;
            if (i - 1 >= floor && TextAt(i - 1) is "AD" && At(end).Entry.Unit == TimeUnit.None)
            {
                first--;
            }
            else if (Free(i - 2) == Word.The && At(i - 1).Entry is { Unit: TimeUnit.Year, Plural: false })
            {
                first -= 2;
            }
            else
            {
                return i;
            }
        }

        var year = (int)token.Number;
        var value = year.ToString("0000", CultureInfo.InvariantCulture);
        return before
            ? AddDate(first, end, null, "BC" + value)
            : AddDate(first, end, new Period(Granularity.Year, year), value);
    }

    /// <summary>"BC", "B.C.E.", "AD".</summary>
    private bool EraAt(int i, out bool before, out int end)
    {
        before = TextAt(i) is "BC" or "BCE" or "B";
        end = i + 1;
        if (TextAt(i) is "BC" or "BCE" or "AD" or "CE")
        {
            return true;
        }

        if (
            !At(i + 1).Is('.')
            || At(i + 1).Space
            || At(i + 2).Space
            || !(TextAt(i) is "B" ? TextAt(i + 2) is "C" : TextAt(i) is "A" && TextAt(i + 2) is "D")
        )
        {
            return false;
        }

        end = i + 3;
        if (At(end).Is('.') && TextAt(end + 1) is "E" && !At(end + 1).Space)
        {
            end += 2;
        }

        // The last full stop may end the sentence instead.
        if (At(end).Is('.') && !At(end).Space && end + 1 < count)
        {
            end++;
        }

        return true;
    }

    private bool Touches(int i) => !At(i).Space && !At(i + 1).Space;

    private static bool IsPreposition(in Token token) => token.Word is Word.In or Word.On or Word.At;

    private bool QuarterAfter(int i, out int end)
    {
        if (Joins(i))
        {
            i++;
        }

        end = i + 1;
        return At(i).Entry is { Unit: TimeUnit.Quarter, Plural: false };
    }

    /// <summary>"Nineteen ninety-seven", "the year two thousand".</summary>
    private int YearInWords(int i)
    {
        var afterYear = At(i - 1).Entry.Unit == TimeUnit.Year && i - 1 >= floor;
        if (!YearWords(i, out var year, out var end))
        {
            return i;
        }

        var first = i;
        if (afterYear)
        {
            first = Free(i - 2) == Word.The ? i - 2 : i - 1;
        }

        // "The winter of nineteen ninety-four" is the season's to read.
        var period = new Period(Granularity.Year, year);
        var shape = ShapeBefore(ref first);
        return AddDate(first, end, period, period.ToString(), shape);
    }

    private bool YearWords(int i, out int year, out int end)
    {
        (year, end) = (0, i);
        var century = At(i).Entry.Cardinal;
        if (century is < 13 or > 20)
        {
            return false;
        }

        var tens = At(i + 1).Entry.Cardinal;
        if (tens is not (>= 10 and <= 90) || !At(i + 1).Space)
        {
            return false;
        }

        (year, end) = ((century * 100) + tens, i + 2);
        if (tens >= 20)
        {
            if (Joins(end) && At(end + 1).Entry.Cardinal is > 0 and < 10)
            {
                year += At(end + 1).Entry.Cardinal;
                end += 2;
            }
            else if (At(end).Entry.Cardinal is > 0 and < 10)
            {
                year += At(end).Entry.Cardinal;
                end++;
            }
        }

        return century != 20 || tens < 30;
    }

    /// <summary>"1990s", "the 1990's", "the '80s", "the nineties".</summary>
    private int Decade(int i)
    {
        int decade,
            end,
            first = i;
        if (
            At(i).Is('\'')
            && At(i + 1) is { Kind: TokenKind.Number, Digits: 2, Plain: true, Space: false } two
            && two.Number % 10 == 0
            && IsDecadeEnd(i + 2, out end)
        )
        {
            decade = (two.Number < 30 ? 200 : 190) + ((int)two.Number / 10);
        }
        else if (
            At(i) is { Kind: TokenKind.Number, Digits: 2, Plain: true } later
            && later.Number % 10 == 0
            && IsDecadeEnd(i + 1, out end)
            && i > 0
            && timeEnd == i - 1
            && found[timeIndex] is { Kind: QuantityKind.Date, Value: { Length: 3 } decadeBefore }
            && decadeBefore.AsSpan(2).CompareTo(text.AsSpan(later.Start, 1), StringComparison.Ordinal) < 0
        )
        {
            // "The 1970s and 80s".
            decade = int.Parse(decadeBefore.AsSpan(0, 2), CultureInfo.InvariantCulture) * 10 + ((int)later.Number / 10);
        }
        else if (IsDecadeNumber(i, out decade, out end)) { }
        else if (
            At(i).Entry.Decade > 0
            && (Free(i - 1) is Word.The or Word.Early or Word.Late || Joins(i - 1))
            && !Is(i - 2, "low")
            && !Is(i - 2, "high")
        )
        {
            decade = At(i).Entry.Decade;
            end = i + 1;
        }
        else
        {
            return i;
        }

        // "The 1800s" are a century, "the 2000s" a decade.
        var period =
            decade % 10 == 0 && decade < 200
                ? new Period(Granularity.Century, decade / 10)
                : new Period(Granularity.Decade, decade);
        var shape = ShapeAndArticle(ref first);
        return AddDate(first, end, period, period.ToString(), shape);
    }

    /// <summary>The "s" or "'s" of "the '60s".</summary>
    private bool IsDecadeEnd(int i, out int end)
    {
        if (At(i).Is('\'') && !At(i).Space)
        {
            i++;
        }

        end = i + 1;
        return TextAt(i) is "s" && !At(i).Space;
    }

    private bool IsDecadeNumber(int i, out int decade, out int end)
    {
        (decade, end) = (0, i + 2);
        if (
            At(i) is not { Kind: TokenKind.Number, Plain: true, Digits: 4, Number: >= 1000 and < 2100 } token
            || token.Number % 10 != 0
        )
        {
            return false;
        }

        decade = (int)token.Number / 10;
        if (At(i + 1) is { Space: false } && TextAt(i + 1) is "s")
        {
            return true;
        }

        return IsDecadeEnd(i + 1, out end) && At(i - 1).Word is Word.The or Word.Early or Word.Late;
    }

    private int Season(int i)
    {
        ref readonly var token = ref At(i);
        var season = Period.SeasonNumber(token.Entry.Season!);
        var first = i;
        var k = i - 1;
        var end = i + 1;
        var before = Free(k);
        if (
            token.Entry.Weak
            && !(
                before
                is Word.Last
                    or Word.This
                    or Word.Next
                    or Word.Each
                    or Word.Every
                    or Word.Past
                    or Word.Coming
                    or Word.Early
                    or Word.Late
                    or Word.In
                    or Word.By
                    or Word.Since
                    or Word.Until
                    or Word.Following
            )
            && !(
                before == Word.The
                && At(k - 1).Word
                    is Word.In
                        or Word.By
                        or Word.Since
                        or Word.Until
                        or Word.Of
                        or Word.During
                        or Word.From
            )
            && !IsYear(end)
            && !(At(end).Word == Word.Of && (IsYear(end + 1) || RelativeYear(end + 1, out _, out _)))
        )
        {
            return i;
        }

        // "Prague Spring", "Winter Palace", "the Arab Spring of 2011".
        if (
            token.Entry.Plural
            || (token.Upper && At(k) is { Kind: TokenKind.Word, Upper: true } name && name.Entry == Entry.None)
            || (token.Upper && before is Word.None or Word.Of && At(end).Upper && !IsYear(end))
        )
        {
            return i;
        }

        if (
            token.Entry.Weak
            && At(end).Word == Word.Of
            && !IsYear(end + 1)
            && !YearWords(end + 1, out _, out _)
            && !RelativeYear(end + 1, out _, out _)
        )
        {
            return i;
        }

        Period? period;
        var yearAt = At(end).Word == Word.Of || At(end).Is(',') ? end + 1 : end;
        if (IsYear(yearAt))
        {
            period = new Period(Granularity.Season, (int)tokens[yearAt].Number, season);
            end = yearAt + 1;
            if (
                At(end).IsDash
                && At(end + 1) is { Plain: true, Digits: 2, Space: false } to
                && to.Number == (tokens[yearAt].Number + 1) % 100
            )
            {
                // "The winter of 2023-24".
                end += 2;
            }
        }
        else if (
            YearWords(yearAt, out var spelled, out var spelledEnd) || IsShortYear(yearAt, out spelled, out spelledEnd)
        )
        {
            period = new Period(Granularity.Season, spelled, season);
            end = spelledEnd;
        }
        else if (RelativeYear(yearAt, out var relative, out var relativeEnd))
        {
            period = new Period(Granularity.Season, relative, season);
            end = relativeEnd;
        }
        else
        {
            var now = ThisMonth is { } m
                ? new Period(Granularity.Season, m.Year, m.Part is 12 or 1 or 2 ? 4 : m.Part / 3)
                : (Period?)null;
            Period? SameYear(int shift) => now is { } n ? new Period(Granularity.Season, n.Year + shift, season) : null;
            switch (before)
            {
                case Word.Last:
                    period = SameYear(
                        now is { } l
                        && (season < l.Part || (l.Part == 4 && ThisMonth!.Value.Part == 12 && season < 4))
                        && !(l.Part == 4 && ThisMonth!.Value.Part < 3)
                            ? 0
                            : -1
                    );
                    first = k;
                    break;
                case Word.Past:
                    period = SameYear(
                        now is { } p && season <= p.Part && !(p.Part == 4 && ThisMonth!.Value.Part < 3) ? 0 : -1
                    );
                    first = Free(k - 1) is Word.This or Word.The ? k - 1 : k;
                    break;
                case Word.Next:
                    period = SameYear(
                        now is { } x && season > x.Part || (now?.Part == 4 && ThisMonth!.Value.Part < 3) ? 0 : 1
                    );
                    first = k;
                    break;
                case Word.Coming:
                    period = SameYear(0);
                    first = Free(k - 1) is Word.This or Word.The ? k - 1 : k;
                    break;
                case Word.This:
                    period = SameYear(0);
                    first = k;
                    break;
                case Word.Each:
                case Word.Every:
                    return Add(k, end, QuantityKind.Set, "XXXX-" + token.Entry.Season);
                default:
                    period = SameYear(0);
                    if (
                        period is { First: { } start }
                        && anchorDay is { } day
                        && start > day
                        && TenseAt(i, end) == Tense.Past
                    )
                    {
                        period = SameYear(-1);
                    }

                    break;
            }
        }

        if (period is { Year: < 1 or > 9999 })
        {
            period = null;
        }

        var shape = ShapeAndArticle(ref first);
        return AddDate(first, end, period, period?.ToString() ?? "XXXX-" + token.Entry.Season, shape);
    }

    private int HolidayNamed(int i)
    {
        if (!At(i).Upper)
        {
            return i;
        }

        foreach (var name in At(i).Entry.Holidays!)
        {
            if (Follow(i + 1, name.Words, out var end))
            {
                return Is(end, "Agreement") || Is(end, "Accord") ? end : HolidayOf(i, end, name.Holiday, name.Days);
            }
        }

        return i;
    }

    /// <summary>Whether these words stand there. Full stops and hyphens between them do not matter ("St. Patrick's", "Eid al-Fitr").</summary>
    private bool Follow(int i, string[] words, out int end)
    {
        end = i;
        foreach (var word in words)
        {
            if (word == "'s")
            {
                if (At(end).Is('\''))
                {
                    end += Is(end + 1, "s") ? 2 : 1;
                }
                else if (word == words[^1])
                {
                    return false;
                }

                continue;
            }

            if ((At(end).Is('.') && !At(end).Space) || Joins(end))
            {
                end++;
            }

            if (!Is(end, word) || (!At(end).Upper && (word == "year" || At(i - 1).Entry.Month > 0)))
            {
                return false;
            }

            end++;
        }

        return true;
    }

    private int HolidayOf(int i, int end, Holiday holiday, int days)
    {
        var first = i;
        int? year = null;
        if (At(end).Is(',') && IsYear(end + 1))
        {
            year = (int)tokens[end + 1].Number;
            end += 2;
        }
        else if (IsYear(end))
        {
            year = (int)tokens[end].Number;
            end++;
        }
        else if (RelativeYear(end, out var relative, out var relativeEnd))
        {
            year = relative;
            end = relativeEnd;
        }

        Period? period = null;
        var before = Free(i - 1);
        if (before is Word.Each or Word.Every && Holidays.In(2001, holiday)?.Shift(days) is { } fixedDay)
        {
            return Add(i - 1, end, QuantityKind.Set, $"XXXX-{TwoDigits(fixedDay.Part)}-{TwoDigits(fixedDay.Day)}");
        }

        if (year is { } y)
        {
            period = Holidays.In(y, holiday)?.Shift(days);
        }
        else if (anchorYear is { } now)
        {
            var day = anchorDay ?? (anchorMonth is { } m ? new DateOnly(now, m, 1) : new DateOnly(now, 1, 1));
            var tense = before switch
            {
                Word.Last => Tense.Past,
                Word.Next or Word.This => Tense.Future,
                _ => TenseAt(i, end),
            };
            if (before is Word.Last or Word.Next or Word.This)
            {
                first = i - 1;
            }

            var least = int.MaxValue;
            for (var candidate = now - 1; candidate <= now + 1; candidate++)
            {
                if (Holidays.In(candidate, holiday)?.Shift(days) is not { First: { } there } named)
                {
                    continue;
                }

                var away = there.DayNumber - day.DayNumber;
                var wrong = (before == Word.Last && away >= 0) || (before == Word.Next && away <= 0);
                var cost = Math.Abs(away) + (wrong ? 1000 : 0) + Against(tense, away);
                if (cost < least)
                {
                    (least, period) = (cost, named);
                }
            }
        }

        end = AddDate(first, end, period, period?.ToString() ?? "XXXX-XX-XX");
        if (Holidays.IsSighted(holiday) && period is not null && found[^1].Mod is null)
        {
            Sighted();
        }

        return end;
    }
}
