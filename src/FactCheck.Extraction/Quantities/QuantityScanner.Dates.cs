using System.Globalization;

namespace FactCheck.Extraction.Quantities;

/// <summary>Calendar dates, weekdays, months, seasons, years, holidays, times of day.</summary>
internal sealed partial class QuantityScanner
{
    private readonly DateOrder order = new(text, published);

    /// <summary>
    /// Takes what shapes a date into it: "early", "mid-", "the end of", "earlier in", with the article before it. Where
    /// nothing shapes it, an article is left out unless <paramref name="article"/>.
    /// </summary>
    private Shape ShapeBefore(ref int first, bool article = false)
    {
        var shape = Shape.Whole;
        var k = first - 1;
        if (article && Free(k) == Word.The)
        {
            first = k--;
        }

        var weekday = At(first).Entry.Weekday > 0;

        if (At(k).Is('-') && Joins(k) && Free(k - 1) is Word.Mid or Word.Early or Word.Late)
        {
            k--;
        }

        switch (Free(k))
        {
            case Word.Early:
                shape = Shape.Start;
                break;
            case Word.Earlier when !weekday:
                shape = Shape.Start;
                break;
            case Word.Mid:
                shape = Shape.Mid;
                break;
            case Word.Late:
                shape = Shape.End;
                break;
            case Word.Later when !weekday:
                shape = Shape.End;
                break;
            case Word.In when Free(k - 1) is Word.Early or Word.Earlier or Word.Late or Word.Later:
                shape = Free(k - 1) is Word.Early or Word.Earlier ? Shape.Start : Shape.End;
                k--;
                break;
            case Word.Of
                when Free(k - 1) is Word.Beginning or Word.Middle or Word.Close or Word.Rest or Word.Part or Word.Half:
                shape = Free(k - 1) switch
                {
                    Word.Beginning => Shape.Start,
                    Word.Middle => Shape.Mid,
                    Word.Close => Shape.End,
                    _ => Shape.Whole,
                };
                k--;
                if (Free(k) is Word.Half or Word.Part)
                {
                    if (
                        Free(k - 1) is Word.Last or Word.Latest or Word.Good or Word.Early or Word.Late
                        || At(k - 1).Entry.Ordinal is 1 or 2
                    )
                    {
                        shape =
                            Free(k - 1) == Word.Early || At(k - 1).Entry.Ordinal == 1 ? Shape.Start
                            : Free(k - 1) == Word.Good ? Shape.Whole
                            : Shape.End;
                        k--;
                    }
                    else
                    {
                        return shape;
                    }
                }

                break;
            default:
                return shape;
        }

        first = k;
        if (Free(k - 1) == Word.The || (Free(k - 1) == Word.A && Free(k) == Word.Good))
        {
            first = k - 1;
        }

        return shape;
    }

    /// <summary>As <see cref="ShapeBefore"/>, with the article where one stands: "the early 1990s", "the end of the 1980s", "the summer".</summary>
    private Shape ShapeAndArticle(ref int first)
    {
        var shape = ShapeBefore(ref first);
        return shape == Shape.Whole && Free(first - 1) == Word.The ? ShapeBefore(ref first, article: true) : shape;
    }

    private bool IsYear(int i) =>
        At(i) is { Kind: TokenKind.Number, Plain: true, Digits: 4, Number: >= 1000 and < 2100 }
        && !At(i + 1).Is('%')
        && !(At(i + 1) is { Space: false, Kind: TokenKind.Word } next && next.End - next.Start <= 2 && !Is(i + 1, "s"));

    private bool IsDay(int i, out int day)
    {
        day = 0;
        if (At(i) is { Kind: TokenKind.Number, Plain: true, Digits: <= 2, Number: >= 1 and <= 31 } token)
        {
            day = (int)token.Number;
            return !At(i + 1).Is('%') && !(At(i + 1).Is(':') && At(i + 2) is { Kind: TokenKind.Number, Space: false });
        }

        return false;
    }

    /// <summary>A day of the month in digits with or without "st", "nd", "rd", "th", or in words ("the fifth").</summary>
    private bool IsDayOfMonth(int i, out int day, out int end)
    {
        if (IsDay(i, out day))
        {
            end = TryOrdinal(i, out var after, out _) ? after : i + 1;
            return true;
        }

        return TryOrdinal(i, out end, out day) && day is >= 1 and <= 31;
    }

    /// <summary>"5 May 2020", "5th of May", "3-5 May", "3 and 5 May".</summary>
    private int DayAndMonth(int i)
    {
        if (!IsDayOfMonth(i, out var day, out var end))
        {
            return i;
        }

        var second = -1;
        var secondEnd = -1;
        var secondDay = 0;
        if (
            (At(end).IsDash || At(end).Word is Word.And or Word.To or Word.Or)
            && IsDayOfMonth(end + 1, out secondDay, out secondEnd)
        )
        {
            second = end + 1;
            end = secondEnd;
        }

        if (At(end).Word == Word.Of)
        {
            end++;
        }

        var month = At(end).Entry.Month;
        if (
            month == 0
            || !(At(end).Upper || text[tokens[end].Start] > 'z')
            || (IsDay(end + 1, out _) && !IsYear(end + 1) && At(end - 1).Word != Word.Of)
        )
        {
            return i;
        }

        if (At(end).Entry.Weak && month is 3 && At(end).End - At(end).Start == 5 && !At(end).Upper)
        {
            return i;
        }

        end++;
        if (At(end).Is('.') && !At(end).Space && (IsYear(end + 1) || (end + 1 < count && !At(end + 1).Upper)))
        {
            end++;
        }

        var yearAt = At(end).Is(',') && IsYear(end + 1) ? end + 1 : end;
        int? year = null;
        if (IsYear(yearAt))
        {
            year = (int)tokens[yearAt].Number;
            end = yearAt + 1;
        }
        else if (RelativeYear(end, out var named, out var yearEnd))
        {
            year = named;
            end = yearEnd;
        }

        var first = i;
        if (second >= 0)
        {
            AddDay(first, SecondStart(second), day, month, year);
            return AddDay(second, end, secondDay, month, year);
        }

        if (Free(first - 1) == Word.The)
        {
            first--;
        }

        return WithWeekdayBefore(first, end, day, month, year);

        int SecondStart(int s) => TryOrdinal(i, out var e, out _) ? e : Math.Min(i + 1, s);
    }

