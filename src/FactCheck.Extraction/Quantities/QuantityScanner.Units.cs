using System.Globalization;

namespace FactCheck.Extraction.Quantities;

/// <summary>What is said in years, months, weeks, days: durations, and dates that are counted from another.</summary>
internal sealed partial class QuantityScanner
{
    /// <summary>The quarter that the article reports on: the one named last, else the one that had ended when it was published.</summary>
    private Period? ReportedQuarter =>
        namedQuarter is { Last: { } last } quarter && (anchorDay is not { } day || last <= day)
            ? quarter
            : ThisQuarter?.Shift(-1) ?? namedQuarter;

    /// <summary>"Two years", "the past five days", "three weeks ago", "a 32-year-old", "every two months".</summary>
    private int CountedTime(int i)
    {
        if (!TryNumber(i, out var number))
        {
            return i;
        }

        var j = number.End;
        decimal? upTo = null;
        if (
            (At(j).IsDash || At(j).Word is Word.To or Word.Or || (At(j).Word == Word.And && Is(i - 1, "between")))
            && TryNumber(j + 1, out var second)
            && second.Value > number.Value
        )
        {
            upTo = second.High ?? second.Value;
            j = second.End;
        }
        else if (
            Joins(j)
            && At(j + 1).Word == Word.To
            && Joins(j + 2)
            && TryNumber(j + 3, out var last)
            && last.Value > number.Value
            && Joins(last.End)
        )
        {
            // "Five-to-seven-year".
            upTo = last.High ?? last.Value;
            j = last.End;
        }

        var compound = Joins(j);
        if (compound)
        {
            j++;
        }

        if (number.Vague && At(j).Word == Word.Of)
        {
            j++;
        }

        while (At(j).Word is Word.Filler or Word.More or Word.Fiscal)
        {
            j++;
        }

        var entry = At(j).Entry;
        var unit = entry.Unit;
        if (
            unit == TimeUnit.None
            || (entry.Weak && At(i).Kind != TokenKind.Number)
            || (
                unit is TimeUnit.Second or TimeUnit.Quarter
                && !entry.Plural
                && !compound
                && number.Value != 1
                && At(j).Space
            )
            || (
                unit == TimeUnit.Second
                && !entry.Plural
                && !compound
                && At(j + 1).Kind == TokenKind.Word
                && !At(j + 1).Entry.Function
                && At(j + 1).Word is not (Word.Ago or Word.Later or Word.Earlier)
            )
            || (
                unit == TimeUnit.Quarter
                && (At(j + 1).Word == Word.Of || (compound && number.Value <= 3))
                && number.Value <= 3
                && !IsStretch(i)
            )
            || unit == TimeUnit.Weekend
            || (!entry.Plural && !compound && IsYear(i) && At(j + 1).Word != Word.Old)
            || (entry.Plural && At(j).Upper && (At(i).Upper ? i > 0 : !compound))
        )
        {
            return i;
        }

        var end = j + 1;
        if (At(i).Word == Word.Half && !compound && At(j).Kind == TokenKind.Word && Joins(end))
        {
            return i;
        }

        if (
            (Joins(end) && At(end + 1).Word == Word.Old)
            || At(end).Word == Word.Old
            || (At(end).Word == Word.Of && At(end + 1).Word == Word.Age)
        )
        {
            var age = At(end).Word == Word.Old ? end + 1 : end + 2;
            return compound && IsThing(age, unit)
                ? Counted(i, age, number, upTo, unit, compound)
                : Age(i, age, number, unit);
        }

        if (!entry.Plural && !compound && number.Value == 1 && AndAHalf(ref end))
        {
            number = number with { Value = 1.5m, Low = 1.5m, High = 1.5m };
        }

        if (
            unit == TimeUnit.Day
            && !compound
            && At(i).Entry.Cardinal == 1
            && !entry.Plural
            && At(i - 1).Entry.Tense == Tense.Future
        )
        {
            // "Will one day be".
            return Add(i, end, QuantityKind.Date, "FUTURE_REF");
        }

        if (
            unit == TimeUnit.Quarter
            && number.Value == 2
            && At(end).Word == Word.Of
            && IsStretch(i)
            && HalfYear(i - 1, end + 1, At(i - 1).Entry.Ordinal == 1 ? 1 : 2) is var half
            && half > i
        )
        {
            // "The first two quarters of 1990".
            return half;
        }

        return Counted(i, end, number, upTo, unit, compound);
    }

    /// <summary>"The first three quarters", "the last two": a stretch of time, not a share.</summary>
    private bool IsStretch(int i) =>
        At(i - 1).Entry.Ordinal == 1 || At(i - 1).Word is Word.Last or Word.Past or Word.Next;

    /// <summary>"An eight-month-old truce", whose age is how long it has lasted; but "a 12-year-old boy".</summary>
    private bool IsThing(int i, TimeUnit unit) =>
        NounFollows(i) && (unit == TimeUnit.Year ? Lexicon.IsLasting(TextAt(i)) : !Lexicon.IsYoung(TextAt(i)));

    private int Age(int first, int end, in Number number, TimeUnit unit, decimal? upTo = null)
    {
        var limit =
            Limit(ref first) ?? (unit == TimeUnit.Year && At(end - 1).Word != Word.Old ? LimitAfter(ref end) : null);
        if (
            limit is null
            && At(first - 1).Word == Word.Of
            && At(first - 2).Word == Word.Age
            && At(first - 3).Word == Word.The
        )
        {
            // "Under the age of 18".
            limit = At(first - 4).Word switch
            {
                Word.Under => "less-than",
                Word.Over => "more-than",
                _ => null,
            };
        }

        var (mod, low, high) = Bounds(limit, number, upTo);
        var name = unit switch
        {
            TimeUnit.Month => "month",
            TimeUnit.Week => "week",
            TimeUnit.Day => "day",
            _ => "year",
        };
        return Add(first, end, QuantityKind.Measure, Plain(number.Value), mod, name, low: low, high: high);
    }

    /// <summary>"Aged 32", "at age 45", "the age of 18", "aged between 5 and 12", "ages 18 to 24", "aged 65 and over".</summary>
    private int Aged(int i)
    {
        var k = i + 1;
        while (
            At(k).Word is Word.Of or Word.Between or Word.Under or Word.Over or Word.About or Word.Around or Word.From
        )
        {
            k++;
        }

        if (!TryNumber(k, out var number) || number.Vague || number.Value >= 150 || At(number.End).Entry.IsNumeric)
        {
            return i;
        }

        var upTo = UpTo(k, ref number);
        return At(number.End).Entry is { Unit: TimeUnit.Year or TimeUnit.Month or TimeUnit.Week or TimeUnit.Day } unit
            ? Age(k, number.End + 1, number, unit.Unit, upTo)
            : Age(k, number.End, number, TimeUnit.Year, upTo);
    }

