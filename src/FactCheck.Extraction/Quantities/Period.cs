using System.Globalization;

namespace FactCheck.Extraction.Quantities;

internal enum Granularity : byte
{
    Day,
    Week,
    Weekend,
    Month,
    Quarter,
    Half,
    Season,
    Year,
    Decade,
    Century,
}

/// <summary>
/// A stretch of the calendar, with its TIMEX3 value and its first and last day. <paramref name="Year"/> is the year (that of
/// the ISO week for weeks; 199 for the 1990s; 19 for the 20th century), <paramref name="Part"/> the month, week, quarter, half or
/// season (1 spring, 2 summer, 3 autumn, 4 winter), <paramref name="Day"/> the day of the month. What lies outside the years 1 to 9999 does not exist.
/// </summary>
internal readonly record struct Period(Granularity Unit, int Year, int Part = 0, int Day = 0)
{
    private static readonly string[] Seasons = ["SP", "SU", "FA", "WI"];

    public static Period On(DateOnly day) => new(Granularity.Day, day.Year, day.Month, day.Day);

    public static Period? On(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new Period(Granularity.Day, year, month, day)
            : null;

    public static Period WeekOf(DateOnly day, Granularity unit = Granularity.Week)
    {
        var at = day.ToDateTime(TimeOnly.MinValue);
        return new Period(unit, ISOWeek.GetYear(at), ISOWeek.GetWeekOfYear(at));
    }

    public static int SeasonNumber(string code) => Array.IndexOf(Seasons, code) + 1;

    /// <summary>The date that <paramref name="days"/> days away; null beyond the calendar's ends.</summary>
    public static DateOnly? AddDays(DateOnly day, long days) =>
        day.DayNumber + days is var number && number >= 0 && number <= DateOnly.MaxValue.DayNumber
            ? DateOnly.FromDayNumber((int)number)
            : null;

    /// <summary>The period <paramref name="steps"/> of its own length later; null beyond the calendar's ends.</summary>
    public Period? Shift(long steps)
    {
        if (Math.Abs(steps) > 4_000_000)
        {
            return null;
        }

        switch (Unit)
        {
            case Granularity.Day:
                return First is { } day && AddDays(day, steps) is { } there ? On(there) : null;
            case Granularity.Week:
            case Granularity.Weekend:
                return First is { } start && AddDays(start, steps * 7) is { } then ? WeekOf(then, Unit) : null;
            case Granularity.Month:
                return Parts(12, steps);
            case Granularity.Quarter:
            case Granularity.Season:
                return Parts(4, steps);
            case Granularity.Half:
                return Parts(2, steps);
            default:
                var year = Year + steps;
                var last = Unit switch
                {
                    Granularity.Decade => 999,
                    Granularity.Century => 99,
                    _ => 9999,
                };
                return year >= (Unit == Granularity.Year ? 1 : 0) && year <= last
                    ? this with
                    {
                        Year = (int)year,
                    }
                    : null;
        }
    }

    /// <summary>The same part of another year.</summary>
    public Period? InYear(int year) =>
        year is < 1 or > 9999 ? null
        : Unit == Granularity.Day ? On(year, Part, Math.Min(Day, DateTime.DaysInMonth(year, Part)))
        : this with { Year = year };

    private Period? Parts(int perYear, long steps)
    {
        var total = ((long)Year * perYear) + Part - 1 + steps;
        var year = Math.DivRem(total, perYear, out var part);
        return year is >= 1 and <= 9999 ? this with { Year = (int)year, Part = (int)part + 1 } : null;
    }

    public DateOnly? First =>
        Unit switch
        {
            Granularity.Day => new DateOnly(Year, Part, Day),
            Granularity.Week => WeekDay(1),
            Granularity.Weekend => WeekDay(6),
            Granularity.Month => new DateOnly(Year, Part, 1),
            Granularity.Quarter => new DateOnly(Year, (Part * 3) - 2, 1),
            Granularity.Half => new DateOnly(Year, (Part * 6) - 5, 1),
            // The winter of 1994 may be the one that began that year or the one that ended in it.
            Granularity.Season => new DateOnly(Year, Part == 4 ? 1 : Part * 3, 1),
            Granularity.Decade => new DateOnly(Math.Max(1, Year * 10), 1, 1),
            Granularity.Century => new DateOnly(Math.Max(1, Year * 100), 1, 1),
            _ => new DateOnly(Year, 1, 1),
        };

    public DateOnly? Last =>
        Unit switch
        {
            Granularity.Day => First,
            Granularity.Week or Granularity.Weekend => WeekDay(7),
            Granularity.Month => new DateOnly(Year, Part, DateTime.DaysInMonth(Year, Part)),
            Granularity.Quarter => EndOfMonth(Year, Part * 3),
            Granularity.Half => EndOfMonth(Year, Part * 6),
            Granularity.Season => Part == 4
                ? (Year < 9999 ? EndOfMonth(Year + 1, 2) : DateOnly.MaxValue)
                : EndOfMonth(Year, (Part * 3) + 2),
            Granularity.Decade => new DateOnly((Year * 10) + 9, 12, 31),
            Granularity.Century => new DateOnly((Year * 100) + 99, 12, 31),
            _ => new DateOnly(Year, 12, 31),
        };

    private static DateOnly EndOfMonth(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    private DateOnly? WeekDay(int weekday)
    {
        // ISO 8601: 4 January is always in week 1.
        var fourth = new DateOnly(Year, 1, 4);
        var monday = fourth.DayNumber - (((int)fourth.DayOfWeek + 6) % 7);
        var number = monday + ((Part - 1) * 7) + weekday - 1;
        return number >= 0 && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(number) : null;
    }

    /// <summary>The TIMEX3 value.</summary>
    public override string ToString() =>
        Unit switch
        {
            Granularity.Day => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Part:00}-{Day:00}"),
            Granularity.Week => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{Part:00}"),
            Granularity.Weekend => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{Part:00}-WE"),
            Granularity.Month => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Part:00}"),
            Granularity.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Q{Part}"),
            Granularity.Half => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-H{Part}"),
            Granularity.Season => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Seasons[Part - 1]}"),
            Granularity.Decade => string.Create(CultureInfo.InvariantCulture, $"{Year:000}"),
            Granularity.Century => string.Create(CultureInfo.InvariantCulture, $"{Year:00}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}"),
        };
}
