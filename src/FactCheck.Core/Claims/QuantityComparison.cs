using FactCheck.Extraction.Quantities;

namespace FactCheck.Core.Claims;

/// <summary>How the dates and amounts of two passages stand to each other. It says what differs, not who is right.</summary>
public enum QuantityRelation
{
    /// <summary>No two of them measure the same thing.</summary>
    None,

    /// <summary>Two that measure the same thing are equal, or one is the other less precisely.</summary>
    Same,

    /// <summary>Some measure the same thing, and no two of those are equal.</summary>
    Different,
}

/// <summary>What came of comparing the quantities of two passages.</summary>
/// <param name="Relation">How they stand to each other.</param>
/// <param name="Here">The one of the first passage that decided; null where none did.</param>
/// <param name="There">The one of the second passage that decided; null where none did.</param>
public sealed record QuantityComparison(QuantityRelation Relation, Quantity? Here, Quantity? There)
{
    private static readonly QuantityComparison Nothing = new(QuantityRelation.None, null, null);

    /// <summary>
    /// Compares kind by kind and unit by unit. Two dates of unequal precision are the same when one begins the other
    /// (2026 and 2026-09). A kind in which the passages agree anywhere is not called different, because a passage
    /// often names several dates; references to no calendar day (<c>PRESENT_REF</c>) are left out.
    /// </summary>
    public static QuantityComparison Compare(IReadOnlyList<Quantity> here, IReadOnlyList<Quantity> there)
    {
        QuantityComparison? same = null,
            different = null;
        foreach (var measure in here.Where(IsComparable).GroupBy(Measure))
        {
            var rivals = there.Where(q => IsComparable(q) && Measure(q) == measure.Key).ToList();
            if (rivals.Count == 0)
            {
                continue;
            }

            var pairs = measure.SelectMany(a => rivals.Select(b => (Here: a, There: b)));
            var agreed = pairs.FirstOrDefault(p => Agree(p.Here, p.There));
            if (agreed.Here is not null)
            {
                same ??= new QuantityComparison(QuantityRelation.Same, agreed.Here, agreed.There);
            }
            else
            {
                different ??= new QuantityComparison(QuantityRelation.Different, measure.First(), rivals[0]);
            }
        }

        return different ?? same ?? Nothing;
    }

    private static bool IsComparable(Quantity quantity) =>
        quantity.Value.Length > 0
        && quantity.Kind is not QuantityKind.Ordinal
        && !quantity.Value.EndsWith("_REF", StringComparison.Ordinal);

    private static (QuantityKind Kind, string Unit) Measure(Quantity quantity) =>
        (quantity.Kind, quantity.Unit?.ToUpperInvariant() ?? "");

    private static bool Agree(Quantity a, Quantity b) =>
        string.Equals(a.Value, b.Value, StringComparison.OrdinalIgnoreCase)
        || (
            a.Kind == QuantityKind.Date
            && (
                b.Value.StartsWith(a.Value + "-", StringComparison.Ordinal)
                || a.Value.StartsWith(b.Value + "-", StringComparison.Ordinal)
            )
        );
}