    private int Counted(int first, int end, in Number number, decimal? upTo, TimeUnit unit, bool compound)
    {
        if (!compound)
        {
            if (At(end).Word == Word.Ago)
            {
                var limited = first;
                var limit = Limit(ref limited);
                return CountedFrom(limited, end + 1, number, unit, -1, limit);
            }

            if (At(end).Word == Word.From && At(end + 1).Word == Word.Now)
            {
                return CountedFrom(first, end + 2, number, unit, 1, null);
            }

            if (At(end).Word == Word.Or && At(end + 1).Word == Word.So)
            {
                end += 2;
                if (At(end).Word == Word.Ago)
                {
                    return CountedFrom(first, end + 1, number, unit, -1, "about");
                }

                return DurationOf(DurationStart(first, compound: false, out _), end, number, upTo, unit, "about");
            }

            if (At(end).Word == Word.Earlier && number.Value == 1 && !number.Vague)
            {
                return YearEarlier(first, end + 1, unit);
            }
        }

        var plural = At(end - 1).Entry.Plural || number.Value == 1;
        first = DurationStart(first, compound || !plural, out var every);
        if (every)
        {
            return Add(first, end, QuantityKind.Set, Duration(number, unit));
        }

        var over =
            At(first).Word is Word.The or Word.Last or Word.Past or Word.Next or Word.Coming or Word.These
            || (
                Free(first - 1) is Word.Over or Word.Under
                && At(first).Word != Word.A
                && At(first - 2).Word
                    is not (Word.For or Word.Just or Word.After or Word.In or Word.Of or Word.By or Word.To)
            );
        string? mod = null;
        if (!(over && Free(first - 1) is Word.Over or Word.Under))
        {
            mod = Limit(ref first);
        }

        return DurationOf(first, end, number, upTo, unit, mod);
    }

    /// <summary>Where a duration begins whose number stands at <paramref name="first"/>: "the past five days", "the first nine months", "these two weeks".</summary>
    private int DurationStart(int first, bool compound, out bool every)
    {
        every = false;
        var k = first - 1;
        if (!compound)
        {
            while (Free(k) is Word.Filler)
            {
                first = k--;
            }

            if (
                Free(k)
                    is Word.Last
                        or Word.Past
                        or Word.Previous
                        or Word.Next
                        or Word.Coming
                        or Word.Following
                        or Word.Latest
                        or Word.These
                        or Word.Those
                        or Word.Another
                        or Word.Recent
                || (k >= floor && At(k).Entry.Ordinal == 1)
            )
            {
                first = k--;
            }

            if (Free(k) is Word.The or Word.These or Word.Those || (Free(k) == Word.This && first <= k))
            {
                first = k;
            }
            else if (Free(k) is Word.Each or Word.Every)
            {
                first = k;
                every = true;
            }
        }

        return first;
    }

    private int DurationOf(int first, int end, in Number number, decimal? upTo, TimeUnit unit, string? limit)
    {
        var (mod, low, high) = Bounds(limit, number, upTo);
        var days = DaysIn(unit);
        var value = Duration(number, unit);
        (low, high) = (Scaled(low, days), Scaled(high, days));
        while (
            upTo is null
            && !number.Vague
            && number.Value % 1 == 0
            && DurationAfter(end, unit, out var rest, out var lesser)
        )
        {
            // "Two hours and 41 minutes", "4 days, 6 hours and 12 minutes".
            var more = Scaled(rest.Value, DaysIn(lesser));
            (low, high) = (low + more, high + more);
            var part = Duration(rest, lesser);
            value += lesser <= TimeUnit.Hour && unit <= TimeUnit.Hour ? part[2..] : part[1..];
            (end, unit) = (rest.End + 1, lesser);
        }

        return Add(first, end, QuantityKind.Duration, value, mod, low: low, high: high);
    }

    /// <summary>What a lesser unit adds to a length of time, if it is no length of its own ("two years and six months ago").</summary>
    private bool DurationAfter(int i, TimeUnit unit, out Number rest, out TimeUnit lesser)
    {
        rest = default;
        lesser = TimeUnit.None;
        var k = At(i).Is(',') ? i + 1 : i;
        k += At(k).Word == Word.And ? 1 : 0;
        if (!TryNumber(k, out rest) || rest.Vague || rest.Value % 1 != 0)
        {
            return false;
        }

        var entry = At(rest.End).Entry;
        lesser = entry.Unit;
        return (k > i || At(k).Kind == TokenKind.Number)
            && lesser is TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour or TimeUnit.Day or TimeUnit.Month
            && lesser < unit
            && unit is TimeUnit.Minute or TimeUnit.Hour or TimeUnit.Day or TimeUnit.Month or TimeUnit.Year
            && (entry.Plural || rest.Value == 1 || At(rest.End - 1).Kind == TokenKind.Number)
            && rest.Value * DaysIn(lesser) < DaysIn(unit)
            && At(rest.End + 1).Word
                is not (Word.Ago or Word.Old or Word.Earlier or Word.Later or Word.Before or Word.After or Word.From);
    }

    private static decimal? Scaled(decimal? amount, decimal by) =>
        amount is { } a && a < Largest ? Math.Round(a * by, 6) : null;

    /// <summary>The length of a unit in days; a month and a year are those of the Gregorian mean.</summary>
    private static decimal DaysIn(TimeUnit unit) =>
        unit switch
        {
            TimeUnit.Second => 1m / 86_400,
            TimeUnit.Minute => 1m / 1_440,
            TimeUnit.Hour => 1m / 24,
            TimeUnit.Week => 7,
            TimeUnit.Weekend => 2,
            TimeUnit.Fortnight => 14,
            TimeUnit.Month => 30.436875m,
            TimeUnit.Quarter => 91.310625m,
            TimeUnit.Year => 365.2425m,
            TimeUnit.Decade => 3652.425m,
            TimeUnit.Century => 36524.25m,
            TimeUnit.Millennium => 365242.5m,
            _ => 1,
        };

    private static string Duration(in Number number, TimeUnit unit)
    {
        var (code, times, half) = unit switch
        {
            TimeUnit.Second => ("S", 1, null),
            TimeUnit.Minute => ("M", 1, "30S"),
            TimeUnit.Hour => ("H", 1, "30M"),
            TimeUnit.Day => ("D", 1, null),
            TimeUnit.Week => ("W", 1, null),
            TimeUnit.Weekend => ("WE", 1, null),
            TimeUnit.Fortnight => ("W", 2, null),
            TimeUnit.Month => ("M", 1, null),
            TimeUnit.Quarter => ("Q", 1, null),
            TimeUnit.Decade => ("Y", 10, null),
            TimeUnit.Century => ("Y", 100, null),
            TimeUnit.Millennium => ("Y", 1000, null),
            _ => ("Y", 1, "6M"),
        };
        var prefix = unit is TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour ? "PT" : "P";
        if (number.Vague)
        {
            return prefix + "X" + code;
        }

        var n = number.Value * times;
        if (half is not null && n % 1 == 0.5m)
        {
            return n == 0.5m ? prefix + half : prefix + Plain(n - 0.5m) + code + half;
        }

        if (unit == TimeUnit.Day && n == 0.5m)
        {
            return "PT12H";
        }

        return prefix + Plain(n) + code;
    }