    /// <summary>
    /// The first such day or month after the full date that the text gave last, where it gave two in a row that lie long before its
    /// publication ("On 10 May 1940 ... On 14 May 1940 ... On 4 June"); null in news.
    /// </summary>
    private Period? NarratedYear(int month, int? day, int first, int end)
    {
        if (
            narrated is not { } told
            || narratedInRow < 2
            || anchorYear is not { } now
            || told.Year > now - 2
            || TenseAt(first, end) == Tense.Future
        )
        {
            return null;
        }

        var earlier = month < told.Part || (month == told.Part && told.Unit == Granularity.Day && day < told.Day);
        var year = earlier ? told.Year + 1 : told.Year;
        return day is { } d ? Period.On(year, month, d) : new Period(Granularity.Month, year, month);
    }

    private void Narrate(Period full)
    {
        narratedInRow = narrated is { } last && Math.Abs(last.Year - full.Year) <= 1 ? narratedInRow + 1 : 1;
        narrated = full;
    }

    private int WithWeekdayBefore(int first, int end, int day, int month, int? year)
    {
        var k = first - 1;
        if (At(k).Is(','))
        {
            k--;
        }

        if (k >= floor && At(k).Entry.Weekday > 0 && !At(k).Entry.Plural)
        {
            first = k;
        }

        return AddDay(first, end, day, month, year);
    }

    private int AddDay(int first, int end, int day, int month, int? year)
    {
        if (
            year is null
            && (month, day) == (9, 11)
            && (Is(end, "attacks") || Is(end, "terrorist") || Is(end, "terror"))
        )
        {
            year = 2001;
        }

        var period =
            year is { } y ? Period.On(y, month, day)
            : NarratedYear(month, day, first, end) is { } told ? told
            : DayNear(month, day, TenseAt(first, end), Is(first - 1, "ended"));
        if (period is { } full && year is not null)
        {
            Narrate(full);
        }

        if (period is null)
        {
            return year is null && anchorYear is null && day <= DateTime.DaysInMonth(2000, month)
                ? AddDate(first, end, null, $"XXXX-{TwoDigits(month)}-{TwoDigits(day)}")
                : end;
        }

        return WithTimeAfter(first, end, period.Value);
    }

    /// <summary>A day, with the part of the day or the time that follows it: "Friday morning", "May 5 10:30".</summary>
    private int WithTimeAfter(int first, int end, Period? day, string? open = null)
    {
        var shape = ShapeBefore(ref first);
        var value = day?.ToString() ?? open ?? "XXXX-XX-XX";
        if (
            At(end).Entry.Part is { } part
            && !At(end).Entry.DayOffset.HasValue
            && At(end).Word == Word.None
            && !At(end).Entry.Plural
        )
        {
            return AddDate(first, end + 1, day, value + "T" + part, shape, QuantityKind.Time);
        }

        return AddDate(first, end, day, value, shape);
    }

    private bool RelativeYear(int i, out int year, out int end)
    {
        year = 0;
        end = i + 2;
        if (At(i + 1).Entry.Unit != TimeUnit.Year || At(i + 1).Entry.Plural || anchorYear is not { } now)
        {
            return false;
        }

        int? shift = At(i).Word switch
        {
            Word.This => 0,
            Word.Last => -1,
            Word.Next => 1,
            _ => null,
        };
        year = now + (shift ?? 0);
        return shift is not null && year is >= 1 and <= 9999;
    }

