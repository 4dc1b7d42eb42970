using System.Globalization;

namespace FactCheck.Extraction.Quantities;

/// <summary>Days seen from today, parts of the day, times of the clock.</summary>
internal sealed partial class QuantityScanner
{
    private int RelativeDay(int i)
    {
        ref readonly var token = ref At(i);
        var entry = token.Entry;
        if (token.Upper && i > 0 && At(i - 1) is { Kind: TokenKind.Word, Upper: true } && At(i - 1).Entry == Entry.None)
        {
            // "USA Today".
            return i;
        }

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

            return TimeOfDay(i, ZoneAt(i + 1, out var zone) ? zone : i + 1, part);
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
            case Word.At
            or Word.By
            or Word.Before
            or Word.After
            or Word.Until
            or Word.From when At(i + 1).Word == Word.On && TryDate(i + 2, out var date, out var dated, out var dateEnd):
                // "At dawn on Sunday".
                return AddDate(i, dateEnd, dated, date.Value + "T" + part, kind: QuantityKind.Time);
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
        return TryDate(i + 2, out var date, out var day, out var end)
            ? AddDate(first, end, day, date.Value + "T" + part, kind: QuantityKind.Time)
            : i;
    }

    /// <summary>"10:35 a.m.", "10 p.m. Wednesday", "1500 GMT", "five o'clock", "4 in the morning".</summary>
    private int ClockTime(int i) => TryClock(i, out var value, out var end) ? TimeOfDay(i, end, value) : i;

    /// <summary>"Home in 2:03:23": a length, not a time of day.</summary>
    private int RaceTime(int i)
    {
        if (
            !At(i + 1).Is(':')
            || !At(i + 3).Is(':')
            || At(i) is not { Plain: true, Digits: 1 } hours
            || At(i + 2) is not { Plain: true, Digits: 2, Space: false, Number: < 60 } minutes
            || At(i + 4) is not { Kind: TokenKind.Number, Digits: 2, Space: false, Number: < 60 } seconds
            || At(i - 1).Word is not (Word.In or Word.Of)
            || ZoneAt(i + 5, out _)
            || MeridiemAt(i + 5, out _, out _)
        )
        {
            return i;
        }

        var days = Scaled((((hours.Number * 60) + minutes.Number) * 60) + seconds.Number, DaysIn(TimeUnit.Second));
        var value = $"PT{Plain(hours.Number)}H{Plain(minutes.Number)}M{Plain(seconds.Number)}S";
        return Add(i, i + 5, QuantityKind.Duration, value, low: days, high: days);
    }

    private bool TryClock(int i, out string value, out int end)
    {
        ref readonly var token = ref At(i);
        int hour,
            minute = -1;
        (value, end) = ("", i + 1);
        if (token.Kind == TokenKind.Number && token.Plain && token.Number < 2400)
        {
            hour = (int)token.Number;
        }
        else if (
            token.Kind == TokenKind.Number
            && token.Decimals == 2
            && token.Number < 24
            && (token.Number % 1) * 100 < 60
            && (MeridiemAt(i + 1, out _, out _) || ZoneAt(i + 1, out _))
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
            return false;
        }

        if (hour == 12 && minute < 0 && At(end).Entry.Part is "12:00" or "24:00")
        {
            // "12 noon".
            value = At(end++).Entry.Part!;
            return true;
        }

        if (PastHour(i, out var past, out var pastEnd))
        {
            (value, end) = (past, pastEnd);
            return true;
        }

        int? second = null;
        if (
            minute < 0
            && token.Digits is 1 or 2
            && hour < 24
            && At(end) is { Space: false }
            && TextAt(end) is ['h', >= '0' and <= '5', >= '0' and <= '9'] french
        )
        {
            // "14h30".
            value = string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{french[1..]}");
            end++;
            return true;
        }

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
            if (hour is < 1 or > 23 || (hour > 12 && !afternoon))
            {
                return false;
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
            && (ZoneAt(end, out _) || IsMilitary(i))
            && token.Kind == TokenKind.Number
            && ((token.Digits == 4 && hour % 100 < 60) || hour < 24)
        )
        {
            end = ZoneAt(end, out _) ? end : end + 1;
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
                || ZoneAt(end, out _)
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
            return false;
        }

        if (ZoneAt(end, out var zoneEnd))
        {
            end = zoneEnd;
        }

        value = string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{Math.Max(0, minute):00}");
        if (second is { } s)
        {
            value += ":" + TwoDigits(s);
        }

        return true;
    }

