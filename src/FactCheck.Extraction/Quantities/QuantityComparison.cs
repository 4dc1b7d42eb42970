using System.Collections.Frozen;

namespace FactCheck.Extraction.Quantities;

/// <summary>What two quantities say of each other, if they are of the same matter.</summary>
public enum QuantityAgreement
{
    /// <summary>They measure different things, or one leaves too much open.</summary>
    NotComparable,

    /// <summary>Both can be so: what they allow overlaps.</summary>
    Agree,

    /// <summary>They cannot both be so.</summary>
    Exclude,
}

/// <summary>
/// Whether two quantities agree, by the bounds that the reader gave them: "at least 2,000 soldiers" and "some 2,500 soldiers" do, "in
/// September 2026" and "by December 2025" do not. Says nothing on whether the two are about the same matter; that is the caller's to know. Symmetric.
/// </summary>
public static class QuantityComparison
{
    // Lengths of months and years are means, and what was converted from another unit was rounded for the reader.
    private const decimal Tolerance = 0.015m;

    // The SI factor of each unit and what it measures; temperatures are converted apart. International yard and pound agreement (1959), US gallon and
    // short ton ("ton" without "metric"), oil barrel of 42 US gallons.
    private static readonly FrozenDictionary<string, (char Dimension, decimal Factor)> Units = new Dictionary<
        string,
        (char, decimal)
    >(StringComparer.Ordinal)
    {
        ["mm"] = ('L', 0.001m),
        ["cm"] = ('L', 0.01m),
        ["m"] = ('L', 1),
        ["km"] = ('L', 1000),
        ["in"] = ('L', 0.0254m),
        ["ft"] = ('L', 0.3048m),
        ["yd"] = ('L', 0.9144m),
        ["mi"] = ('L', 1609.344m),
        ["nmi"] = ('L', 1852),
        ["cm²"] = ('A', 0.0001m),
        ["m²"] = ('A', 1),
        ["km²"] = ('A', 1_000_000),
        ["ft²"] = ('A', 0.09290304m),
        ["mi²"] = ('A', 2_589_988.110336m),
        ["ha"] = ('A', 10_000),
        ["acre"] = ('A', 4046.8564224m),
        ["m³"] = ('V', 1000),
        ["ft³"] = ('V', 28.316846592m),
        ["l"] = ('V', 1),
        ["cl"] = ('V', 0.01m),
        ["ml"] = ('V', 0.001m),
        ["gal"] = ('V', 3.785411784m),
        ["bbl"] = ('V', 158.987294928m),
        ["mg"] = ('M', 0.000001m),
        ["g"] = ('M', 0.001m),
        ["kg"] = ('M', 1),
        ["t"] = ('M', 1000),
        ["ton"] = ('M', 907.18474m),
        ["st"] = ('M', 6.35029318m),
        ["lb"] = ('M', 0.45359237m),
        ["oz"] = ('M', 0.028349523125m),
        ["W"] = ('P', 1),
        ["kW"] = ('P', 1000),
        ["MW"] = ('P', 1_000_000),
        ["GW"] = ('P', 1_000_000_000),
        ["TW"] = ('P', 1_000_000_000_000),
        ["kWh"] = ('E', 1),
        ["MWh"] = ('E', 1000),
        ["GWh"] = ('E', 1_000_000),
        ["TWh"] = ('E', 1_000_000_000),
        ["km/h"] = ('S', 1),
        ["mph"] = ('S', 1.609344m),
        ["kn"] = ('S', 1.852m),
        ["day"] = ('T', 1),
        ["week"] = ('T', 7),
        ["month"] = ('T', 30.436875m),
        ["year"] = ('T', 365.2425m),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether <paramref name="a"/> and <paramref name="b"/> can both be so.</summary>
    public static QuantityAgreement Compare(Quantity a, Quantity b)
    {
        if (a.Ambiguous || b.Ambiguous)
        {
            return QuantityAgreement.NotComparable;
        }

        if (IsDate(a) && IsDate(b))
        {
            return Dates(a, b);
        }

        if (a.Kind == QuantityKind.Duration && b.Kind == QuantityKind.Duration)
        {
            return Overlap(a.Low, a.High, b.Low, b.High, Tolerance);
        }

        if (a.Kind == QuantityKind.Set && b.Kind == QuantityKind.Set)
        {
            return a.Value == b.Value ? QuantityAgreement.Agree : QuantityAgreement.NotComparable;
        }

        if (IsTime(a) || IsTime(b) || a.Per != b.Per || a.Unit is null || b.Unit is null)
        {
            return QuantityAgreement.NotComparable;
        }

        if (a.Kind == b.Kind && SameUnit(a, b))
        {
            return Overlap(a.Low, a.High, b.Low, b.High, 0);
        }

        return Convert(a, out var x) && Convert(b, out var y) && x.Dimension == y.Dimension
            ? Overlap(x.Low, x.High, y.Low, y.High, Tolerance)
            : QuantityAgreement.NotComparable;
    }

    private static bool IsDate(Quantity q) => q.Kind is QuantityKind.Date or QuantityKind.Time;

    private static bool IsTime(Quantity q) => q.Kind <= QuantityKind.Set;

    private static QuantityAgreement Dates(Quantity a, Quantity b)
    {
        if ((a.Earliest is null && a.Latest is null) || (b.Earliest is null && b.Latest is null))
        {
            return QuantityAgreement.NotComparable;
        }

        if ((a.Latest is { } end && b.Earliest > end) || (b.Latest is { } stop && a.Earliest > stop))
        {
            return QuantityAgreement.Exclude;
        }

        // Two clock times of one day may be of two time zones.
        return a.Kind == QuantityKind.Time && b.Kind == QuantityKind.Time && a.Value != b.Value
            ? QuantityAgreement.NotComparable
            : QuantityAgreement.Agree;
    }

    private static bool SameUnit(Quantity a, Quantity b) =>
        a.Kind is QuantityKind.Number or QuantityKind.Ordinal
            ? Singular(a.Unit!).SequenceEqual(Singular(b.Unit!))
            : string.Equals(a.Unit, b.Unit, StringComparison.Ordinal);

    private static ReadOnlySpan<char> Singular(string noun) =>
        noun switch
        {
            "people" or "persons" => "person",
            "men" => "man",
            "women" => "woman",
            "children" => "child",
            _ when noun.EndsWith("ies", StringComparison.Ordinal) && noun.Length > 4 => string.Concat(
                noun.AsSpan(0, noun.Length - 3),
                "y"
            ),
            _ when noun.EndsWith('s') && !noun.EndsWith("ss", StringComparison.Ordinal) => noun.AsSpan(
                0,
                noun.Length - 1
            ),
            _ => noun,
        };

    private static bool Convert(Quantity q, out (char Dimension, decimal? Low, decimal? High) converted)
    {
        converted = default;
        if (q.Kind == QuantityKind.Percent || (q.Kind == QuantityKind.Number && q.Unit == "share"))
        {
            var by = q.Unit switch
            {
                "share" => 100m,
                "%" => 1,
                _ => 0,
            };
            converted = ('%', q.Low * by, q.High * by);
            return by != 0;
        }

        if (q.Kind != QuantityKind.Measure)
        {
            return false;
        }

        if (q.Unit is "°C" or "°F")
        {
            converted = q.Unit == "°C" ? ('C', q.Low, q.High) : ('C', (q.Low - 32) * 5 / 9, (q.High - 32) * 5 / 9);
            return true;
        }

        if (!Units.TryGetValue(q.Unit!, out var unit))
        {
            return false;
        }

        converted = (unit.Dimension, Scale(q.Low, unit.Factor), Scale(q.High, unit.Factor));
        return (q.Low is null) == (converted.Low is null) && (q.High is null) == (converted.High is null);
    }

    private static decimal? Scale(decimal? amount, decimal by) => Math.Abs(amount ?? 0) < 1e18m ? amount * by : null;

    private static QuantityAgreement Overlap(
        decimal? low,
        decimal? high,
        decimal? otherLow,
        decimal? otherHigh,
        decimal tolerance
    )
    {
        if ((low is null && high is null) || (otherLow is null && otherHigh is null))
        {
            return QuantityAgreement.NotComparable;
        }

        return Above(otherLow, high) || Above(low, otherHigh) ? QuantityAgreement.Exclude : QuantityAgreement.Agree;

        bool Above(decimal? least, decimal? most) =>
            least is { } l && most is { } m && l - m > Math.Max(Math.Abs(l), Math.Abs(m)) * tolerance;
    }
}