    /// <summary>"May 5, 2020", "May 2020", "last May", "in May", "May 3-5".</summary>
    private int Month(int i)
    {
        ref readonly var token = ref At(i);
        var month = token.Entry.Month;
        var abbreviated = token.End - token.Start <= 4 && token.Entry.Weak && !(month == 5);
        var cased = token.Upper || text[token.Start] > 'z';
        if (!cased)
        {
            return i;
        }

        var end = i + 1;
        var dot = abbreviated && At(end).Is('.') && !At(end).Space;
        var after = dot ? end + 1 : end;
        if (Joins(after) && IsDay(after + 1, out _))
        {
            after++;
        }

        // A day of the month.
        if (
            IsDay(after, out var day)
            && !IsYear(after)
            && !(IsHeadOfAmount(after))
            && !(month == 5 && At(after).Number > 31)
        )
        {
            end = TryOrdinal(after, out var ordinalEnd, out _) ? ordinalEnd : after + 1;
            int? year = null;
            int second = -1,
                secondDay = 0;
            if (
                (At(end).IsDash || (At(end).Word is Word.And or Word.To or Word.Through))
                && IsDay(end + 1, out secondDay)
                && !IsHeadOfAmount(end + 1)
                && secondDay > day
            )
            {
                var next = TryOrdinal(end + 1, out var e2, out _) ? e2 : end + 2;
                if (
                    At(next).Entry.Month == 0
                    && At(next).Entry.Unit == TimeUnit.None
                    && !At(next).Entry.IsNumeric
                    && (At(end).IsDash || !FollowsNoun(next))
                )
                {
                    second = end + 1;
                }
            }

            var last =
                second < 0 ? end
                : TryOrdinal(second, out var e3, out _) ? e3
                : second + 1;
            var comma = At(last).Is(',') ? last + 1 : last;
            if (IsYear(comma) && !(comma > last && IsCountedYear(comma)))
            {
                year = (int)tokens[comma].Number;
                last = comma + 1;
            }
            else if (RelativeYear(last, out var named, out var namedEnd))
            {
                year = named;
                last = namedEnd;
            }

            if (second >= 0)
            {
                WithWeekdayBefore(i, end, day, month, year);
                return AddDay(second, last, secondDay, month, year);
            }

            return WithWeekdayBefore(i, last, day, month, year);
        }

        // Month and year.
        var yearAt = At(after).Is(',') || At(after).Word == Word.Of ? after + 1 : after;
        if (At(yearAt).Word == Word.Fiscal)
        {
            yearAt = after;
        }

        if (IsYear(yearAt))
        {
            return AddMonth(i, yearAt + 1, new Period(Granularity.Month, (int)tokens[yearAt].Number, month));
        }

        if (
            At(yearAt).Is('\'')
            && At(yearAt + 1) is { Kind: TokenKind.Number, Digits: 2, Plain: true, Space: false } two
        )
        {
            return AddMonth(i, yearAt + 2, new Period(Granularity.Month, Century((int)two.Number), month));
        }

        if (YearWords(after, out var spelled, out var spelledEnd))
        {
            return AddMonth(i, spelledEnd, new Period(Granularity.Month, spelled, month));
        }

        if (
            RelativeYear(after, out var relative, out var relativeEnd)
            || (At(after).Word == Word.Of && RelativeYear(after + 1, out relative, out relativeEnd))
        )
        {
            return AddMonth(i, relativeEnd, new Period(Granularity.Month, relative, month));
        }

        if (abbreviated && !dot && !(token.Entry == Entry.None))
        {
            // "Jan" alone is a name as often as a month.
            if (
                Free(i - 1)
                is not (
                    Word.In
                    or Word.Since
                    or Word.Last
                    or Word.Next
                    or Word.This
                    or Word.Until
                    or Word.By
                    or Word.From
                )
            )
            {
                return i;
            }
        }

        var before = Free(i - 1);
        var supported =
            before
                is Word.In
                    or Word.Since
                    or Word.Last
                    or Word.Next
                    or Word.This
                    or Word.Until
                    or Word.By
                    or Word.From
                    or Word.Of
                    or Word.Early
                    or Word.Late
                    or Word.Mid
                    or Word.Each
                    or Word.Every
                    or Word.Past
                    or Word.Previous
                    or Word.Following
                    or Word.During
                    or Word.Before
                    or Word.After
                    or Word.Through
                    or Word.To
                    or Word.Around
                    or Word.About
            || (Joins(i - 1) && Free(i - 2) is Word.Mid or Word.Early or Word.Late)
            || At(i - 1).Entry.Season is not null
            || (before is Word.And or Word.Or or Word.To && At(i - 2).Entry.Month > 0);
        if (
            month is 3 or 5
            && token.Entry.Weak
            && !abbreviated
            && !supported
            && !(
                before == Word.For
                || Is(i + 1, "'s")
                || (
                    At(i - 1).Kind == TokenKind.Word
                    && At(i - 1).Entry.Tense == Tense.Unknown
                    && !At(i - 1).Upper
                    && month == 3
                    && At(i - 1).Word is not (Word.The or Word.A)
                )
            )
        )
        {
            return i;
        }

        // "April Jones", "August Wilson": a given name.
        if (
            !supported
            && month is 4 or 6 or 8
            && At(i + 1) is { Upper: true, Kind: TokenKind.Word }
            && At(i + 1).Entry == Entry.None
        )
        {
            return i;
        }

        return MonthAlone(i, dot && after < count && !At(after).Upper ? after : i + 1, month);
    }

    /// <summary>A number after a month that counts something: "in May 12 people".</summary>
    private bool IsHeadOfAmount(int i)
    {
        ref readonly var next = ref At(i + 1);
        return (next.Entry.Unit != TimeUnit.None && next.Entry.Plural)
            || next.Entry.Scale > 0
            || next.Entry.Countable
            || next.Is('%')
            || (next.Entry.Currency is not null && next.Word == Word.None && next.Kind == TokenKind.Word);
    }

    private bool FollowsNoun(int i) =>
        At(i) is { Kind: TokenKind.Word, Upper: false } token && !token.Entry.Function && token.Entry == Entry.None;

    private bool IsCountedYear(int i) => At(i + 1).Entry.Countable || At(i + 1).Entry.Currency is not null;

    private static int Century(int two) => two < 30 ? 2000 + two : 1900 + two;

    private int AddMonth(int first, int end, Period month)
    {
        if (month.Year is < 1 or > 9999)
        {
            return end;
        }

        Narrate(month);
        var shape = ShapeBefore(ref first);
        return AddDate(first, end, month, month.ToString(), shape);
    }