    /// <summary>"Two weeks ago", "a month from now".</summary>
    private int CountedFrom(int first, int end, in Number number, TimeUnit unit, int direction, string? limit)
    {
        if (number.Vague)
        {
            return Add(
                first,
                end,
                QuantityKind.Date,
                direction < 0 ? "PAST_REF" : "FUTURE_REF",
                limit == "nearly" ? "about" : limit
            );
        }

        if (number.Value > 1_000_000)
        {
            return Add(first, end, QuantityKind.Duration, Duration(number, unit), limit == "nearly" ? "about" : limit);
        }

        var steps = (long)Math.Round(number.Value, MidpointRounding.AwayFromZero) * direction;
        Period? period;
        switch (unit)
        {
            case TimeUnit.Second:
            case TimeUnit.Minute:
                period = Today;
                break;
            case TimeUnit.Hour:
                period = number.Value < 24 ? Today : Today?.Shift((long)(number.Value / 24) * direction);
                break;
            case TimeUnit.Fortnight:
                period = Current(TimeUnit.Week)?.Shift(steps * 2);
                break;
            case TimeUnit.Year when number.Value == 1 && direction < 0 && namedQuarter is not null:
                period = ReportedQuarter?.Shift(-4);
                break;
            case TimeUnit.Year when number.Value % 1 != 0:
                period = ThisMonth?.Shift((long)(number.Value * 12) * direction) is { } month
                    ? new Period(Granularity.Year, month.Year)
                    : null;
                break;
            case TimeUnit.Month when number.Value % 1 != 0:
                period = ThisMonth?.Shift((long)number.Value * direction);
                break;
            case TimeUnit.Decade when steps is 1 or -1:
                period = ThisYear?.Shift(steps * 10);
                break;
            case TimeUnit.Decade when number.Value % 1 != 0:
            case TimeUnit.Century:
            case TimeUnit.Millennium:
                period = ThisYear?.Shift(
                    (long)(
                        number.Value
                        * (
                            unit == TimeUnit.Decade ? 10
                            : unit == TimeUnit.Century ? 100
                            : 1000
                        )
                    ) * direction
                );
                break;
            default:
                period = Current(unit)?.Shift(steps);
                break;
        }

        var keep = namedPeriod;
        var mod = limit switch
        {
            "nearly" => "about",
            "more-than" or "at-least" when direction < 0 => "before",
            "less-than" or "at-most" when direction < 0 => "after",
            _ => limit,
        };
        DateOnly? earliest = period?.First,
            latest = period?.Last;
        if (mod == "before")
        {
            earliest = null;
        }
        else if (mod == "after")
        {
            latest = null;
        }
        else if (mod == "about" && earliest is { } e && latest is { } l)
        {
            earliest = Period.AddDays(e, -Math.Max(1, (l.DayNumber - e.DayNumber) / 2));
            latest = Period.AddDays(l, Math.Max(1, (l.DayNumber - e.DayNumber) / 2));
        }

        Add(first, end, QuantityKind.Date, period?.ToString() ?? Open(unit), mod, earliest: earliest, latest: latest);
        namedPeriod = period ?? keep;
        if (period is { Unit: Granularity.Day })
        {
            namedDay = period;
        }

        return end;
    }

    /// <summary>"A year earlier": from the quarter, the day or the year named last.</summary>
    private int YearEarlier(int first, int end, TimeUnit unit)
    {
        Period? from = unit switch
        {
            TimeUnit.Year => namedQuarter is null ? namedPeriod ?? ThisYear : ReportedQuarter,
            TimeUnit.Day => namedDay,
            TimeUnit.Month => namedPeriod is { Unit: Granularity.Month } ? namedPeriod : ThisMonth,
            _ => Current(unit),
        };
        var period = unit switch
        {
            TimeUnit.Year => from?.InYear((from?.Year ?? 0) - 1),
            TimeUnit.Hour or TimeUnit.Minute or TimeUnit.Second => null,
            _ => from?.Shift(-1),
        };
        if (period is not { } there)
        {
            return DurationOf(first, end - 1, new Number(end, 1), null, unit, null);
        }

        if (unit == TimeUnit.Year && there.Unit is Granularity.Day or Granularity.Month)
        {
            there = new Period(Granularity.Year, there.Year);
        }

        return AddDate(first, end, there, there.ToString(), remember: false);
    }

    /// <summary>A unit of time without a number: "last week", "a year", "the quarter", "recent months", "for years".</summary>
    private int UnitHead(int i)
    {
        var entry = At(i).Entry;
        var unit = entry.Unit;
        if (Joins(i - 1) && !(Free(i - 2) is Word.Mid) || (entry.Ordinal > 0 && At(i + 1).Entry.Weekday > 0))
        {
            return i;
        }

        if (Joins(i + 1))
        {
            return UnitCompound(i, unit);
        }

        var first = i;
        var k = i - 1;
        var fiscal = false;
        while (Free(k) is Word.Filler or Word.Fiscal)
        {
            fiscal |= Free(k) == Word.Fiscal;
            first = k--;
        }

        return entry.Plural ? Units(i, first, k, unit) : OneUnit(i, first, k, unit, fiscal);
    }

    /// <summary>"Year-ago", "year-earlier quarter", "year-end", "decades-long".</summary>
    private int UnitCompound(int i, TimeUnit unit)
    {
        if (unit == TimeUnit.Year && At(i + 2).Word is Word.Ago or Word.Earlier)
        {
            return YearAgo(i, i + 3);
        }

        if (unit is TimeUnit.Year or TimeUnit.Month or TimeUnit.Quarter && Is(i + 2, "end"))
        {
            return EndOf(i, i + 3, unit);
        }

        if (
            (Is(i + 2, "long") || (Is(i + 2, "old") && NounFollows(i + 3) && !Lexicon.IsYoung(TextAt(i + 3))))
            && unit != TimeUnit.Second
            && !(Joins(i + 3))
        )
        {
            var plural = At(i).Entry.Plural;
            return DurationOf(i, i + 3, new Number(i, 1, 1, plural ? null : 1, Vague: plural), null, unit, null);
        }

        return i;
    }

    private int EndOf(int i, int end, TimeUnit unit)
    {
        var first = i;
        if (Free(i - 1) is Word.The or Word.This or Word.Last or Word.Next && Free(i - 1) != Word.The)
        {
            first = i - 1;
        }

        var shift = Free(i - 1) switch
        {
            Word.Last => -1,
            Word.Next => 1,
            _ => 0,
        };
        var period = Current(unit)?.Shift(shift);
        return AddDate(first, end, period, period?.ToString() ?? Open(unit), Shape.End);
    }

