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
}