    private int MonthAlone(int i, int end, int month)
    {
        var first = i;
        var k = first - 1;
        Period? period;
        switch (Free(k))
        {
            case Word.Last:
            case Word.Past:
                period = ThisMonth is { } now
                    ? new Period(Granularity.Month, month < now.Part ? now.Year : now.Year - 1, month)
                    : null;
                first = k;
                break;
            case Word.Next:
            case Word.Coming:
                period = ThisMonth is { } then
                    ? new Period(Granularity.Month, month > then.Part ? then.Year : then.Year + 1, month)
                    : null;
                first = k;
                break;
            case Word.This:
                period = anchorYear is { } y ? new Period(Granularity.Month, y, month) : null;
                first = k;
                break;
            case Word.Each:
            case Word.Every:
                return Add(k, end, QuantityKind.Set, $"XXXX-{TwoDigits(month)}");
            case Word.Following when namedPeriod is { } named && Free(k - 1) == Word.The:
                period = new Period(
                    Granularity.Month,
                    named.Unit == Granularity.Year || month <= named.Part ? named.Year + 1 : named.Year,
                    month
                );
                first = k - 1;
                break;
            default:
                period = NarratedYear(month, null, i, end) ?? MonthNear(month, TenseAt(i, end));
                break;
        }

        if (first < i && Free(first - 1) == Word.This)
        {
            first--;
        }

        if (period is { Year: < 1 or > 9999 })
        {
            period = null;
        }

        var shape = ShapeBefore(ref first);
        return AddDate(first, end, period, period?.ToString() ?? $"XXXX-{TwoDigits(month)}", shape);
    }

    private int Weekday(int i)
    {
        ref readonly var token = ref At(i);
        var weekday = token.Entry.Weekday;
        if (!token.Upper)
        {
            return i;
        }

        (narrated, narratedInRow) = (null, 0);

        var end = i + 1;
        if (token.Entry.Weak)
        {
            // "Sun", "Sat", "Wed" are weekdays only beside a date or with their full stop before one.
            if (At(end).Is('.') && !At(end).Space)
            {
                end++;
            }

            var next = At(end).Is(',') ? end + 1 : end;
            if (
                At(next).Entry.Month == 0
                && At(end).Entry.Part is null
                && !(IsDay(next, out _) && At(next + 1).Entry.Month > 0)
            )
            {
                return i;
            }
        }

        if (token.Entry.Plural)
        {
            var of = i;
            return Add(
                Free(of - 1) is Word.Every or Word.Most ? of - 1 : of,
                end,
                QuantityKind.Set,
                $"XXXX-WXX-{weekday}"
            );
        }

        // "Friday, Oct. 23": the date's own rule takes the weekday in.
        var date = At(end).Is(',') ? end + 1 : end;
        if (At(date).Word == Word.The)
        {
            date++;
        }

        if (At(date).Entry.Month > 0 && At(date).Upper)
        {
            var day = At(date + 1).Is('.') ? date + 2 : date + 1;
            if (IsDay(day, out _))
            {
                return i;
            }
        }

        if (IsDayOfMonth(date, out var named, out var dayEnd))
        {
            var of = At(dayEnd).Word == Word.Of ? dayEnd + 1 : dayEnd;
            if (At(of).Entry.Month > 0 && At(of).Upper)
            {
                var at = DayAndMonth(date);
                if (at > date)
                {
                    return at;
                }
            }
        }

        var first = i;
        var k = i - 1;
        Period? period;
        switch (Free(k))
        {
            case Word.Each:
            case Word.Every:
                if (At(end).Entry.Part is { } part)
                {
                    return Add(k, end + 1, QuantityKind.Set, $"XXXX-WXX-{weekday}T{part}");
                }

                return Add(k, end, QuantityKind.Set, $"XXXX-WXX-{weekday}");
            case Word.Last:
                (first, period) = (k, WeekdayNear(weekday, -1, strictly: true, anchorDay));
                break;
            case Word.Past:
                (first, period) = (k, WeekdayNear(weekday, -1, strictly: true, anchorDay));
                break;
            case Word.Next:
                (first, period) = (k, WeekdayNear(weekday, 1, strictly: true, anchorDay));
                break;
            case Word.Coming:
                (first, period) = (k, WeekdayNear(weekday, 1, strictly: false, anchorDay));
                break;
            case Word.This:
                first = k;
                period =
                    anchorDay is { } now
                    && Period.WeekOf(now).First is { } monday
                    && Period.AddDays(monday, weekday - 1) is { } there
                        ? Period.On(there)
                        : null;
                break;
            case Word.Previous when Free(k - 1) == Word.The:
                (first, period) = (k - 1, WeekdayNear(weekday, -1, strictly: true, namedDay?.First ?? anchorDay));
                break;
            case Word.Following when Free(k - 1) == Word.The:
                (first, period) = (k - 1, WeekdayNear(weekday, 1, strictly: true, namedDay?.First ?? anchorDay));
                break;
            case Word.To
            or Word.Through
            or Word.Until when timeEnd == i - 1 && At(i - 2).Entry.Weekday > 0 && namedDay is { First: { } from }:
                period = WeekdayNear(weekday, 1, strictly: true, from);
                break;
            default:
                if (timeEnd == i - 1 && At(i - 1).IsDash && namedDay is { First: { } start })
                {
                    period = WeekdayNear(weekday, 1, strictly: true, start);
                    break;
                }

                var tense = TenseAt(i, end);
                period = WeekdayNear(weekday, tense == Tense.Future ? 1 : -1, strictly: false, anchorDay);
                break;
        }

        if (first < i && Free(first - 1) == Word.This)
        {
            first--;
        }

        if (At(end) is { Entry: { Part: not null, Plural: true } } nights)
        {
            return Add(first, end + 1, QuantityKind.Set, $"XXXX-WXX-{weekday}T{nights.Entry.Part}");
        }

        return WithTimeAfter(first, end, period, $"XXXX-WXX-{weekday}");
    }

