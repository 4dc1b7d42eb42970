using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace FactCheck.Extraction.Quantities;

/// <summary>Resolving: which day, month or year is meant, seen from the day of publication and from what was named before.</summary>
internal sealed partial class QuantityScanner
{
    private readonly int? anchorYear = published?.Year;
    private readonly int? anchorMonth = published?.Month;
    private readonly DateOnly? anchorDay = published is { Day: not null } day ? day.Earliest : null;

    // The day, the year and the reporting quarter named last, for "the same day", "that year", "a year earlier".
    private Period? namedDay;
    private Period? namedPeriod;
    private Period? namedQuarter;

    // The period of the date added last.
    private Period? added;

    // The last date with its year, until something is told from the day of publication again.
    private Period? narrated;
    private int narratedInRow;
    private int narratedAt;

    // The time found last in this passage: its place in the list, the token after it, and its first and last day.
    private int timeEnd = -1;
    private int timeIndex;

    // How many dates are being read for another to take in: no phrase needs more, and "the night of the night of" must not fill the stack.
    private const int Deepest = 4;
    private int nested;

    private Period? ThisYear => anchorYear is { } y ? new Period(Granularity.Year, y) : null;

    private Period? ThisMonth => anchorMonth is { } m ? new Period(Granularity.Month, anchorYear!.Value, m) : null;

    private Period? ThisQuarter =>
        anchorMonth is { } m ? new Period(Granularity.Quarter, anchorYear!.Value, (m + 2) / 3) : null;

    private Period? Today => anchorDay is { } d ? Period.On(d) : null;

    /// <summary>The period of a unit in which the article was published.</summary>
    private Period? Current(TimeUnit unit) =>
        unit switch
        {
            TimeUnit.Day => Today,
            TimeUnit.Week or TimeUnit.Fortnight => anchorDay is { } d ? Period.WeekOf(d) : null,
            TimeUnit.Weekend => anchorDay is { } d ? Period.WeekOf(d, Granularity.Weekend) : null,
            TimeUnit.Month => ThisMonth,
            TimeUnit.Quarter => ThisQuarter,
            TimeUnit.Year => ThisYear,
            TimeUnit.Decade => anchorYear is { } y ? new Period(Granularity.Decade, y / 10) : null,
            TimeUnit.Century => anchorYear is { } y ? new Period(Granularity.Century, y / 100) : null,
            _ => null,
        };

    /// <summary>The value of a period that nothing anchors.</summary>
    private static string Open(TimeUnit unit) =>
        unit switch
        {
            TimeUnit.Day => "XXXX-XX-XX",
            TimeUnit.Week or TimeUnit.Fortnight => "XXXX-WXX",
            TimeUnit.Weekend => "XXXX-WXX-WE",
            TimeUnit.Month => "XXXX-XX",
            TimeUnit.Quarter => "XXXX-QX",
            TimeUnit.Decade => "XXX",
            TimeUnit.Century => "XX",
            _ => "XXXX",
        };

    private static Period? WeekdayNear(int weekday, int direction, bool strictly, DateOnly? from)
    {
        if (from is not { } day)
        {
            return null;
        }

        var today = ((int)day.DayOfWeek + 6) % 7 + 1;
        var away = direction < 0 ? -((today - weekday + 7) % 7) : (weekday - today + 7) % 7;
        if (away == 0 && strictly)
        {
            away = direction * 7;
        }

        return Period.AddDays(day, away) is { } there ? Period.On(there) : null;
    }

    /// <summary>A month without a year: by the tense, else the nearest.</summary>
    private Period? MonthNear(int month, Tense tense)
    {
        if (anchorYear is not { } year)
        {
            return null;
        }

        var away = anchorMonth is { } now ? month - now : 0;
        var shift =
            tense == Tense.Past && away > 1 ? -1
            : tense == Tense.Future && away < 0 ? 1
            : tense == Tense.Unknown && away > 6 ? -1
            : tense == Tense.Unknown && away < -9 ? 1
            : 0;
        return new Period(Granularity.Month, year, month).Shift(shift * 12);
    }

    /// <summary>A day and month without a year: the nearest, unless the tense speaks against it.</summary>
    private Period? DayNear(int month, int day, Tense tense, bool ended = false)
    {
        if (anchorYear is not { } year)
        {
            return null;
        }

        if (anchorDay is not { } from)
        {
            return Period.On(MonthNear(month, tense)?.Year ?? year, month, day);
        }

        Period? best = null;
        var least = int.MaxValue;
        for (var y = year - 1; y <= year + 1; y++)
        {
            if (Period.On(y, month, day) is not { First: { } first } candidate)
            {
                continue;
            }

            var away = first.DayNumber - from.DayNumber;
            var cost = Math.Abs(away) + Against(tense, away) + (ended && away > 0 ? 183 : 0);
            if (cost < least)
            {
                (least, best) = (cost, candidate);
            }
        }

        return best;
    }

