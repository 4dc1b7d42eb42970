using System.Globalization;

namespace FactCheck.Extraction.Quantities;

internal enum Holiday : byte
{
    Christmas,
    Easter,
    Thanksgiving,
    Halloween,
    NewYear,
    LaborDay,
    MayDay,
    MemorialDay,
    IndependenceDay,
    ElectionDay,
    ValentinesDay,
    VeteransDay,
    GroundhogDay,
    MartinLutherKingDay,
    PresidentsDay,
    SaintPatricksDay,
    MothersDay,
    FathersDay,
    Juneteenth,
    BastilleDay,
    ColumbusDay,
    LunarNewYear,
    EidAlFitr,
    EidAlAdha,
    Passover,
    RoshHashanah,
    Hanukkah,
}

/// <summary>A name of a holiday, or of a day that is counted from one.</summary>
/// <param name="Words">The words after the first; <c>'s</c> may be there or not, and may be an apostrophe alone.</param>
/// <param name="Holiday">The holiday.</param>
/// <param name="Days">Days from it.</param>
internal readonly record struct HolidayName(string[] Words, Holiday Holiday, int Days);

/// <summary>The names of public holidays and the days on which they fall; those of the United States where countries differ.</summary>
internal static class Holidays
{
    private static readonly UmAlQuraCalendar Islamic = new();
    private static readonly HebrewCalendar Hebrew = new();
    private static readonly ChineseLunisolarCalendar Chinese = new();

    /// <summary>The names by their first word, in lower case, the longest first.</summary>
    public static readonly ILookup<string, HolidayName> Names = new (string Names, Holiday Holiday, int Days)[]
    {
        ("christmas day|christmas", Holiday.Christmas, 0),
        ("christmas eve", Holiday.Christmas, -1),
        ("boxing day", Holiday.Christmas, 1),
        ("easter sunday|easter", Holiday.Easter, 0),
        ("easter monday", Holiday.Easter, 1),
        ("good friday", Holiday.Easter, -2),
        ("palm sunday", Holiday.Easter, -7),
        ("ash wednesday", Holiday.Easter, -46),
        ("pentecost sunday|pentecost", Holiday.Easter, 49),
        ("thanksgiving day|thanksgiving", Holiday.Thanksgiving, 0),
        ("halloween", Holiday.Halloween, 0),
        ("new year 's day|new year 's", Holiday.NewYear, 0),
        ("new year 's eve", Holiday.NewYear, -1),
        ("labor day|labour day", Holiday.LaborDay, 0),
        ("may day", Holiday.MayDay, 0),
        ("memorial day", Holiday.MemorialDay, 0),
        ("independence day", Holiday.IndependenceDay, 0),
        ("election day", Holiday.ElectionDay, 0),
        ("valentine 's day", Holiday.ValentinesDay, 0),
        ("veterans 's day|armistice day|remembrance day", Holiday.VeteransDay, 0),
        ("groundhog day", Holiday.GroundhogDay, 0),
        ("martin luther king day|martin luther king jr day|mlk day", Holiday.MartinLutherKingDay, 0),
        ("presidents 's day", Holiday.PresidentsDay, 0),
        ("st patrick 's day|saint patrick 's day", Holiday.SaintPatricksDay, 0),
        ("mother 's day", Holiday.MothersDay, 0),
        ("father 's day", Holiday.FathersDay, 0),
        ("juneteenth", Holiday.Juneteenth, 0),
        ("bastille day", Holiday.BastilleDay, 0),
        ("columbus day", Holiday.ColumbusDay, 0),
        ("lunar new year|chinese new year", Holiday.LunarNewYear, 0),
        ("eid al fitr|eid ul fitr|eid el fitr", Holiday.EidAlFitr, 0),
        ("eid al adha|eid ul adha|eid el adha", Holiday.EidAlAdha, 0),
        ("passover", Holiday.Passover, 0),
        ("rosh hashanah|rosh hashana", Holiday.RoshHashanah, 0),
        ("yom kippur", Holiday.RoshHashanah, 9),
        ("hanukkah", Holiday.Hanukkah, 0),
    }
        .SelectMany(row => row.Names.Split('|').Select(name => (Words: name.Split(' '), row.Holiday, row.Days)))
        .OrderByDescending(row => row.Words.Length)
        .ToLookup(
            row => row.Words[0],
            row => new HolidayName(row.Words[1..], row.Holiday, row.Days),
            StringComparer.Ordinal
        );