    /// <summary>"Half past five", "a quarter to six", "20 minutes past eight", "ten past midnight".</summary>
    private bool PastHour(int i, out string value, out int end)
    {
        (value, end) = ("", i);
        int minutes;
        var k = i + 1;
        if (At(i).Word == Word.Half)
        {
            minutes = 30;
        }
        else if (At(i).Entry.Unit == TimeUnit.Quarter)
        {
            minutes = 15;
        }
        else if (TryNumber(i, out var number) && number.Value is > 0 and < 60 && number.Value % 1 == 0)
        {
            minutes = (int)number.Value;
            k = number.End;
            if (At(k).Entry.Unit == TimeUnit.Minute)
            {
                k++;
            }
            else if (At(k).Word != Word.Past)
            {
                return false;
            }
        }
        else
        {
            return false;
        }

        ref readonly var of = ref At(k + 1);
        var noon = of.Entry.Part is "12:00" or "24:00" && !of.Entry.Plural;
        if (
            !(At(k).Word == Word.Past || (At(k).Word == Word.To && minutes != 30))
            || !(noon || of.Entry.Cardinal is >= 1 and <= 12 || of is { Plain: true, Number: >= 1 and <= 12 })
            || At(k + 2).Entry.Unit != TimeUnit.None
            || At(k + 2).Is('%')
            || At(k + 2).Entry.IsNumeric
        )
        {
            return false;
        }

        end = k + 2;
        var hour =
            of.Entry.Part == "12:00" ? 12
            : noon ? 0
            : of.Kind == TokenKind.Number ? (int)of.Number
            : of.Entry.Cardinal;
        if (At(end).Word == Word.Clock)
        {
            end++;
        }

        if (!noon && MeridiemAt(end, out var afternoon, out var last))
        {
            (hour, end) = ((hour % 12) + (afternoon ? 12 : 0), last);
        }
        else if (!noon && InPartOfDay(end, out var part, out last))
        {
            (hour, end) = (hour < 12 && part is "AF" or "EV" or "NI" ? hour + 12 : hour, last);
        }

        var at = (hour * 60) + (At(k).Word == Word.Past ? minutes : -minutes);
        at = (at + 1440) % 1440;
        value = string.Create(CultureInfo.InvariantCulture, $"{at / 60:00}:{at % 60:00}");
        return true;
    }

    private int QuarterPast(int i)
    {
        if (!PastHour(i, out var value, out var end))
        {
            return i;
        }

        var first = Free(i - 1) == Word.A ? i - 1 : i;
        return TimeOfDay(first, end, value);
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

    /// <summary>"GMT", "local time", "Moscow time", "Eastern Standard Time".</summary>
    private bool ZoneAt(int i, out int end)
    {
        end = i + 1;
        if (At(i).Word == Word.Zone && At(i).Upper && text[At(i).End - 1] is >= 'A' and <= 'Z')
        {
            return true;
        }

        for (
            var k = i;
            k < i + 3
                && (At(k).Word == Word.Local || At(k) is { Kind: TokenKind.Word, Upper: true, Entry.Function: false });
            k++
        )
        {
            if (Is(k + 1, "time"))
            {
                end = k + 2;
                return true;
            }
        }

        return false;
    }

    /// <summary>The "0630 hours" of an army's clock, not a count of hours.</summary>
    private bool IsMilitary(int i) =>
        At(i) is { Plain: true, Digits: 4 }
        && At(i + 1).Entry is { Unit: TimeUnit.Hour, Plural: true }
        && (
            IsFilled(i) || At(i - 1).Word is Word.At or Word.By or Word.Until or Word.From or Word.Before or Word.After
        );

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
            return true;
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

        var head = start;
        while (
            At(head).Word
                is Word.The
                    or Word.This
                    or Word.Last
                    or Word.Next
                    or Word.Same
                    or Word.Following
                    or Word.Previous
        )
        {
            head++;
        }

        ref readonly var next = ref At(head);
        if (
            (
                next.Entry.Month > 0 && head == start
                || next.Entry is { Weekday: > 0, Plural: false }
                || next.Entry is { DayOffset: not null, Part: null } && head == start
                || next.Entry is { Unit: TimeUnit.Day, Plural: false } && head > start
                || (
                    IsDayOfMonth(head, out _, out var dayEnd)
                    && At(At(dayEnd).Word == Word.Of ? dayEnd + 1 : dayEnd).Entry.Month > 0
                )
            ) && TryDate(start, out var date, out var named, out var dateEnd)
        )
        {
            return Timed(
                first,
                dateEnd,
                named is { Unit: Granularity.Day } ? named : null,
                date.Value,
                value,
                dated: true
            );
        }

        // The day that the passage named last, else the day of publication.
        var day = timeEnd >= 0 && namedDay is { } said ? said : Today;
        if (At(end).Is('(') || At(end).Is(')'))
        {
            // "10:35 a.m. (0735 GMT) Friday", "04:17 (01:17 GMT) on 6 February 2023".
            var close = At(end).Is(')') ? end : end + 1;
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
            else if (
                At(close).Is(')')
                && (At(name).Entry.Month > 0 || (IsDayOfMonth(name, out _, out var last) && At(last).Entry.Month > 0))
                && TryDate(name, out _, out var after, out _)
                && after is { Unit: Granularity.Day }
            )
            {
                day = after;
            }
        }

        if (Is(first, "overnight"))
        {
            day = Today;
        }

        return Timed(first, end, day, day?.ToString() ?? "XXXX-XX-XX", value);
    }

    private int Timed(int first, int end, Period? day, string date, string time, bool dated = false)
    {
        var joint = At(first - 1);
        var prior = found.Count - 1;
        if (
            dated
            && prior >= 0
            && prior == undated
            && timeEnd == first - 1
            && (joint.IsDash || joint.Word is Word.To or Word.And or Word.Or or Word.Until)
        )
        {
            // "Between 10 a.m. and 4 p.m. on Friday": both are on Friday.
            var start = found[prior];
            found[prior] = start with
            {
                Value = date + start.Value[start.Value.IndexOf('T', StringComparison.Ordinal)..],
                Earliest = day?.First,
                Latest = day?.Last,
            };
        }

        var shape = ShapeBefore(ref first);
        end = AddDate(first, end, day, date + "T" + time, shape, QuantityKind.Time);
        undated = dated ? -1 : found.Count - 1;
        return end;
    }

    // Where the time of day stands that was found last, if nothing beside it named its day.
    private int undated = -1;
}
