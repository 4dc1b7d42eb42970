using FactCheck.Extraction.Quantities;

namespace FactCheck.Core.Claims;

/// <summary>How the dates and amounts of two passages stand to each other. It says what differs, not who is right.</summary>
public enum ValueRelation
{
    /// <summary>No two of them can be compared.</summary>
    None,

    /// <summary>Some can be compared, and two of those are the same.</summary>
    Same,

    /// <summary>Some can be compared, and no two of those are the same.</summary>
    Different,
}

/// <summary>What came of comparing the quantities of two passages.</summary>
/// <param name="Relation">How they stand to each other.</param>
/// <param name="Here">The one of the first passage that decided; null where none did.</param>
/// <param name="There">The one of the second passage that decided; null where none did.</param>
public sealed record ValueComparison(ValueRelation Relation, Quantity? Here = null, Quantity? There = null)
{
    /// <summary>Nothing to compare.</summary>
    public static ValueComparison None { get; } = new(ValueRelation.None);

    /// <summary>
    /// Compares times with times and amounts with amounts. Where two agree anywhere the passages are not called
    /// different, because a passage often names several dates. "By December 2026" and "in September 2026" can both be so
    /// and are different all the same: a reviewer wants to see them side by side.
    /// </summary>
    public static ValueComparison Compare(IReadOnlyList<Quantity> here, IReadOnlyList<Quantity> there)
    {
        ValueComparison? same = null,
            different = null;
        foreach (var group in here.GroupBy(IsDate))
        {
            var pairs = (
                from a in @group
                from b in there
                where IsDate(b) == @group.Key && IsTelling(a) && IsTelling(b)
                where QuantityComparison.Compare(a, b) != QuantityAgreement.NotComparable
                select new { Here = a, There = b }
            ).ToList();
            if (pairs.Count == 0)
            {
                continue;
            }

            if (pairs.Find(p => AreSame(p.Here, p.There)) is { } agreed)
            {
                same ??= new ValueComparison(ValueRelation.Same, agreed.Here, agreed.There);
            }
            else
            {
                var pair =
                    pairs.Find(p => QuantityComparison.Compare(p.Here, p.There) == QuantityAgreement.Exclude)
                    ?? pairs[0];
                different ??= new ValueComparison(ValueRelation.Different, pair.Here, pair.There);
            }
        }

        return different ?? same ?? None;
    }

    private static bool IsDate(Quantity quantity) => quantity.Kind is QuantityKind.Date or QuantityKind.Time;

    // "Now" and "recently" are bounded by the day of publication, which differs from article to article and means nothing;
    // the first and the second of a kind are two things and no contradiction.
    private static bool IsTelling(Quantity quantity) =>
        quantity.Kind is not QuantityKind.Ordinal && !quantity.Value.EndsWith("_REF", StringComparison.Ordinal);

    private static bool AreSame(Quantity a, Quantity b) =>
        QuantityComparison.Compare(a, b) == QuantityAgreement.Agree
        && (
            !IsDate(a)
            || a.Value.StartsWith(b.Value, StringComparison.Ordinal)
            || b.Value.StartsWith(a.Value, StringComparison.Ordinal)
        );
}
