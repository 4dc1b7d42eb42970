namespace FactCheck.Extraction.Quantities;

/// <summary>What a quantity measures. The four kinds of time are those of TimeML's TIMEX3.</summary>
public enum QuantityKind
{
    /// <summary>A calendar date or period, or a reference to one.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A length of time. Ages ("a 32-year-old") are measures in years: TimeML annotates none.</summary>
    Duration,

    /// <summary>A recurring time.</summary>
    Set,

    /// <summary>A count, with what is counted as its unit, or a share ("a third") with the unit <c>share</c>.</summary>
    Number,

    /// <summary>A place in an order, with what is ordered as its unit.</summary>
    Ordinal,

    /// <summary>A share of a hundred; the unit is <c>%</c>, or <c>pp</c> for percentage points.</summary>
    Percent,

    /// <summary>An amount of money, its unit the ISO 4217 code.</summary>
    Money,

    /// <summary>An amount of a physical unit.</summary>
    Measure,
}

/// <summary>A date or amount in a text, normalised so that two of them can be compared (<see cref="QuantityComparison"/>).</summary>
/// <param name="Kind">What it measures.</param>
/// <param name="Start">First character in the article's text: UTF-16 inside the pipeline, code points in a <see cref="Passage"/>.</param>
/// <param name="End">The character after the last.</param>
/// <param name="Text">The words as they stand, with what limits them ("nearly a third", "early last week") but without a leading preposition.</param>
/// <param name="Value">
/// Normalised: a TIMEX3 value (<c>2025-08-18</c>, <c>2026-09</c>, <c>P1M</c>, <c>PRESENT_REF</c>; <c>X</c> for a digit that the text leaves open; a
/// month or year of the Islamic calendar is the one of ours that holds most of it, with the mod <c>about</c> and the bounds exact to a day), or a
/// decimal number in invariant form.
/// </param>
/// <param name="Mod">
/// What limits the value; null when it is exact. For times <c>start</c>, <c>mid</c>, <c>end</c> (a part of the period), <c>by</c>, <c>until</c>, <c>before</c>,
/// <c>from</c>, <c>after</c>; for amounts and durations <c>at-least</c>, <c>at-most</c>, <c>more-than</c>, <c>less-than</c>; for both <c>about</c> and
/// <c>range</c> (the ends are in the bounds).
/// </param>
/// <param name="Unit">The counted noun in lower case, the unit's symbol, the currency; null for times and bare numbers.</param>
/// <param name="Earliest">For dates and times: the first day that is meant, or null where nothing bounds it from below.</param>
/// <param name="Latest">For dates and times: the last day that is meant, or null where nothing bounds it from above.</param>
/// <param name="Low">For amounts the least that is meant, in <paramref name="Unit"/>, for durations in days; null where nothing bounds it from below.</param>
/// <param name="High">The most that is meant; null where nothing bounds it from above. A rounded amount ("3.2 billion") is bounded by its rounding.</param>
/// <param name="Per">For a rate, what it is counted by: <c>year</c> in "$2 million a year"; else null.</param>
/// <param name="Ambiguous">The text allows another reading that would change the value: a numeric date whose order of day and month nothing decides.</param>
public sealed record Quantity(
    QuantityKind Kind,
    int Start,
    int End,
    string Text,
    string Value,
    string? Mod = null,
    string? Unit = null,
    DateOnly? Earliest = null,
    DateOnly? Latest = null,
    decimal? Low = null,
    decimal? High = null,
    string? Per = null,
    bool Ambiguous = false
)
{
    internal Quantity At(CodePoints points) =>
        this with
        {
            Start = points.FromUtf16(Start),
            End = points.FromUtf16(End),
        };
}