    private int YearAgo(int i, int end)
    {
        var first = i;
        if (Free(first - 1) == Word.Comparable)
        {
            first--;
        }

        var period = (namedQuarter is null ? null : ReportedQuarter?.Shift(-4)) ?? ThisYear?.Shift(-1);
        var noun = false;
        if (At(end).Entry.Ordinal is >= 1 and <= 4 and var q && QuarterAfter(end + 1, out var quarterEnd))
        {
            period = QuarterNear(q, Tense.Past)?.Shift(-4);
            end = quarterEnd;
            noun = true;
        }
        else if (
            At(end).Word == Word.Period
            || At(end).Entry is { Unit: TimeUnit.Quarter or TimeUnit.Month, Plural: false }
        )
        {
            period =
                At(end).Entry.Unit == TimeUnit.Quarter ? ReportedQuarter?.Shift(-4)
                : At(end).Entry.Unit == TimeUnit.Month ? ThisMonth?.Shift(-13)
                : period;
            end++;
            noun = true;
        }
        else if (
            TryNumber(end, out var number) && At(number.End).Entry is { Unit: not TimeUnit.None, Plural: true } counted
        )
        {
            first = Free(first - 1) == Word.The ? first - 1 : first;
            return DurationOf(first, number.End + 1, number, null, counted.Unit, null);
        }

        if (noun && Free(first - 1) == Word.The)
        {
            first--;
        }

        return AddDate(first, end, period, period?.ToString() ?? "XXXX", remember: false);
    }

    private int Units(int i, int first, int k, TimeUnit unit)
    {
        var end = i + 1;
        if (At(i).Upper && i > 0 && At(i - 1).Kind == TokenKind.Word && At(i - 1).Upper && Free(k) == Word.None)
        {
            return i;
        }

        if (
            At(end).Word is Word.Or or Word.And
            && At(end + 1).Entry is { Unit: not TimeUnit.None, Plural: true, Weak: false }
        )
        {
            end += 2;
        }

        if (
            IsYear(end)
            || (
                unit is TimeUnit.Second or TimeUnit.Minute
                && At(end).Word is not (Word.Ago or Word.Later or Word.Earlier)
                && Free(k) == Word.None
            )
        )
        {
            // "In the years 2010 and 2011"; "the minutes of the meeting", "minutes apart".
            return i;
        }

        if (
            At(i - 1).Entry.Part is not null
            || (
                unit == TimeUnit.Hour
                && (
                    Free(k) == Word.Early
                    || At(i - 1).Word == Word.Filler
                    || At(i - 1) is { Kind: TokenKind.Word, Upper: false } kind && kind.Entry == Entry.None
                )
            )
        )
        {
            // "In the early morning hours", "office hours", "working hours".
            return i;
        }

        var vague = new Number(end, 3, 2, null, Vague: true);
        switch (Free(k))
        {
            case Word.These when unit == TimeUnit.Day:
                return Add(k, end, QuantityKind.Date, "PRESENT_REF");
            case Word.Last:
            case Word.Past:
            case Word.Recent:
            case Word.Next:
            case Word.Coming:
            case Word.Following:
            case Word.Previous:
            case Word.Latest:
            case Word.Early:
                first = k;
                if (Free(k - 1) is Word.The or Word.More or Word.Most)
                {
                    first = k - 1;
                }

                break;
            case Word.The:
                // The annotators leave the article out: "in the [weeks] before the election".
                if (unit is TimeUnit.Second or TimeUnit.Minute or TimeUnit.Quarter)
                {
                    return i;
                }

                break;
            case Word.All:
            case Word.Each:
            case Word.No:
            case Word.Other:
                return i;
            default:
                if (k >= floor && At(k).Entry.Ordinal == 1)
                {
                    first = Free(k - 1) == Word.The ? k - 1 : k;
                    break;
                }

                if (
                    unit is TimeUnit.Second or TimeUnit.Quarter or TimeUnit.Weekend
                    && At(end).Word is not (Word.Ago or Word.Later or Word.Before or Word.After or Word.Earlier)
                )
                {
                    return i;
                }

                break;
        }

        if (At(end).Word == Word.Ago)
        {
            return Add(first, end + 1, QuantityKind.Date, "PAST_REF");
        }

        return Add(first, end, QuantityKind.Duration, Duration(vague, unit), low: Scaled(2, DaysIn(unit)));
    }

