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

internal enum Holiday : byte
{
    None,
    Christmas,
    Easter,
    Thanksgiving,
    Halloween,
    NewYear,
    LaborDay,
    MemorialDay,
    IndependenceDay,
    ElectionDay,
    ValentinesDay,
    BoxingDay,
    VeteransDay,
    GoodFriday,
    GroundhogDay,
}

/// <summary>The day on which a holiday falls; those of the United States where countries differ.</summary>
internal static class Holidays
{
    public static Period? In(int year, Holiday holiday) =>
        year is < 1583 or > 9999
            ? null
            : holiday switch
            {
                Holiday.Christmas => Period.On(year, 12, 25),
                Holiday.BoxingDay => Period.On(year, 12, 26),
                Holiday.NewYear => Period.On(year, 1, 1),
                Holiday.Halloween => Period.On(year, 10, 31),
                Holiday.ValentinesDay => Period.On(year, 2, 14),
                Holiday.GroundhogDay => Period.On(year, 2, 2),
                Holiday.IndependenceDay => Period.On(year, 7, 4),
                Holiday.VeteransDay => Period.On(year, 11, 11),
                Holiday.Thanksgiving => Nth(year, 11, DayOfWeek.Thursday, 22),
                Holiday.LaborDay => Nth(year, 9, DayOfWeek.Monday, 1),
                Holiday.MemorialDay => Nth(year, 5, DayOfWeek.Monday, 25),
                // The Tuesday after the first Monday.
                Holiday.ElectionDay => Nth(year, 11, DayOfWeek.Tuesday, 2),
                Holiday.Easter => Period.On(Easter(year)),
                Holiday.GoodFriday => Period.On(Easter(year).AddDays(-2)),
                _ => null,
            };

    /// <summary>The first such weekday on or after <paramref name="earliest"/> of the month.</summary>
    private static Period? Nth(int year, int month, DayOfWeek weekday, int earliest)
    {
        var from = new DateOnly(year, month, earliest);
        return Period.On(from.AddDays(((int)weekday - (int)from.DayOfWeek + 7) % 7));
    }

    /// <summary>Western Easter by the anonymous Gregorian algorithm (Nature, 20 April 1876; Meeus, Astronomical Algorithms, chapter 8).</summary>
    private static DateOnly Easter(int year)
    {
        int a = year % 19,
            b = year / 100,
            c = year % 100,
            d = b / 4,
            e = b % 4,
            f = (b + 8) / 25,
            g = (b - f + 1) / 3,
            h = ((19 * a) + b - d - g + 15) % 30,
            i = c / 4,
            k = c % 4,
            l = (32 + (2 * e) + (2 * i) - h - k) % 7,
            m = (a + (11 * h) + (22 * l)) / 451,
            n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }
}