    private int RelativeDay(int i)
    {
        ref readonly var token = ref At(i);
        var entry = token.Entry;
        (narrated, narratedInRow) = (null, 0);
        var period = Today?.Shift(entry.DayOffset!.Value);
        var first = i;
        if (entry.Part is { } part)
        {
            var shape = ShapeBefore(ref first);
            return AddDate(
                first,
                i + 1,
                period,
                (period?.ToString() ?? "XXXX-XX-XX") + "T" + part,
                shape,
                QuantityKind.Time
            );
        }

        // "The day before yesterday", "the day after tomorrow".
        if (
            entry.DayOffset != 0
            && Free(i - 1) is Word.Before or Word.After
            && At(i - 2).Entry.Unit == TimeUnit.Day
            && Free(i - 3) == Word.The
            && i - 3 >= floor
        )
        {
            var there = period?.Shift(Free(i - 1) == Word.Before ? -1 : 1);
            return AddDate(i - 3, i + 1, there, there?.ToString() ?? "XXXX-XX-XX");
        }

        // "Mid-afternoon yesterday".
        if (
            At(i - 1).Entry.Part is { Length: 2 } partBefore
            && i - 1 >= floor
            && !At(i - 1).Entry.Plural
            && At(i - 1).Entry.DayOffset is null
        )
        {
            first = i - 1;
            var shape = ShapeBefore(ref first, article: true);
            return AddDate(
                first,
                i + 1,
                period,
                (period?.ToString() ?? "XXXX-XX-XX") + "T" + partBefore,
                shape,
                QuantityKind.Time
            );
        }

        return WithTimeAfter(i, i + 1, period);
    }

    private int PartOfDay(int i)
    {
        ref readonly var token = ref At(i);
        var part = token.Entry.Part!;
        if (Free(i - 1) == Word.Good || (part == "12:00" && Is(i - 1, "high")))
        {
            return i;
        }

        if (part.Length > 2 || Is(i, "overnight"))
        {
            if (token.Upper && At(i + 1).Upper && At(i + 1).Entry == Entry.None)
            {
                return i;
            }

            return TimeOfDay(i, i + 1, part);
        }

        if (At(i + 1).Entry is { DayOffset: not null, Part: null })
        {
            return i;
        }

        var first = i;
        var k = i - 1;
        Period? day;
        switch (Free(k))
        {
            case Word.This:
                (first, day) = (k, Today);
                break;
            case Word.Last when part == "NI" || part == "EV":
                (first, day) = (k, Today?.Shift(-1));
                break;
            case Word.That:
            case Word.Same:
                first = Free(k - 1) == Word.The || Free(k - 1) == Word.That ? k - 1 : k;
                day = namedDay;
                break;
            case Word.Next:
            case Word.Following:
                first = Free(k - 1) == Word.The ? k - 1 : k;
                day = namedDay?.Shift(1);
                break;
            case Word.Previous:
                first = Free(k - 1) == Word.The ? k - 1 : k;
                day = namedDay?.Shift(-1);
                break;
            case Word.Each:
            case Word.Every:
                return Add(k, i + 1, QuantityKind.Set, $"XXXX-XX-XXT{part}");
            case Word.The when At(i + 1).Word == Word.Of && !token.Entry.Plural:
                // "The morning of January 31".
                return MorningOf(k, i, part);
            case Word.The
                when part != "NI"
                    && !token.Entry.Plural
                    && Free(k - 1) is Word.In or Word.During or Word.By or Word.Of or Word.Until:
                (first, day) = (k, namedDay is { } named && timeEnd >= 0 ? named : Today);
                break;
            case Word.Early:
            case Word.Late:
            case Word.Mid:
                day = Today;
                break;
            default:
                if (!(Joins(k) && Free(k - 1) == Word.Mid))
                {
                    return i;
                }

                day = Today;
                break;
        }

        if (token.Entry.Plural)
        {
            return i;
        }

        var shape = ShapeBefore(ref first);
        return AddDate(
            first,
            i + 1,
            day,
            (day?.ToString() ?? "XXXX-XX-XX") + "T" + part,
            shape,
            QuantityKind.Time,
            remember: false
        );
    }

    private int MorningOf(int first, int i, string part)
    {
        var start = i + 2;
        if (At(start).Entry.Month == 0 && At(start).Entry.Weekday == 0 && At(start).Kind != TokenKind.Number)
        {
            return i;
        }

        var before = found.Count;
        var keep = floor;
        floor = start;
        var end = ReadAt(start);
        if (
            found.Count != before + 1
            || found[before].Kind != QuantityKind.Date
            || found[before].Start != tokens[start].Start
        )
        {
            if (found.Count > before)
            {
                found.RemoveRange(before, found.Count - before);
            }

            floor = keep;
            return i;
        }

        var date = found[before];
        var from = tokens[first].Start;
        found[before] = date with
        {
            Kind = QuantityKind.Time,
            Start = from,
            Text = text[from..date.End],
            Value = date.Value + "T" + part,
        };
        return end;
    }

