using System.Globalization;

namespace FactCheck.Extraction.Quantities;

/// <summary>
/// The Islamic calendar as Umm al-Qura computes it, for the years 1318 to 1500 (1900 to 2077); where the moon is sighted a month may begin a day
/// earlier or later.
/// </summary>
internal static class Islamic
{
    public const int Ramadan = 9;
    public const int DhuAlQadah = 11;

    private static readonly UmAlQuraCalendar Calendar = new();

    /// <summary>The months by the first word of their names, the second words with the month each makes of it.</summary>
    public static readonly (string First, (string Second, int Month)[] Months)[] Names =
    [
        ("muharram", [("", 1)]),
        ("safar", [("", 2)]),
        ("rabi rabia rabee", [("awwal", 3), ("awal", 3), ("thani", 4), ("akhir", 4), ("akhar", 4)]),
        (
            "jumada jumadi jamadi",
            [("ula", 5), ("awwal", 5), ("awal", 5), ("thani", 6), ("thania", 6), ("akhira", 6), ("akhirah", 6)]
        ),
        ("rajab", [("", 7)]),
        ("shaban shaaban shabaan", [("", 8)]),
        ("sha", [("ban", 8)]),
        ("ramadan ramadhan ramzan", [("", Ramadan)]),
        ("shawwal shawal", [("", 10)]),
        (
            "dhu dhul dhi zul",
            [
                ("qadah", DhuAlQadah),
                ("qada", DhuAlQadah),
                ("qidah", DhuAlQadah),
                ("qaada", DhuAlQadah),
                ("hijjah", 12),
                ("hijja", 12),
                ("hijah", 12),
            ]
        ),
    ];

    /// <summary>The article between the two words of a month's name, in the ways that it is transcribed.</summary>
    public static bool IsArticle(ReadOnlySpan<char> word) =>
        word.Equals("al", StringComparison.OrdinalIgnoreCase)
        || word.Equals("ul", StringComparison.OrdinalIgnoreCase)
        || word.Equals("el", StringComparison.OrdinalIgnoreCase)
        || word.Equals("ath", StringComparison.OrdinalIgnoreCase);

    /// <summary>Its year on a day of ours, the nearest known one beyond the calendar's ends.</summary>
    public static int YearOf(DateOnly day)
    {
        var at = day.ToDateTime(TimeOnly.MinValue);
        return Calendar.GetYear(
            at < Calendar.MinSupportedDateTime ? Calendar.MinSupportedDateTime
            : at > Calendar.MaxSupportedDateTime ? Calendar.MaxSupportedDateTime
            : at
        );
    }

    /// <summary>The first and last day of a month, or of one day of it; null where the calendar does not know it.</summary>
    public static (DateOnly First, DateOnly Last)? Span(int year, int month, int? day)
    {
        if (!Knows(year))
        {
            return null;
        }

        var days = Calendar.GetDaysInMonth(year, month);
        return day > days ? null : (Day(year, month, day ?? 1), Day(year, month, day ?? days));
    }

    public static (DateOnly First, DateOnly Last)? Year(int year) =>
        !Knows(year) ? null : (Day(year, 1, 1), Day(year, 12, Calendar.GetDaysInMonth(year, 12)));

    private static bool Knows(int year) => year is >= 1318 and <= 1500;

    private static DateOnly Day(int year, int month, int day) =>
        DateOnly.FromDateTime(Calendar.ToDateTime(year, month, day, 0, 0, 0, 0));
}