    /// <summary>Whether the day follows the moon as it is sighted, so that countries keep it a day apart.</summary>
    public static bool IsSighted(Holiday holiday) => holiday is Holiday.EidAlFitr or Holiday.EidAlAdha;

    public static Period? In(int year, Holiday holiday) =>
        year is < 1583 or > 9999
            ? null
            : holiday switch
            {
                Holiday.Christmas => Period.On(year, 12, 25),
                Holiday.NewYear => Period.On(year, 1, 1),
                Holiday.Halloween => Period.On(year, 10, 31),
                Holiday.ValentinesDay => Period.On(year, 2, 14),
                Holiday.GroundhogDay => Period.On(year, 2, 2),
                Holiday.SaintPatricksDay => Period.On(year, 3, 17),
                Holiday.MayDay => Period.On(year, 5, 1),
                Holiday.Juneteenth => Period.On(year, 6, 19),
                Holiday.IndependenceDay => Period.On(year, 7, 4),
                Holiday.BastilleDay => Period.On(year, 7, 14),
                Holiday.VeteransDay => Period.On(year, 11, 11),
                Holiday.MartinLutherKingDay => Nth(year, 1, DayOfWeek.Monday, 15),
                Holiday.PresidentsDay => Nth(year, 2, DayOfWeek.Monday, 15),
                Holiday.MothersDay => Nth(year, 5, DayOfWeek.Sunday, 8),
                Holiday.MemorialDay => Nth(year, 5, DayOfWeek.Monday, 25),
                Holiday.FathersDay => Nth(year, 6, DayOfWeek.Sunday, 15),
                Holiday.LaborDay => Nth(year, 9, DayOfWeek.Monday, 1),
                Holiday.ColumbusDay => Nth(year, 10, DayOfWeek.Monday, 8),
                Holiday.Thanksgiving => Nth(year, 11, DayOfWeek.Thursday, 22),
                // The Tuesday after the first Monday.
                Holiday.ElectionDay => Nth(year, 11, DayOfWeek.Tuesday, 2),
                Holiday.Easter => Period.On(Easter(year)),
                Holiday.LunarNewYear => On(Chinese, year, year, 1, 1),
                Holiday.EidAlFitr => InIslamic(year, 10, 1),
                Holiday.EidAlAdha => InIslamic(year, 12, 10),
                // Nisan is the seventh month of the civil year, the eighth where a month is put in.
                Holiday.Passover => year is > 1583 and < 2239
                    ? On(Hebrew, year, year + 3760, Hebrew.IsLeapYear(year + 3760) ? 8 : 7, 15)
                    : null,
                Holiday.RoshHashanah => On(Hebrew, year, year + 3761, 1, 1),
                Holiday.Hanukkah => On(Hebrew, year, year + 3761, 3, 25),
                _ => null,
            };

    /// <summary>The day of another calendar, where it lies in this year of ours and that calendar is known for it.</summary>
    private static Period? On(Calendar calendar, int year, int itsYear, int month, int day)
    {
        var least = calendar.MinSupportedDateTime;
        var most = calendar.MaxSupportedDateTime;
        if (year <= least.Year || year >= most.Year)
        {
            return null;
        }

        var there = DateOnly.FromDateTime(calendar.ToDateTime(itsYear, month, day, 0, 0, 0, 0));
        return there.Year == year ? Period.On(there) : null;
    }

    /// <summary>The first such day of the Islamic calendar in a year of ours, which may hold two and never holds none but by a few days.</summary>
    private static Period? InIslamic(int year, int month, int day)
    {
        if (year <= Islamic.MinSupportedDateTime.Year || year >= Islamic.MaxSupportedDateTime.Year)
        {
            return null;
        }

        var its = Islamic.GetYear(new DateTime(year, 1, 1));
        return On(Islamic, year, its, month, day) ?? On(Islamic, year, its + 1, month, day);
    }

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