    /// <summary>"10:35 a.m.", "10 p.m. Wednesday", "1500 GMT", "five o'clock", "4 in the morning".</summary>
    private int ClockTime(int i)
    {
        ref readonly var token = ref At(i);
        int hour,
            minute = -1,
            end = i + 1;
        if (token.Kind == TokenKind.Number && token.Plain && token.Number < 2400)
        {
            hour = (int)token.Number;
        }
        else if (
            token.Kind == TokenKind.Number
            && token.Decimals == 2
            && token.Number < 24
            && (token.Number % 1) * 100 < 60
            && (MeridiemAt(i + 1, out _, out _) || ZoneAt(i + 1))
        )
        {
            hour = (int)token.Number;
            minute = (int)((token.Number % 1) * 100);
        }
        else if (token.Entry.Cardinal is >= 1 and <= 12)
        {
            hour = token.Entry.Cardinal;
        }
        else
        {
            return i;
        }

        int? second = null;
        if (
            At(end).Is(':')
            && !At(end).Space
            && At(end + 1) is { Plain: true, Digits: 2, Space: false, Number: < 60 } minutes
            && token.Kind == TokenKind.Number
            && token.Digits <= 2
        )
        {
            minute = (int)minutes.Number;
            end += 2;
            if (At(end).Is(':') && At(end + 1) is { Plain: true, Digits: 2, Space: false, Number: < 60 } seconds)
            {
                second = (int)seconds.Number;
                end += 2;
            }
        }

        var sure = false;
        if (MeridiemAt(end, out var afternoon, out var meridiemEnd))
        {
            if (hour is < 1 or > 12)
            {
                return i;
            }

            hour = (hour % 12) + (afternoon ? 12 : 0);
            end = meridiemEnd;
            sure = true;
        }
        else if (At(end).Word == Word.Clock)
        {
            end++;
            sure = true;
            if (InPartOfDay(end, out var part, out var partEnd))
            {
                hour = hour < 12 && part is "AF" or "EV" or "NI" ? hour + 12 : hour;
                end = partEnd;
            }
        }
        else if (
            hour is >= 1 and <= 12
            && InPartOfDay(end, out var part, out var partEnd)
            && (token.Kind == TokenKind.Number || At(i - 1).Word == Word.At)
        )
        {
            hour = hour < 12 && part is "AF" or "EV" or "NI" ? hour + 12 : hour;
            end = partEnd;
            sure = true;
        }
        else if (
            minute < 0
            && (
                ZoneAt(end)
                || (At(end).Word == Word.Local && At(end + 1).Word == Word.Time)
                || (At(end).Word == Word.Clock)
            )
            && token.Kind == TokenKind.Number
            && ((token.Digits == 4 && hour % 100 < 60) || hour < 24)
        )
        {
            if (token.Digits == 4)
            {
                (hour, minute) = (hour / 100, hour % 100);
            }

            sure = true;
        }
        else if (minute >= 0 && token.Digits <= 2 && hour < 24)
        {
            // "21:30" is a time; "3:12" may be a score or a verse, unless something says so.
            sure =
                token.Digits == 2
                || second is not null
                || ZoneAt(end)
                || At(i - 1).Word is Word.At or Word.Until or Word.By or Word.From or Word.Around or Word.About;
        }

        if (!sure && minute < 0 && hour is >= 1 and <= 12 && RangeMeridiem(end, out var late))
        {
            // "5 to 6 p.m.", "between 8 and 10 p.m.".
            hour = (hour % 12) + (late ? 12 : 0);
            sure = true;
        }

        if (!sure || hour > 24)
        {
            return i;
        }

        if (At(end).Word == Word.Local && At(end + 1).Word == Word.Time)
        {
            end += 2;
        }
        else if (ZoneAt(end))
        {
            end++;
        }

        var value = string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{Math.Max(0, minute):00}");
        if (second is { } s)
        {
            value += ":" + TwoDigits(s);
        }

        return TimeOfDay(i, end, value);
    }

    private bool RangeMeridiem(int i, out bool afternoon)
    {
        afternoon = false;
        if (!At(i).IsDash && At(i).Word is not (Word.To or Word.And))
        {
            return false;
        }

        ref readonly var to = ref At(i + 1);
        if (
            !(
                to is { Kind: TokenKind.Number, Plain: true, Number: >= 1 and <= 12 }
                || to.Entry.Cardinal is >= 1 and <= 12
            )
        )
        {
            return false;
        }

        var end = At(i + 2).Is(':') && At(i + 3).Kind == TokenKind.Number ? i + 4 : i + 2;
        return MeridiemAt(end, out afternoon, out _);
    }

    private bool ZoneAt(int i) => At(i).Word == Word.Zone && At(i).Upper && text[At(i).End - 1] is >= 'A' and <= 'Z';

    private bool InPartOfDay(int i, out string part, out int end)
    {
        part = At(i + 2).Entry.Part ?? "";
        end = i + 3;
        return At(i).Word == Word.In && At(i + 1).Word == Word.The && part.Length == 2 && !At(i + 2).Entry.Plural;
    }

    private bool MeridiemAt(int i, out bool afternoon, out int end)
    {
        afternoon = false;
        end = i;
        var word = TextAt(i);
        if (
            word.Equals("am", StringComparison.OrdinalIgnoreCase)
            || word.Equals("pm", StringComparison.OrdinalIgnoreCase)
        )
        {
            afternoon = word[0] is 'p' or 'P';
            end = i + 1;
            return !(At(i).Space && word is "am");
        }

        if (word is "a" or "p" or "A" or "P" && At(i + 1).Is('.') && TextAt(i + 2) is "m" or "M" && !At(i + 2).Space)
        {
            afternoon = word is "p" or "P";
            end = i + 3;
            // The last full stop may end the sentence instead.
            if (At(end).Is('.') && !At(end).Space && end + 1 < count)
            {
                end++;
            }

            return true;
        }

        return false;
    }