    private int OneUnit(int i, int first, int k, TimeUnit unit, bool fiscal)
    {
        var end = i + 1;
        var clock = unit is TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour;
        Period? period;
        var now = Current(unit);
        switch (Free(k))
        {
            case Word.A:
            case Word.Another:
                return Indefinite(i, k, unit);
            case Word.Last
                when unit == TimeUnit.Quarter
                    && At(end).Word == Word.Of
                    && (IsYear(end + 1) || RelativeYear(end + 1, out _, out _)):
                return QuarterPhrase(k, end, 4);
            case Word.Last when NthOf(k, 0, i) is var last && last > k:
                return last;
            case Word.Last when unit == TimeUnit.Day:
                return i;
            case Word.Last when clock || (unit == TimeUnit.Decade && Free(k - 1) == Word.The):
            case Word.Past:
            case Word.Next when clock || unit == TimeUnit.Decade:
            case Word.Coming when clock || unit == TimeUnit.Decade:
                if (unit == TimeUnit.Second)
                {
                    return i;
                }

                first = k;
                if (Free(k) == Word.Past && Free(k - 1) == Word.This)
                {
                    // "This past week".
                    period = now?.Shift(
                        unit is TimeUnit.Weekend && anchorDay is { DayOfWeek: DayOfWeek.Sunday or DayOfWeek.Saturday }
                            ? 0
                            : -1
                    );
                    return AddDate(k - 1, end, period, period?.ToString() ?? Open(unit));
                }

                if (Free(k - 1) == Word.The)
                {
                    first = k - 1;
                }

                var length = 1m;
                if (At(end).Word == Word.Or && At(end + 1).Word == Word.So)
                {
                    end += 2;
                }
                else if (AndAHalf(ref end))
                {
                    length = 1.5m;
                }

                var limit = Free(first - 1) is Word.Over or Word.Under ? null : Limit(ref first);
                return DurationOf(first, end, new Number(end, length), null, unit, limit);
            case Word.Last:
                first = Free(k - 1) == Word.The ? k - 1 : k;
                period = now?.Shift(-1);
                break;
            case Word.Previous:
                first = Free(k - 1) == Word.The ? k - 1 : k;
                period = Named(unit)?.Shift(-1);
                break;
            case Word.Next:
                first = Free(k - 1) == Word.The ? k - 1 : k;
                period =
                    unit == TimeUnit.Day ? namedDay?.Shift(1)
                    : first < k ? Named(unit)?.Shift(1)
                    : now?.Shift(1);
                break;
            case Word.Coming:
                first = Free(k - 1) is Word.The or Word.This ? k - 1 : k;
                period = unit == TimeUnit.Weekend ? now : now?.Shift(1);
                break;
            case Word.Following:
                first = Free(k - 1) == Word.The ? k - 1 : k;
                period = Named(unit)?.Shift(1);
                break;
            case Word.This:
            case Word.Current:
                first = Free(k - 1) == Word.The ? k - 1 : k;
                period = now;
                if (clock)
                {
                    return i;
                }

                break;
            case Word.Latest:
                first = Free(k - 1) == Word.The ? k - 1 : k;
                period =
                    unit == TimeUnit.Quarter ? ThisQuarter?.Shift(-1)
                    : fiscal ? now?.Shift(-1)
                    : now;
                break;
            case Word.Same:
            case Word.That:
                first = Free(k - 1) is Word.The or Word.That ? k - 1 : k;
                if (clock || (Free(k) == Word.That && first == k && At(i).Upper))
                {
                    return i;
                }

                period = Named(unit);
                break;
            case Word.Comparable when unit is TimeUnit.Quarter or TimeUnit.Month or TimeUnit.Week:
                first = Free(k - 1) == Word.The ? k - 1 : k;
                period = unit == TimeUnit.Quarter ? ReportedQuarter?.Shift(-4) : Named(unit);
                break;
            case Word.Other when Free(k - 1) == Word.Every:
                return Add(k - 1, end, QuantityKind.Set, Duration(new Number(end, 2), unit));
            case Word.Each:
            case Word.Every:
                return Add(k, end, QuantityKind.Set, Duration(new Number(end, 1), unit));
            case Word.Mid when unit is TimeUnit.Week or TimeUnit.Month or TimeUnit.Year:
                first = k;
                return AddDate(first, end, now, now?.ToString() ?? Open(unit), Shape.Mid);
            case Word.The:
                return Definite(i, k, unit);
            default:
                if (Joins(k) && Free(k - 1) == Word.Mid && unit is TimeUnit.Week or TimeUnit.Month or TimeUnit.Year)
                {
                    return AddDate(k - 1, end, now, now?.ToString() ?? Open(unit), Shape.Mid);
                }

                if (unit == TimeUnit.Quarter && k >= floor && Is(k, "final"))
                {
                    return QuarterPhrase(k, end, 4);
                }

                if (
                    unit == TimeUnit.Quarter
                    && PossessiveYear(k, out var year, out var from)
                    && namedQuarter is { } quarter
                )
                {
                    period = quarter with { Year = year };
                    return AddDate(from, end, period, period.ToString()!);
                }

                return Bare(i, unit);
        }

        if (clock)
        {
            return i;
        }

        if (unit == TimeUnit.Year && period is { } whose && At(end).Is('\'') && Is(end + 1, "s"))
        {
            var of = At(end + 2).Word == Word.Fiscal ? end + 3 : end + 2;
            if (At(of).Entry.Ordinal is >= 1 and <= 4 and var q && QuarterAfter(of + 1, out var quarterEnd))
            {
                var named = new Period(Granularity.Quarter, whose.Year, q);
                return AddDate(first, quarterEnd, named, named.ToString());
            }

            if (At(of).Entry is { Unit: TimeUnit.Quarter, Plural: false } && ReportedQuarter is { } reported)
            {
                var named = reported with { Year = whose.Year };
                return AddDate(first, of + 1, named, named.ToString());
            }
        }

        var shape = ShapeBefore(ref first);
        if (At(end).Word == Word.Or && At(end + 1).Word == Word.So)
        {
            end += 2;
        }

        return AddDate(first, end, period, period?.ToString() ?? Open(unit), shape);
    }

    /// <summary>The period of this unit that the text named last; else the one in which the article was published.</summary>
    private Period? Named(TimeUnit unit) =>
        unit switch
        {
            TimeUnit.Day => namedDay ?? Today,
            TimeUnit.Week => namedDay?.First is { } day ? Period.WeekOf(day) : Current(unit),
            TimeUnit.Month => namedPeriod is { Unit: Granularity.Month or Granularity.Day } m
                ? new Period(Granularity.Month, m.Year, m.Part)
                : ThisMonth,
            TimeUnit.Quarter => ReportedQuarter,
            TimeUnit.Year => namedPeriod is { } p && p.Unit is not (Granularity.Decade or Granularity.Century)
                ? new Period(Granularity.Year, p.Year)
                : ThisYear,
            _ => Current(unit),
        };

    /// <summary>"A year": a length, a rate ("$2 a year", which is no time), or the head of "a year ago".</summary>
    private int Indefinite(int i, int k, TimeUnit unit)
    {
        var end = i + 1;
        var after = At(end).Word;
        if (
            unit is TimeUnit.Second or TimeUnit.Weekend
            || (unit == TimeUnit.Quarter && after is not (Word.Ago or Word.Earlier))
        )
        {
            return i;
        }

        if (
            Free(k) == Word.A
            && after is not (Word.Ago or Word.Earlier or Word.Later or Word.After or Word.Before)
            && IsRate(k)
        )
        {
            return i;
        }

        var number = new Number(end, 1);
        if (AndAHalf(ref end))
        {
            number = new Number(end, 1.5m);
        }
        else if (after == Word.Or && At(end + 1).Entry.Cardinal == 2)
        {
            return DurationOf(k, end + 2, number, 2, unit, null);
        }

        return Counted(k, end, number, null, unit, compound: false);
    }

