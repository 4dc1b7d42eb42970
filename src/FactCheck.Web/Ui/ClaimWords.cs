using System.Globalization;
using FactCheck.Core.Claims;
using FactCheck.Extraction.Attribution;
using FactCheck.Extraction.Quantities;

namespace FactCheck.Web.Ui;

/// <summary>How the desk says what it knows of a claim.</summary>
internal static class ClaimWords
{
    /// <summary>The address of a claim's workspace.</summary>
    public static string Address(long articleId, int number) => "/Reviews/Claim/" + ClaimCode.Of(articleId, number);

    /// <summary>Two units at most: <c>3 d 02 h</c>, <c>4 h 10 m</c>, <c>12 m</c>.</summary>
    public static string Age(TimeSpan age)
    {
        age = age < TimeSpan.Zero ? TimeSpan.Zero : age;
        return age.Days > 0 ? string.Create(CultureInfo.InvariantCulture, $"{age.Days} d {age.Hours:00} h")
            : age.Hours > 0 ? string.Create(CultureInfo.InvariantCulture, $"{age.Hours} h {age.Minutes:00} m")
            : string.Create(CultureInfo.InvariantCulture, $"{age.Minutes} m");
    }

    /// <summary>What is left of a lease: <c>12:48</c>.</summary>
    public static string Left(DateTime? expires, DateTime now)
    {
        var left = (expires ?? now) - now;
        left = left < TimeSpan.Zero ? TimeSpan.Zero : left;
        return string.Create(CultureInfo.InvariantCulture, $"{(int)left.TotalMinutes}:{left.Seconds:00}");
    }

    public static string Time(DateTime at) => at.ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Day(DateTime at) => at.ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture) + " UTC";

    public static string Speaker(string speaker) => speaker.Length > 0 ? speaker : "the outlet itself";

    public static string Mode(AttributionMode mode) =>
        mode switch
        {
            AttributionMode.Direct => "quoted",
            AttributionMode.Indirect => "reported",
            AttributionMode.None => "",
            _ => throw new ArgumentOutOfRangeException(nameof(mode)),
        };

    /// <summary>The value that says most in one line: a figure or a date before a small count, "now" last of all.</summary>
    public static Quantity? Leading(IReadOnlyList<Quantity> quantities) =>
        quantities.MinBy(quantity =>
            quantity.Kind switch
            {
                _ when quantity.Value.EndsWith("_REF", StringComparison.Ordinal) => 4,
                QuantityKind.Ordinal or QuantityKind.Set => 3,
                QuantityKind.Number when quantity.High is null or < 10 => 2,
                QuantityKind.Time or QuantityKind.Duration => 1,
                _ => 0,
            }
        );

    /// <summary>A calendar value or an amount in figures; the text's own words where the value is a code.</summary>
    public static string Value(Quantity quantity) =>
        quantity.Kind is QuantityKind.Date
            ? char.IsAsciiDigit(quantity.Value.FirstOrDefault())
                ? quantity.Value
                : quantity.Text
            : quantity.Kind is QuantityKind.Time or QuantityKind.Duration or QuantityKind.Set
                ? quantity.Text
                : decimal.TryParse(quantity.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount)
                    ? amount.ToString("#,0.####", CultureInfo.InvariantCulture)
                    : quantity.Value;

    /// <summary>What limits a value, as people say it; empty where it is exact.</summary>
    public static string Limit(Quantity quantity) =>
        quantity.Kind is QuantityKind.Time or QuantityKind.Duration or QuantityKind.Set
            ? ""
            : quantity.Mod?.Replace('-', ' ') ?? "";

    /// <summary>What a value counts, or how precise a date is.</summary>
    public static string Unit(Quantity quantity) =>
        quantity.Kind switch
        {
            QuantityKind.Percent => "per cent",
            QuantityKind.Date when quantity.Value.Length == 7 && !quantity.Value.Contains('W') => "month",
            QuantityKind.Date when quantity.Value.Length == 4 => "year",
            _ => quantity.Unit ?? "",
        };

    /// <summary>A date of publication that may be known to the month or the year only.</summary>
    public static string Date(Extraction.PartialDate? date) =>
        date switch
        {
            null => "no date",
            { Month: null } known => known.ToString(),
            { Day: null } known => known.Earliest.ToString("MMM yyyy", CultureInfo.InvariantCulture),
            { } known => known.Earliest.ToString("d MMM yyyy", CultureInfo.InvariantCulture),
        };
}