    /// <summary>A time of day with the date that stands beside it: "10 p.m. Wednesday", "noon on Saturday", "5 p.m. EST, Nov. 6".</summary>
    private int TimeOfDay(int first, int end, string value)
    {
        var start = end;
        if (At(start).Is(',') && (At(start + 1).Entry.Month > 0 || At(start + 1).Entry.Weekday > 0))
        {
            start++;
        }

        if (At(start).Word == Word.On)
        {
            start++;
        }

        ref readonly var next = ref At(start);
        if (
            start < count
            && (
                next.Entry.Month > 0
                || next.Entry is { Weekday: > 0, Plural: false }
                || next.Entry is { DayOffset: not null, Part: null }
                || (IsDayOfMonth(start, out _, out var dayEnd) && At(dayEnd).Entry.Month > 0)
            )
        )
        {
            var before = found.Count;
            var keep = floor;
            floor = start;
            var dateEnd = ReadAt(start);
            if (
                found.Count == before + 1
                && found[before] is { Kind: QuantityKind.Date } date
                && date.Start == tokens[start].Start
                && dateEnd > start
            )
            {
                found.RemoveAt(before);
                floor = keep;
                timeEnd = -1;
                var named = date.Value.Length == 10 && namedDay?.ToString() == date.Value ? namedDay : null;
                return Timed(first, dateEnd, named, date.Value, value);
            }

            if (found.Count > before)
            {
                found.RemoveRange(before, found.Count - before);
            }

            floor = keep;
        }

        // The day that the passage named last, else the day of publication.
        var day = timeEnd >= 0 && namedDay is { } said ? said : Today;
        if (At(end).Is('('))
        {
            // "10:35 a.m. (0735 GMT) Friday".
            var close = end + 1;
            while (close < end + 8 && !At(close).Is(')'))
            {
                close++;
            }

            var name = At(close + 1).Word == Word.On ? close + 2 : close + 1;
            if (At(close).Is(')') && At(name).Entry is { Weekday: > 0, Plural: false } entry)
            {
                day =
                    WeekdayNear(
                        entry.Weekday,
                        TenseAt(name, name + 1) == Tense.Future ? 1 : -1,
                        strictly: false,
                        anchorDay
                    ) ?? day;
            }
        }

        if (Is(first, "overnight"))
        {
            day = Today;
        }

        return Timed(first, end, day, day?.ToString() ?? "XXXX-XX-XX", value);
    }

    private int Timed(int first, int end, Period? day, string date, string time)
    {
        var shape = ShapeBefore(ref first);
        return AddDate(first, end, day, date + "T" + time, shape, QuantityKind.Time);
    }

    /// <summary>A year in digits.</summary>
    private int Year(int i)
    {
        if (!IsYear(i))
        {
            return i;
        }

        var year = (int)tokens[i].Number;
        ref readonly var next = ref At(i + 1);
        var before = At(i - 1);
        var supported =
            before.Word
                is Word.In
                    or Word.Since
                    or Word.Until
                    or Word.By
                    or Word.From
                    or Word.Before
                    or Word.After
                    or Word.Early
                    or Word.Late
                    or Word.Mid
                    or Word.Fiscal
                    or Word.Of
                    or Word.During
                    or Word.Through
                    or Word.Next
                    or Word.The
            || before.Is('(')
            || before.Is('\'')
            || before.Entry.Unit == TimeUnit.Year
            || (timeEnd == i - 1 && At(i - 1).IsDash);
        if (
            year < 1800
            && !(
                before.Word is Word.In or Word.Since or Word.Until or Word.From or Word.Early or Word.Late
                || before.Entry.Unit == TimeUnit.Year
            )
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
            // "Some 2000 houses" counts; "the 1956 uprising" does not.
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
            )
            {
                return i;
            }

            if (
                next is { Kind: TokenKind.Word, Upper: false }
                && next.Entry == Entry.None
                && text[next.End - 1] == 's'
                && next.End - next.Start > 3
                && text[next.End - 2] != 's'
            )
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
            first = Free(i - 2) == Word.The ? i - 2 : i - 1;
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

        if (At(i + 1).Word == Word.Period || At(i + 1).Entry is { Unit: TimeUnit.Quarter, Plural: false })
        {
            Period? quarter = namedQuarter is { } q ? q with { Year = year } : null;
            first = Free(first - 1) == Word.The ? first - 1 : first;
            return AddDate(first, i + 2, quarter ?? period, (quarter ?? period).ToString(), remember: false);
        }

        if (At(i + 1).Entry is { Season: { } season, Plural: false, Weak: false })
        {
            var named = new Period(Granularity.Season, year, Period.SeasonNumber(season));
            return AddDate(first, i + 2, named, named.ToString());
        }

        var end = i + 1;
        if (
            (At(end).IsDash || At(end).Is('/'))
            && Joins2(end)
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

        return AddDate(first, end, period, period.ToString(), shape);
    }

    private bool Joins2(int i) => !At(i).Space && !At(i + 1).Space;

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
            && Is(i + 2, "s")
            && !At(i + 2).Space
        )
        {
            decade = (two.Number < 30 ? 200 : 190) + ((int)two.Number / 10);
            end = i + 3;
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

        var period = new Period(Granularity.Decade, decade);
        var shape = ShapeAndArticle(ref first);
        return AddDate(first, end, period, period.ToString(), shape);
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

        end = i + 3;
        return At(i + 1).Is('\'')
            && !At(i + 1).Space
            && At(i + 2) is { Space: false }
            && TextAt(i + 2) is "s"
            && At(i - 1).Word is Word.The or Word.Early or Word.Late;
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
            && !(At(end).Word == Word.Of && IsYear(end + 1))
        )
        {
            return i;
        }