    /// <summary>What it costs, in days, to read a day against the tense: little where the day is close, since the nearest verb may belong to another clause.</summary>
    private static int Against(Tense tense, int away) =>
        (tense == Tense.Past && away > 0) || (tense == Tense.Future && away < 0)
            ? Math.Abs(away) > 75
                ? 366
                : 90
            : 0;

    /// <summary>
    /// Which way the verb nearest to a date points: the words before it first, then those after it. Bounded, so that the whole
    /// scan stays linear.
    /// </summary>
    private Tense TenseAt(int first, int end)
    {
        const int Reach = 20;
        var limit = first - 1;
        while (
            limit > first - 8
            && (
                At(limit).Word is Word.The or Word.Zone or Word.Early or Word.Late or Word.Mid
                || At(limit).Kind is TokenKind.Number or TokenKind.Symbol
                || At(limit) is { Kind: TokenKind.Word } initial && initial.End - initial.Start == 1
            )
        )
        {
            limit--;
        }

        switch (At(limit).Word)
        {
            case Word.Through:
                return Tense.Unknown;
            case Word.Since:
                return Tense.Past;
            case Word.Starting:
            case Word.Than when At(limit - 1).Word == Word.Later:
                return Tense.Future;
            default:
                break;
        }

        if (At(limit).Word is Word.By or Word.Until && !HadAfter(end))
        {
            return Tense.Future;
        }

        if (At(limit).Word == Word.As && At(limit - 2).Word == Word.As && IsPossible(limit - 3))
        {
            // "Could come as early as Tuesday".
            return Tense.Future;
        }

        for (var k = limit; k > limit - 5 && At(k).Kind == TokenKind.Word; k--)
        {
            // "Ahead of the vote on Sunday", "in the run-up to Sunday's vote".
            if (
                At(k).Word == Word.Of && Is(k - 1, "ahead")
                || (At(k).Word == Word.To && Is(k - 1, "up") && Joins(k - 2))
            )
            {
                return Tense.Future;
            }
        }

        for (var k = first - 1; k >= Math.Max(0, first - Reach); k--)
        {
            if (tokens[k].Is(';'))
            {
                break;
            }

            if (VerbTense(k) is not Tense.Unknown and var tense)
            {
                return tense;
            }
        }

        for (var k = end; k < Math.Min(count, end + Reach); k++)
        {
            if (tokens[k].Is(';'))
            {
                break;
            }

            if (VerbTense(k) is not Tense.Unknown and var tense)
            {
                return tense;
            }
        }

        return Tense.Unknown;
    }

    private bool IsPossible(int last)
    {
        for (var k = last; k > last - 12; k--)
        {
            if (Is(k, "could") || Is(k, "may") || Is(k, "might") || Is(k, "would") || Is(k, "will"))
            {
                return true;
            }
        }

        return false;
    }

    private bool HadAfter(int end)
    {
        for (var k = end; k < end + 6; k++)
        {
            if (Is(k, "had") || Is(k, "was") || Is(k, "were") || Is(k, "did"))
            {
                return true;
            }
        }

        return false;
    }

    private Tense VerbTense(int k)
    {
        ref readonly var token = ref tokens[k];
        if (token.Kind != TokenKind.Word)
        {
            return Tense.Unknown;
        }

        var tense = token.Entry.Tense;
        if (tense == Tense.Unknown)
        {
            if (token.Entry.Present)
            {
                // "Talks begin Friday", but not "refused to begin", "a bright start on Friday".
                return
                    At(k - 1) is { Kind: TokenKind.Word } subject
                    && (subject.Entry.Countable || IsPlural(k - 1) || (subject.Upper && subject.Entry == Entry.None))
                    ? Tense.Future
                    : Tense.Unknown;
            }

            if (Is(k, "be"))
            {
                return At(k - 1).Word == Word.To ? Tense.Future : Tense.Unknown;
            }

            if (token.Word == Word.To)
            {
                // "Is to resume Tuesday".
                return Is(k - 1, "is") || Is(k - 1, "are") ? Tense.Future : Tense.Unknown;
            }

            if (Is(k, "set"))
            {
                return At(k + 1).Word is Word.To or Word.For ? Tense.Future
                    : Participle(k) ? Tense.Unknown
                    : Tense.Past;
            }

            return
                !token.Upper
                && token.Entry == Entry.None
                && EndsInEd(token)
                && text[token.End - 3] != 'e'
                && !Participle(k)
                ? Tense.Past
                : Tense.Unknown;
        }

        if ((token.Entry.Month > 0 && token.Upper) || token.Word is Word.By or Word.Until or Word.Ago)
        {
            return Tense.Unknown;
        }

        if (tense == Tense.Past)
        {
            return Participle(k) ? Tense.Unknown : Tense.Past;
        }

        if (
            At(k - 1).Word == Word.As
            || (At(k - 2).Word == Word.As && (Is(k - 1, "previously") || Is(k - 1, "originally")))
        )
        {
            // "Began as planned on Friday".
            return Tense.Unknown;
        }

        // "Had been due to expire Friday".
        return EndsInEd(token) || Is(k, "due")
            ? Is(k - 1, "was") || Is(k - 1, "were") || (Is(k - 1, "been") && Is(k - 2, "had"))
                ? Tense.Past
                : Tense.Future
            : Tense.Future;
    }

