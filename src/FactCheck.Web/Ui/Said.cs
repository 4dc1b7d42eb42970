using System.Globalization;
using FactCheck.Extraction;

namespace FactCheck.Web.Ui;

/// <summary>Dates and times as the desk writes them.</summary>
public static class Said
{
    /// <summary>"18 August 2025", "August 2025", "2025".</summary>
    public static string Date(PartialDate date) =>
        date.Earliest.ToString(
            (date.Month, date.Day) switch
            {
                (null, _) => "yyyy",
                (_, null) => "MMMM yyyy",
                _ => "d MMMM yyyy",
            },
            CultureInfo.InvariantCulture
        );

    /// <summary>"18 Aug 2025, 14:32", in UTC, which is the desk's one clock.</summary>
    public static string At(DateTime instant) => instant.ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    /// <summary>How long ago, in the largest two units: "3 d 02 h", "12 min".</summary>
    public static string Age(DateTime since, DateTime now)
    {
        var age = now - since;
        return age < TimeSpan.FromMinutes(1) ? "just now"
            : age < TimeSpan.FromHours(1) ? string.Create(CultureInfo.InvariantCulture, $"{age.Minutes} min")
            : age < TimeSpan.FromDays(1)
                ? string.Create(CultureInfo.InvariantCulture, $"{age.Hours} h {age.Minutes:00} min")
            : string.Create(CultureInfo.InvariantCulture, $"{(int)age.TotalDays} d {age.Hours:00} h");
    }

    /// <summary>"1 claim", "2 claims".</summary>
    public static string Count(long count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many ?? one + "s")}");
}
