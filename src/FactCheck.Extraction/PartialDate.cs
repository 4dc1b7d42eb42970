using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace FactCheck.Extraction;

/// <summary>
/// A date known to the year, the month or the day, in the proleptic Gregorian calendar. Written as ISO 8601 does:
/// <c>2025</c>, <c>2025-08</c>, <c>2025-08-18</c>.
/// </summary>
public readonly record struct PartialDate
{
    private PartialDate(int year, int? month, int? day) => (Year, Month, Day) = (year, month, day);

    /// <summary>1 to 9999.</summary>
    public int Year { get; }

    /// <summary>1 to 12, or null where only the year is known.</summary>
    public int? Month { get; }

    /// <summary>1 to 31, or null where only the month or the year is known.</summary>
    public int? Day { get; }

    /// <summary>The first day that the date may mean.</summary>
    public DateOnly Earliest => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day that the date may mean.</summary>
    public DateOnly Latest =>
        Day is not null ? Earliest
        : Month is not null ? Earliest.AddMonths(1).AddDays(-1)
        : new DateOnly(Year, 12, 31);

    /// <summary>A date known to the day.</summary>
    public static PartialDate On(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>Builds a date from its parts; false where they name no day of the calendar, or a day without a month.</summary>
    public static bool TryCreate(int year, int? month, int? day, out PartialDate date)
    {
        date = default;
        if (
            year is < 1 or > 9999
            || month is < 1 or > 12
            || (day is not null && month is null)
            || (day is { } d && (d < 1 || d > DateTime.DaysInMonth(year, month!.Value)))
        )
        {
            return false;
        }

        date = new PartialDate(year, month, day);
        return true;
    }

    /// <summary>Reads <c>2025</c>, <c>2025-08</c> or <c>2025-08-18</c>; what follows a <c>T</c> or a space (a time) is left aside.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PartialDate date)
    {
        date = default;
        var parts = (text ?? "").Trim().Split(['T', ' '], 2)[0].Split('-');
        if (parts.Length is 0 or > 3 || parts[0].Length != 4 || !Number(parts[0], out var year))
        {
            return false;
        }

        int? month = null,
            day = null;
        if (parts.Length > 1)
        {
            if (!Number(parts[1], out var m))
            {
                return false;
            }

            month = m;
        }

        if (parts.Length > 2)
        {
            if (!Number(parts[2], out var d))
            {
                return false;
            }

            day = d;
        }

        return TryCreate(year, month, day, out date);

        static bool Number(string s, out int n) =>
            int.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out n);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        (Month, Day) switch
        {
            (null, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
            ({ } m, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{m:00}"),
            ({ } m, { } d) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{m:00}-{d:00}"),
        };
}