    /// <summary>A form like "announced" that has no tense of its own: "will be announced", "a still unspecified date".</summary>
    private bool Participle(int k) =>
        At(k - 1).Word is Word.A or Word.The
        || Is(k - 1, "be")
        || Is(k - 1, "been")
        || Is(k - 1, "being")
        || Is(k - 1, "is")
        || Is(k - 1, "are")
        || Is(k - 1, "still")
        || Is(k - 1, "newly");

    /// <summary>What part of a period is meant.</summary>
    private enum Shape : byte
    {
        Whole,
        Start,
        Mid,
        End,
    }

    /// <summary>Adds a date, with the preposition before it as its mod, and remembers it for what refers back to it.</summary>
    private int AddDate(
        int first,
        int end,
        Period? period,
        string value,
        Shape shape = Shape.Whole,
        QuantityKind kind = QuantityKind.Date,
        bool ambiguous = false,
        bool remember = true,
        (DateOnly First, DateOnly Last)? span = null
    )
    {
        var mod = shape switch
        {
            Shape.Start => "start",
            Shape.Mid => "mid",
            Shape.End => "end",
            _ => null,
        };
        mod = LimitOfDate(ref first) ?? mod;

        DateOnly? earliest = null,
            latest = null;
        if ((span?.First ?? period?.First) is { } from && (span?.Last ?? period?.Last) is { } to)
        {
            (earliest, latest) = Narrow(from, to, shape);
            if (mod == "about")
            {
                var slack = Math.Max(1, (to.DayNumber - from.DayNumber) / 4);
                earliest = Period.AddDays(from, -slack);
                latest = Period.AddDays(to, slack);
            }
        }

        var before = At(first - 1).Word == Word.The && first > 0 ? first - 2 : first - 1;
        var prior = timeEnd;
        switch (At(before).Word)
        {
            case Word.By:
            case Word.Than when At(before - 1).Word == Word.Later && At(before - 2).Word is Word.No or Word.Not:
                (mod, earliest) = ("by", null);
                break;
            case Word.Until:
            case Word.Through when prior != first - 1:
            case Word.To when At(before - 1).Word == Word.Up && !Joins(before - 2):
                (mod, earliest) = ("until", null);
                break;
            case Word.Before when kind == QuantityKind.Time:
                mod = "before";
                break;
            case Word.After when kind == QuantityKind.Time:
                mod = "after";
                break;
            case Word.Before when At(before - 1).Word == Word.Or && At(before - 2).Word == Word.On:
                (mod, earliest) = ("by", null);
                break;
            case Word.After when At(before - 1).Word == Word.Or && At(before - 2).Word == Word.On:
                (mod, latest) = ("from", null);
                break;
            case Word.Before when shape == Shape.End:
                (mod, earliest) = ("before", null);
                break;
            case Word.Before when At(before - 1).Word == Word.Not:
            case Word.Than when At(before - 1).Word == Word.Earlier && At(before - 2).Word is Word.No or Word.Not:
                (mod, latest) = ("from", null);
                break;
            case Word.Before:
            case Word.To when Is(before - 1, "prior"):
                (mod, earliest, latest) = ("before", null, earliest is { } e ? Period.AddDays(e, -1) : null);
                break;
            case Word.From when IsBaseline(before, end, period):
                break;
            case Word.Since:
            case Word.From:
            case Word.Starting:
            case Word.Beginning when Is(before, "beginning"):
            case Word.On or Word.In or Word.At when At(before - 1).Word == Word.Starting || Is(before - 1, "beginning"):
                (mod, latest) = ("from", null);
                break;
            case Word.After:
                (mod, earliest, latest) = ("after", latest is { } l ? Period.AddDays(l, 1) : null, null);
                break;
            default:
                break;
        }

        Add(first, end, kind, value, mod, earliest: earliest, latest: latest, ambiguous: ambiguous);
        added = period;
        if (period is { } named && remember)
        {
            switch (named.Unit)
            {
                case Granularity.Day:
                    namedDay = named;
                    namedPeriod = named;
                    break;
                case Granularity.Quarter:
                    namedQuarter = named;
                    namedPeriod = named;
                    break;
                case Granularity.Year or Granularity.Month:
                    namedPeriod = named;
                    break;
                default:
                    break;
            }
        }

        JoinRange(first, end);
        return end;
    }