    /// <summary>The "a" of "$1.76 a year", "four flights a week".</summary>
    private bool IsRate(int a)
    {
        ref readonly var before = ref At(a - 1);
        if (
            before.Kind == TokenKind.Number
            || before.Is('%')
            || before.Entry.IsNumeric
            || before.Entry.Currency is not null
            || (before.Entry.Measure is not null && before.Entry.Word == Word.None && !IsPreposition(before))
            || before.Word == Word.Once
            || (before.Word == Word.Time && before.Entry.Word == Word.Time)
            || Is(a - 1, "percent")
            || (before.Entry.Unit != TimeUnit.None && before.Entry.Plural)
        )
        {
            return true;
        }

        if (
            before.Kind != TokenKind.Word
            || before.Upper
            || before.Entry.Function
            || text[before.End - 1] != 's' && !before.Entry.Countable
        )
        {
            return false;
        }

        for (var k = a - 2; k >= Math.Max(0, a - 5); k--)
        {
            if (tokens[k].Kind == TokenKind.Number || tokens[k].Entry.Cardinal >= 0 || tokens[k].Entry.Scale > 0)
            {
                return true;
            }

            if (tokens[k].Kind != TokenKind.Word || tokens[k].Entry.Function)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"The year", "the week of March 6", "the end of the month", "the weekend", "the day before".</summary>
    private int Definite(int i, int k, TimeUnit unit)
    {
        var end = i + 1;
        if (At(i).Upper && i > 1)
        {
            return i;
        }

        if (
            unit == TimeUnit.Year
            && (At(end) is { Kind: TokenKind.Number, Plain: true } || At(end).Entry.Cardinal >= 0)
        )
        {
            return i;
        }

        var first = k;
        Period? period = Current(unit);
        var after = At(end).Word;
        switch (unit)
        {
            case TimeUnit.Second:
            case TimeUnit.Minute:
            case TimeUnit.Hour:
            case TimeUnit.Millennium:
            case TimeUnit.Fortnight:
                return i;
            case TimeUnit.Day:
                if (
                    after is Word.Before or Word.After && At(end + 1).Entry.DayOffset is not null
                    || At(k - 1).Word == Word.To
                )
                {
                    // "The day before yesterday" is read there; "a year to the day" names none.
                    return i;
                }

                if (after is Word.Before or Word.After)
                {
                    period = namedDay?.Shift(after == Word.Before ? -1 : 1);
                    return AddDate(first, end, period, period?.ToString() ?? Open(unit), remember: false);
                }

                if (Free(k - 1) == Word.In && Free(k - 2) is Word.Later or Word.Earlier or Word.Late or Word.Early)
                {
                    period = namedDay ?? Today;
                    var part = ShapeBefore(ref first);
                    return AddDate(first, end, period, period?.ToString() ?? Open(unit), part);
                }

                return i;
            case TimeUnit.Week
            or TimeUnit.Weekend
            or TimeUnit.Month
            or TimeUnit.Year
                when after is Word.Before or Word.After
                    && At(end + 1).Word is Word.Last or Word.Next
                    && At(end + 2).Entry.Unit == TimeUnit.None:
                // "The week after next".
                period = period?.Shift(after == Word.Before ? -2 : 2);
                end += 2;
                break;
            case TimeUnit.Weekend:
                if (anchorDay is { } day)
                {
                    var future = TenseAt(k, end) == Tense.Future || At(k - 1).Word == Word.Of;
                    period = Period.WeekOf(day, Granularity.Weekend);
                    if (!future && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                    {
                        period = period?.Shift(-1);
                    }
                }

                break;
            case TimeUnit.Quarter:
                period = ReportedQuarter;
                break;
            case TimeUnit.Year
            or TimeUnit.Week
                when after == Word.Ended || (after == Word.To && At(end + 1) is { Upper: true, Entry.Month: > 0 }):
                return DurationOf(first, end, new Number(end, 1), null, unit, null);
            case TimeUnit.Year when after is Word.Before or Word.After or Word.Earlier:
                period = Named(unit)?.Shift(after == Word.After ? 1 : -1);
                end = after == Word.Earlier ? end + 1 : end;
                break;
            case TimeUnit.Month or TimeUnit.Week when after is Word.Before or Word.After:
                period = Named(unit)?.Shift(after == Word.After ? 1 : -1);
                break;
            case TimeUnit.Week when after == Word.Of && At(end + 1).Entry.Month > 0:
                return WeekOf(first, end + 1);
            default:
                break;
        }

        var shape = ShapeBefore(ref first);
        return AddDate(first, end, period, period?.ToString() ?? Open(unit), shape, remember: false);
    }

    private int WeekOf(int first, int start)
    {
        if (!TryDate(start, out _, out var day, out var end) || day is not { Unit: Granularity.Day, First: { } from })
        {
            return start - 2;
        }

        var week = Period.WeekOf(from);
        return AddDate(first, end, week, week.ToString());
    }

    /// <summary>"The first week of January", "the third Tuesday of next month", "the last day of the year", "the 15th of the month".</summary>
    /// <param name="first">The token it begins with.</param>
    /// <param name="nth">Which; 0 the last.</param>
    /// <param name="noun">The weekday or unit; what follows the preposition where none stands.</param>
    private int NthOf(int first, int nth, int noun)
    {
        var entry = At(noun).Entry;
        var of = entry is { Weekday: > 0 } or { Unit: TimeUnit.Day or TimeUnit.Week or TimeUnit.Weekend }
            ? noun + 1
            : noun;
        if (
            of > noun
            && entry.Weekday > 0
            && At(of + 1).Word is Word.Every or Word.Each
            && At(of + 2).Entry is { Unit: TimeUnit.Month or TimeUnit.Year, Plural: false } every
        )
        {
            first = Free(first - 1) == Word.The ? first - 1 : first;
            return Add(first, of + 3, QuantityKind.Set, Duration(new Number(of, 1), every.Unit));
        }

        if (
            nth > (entry.Weekday > 0 || entry.Unit is TimeUnit.Week or TimeUnit.Weekend ? 5 : 31)
            || entry.Plural && of > noun
            || !(At(of).Word == Word.Of || (At(of).Word == Word.In && entry.Weekday > 0))
            || !TryDate(of + 1, out var whole, out var period, out var end)
            || whole.Value.Length is not (4 or 7)
            || (whole.Value.Length == 4 && of == noun)
        )
        {
            return first;
        }

        first = Free(first - 1) == Word.The ? first - 1 : first;
        Period? part = null;
        if (period is { First: { } from, Last: { } to })
        {
            var step = of > noun && entry.Unit != TimeUnit.Day ? 7 : 1;
            var start = nth == 0 ? Period.AddDays(to, 1 - step) : Period.AddDays(from, (nth - 1) * step);
            if (start is { } day && entry.Weekday > 0)
            {
                start = WeekdayNear(entry.Weekday, 1, strictly: false, day)?.First;
            }

            part =
                start is not { } there || there > to ? null
                : entry.Unit == TimeUnit.Week ? Period.WeekOf(Period.AddDays(there, 3) ?? there)
                : entry.Unit == TimeUnit.Weekend ? Period.WeekOf(there, Granularity.Weekend)
                : Period.On(there);
            if (part is null)
            {
                return first;
            }
        }

        return AddDate(first, end, part, part?.ToString() ?? Open(TimeUnit.Day));
    }

    private int Bare(int i, TimeUnit unit)
    {
        var end = i + 1;
        if (unit is TimeUnit.Year or TimeUnit.Month && At(end).Word == Word.Close && Is(end, "end"))
        {
            return EndOf(i, end + 1, unit);
        }

        if (unit is TimeUnit.Year or TimeUnit.Month && At(end).Is('\'') && Is(end + 1, "s") && Is(end + 2, "end"))
        {
            return EndOf(i, end + 3, unit);
        }

        return i;
    }

    /// <summary>"This year's", "last year's" before token <paramref name="k"/> inclusive.</summary>
    private bool PossessiveYear(int k, out int year, out int first)
    {
        year = 0;
        first = k - 3;
        return k - 3 >= floor && Is(k, "s") && At(k - 1).Is('\'') && RelativeYear(k - 3, out year, out _);
    }

    /// <summary>A quarter without a year: the one that began last, or the next where the sentence looks ahead.</summary>
    private Period? QuarterNear(int quarter, Tense tense)
    {
        if (anchorYear is not { } year)
        {
            return null;
        }

        var now = anchorMonth is { } m ? (m + 2) / 3 : 4;
        var shift =
            quarter > now && tense != Tense.Future ? -1
            : quarter < now - 1 && tense == Tense.Future ? 1
            : 0;
        return new Period(Granularity.Quarter, year, quarter).Shift(shift * 4);
    }

    private int QuarterPhrase(int first, int end, int quarter)
    {
        Period? period = null;
        var compound = end - 2 >= first && Joins(end - 2);
        var k = first - 1;
        if (Joins(k) && Free(k - 1) == Word.Fiscal)
        {
            k--;
        }

        if (Free(k) == Word.Fiscal)
        {
            first = k--;
        }

        var of = At(end).Word is Word.Of or Word.In || At(end).Is(',') ? end + 1 : end;
        var fiscal = At(of).Word == Word.Fiscal && IsYear(of + 1) ? of + 1 : of;
        if (PossessiveYear(k, out var year, out var from))
        {
            period = new Period(Granularity.Quarter, year, quarter);
            first = from;
        }
        else if (IsYear(fiscal) && At(of - 1).Word != Word.In)
        {
            period = new Period(Granularity.Quarter, (int)tokens[fiscal].Number, quarter);
            end = fiscal + 1;
        }
        else if (RelativeYear(of, out year, out var yearEnd) && At(of - 1).Word != Word.In)
        {
            period = new Period(Granularity.Quarter, year, quarter);
            end = yearEnd;
        }
        else
        {
            period = QuarterNear(quarter, TenseAt(first, end));
        }

        if (period is { Year: < 1 or > 9999 })
        {
            period = null;
        }

        if (Free(first - 1) == Word.The && !compound)
        {
            first--;
        }

        var shape = ShapeBefore(ref first);
        return AddDate(first, end, period, period?.ToString() ?? $"XXXX-Q{quarter}", shape);
    }

    /// <summary>"Q3", "Q3 2015", "H1 2020", "Q1'24", "H1 FY26".</summary>
    private int PeriodCode(int i)
    {
        var code = TextAt(i);
        if (code is ['F', 'Y', ..])
        {
            return FiscalYear(i, out var fiscal, out var fiscalEnd)
                ? AddDate(i, fiscalEnd, new Period(Granularity.Year, fiscal), Plain(fiscal))
                : i;
        }

        if (code is not ['Q' or 'H', >= '1' and <= '4'])
        {
            return i;
        }

        var part = code[1] - '0';
        if (!IsShortYear(i + 1, out var year, out var end) && !FiscalYear(i + 1, out year, out end))
        {
            (year, end) = IsYear(i + 1) ? ((int)At(i + 1).Number, i + 2) : (0, i + 1);
        }

        return year > 0 ? AddPart(i, end, code[0], part, year)
            : code[0] == 'Q' ? QuarterPhrase(i, i + 1, part)
            : i;
    }

    /// <summary>"1Q24", "2H 2024".</summary>
    private int CodeAfterDigit(int i)
    {
        if (
            At(i) is not { Plain: true, Digits: 1, Number: >= 1 and <= 4 }
            || At(i + 1) is not { Kind: TokenKind.Word, Space: false }
            || TextAt(i + 1) is not ['Q' or 'H', ..] code
        )
        {
            return i;
        }

        if (code.Length == 1 && IsYear(i + 2))
        {
            return AddPart(i, i + 3, code[0], (int)At(i).Number, (int)At(i + 2).Number);
        }

        return code.Length == 3 && int.TryParse(code[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var two)
            ? AddPart(i, i + 2, code[0], (int)At(i).Number, Century(two))
            : i;
    }

    private int AddPart(int first, int end, char code, int part, int year)
    {
        if (code == 'H' && part > 2)
        {
            return first;
        }

        var period = new Period(code == 'Q' ? Granularity.Quarter : Granularity.Half, year, part);
        return AddDate(first, end, period, period.ToString());
    }

    /// <summary>"FY2025", "FY25", "FY 2025".</summary>
    private bool FiscalYear(int i, out int year, out int end)
    {
        (year, end) = (0, i + 1);
        var code = TextAt(i);
        if (code is "FY" && IsYear(i + 1))
        {
            (year, end) = ((int)At(i + 1).Number, i + 2);
            return true;
        }

        if (
            code is not ['F', 'Y', ..]
            || code.Length is not (4 or 6)
            || !int.TryParse(code[2..], NumberStyles.None, CultureInfo.InvariantCulture, out year)
        )
        {
            return false;
        }

        year = code.Length == 4 ? Century(year) : year;
        return year is >= 1900 and < 2200;
    }

    /// <summary>What an ordinal begins: a quarter, a half year, a century, "the first nine months"; else a place in an order.</summary>
    private int OrdinalHead(int i)
    {
        if (!TryOrdinal(i, out var end, out var value))
        {
            return i;
        }

        if (
            value <= 31
            && At(end).Word == Word.Of
            && At(end + 1).Entry.Month > 0
            && At(end + 1).Upper
            && At(i).Kind == TokenKind.Word
        )
        {
            var day = DayAndMonth(i);
            if (day > i)
            {
                return day;
            }
        }

        if (NthOf(i, value, end) is var nth && nth > i)
        {
            return nth;
        }

        if (BareDay(i, end, value) is var bare && bare > i)
        {
            return bare;
        }

        if (
            value <= 30
            && (At(end).IsDash || At(end).Word is Word.And or Word.Or or Word.To or Word.Through)
            && TryOrdinal(end + 1, out var secondEnd, out _)
            && At(Joins(secondEnd) ? secondEnd + 1 : secondEnd).Entry is { Unit: TimeUnit.Century, Plural: true }
        )
        {
            // "The 19th and 20th centuries".
            var early = new Period(Granularity.Century, value - 1);
            var from = i;
            var part = ShapeAndArticle(ref from);
            return AddDate(from, end, early, early.ToString(), part);
        }

        var noun = end;
        if (Joins(noun) || At(noun).Word == Word.Fiscal)
        {
            noun++;
        }

        var unit = At(noun).Entry.Unit;
        if (value is >= 1 and <= 4 && unit == TimeUnit.Quarter)
        {
            if (!At(noun).Entry.Plural)
            {
                return QuarterPhrase(i, noun + 1, value);
            }

            return QuarterPhrase(i, noun + 1, value);
        }

        if (
            unit == TimeUnit.Century
            && value is >= 1 and <= 30
            && !(value <= 3 && At(i).Kind == TokenKind.Word && !At(noun).Entry.Plural && At(noun + 1).Word == Word.Of)
        )
        {
            Period? century = new Period(Granularity.Century, value - 1);
            var name = century.ToString()!;
            var first = i;
            var shape = Joins(end) ? ShapeBefore(ref first) : ShapeAndArticle(ref first);
            noun++;
            if (TextAt(noun) is "Fox" or "Studios" or "Pictures" or "Television")
            {
                // "20th Century Studios".
                return noun;
            }

            if (EraAt(noun, out var beforeChrist, out var eraEnd))
            {
                (century, name, noun) = beforeChrist ? (null, "BC" + name, eraEnd) : (century, name, eraEnd);
            }

            return AddDate(first, noun, century, name, shape);
        }

        if (value is 1 or 2 && At(end).Word == Word.Half && !At(end).Entry.Plural && At(end + 1).Word == Word.Of)
        {
            var half = HalfYear(i, end + 2, value);
            if (half > i || TryDate(end + 2, out _, out _, out _))
            {
                // "The first half of the 19th century" is the date's to read.
                return half;
            }
        }

        if (BeginsNumber(end) || At(end).Kind == TokenKind.Number)
        {
            if (CountedTimeFollows(end))
            {
                return i;
            }
        }

        if (unit != TimeUnit.None && At(end).Entry.Plural && value == 1)
        {
            return i;
        }

        if (At(i).Entry.Fraction > 0 && Fraction(i) is var share && share > i)
        {
            return share;
        }

        return OrdinalAmount(i, end, value);
    }

    /// <summary>"On the 24th": of the month that the text is in.</summary>
    private int BareDay(int i, int end, int day)
    {
        if (
            At(i).Kind != TokenKind.Number
            || day > 31
            || Free(i - 1) != Word.The
            || At(i - 2).Word
                is not (Word.On or Word.By or Word.Until or Word.Since or Word.From or Word.Before or Word.After)
            || Joins(end)
            || At(end).Is('\'')
            || At(end).Word is Word.To or Word.And or Word.Or or Word.Through
            || (At(end).Kind == TokenKind.Word && !At(end).Entry.Function)
            || Named(TimeUnit.Month) is not { } month
        )
        {
            return i;
        }

        var tense = month == ThisMonth ? TenseAt(i, end) : Tense.Unknown;
        var shift =
            tense == Tense.Past && day > anchorDay?.Day ? -1
            : tense == Tense.Future && day < anchorDay?.Day ? 1
            : 0;
        return month.Shift(shift) is { } of && Period.On(of.Year, of.Part, day) is { } there
            ? AddDate(i - 1, end, there, there.ToString())
            : i;
    }

    private bool CountedTimeFollows(int i) =>
        TryNumber(i, out var number) && At(number.End).Entry is { Unit: not TimeUnit.None };

    private int HalfYear(int i, int of, int half)
    {
        int year;
        int end;
        if (IsYear(of))
        {
            (year, end) = ((int)tokens[of].Number, of + 1);
        }
        else if (!RelativeYear(of, out year, out end))
        {
            if (
                !(
                    At(of).Word == Word.The
                    && At(of + 1).Entry is { Unit: TimeUnit.Year, Plural: false }
                    && At(of + 2).Word != Word.Before
                ) || anchorYear is not { } now
            )
            {
                return i;
            }

            (year, end) = (now, of + 2);
        }

        var period = new Period(Granularity.Half, year, half);
        var first = Free(i - 1) == Word.The ? i - 1 : i;
        return AddDate(first, end, period, period.ToString());
    }

    /// <summary>"Now", "currently", "recently", "the near future", "the past".</summary>
    private int Reference(int i)
    {
        ref readonly var token = ref At(i);
        var reference = token.Entry.Reference!;
        var first = i;
        var after = At(i + 1).Word;
        if (token.Upper && i > 0 && At(i - 1).Upper)
        {
            return i;
        }

        switch (token.Word)
        {
            case Word.Now:
                if ((token.Upper && At(i + 1).Is(',')) || Joins(i + 1) || Free(i - 1) == Word.Every)
                {
                    return i;
                }

                if (Is(i - 1, "right") && i - 1 >= floor)
                {
                    first--;
                }

                break;
            case Word.Current:
                if (
                    At(i + 1).Entry.Unit != TimeUnit.None
                    || after is Word.Fiscal or Word.Filler
                    || Joins(i + 1)
                    || after == Word.Of
                    || At(i + 1).Kind != TokenKind.Word
                )
                {
                    return i;
                }

                break;
            case Word.Past:
                if (Free(i - 1) == Word.Near && Free(i - 2) == Word.The)
                {
                    first -= 2;
                    break;
                }

                if (
                    Free(i - 1) != Word.The
                    || NounFollows(i + 1)
                    || At(i + 1).Kind == TokenKind.Number
                    || BeginsNumber(i + 1)
                    || after == Word.Filler
                    || after == Word.Few
                )
                {
                    return i;
                }

                first--;
                break;
            default:
                if (Is(i, "future"))
                {
                    if (Free(i - 1) == Word.Near && Free(i - 2) == Word.The)
                    {
                        first -= 2;
                    }
                    else if (Free(i - 1) == Word.The && !NounFollows(i + 1))
                    {
                        first--;
                    }
                    else if (!(Free(i - 1) == Word.In && !NounFollows(i + 1)))
                    {
                        return i;
                    }
                }
                else if (Is(i, "soon"))
                {
                    if (
                        after is Word.As or Word.After
                        || Free(i - 1) is Word.As or Word.So
                        || Is(i - 1, "too")
                        || Is(i - 1, "how")
                        || Is(i + 1, "enough")
                    )
                    {
                        return i;
                    }
                }
                else if (Is(i, "recently") && Free(i - 1) is Word.More or Word.Most)
                {
                    first--;
                }

                break;
        }

        return Add(first, i + 1, QuantityKind.Date, reference);
    }

    private bool NounFollows(int i) =>
        At(i).Kind == TokenKind.Word && !At(i).Entry.Function && At(i).Entry.Tense == Tense.Unknown && !Is(i, "s");

    private int Recurring(int i)
    {
        ref readonly var token = ref At(i);
        if (At(i + 1).Upper && At(i + 1).Entry == Entry.None || (token.Upper && i > 0 && At(i - 1).Upper) || IsRate(i))
        {
            return i;
        }

        return Add(i, i + 1, QuantityKind.Set, token.Entry.Recurring!);
    }

    /// <summary>"The latest period", "the same period last year".</summary>
    private int PeriodWord(int i)
    {
        var k = i - 1;
        if (
            Free(k) is not (Word.Latest or Word.Same or Word.Comparable)
            || (Free(k) == Word.Latest ? ReportedQuarter : namedQuarter) is not { } quarter
        )
        {
            return i;
        }

        var first = Free(k - 1) == Word.The ? k - 1 : k;
        var end = i + 1;
        Period? period = Free(k) == Word.Latest ? quarter : quarter.Shift(-4);
        var of = At(end).Word is Word.Of or Word.In ? end + 1 : end;
        if (RelativeYear(of, out var year, out var yearEnd))
        {
            period = quarter with { Year = year };
            end = yearEnd;
        }

        return AddDate(first, end, period, period?.ToString() ?? "XXXX-QX", remember: false);
    }

    /// <summary>"Once a week", "three times a month".</summary>
    private int Frequency(int i)
    {
        var end = i + 2;
        if (
            At(i + 1).Word is not (Word.A or Word.Each or Word.Every or Word.Per)
            || At(end).Entry is not { Unit: not TimeUnit.None, Plural: false } entry
        )
        {
            return i;
        }

        var first = i;
        if (At(i).Word == Word.Time)
        {
            if (
                !Is(i, "times")
                || i - 1 < floor
                || !(
                    At(i - 1).Kind == TokenKind.Number
                    || At(i - 1).Entry.Cardinal > 0
                    || Free(i - 1) is Word.Several or Word.Many
                )
            )
            {
                return i;
            }

            first = i - 1;
        }

        return Add(first, end + 1, QuantityKind.Set, Duration(new Number(end, 1), entry.Unit));
    }
}
