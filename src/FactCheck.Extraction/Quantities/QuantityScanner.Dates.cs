namespace FactCheck.Extraction.Quantities;

/// <summary>Calendar dates in words and in digits, months, weekdays.</summary>
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

        if (At(k).Is('-') && Joins(k) && Free(k - 1) is Word.Mid or Word.Early or Word.Late or Word.Close)
        {
            k--;
        }

        switch (Free(k))
        {
            case Word.Close when Joins(k + 1) && Is(k, "end"):
                shape = Shape.End;
                break;
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

        if (Joins(k - 1) && Free(k - 2) == Word.To && Joins(k - 3) && Free(k - 4) is Word.Early or Word.Mid)
        {
            // "The mid-to-late 1990s".
            shape = Free(k - 4) == Word.Early ? Shape.Start : Shape.End;
            k -= 4;
        }

        // "The [late-November] trip": the article is the noun's.
        var ofNoun =
            At(first).Entry.Month > 0
            && (k == first - 1 || (k == first - 2 && Joins(k + 1)))
            && NounFollows(first + 1)
            && !At(first + 1).Upper;
        first = k;
        if (!ofNoun && (Free(k - 1) == Word.The || (Free(k - 1) == Word.A && Free(k) == Word.Good)))
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

        if (At(end).Word == Word.Of || (Joins(end) && At(end).Symbol == '-' && At(end + 1).Entry.Month > 0))
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
        if (
            At(end).Is('.')
            && !At(end).Space
            && At(end - 1).Entry.Weak
            && (IsYear(end + 1) || (end + 1 < count && !At(end + 1).Upper))
        )
        {
            end++;
        }

        var year = YearAfter(ref end, month);
        var first = i;
        if (second >= 0)
        {
            AddDay(first, SecondStart(second), day, month, year);
            return AddDay(second, end, secondDay, month, year);
        }

        if (Free(first - 1) == Word.The && !(At(i).Kind == TokenKind.Number && At(i + 1).Entry.Month > 0))
        {
            // "The fifth of May", but "the [5 May] vote".
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
            || told.Year > now - 5
            || tokens[first].Start - narratedAt > 400
            || TenseAt(first, end) == Tense.Future
        )
        {
            return null;
        }

        narratedAt = tokens[first].Start;
        var earlier = month < told.Part || (month == told.Part && told.Unit == Granularity.Day && day < told.Day);
        var year = earlier ? told.Year + 1 : told.Year;
        return day is { } d ? Period.On(year, month, d) : new Period(Granularity.Month, year, month);
    }

    private void Narrate(Period full, int first)
    {
        narratedAt = tokens[first].Start;
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
            && Free(first - 1) is Word.Last or Word.Past or Word.Next or Word.Coming
            && anchorDay is { } from
        )
        {
            first--;
            var ahead = At(first).Word is Word.Next or Word.Coming;
            var thisYear = Period.On(from.Year, month, day)?.First;
            year =
                ahead && thisYear <= from ? from.Year + 1
                : !ahead && thisYear >= from ? from.Year - 1
                : from.Year;
        }

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
            Narrate(full, first);
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
    private int WithTimeAfter(int first, int end, Period? day, string? open = null, bool ambiguous = false)
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

        // "Friday at 8 p.m.", "May 2, 2013, 1:32 PM".
        var at =
            At(end).Word == Word.At || At(end).Is(',') || At(end) is { Kind: TokenKind.Symbol, Symbol: '@' or '|' }
                ? end + 1
                : end;
        if (At(end).Word == Word.At && At(at).Entry.Part is "12:00" or "24:00" && !At(at).Entry.Plural)
        {
            return AddDate(first, at + 1, day, value + "T" + At(at).Entry.Part, shape, QuantityKind.Time);
        }

        return
            At(at) is { Kind: TokenKind.Number } or { Entry.Cardinal: > 0 }
            && TryClock(at, out var clock, out var clockEnd)
            ? AddDate(first, clockEnd, day, value + "T" + clock, shape, QuantityKind.Time, ambiguous)
            : AddDate(first, end, day, value, shape, ambiguous: ambiguous);
    }

    /// <summary>
    /// The year that belongs to a day or month, which then ends behind it ("5 May 2020", "May 5, 2020", "July 4 of 1995", "8-May-2006", "March '98", "March
    /// last year"), or that stands once for both ends of a range ("June 2 to July 5, 2024").
    /// </summary>
    private int? YearAfter(ref int end, int month)
    {
        var at = At(end).Is(',') || At(end).Word == Word.Of || (Joins(end) && At(end).Symbol == '-') ? end + 1 : end;
        if (IsYear(at) && !(At(end).Is(',') && IsCountedYear(at)))
        {
            end = at + 1;
            return (int)tokens[at].Number;
        }

        if (
            IsShortYear(end, out var year, out var last)
            || YearWords(end, out year, out last)
            || RelativeYear(At(end).Word == Word.Of ? end + 1 : end, out year, out last)
        )
        {
            end = last;
            return year;
        }

        return SharedYear(end, month);
    }

    private int? SharedYear(int joint, int month)
    {
        if (!At(joint).IsDash && At(joint).Word is not (Word.To or Word.And or Word.Or or Word.Until or Word.Through))
        {
            return null;
        }

        var k = joint + 1;
        if (At(k).Entry.Weekday > 0)
        {
            k += At(k + 1).Is(',') ? 2 : 1;
        }

        if (IsDayOfMonth(k, out _, out var end))
        {
            k = end;
        }

        var other = At(k) is { Upper: true } ? At(k).Entry.Month : 0;
        if (other == 0)
        {
            return null;
        }

        k += At(k + 1).Is('.') && !At(k + 1).Space ? 2 : 1;
        if (end <= joint + 1 && !IsYear(k) && IsDayOfMonth(k, out _, out end))
        {
            k = end;
        }

        k += At(k).Is(',') ? 1 : 0;
        return IsYear(k) && !IsCountedYear(k) ? (int)tokens[k].Number - (other < month ? 1 : 0) : null;
    }

    /// <summary>"This year", "last year", "that year", "the same year", "the following year".</summary>
    private bool RelativeYear(int i, out int year, out int end)
    {
        year = 0;
        var k =
            At(i).Word is Word.The or Word.That
            && At(i + 1).Word is Word.Same or Word.Following or Word.Previous or Word.Next
                ? i + 1
                : i;
        end = k + 2;
        if (At(k + 1).Entry.Unit != TimeUnit.Year || At(k + 1).Entry.Plural)
        {
            return false;
        }

        var (from, shift) = At(k).Word switch
        {
            Word.This => (ThisYear, 0),
            Word.Last => (ThisYear, -1),
            Word.Next when k == i => (ThisYear, 1),
            Word.That or Word.Same => (Named(TimeUnit.Year), 0),
            Word.Following or Word.Next => (Named(TimeUnit.Year), 1),
            Word.Previous => (Named(TimeUnit.Year), -1),
            _ => (null, 0),
        };
        year = (from?.Year ?? 0) + shift;
        return from is not null && year is >= 1 and <= 9999;
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
            var year = YearAfter(ref last, month);
            if (second >= 0)
            {
                WithWeekdayBefore(i, end, day, month, year);
                return AddDay(second, last, secondDay, month, year);
            }

            return WithWeekdayBefore(i, last, day, month, year);
        }

        var monthEnd = after;
        if (YearAfter(ref monthEnd, month) is { } named)
        {
            return AddMonth(i, monthEnd, new Period(Granularity.Month, named, month));
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

        var before = At(i - 1).Word;
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
            || (Joins(i - 1) && Free(i - 2) is Word.Mid or Word.Early or Word.Late or Word.Close)
            || At(i - 1).Entry.Season is not null
            || ((before is Word.And or Word.Or or Word.To || Joins(i - 1)) && At(i - 2).Entry.Month > 0);
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

        // "The October Revolution", "the October War of 1973".
        if (TextAt(i + 1) is "Revolution" or "War" or "Uprising" or "Movement" or "Crisis" or "Fools")
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

        Narrate(month, first);
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
                if (
                    Free(k) == Word.Since
                    && period is { } begun
                    && begun.Year == anchorYear
                    && begun.Part > anchorMonth
                )
                {
                    period = begun.Shift(-12);
                }

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

    /// <summary>"The Sunday Times", "Bloody Sunday", "Black Friday".</summary>
    private bool InTitle(int i) =>
        TextAt(i + 1) is "Times" or "Mail" or "Mirror" or "Telegraph" or "Express" or "Herald"
        || TextAt(i - 1) is "Bloody" or "Black" or "Super" or "Ash" or "Fat" or "Cyber";

    private int Weekday(int i)
    {
        ref readonly var token = ref At(i);
        var weekday = token.Entry.Weekday;
        if (!token.Upper || InTitle(i))
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
                !(
                    end > i + 1
                    && Free(i - 1)
                        is Word.Last
                            or Word.Next
                            or Word.This
                            or Word.On
                            or Word.Since
                            or Word.Until
                            or Word.By
                )
                && At(next).Entry.Month == 0
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
            case Word.Last when NthOf(k, 0, i) is var last && last > k:
                return last;
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
            case Word.Previous:
            case Word.Following:
                first = Free(k - 1) == Word.The ? k - 1 : k;
                period = WeekdayNear(
                    weekday,
                    Free(k) == Word.Previous ? -1 : 1,
                    strictly: true,
                    namedDay?.First ?? anchorDay
                );
                break;
            case Word.Other
            or Word.None
                when Free(k - 1) is Word.Every or Word.Each && (Free(k) == Word.Other || At(k).Entry.Ordinal > 0):
                return Add(k - 1, end, QuantityKind.Set, $"XXXX-WXX-{weekday}");
            case Word.And
            or Word.Or
                when timeEnd == k
                    && At(k - 1).Entry.Weekday > 0
                    && At(k - 2).Word is Word.This or Word.Next or Word.Last or Word.Coming
                    && namedDay is { First: { } ofWeekend }:
                // "This Friday and Saturday".
                period = WeekdayNear(weekday, 1, strictly: true, ofWeekend);
                break;
            case Word.And when timeEnd == k && Is(rangeStart - 1, "between") && namedDay is { First: { } low }:
                period = WeekdayNear(weekday, 1, strictly: true, low);
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

                var happened = At(end).Is('\'') && Is(end + 1, "s") && Lexicon.IsMishap(TextAt(end + 2));
                var tense = happened ? Tense.Past : TenseAt(i, end);
                var ahead = tense == Tense.Future || (tense == Tense.Unknown && Free(k) == Word.Through);
                period = WeekdayNear(weekday, ahead ? 1 : -1, strictly: false, anchorDay);
                break;
        }

        if (first < i && Free(first - 1) == Word.This)
        {
            first--;
        }

        // "Monday of last week", "Wednesday evening next week".
        var partAt = At(end).Entry is { Part.Length: 2, Plural: false, DayOffset: null } ? end + 1 : end;
        var other =
            At(end).IsDash || At(end).Word is Word.And or Word.Or or Word.To && At(end + 1).Entry.Weekday > 0
                ? end + 2
                : -1;
        if (other > 0 && RelativeWeek(At(other).Word == Word.Of ? other + 1 : other, out var shared, out _))
        {
            // "Wednesday and Thursday of last week".
            period = Period.AddDays(shared, weekday - 1) is { } ofShared ? Period.On(ofShared) : null;
        }
        else if (RelativeWeek(At(partAt).Word == Word.Of ? partAt + 1 : partAt, out var week, out var weekEnd))
        {
            period = Period.AddDays(week, weekday - 1) is { } ofWeek ? Period.On(ofWeek) : null;
            return partAt == end
                ? AddDate(first, weekEnd, period, period?.ToString() ?? "XXXX-XX-XX")
                : AddDate(
                    first,
                    weekEnd,
                    period,
                    (period?.ToString() ?? "XXXX-XX-XX") + "T" + At(end).Entry.Part,
                    kind: QuantityKind.Time
                );
        }

        if (At(end) is { Entry: { Part: not null, Plural: true } } nights)
        {
            return Add(first, end + 1, QuantityKind.Set, $"XXXX-WXX-{weekday}T{nights.Entry.Part}");
        }

        return WithTimeAfter(first, end, period, $"XXXX-WXX-{weekday}");
    }

    /// <summary>"Last week", "the following week", and its Monday.</summary>
    private bool RelativeWeek(int i, out DateOnly monday, out int end)
    {
        monday = default;
        var k = At(i).Word == Word.The ? i + 1 : i;
        end = k + 2;
        if (At(k + 1).Entry is not { Unit: TimeUnit.Week, Plural: false } || At(end).Is('\''))
        {
            return false;
        }

        var week = At(k).Word switch
        {
            Word.This when k == i => Current(TimeUnit.Week),
            Word.Last when k == i => Current(TimeUnit.Week)?.Shift(-1),
            Word.Next when k == i => Current(TimeUnit.Week)?.Shift(1),
            Word.Following => Named(TimeUnit.Week)?.Shift(1),
            Word.Previous => Named(TimeUnit.Week)?.Shift(-1),
            _ => null,
        };
        monday = week?.First ?? default;
        return week?.First is not null;
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
                return separator == '-' && !Touches(i + 3) && b.Number != (a.Number % 100) + 1
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
        return period is { } read ? WithTimeAfter(i, third + 1, read, ambiguous: ambiguous) : i;
    }
}