    /// <summary>"Up 3% from April", "43% from 2019 levels": what is compared with, not when it began; also "dates from 1700".</summary>
    private bool IsBaseline(int from, int end, Period? period)
    {
        if (
            Is(end, "levels")
            || Is(end, "level")
            || Is(from - 1, "dates")
            || Is(from - 1, "dating")
            || Is(from - 1, "dated")
        )
        {
            return true;
        }

        if (!(period?.Last < anchorDay) || At(end).IsDash || At(end).Word is Word.To or Word.Until or Word.Through)
        {
            return false;
        }

        for (var k = from - 1; k > from - 8 && !At(k).Is(';'); k--)
        {
            if (Lexicon.IsChange(TextAt(k)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>As <see cref="Limit"/>, for a date: "around May 5", "nearly 2020", "at least 2030".</summary>
    private string? LimitOfDate(ref int first)
    {
        switch (Free(first - 1))
        {
            case Word.Around when At(first).Entry.Weekday > 0:
                return null;
            case Word.About or Word.Around or Word.Nearly:
                first--;
                return "about";
            case Word.Least when Free(first - 2) == Word.At:
                first -= 2;
                return "about";
            default:
                return null;
        }
    }

    /// <summary>
    /// Reads the date that begins at a token and takes it back, for what takes it into itself: "the morning of May 5", "10 p.m. last Friday", "the first week
    /// of next month".
    /// </summary>
    private bool TryDate(int start, [NotNullWhen(true)] out Quantity? date, out Period? period, out int end)
    {
        var head = start;
        while (
            At(head).Word
                is Word.The
                    or Word.This
                    or Word.That
                    or Word.Last
                    or Word.Next
                    or Word.Coming
                    or Word.Same
                    or Word.Following
                    or Word.Previous
                    or Word.Current
        )
        {
            head++;
        }

        (date, period, end) = (null, null, start);
        if (head >= count || nested == Deepest)
        {
            return false;
        }

        var before = found.Count;
        var keep = floor;
        var time = (timeEnd, timeIndex, rangeStart);
        var memory = (namedDay, namedPeriod, namedQuarter, narrated, narratedInRow, narratedAt);
        (floor, added) = (start, null);
        nested++;
        end = ReadAt(head);
        nested--;
        if (
            found.Count == before + 1
            && found[before].Kind == QuantityKind.Date
            && found[before].Start == tokens[start].Start
        )
        {
            (date, period) = (found[before], added);
        }
        else
        {
            (namedDay, namedPeriod, namedQuarter, narrated, narratedInRow, narratedAt) = memory;
        }

        found.RemoveRange(before, found.Count - before);
        floor = keep;
        (timeEnd, timeIndex, rangeStart) = time;
        return date is not null;
    }

    private static (DateOnly First, DateOnly Last) Narrow(DateOnly first, DateOnly last, Shape shape)
    {
        var days = last.DayNumber - first.DayNumber;
        return shape switch
        {
            Shape.Start => (first, DateOnly.FromDayNumber(first.DayNumber + (days / 2))),
            Shape.Mid => (
                DateOnly.FromDayNumber(first.DayNumber + (days / 4)),
                DateOnly.FromDayNumber(last.DayNumber - (days / 4))
            ),
            Shape.End => (DateOnly.FromDayNumber(last.DayNumber - (days / 2)), last),
            _ => (first, last),
        };
    }

    /// <summary>"Between 3 and 5 May", "from 1994 to 1997", "May 3-5": both ends carry the bounds of the whole.</summary>
    private void JoinRange(int first, int end)
    {
        var index = found.Count - 1;
        if (timeEnd == first - 1 && index > 0 && timeIndex == index - 1)
        {
            Quantity start = found[index - 1],
                to = found[index];
            ref readonly var joint = ref At(first - 1);
            var joins =
                joint.IsDash
                || joint.Word is Word.To or Word.Until or Word.Through
                || (joint.Word == Word.And && Is(rangeStart - 1, "between"));
            if (
                joins
                && start.Kind == to.Kind
                && start.Earliest is { } low
                && to.Latest is { } high
                && low <= high
                && (joint.IsDash || start.Mod == "from" || joint.Word == Word.And || joint.Word != Word.To)
            )
            {
                found[index - 1] = start with { Mod = "range", Earliest = low, Latest = high };
                found[index] = to with { Mod = "range", Earliest = low, Latest = high };
            }
        }

        timeEnd = end;
        timeIndex = index;
        rangeStart = first;
    }

    private int rangeStart = -1;

    private static string TwoDigits(int n) => n.ToString("00", CultureInfo.InvariantCulture);
}