        // "Prague Spring", "Winter Palace".
        if (token.Entry.Plural || (token.Upper && before is Word.None or Word.Of && At(end).Upper && !IsYear(end)))
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
        }
        else if (YearWords(yearAt, out var spelled, out var spelledEnd))
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

    private int HolidayName(int i)
    {
        ref readonly var token = ref At(i);
        if (!token.Upper)
        {
            return i;
        }

        var holiday = token.Entry.Holiday;
        var end = i + 1;
        if (At(end).Is('\'') && Is(end + 1, "s"))
        {
            end += 2;
        }
        else if (At(end).Is('\'') && holiday == Holiday.VeteransDay)
        {
            end++;
        }

        var days = 0;
        switch (holiday)
        {
            case Holiday.Christmas:
            case Holiday.NewYear:
                if (holiday == Holiday.NewYear)
                {
                    if (At(end).Entry.Unit != TimeUnit.Year || !At(end).Upper)
                    {
                        return i;
                    }

                    end++;
                    if (At(end).Is('\'') && Is(end + 1, "s"))
                    {
                        end += 2;
                    }
                    else if (!Is(end, "Day") && !Is(end, "Eve"))
                    {
                        return i;
                    }
                }

                if (At(end).Word == Word.Eve)
                {
                    days = -1;
                    end++;
                }
                else if (Is(end, "Day"))
                {
                    end++;
                }

                break;
            case Holiday.Easter:
                if (Is(end, "Monday"))
                {
                    days = 1;
                    end++;
                }
                else if (Is(end, "Sunday"))
                {
                    end++;
                }

                break;
            case Holiday.Thanksgiving:
            case Holiday.Halloween:
                if (Is(end, "Day"))
                {
                    end++;
                }

                break;
            case Holiday.GoodFriday:
                if (!Is(end, "Friday"))
                {
                    return i;
                }

                end++;
                break;
            default:
                if (!Is(end, "Day"))
                {
                    return i;
                }

                end++;
                break;
        }

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
        if (before is Word.Each or Word.Every && Holidays.In(2000, holiday) is { } fixedDay)
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

        return AddDate(first, end, period, period?.ToString() ?? "XXXX-XX-XX");
    }

    /// <summary>The "T10:15:00Z" that follows a date. The tokenizer reads "T10" as one word.</summary>
    private int IsoTime(int first, int i, Period day)
    {
        var clock = TextAt(i);
        if (
            At(i).Space
            || clock is not ['T', >= '0' and <= '2', >= '0' and <= '9']
            || !At(i + 1).Is(':')
            || At(i + 2) is not { Plain: true, Digits: 2 }
        )
        {
            return first;
        }

        var value = string.Concat(day.ToString(), clock, ":", TextAt(i + 2));
        var end = i + 3;
        if (At(end).Is(':') && At(end + 1) is { Kind: TokenKind.Number, Digits: 2 })
        {
            value = string.Concat(value, ":", TextAt(end + 1)[..2]);
            end += 2;
        }

        if (At(end) is { Space: false } && TextAt(end) is "Z")
        {
            end++;
        }

        return AddDate(first, end, day, value, kind: QuantityKind.Time);
    }

    /// <summary>"2020-01-02", "2020/1/2", "2/1/2020", "02.01.2020", with a time where one follows "T".</summary>
    private int NumericDate(int i)
    {
        ref readonly var a = ref At(i);
        if (
            !a.Plain
            || a.Digits is not (1 or 2 or 4)
            || At(i + 1).Space
            || At(i + 2).Space
            || At(i + 1).Kind != TokenKind.Symbol
        )
        {
            return i;
        }

        var separator = At(i + 1).Symbol;
        if (separator is not ('-' or '/' or '.') || At(i + 2) is not { Plain: true } b || b.Digits > 2)
        {
            return i;
        }

        if (i > 0 && !At(i).Space && (At(i - 1).Is(separator) || At(i - 1).Kind == TokenKind.Word))
        {
            return i;
        }

        if (separator == '/' && a is { Digits: 1, Number: 9 } && b.Number == 11 && !At(i + 3).Is('/'))
        {
            var attacks = new Period(Granularity.Day, 2001, 9, 11);
            return AddDate(i, i + 3, attacks, attacks.ToString(), remember: false);
        }

        var third =
            At(i + 3).Is(separator) && !At(i + 3).Space && At(i + 4) is { Plain: true, Space: false } ? i + 4 : -1;
        if (a.Digits == 4)
        {
            if (a.Number is < 1000 or >= 2200 || b.Number is < 1 or > 12 || b.Digits != 2 && third < 0)
            {
                return i;
            }

            if (third < 0)
            {
                // "2025-08", not "1994-97".
                return separator == '-' && !Joins2(i + 3) && b.Number != (a.Number % 100) + 1
                    ? AddMonth(i, i + 3, new Period(Granularity.Month, (int)a.Number, (int)b.Number))
                    : i;
            }

            var day = Period.On((int)a.Number, (int)b.Number, (int)At(third).Number);
            if (day is null || At(third).Digits > 2)
            {
                return i;
            }

            return IsoTime(i, third + 1, day.Value) is var timed && timed > i
                ? timed
                : WithTimeAfter(i, third + 1, day);
        }

        if (
            third < 0
            || At(third).Digits is not (2 or 4)
            || At(third).Digits == 4 && At(third).Number is < 1000 or >= 2200
        )
        {
            return i;
        }

        // Two digits for the year are too little for a "1.2.10" that may be a version or a section.
        if (At(third).Digits == 2 && separator != '/')
        {
            return i;
        }

        var year = At(third).Digits == 4 ? (int)At(third).Number : Century((int)At(third).Number);
        var (period, ambiguous) = order.Read((int)a.Number, (int)b.Number, year, separator);
        return period is { } read ? AddDate(i, third + 1, read, read.ToString(), ambiguous: ambiguous) : i;
    }
}
