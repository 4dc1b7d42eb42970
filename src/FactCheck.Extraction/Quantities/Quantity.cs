namespace FactCheck.Extraction.Quantities;

/// <summary>What a quantity measures. The four kinds of time are those of TimeML's TIMEX3.</summary>
public enum QuantityKind
{
    /// <summary>A calendar date or period, or a reference to one.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A recurring time.</summary>
    Set,

    /// <summary>A count, with what is counted as its unit.</summary>
    Number,

    /// <summary>A place in an order.</summary>
    Ordinal,

    /// <summary>A share of a hundred.</summary>
    Percent,

    /// <summary>An amount of money, its unit the ISO 4217 code.</summary>
    Money,

    /// <summary>An amount of a physical unit.</summary>
    Measure,
}

/// <summary>A date or amount in a text, normalised so that two of them can be compared.</summary>
/// <param name="Kind">What it measures.</param>
/// <param name="Start">First character in the article's text: UTF-16 inside the pipeline, code points in a <see cref="Passage"/>.</param>
/// <param name="End">The character after the last.</param>
/// <param name="Text">The words as they stand.</param>
/// <param name="Value">Normalised: a TIMEX3 value (<c>2025-08-18</c>, <c>2026-09</c>, <c>P1M</c>, <c>PRESENT_REF</c>), or a decimal number in invariant form.</param>
/// <param name="Mod">What limits the value ("about", "at-least", "by", "until", "mid"); null when it is exact.</param>
/// <param name="Unit">The counted noun, the unit, the currency; null for times and bare numbers.</param>
public sealed record Quantity(
    QuantityKind Kind,
    int Start,
    int End,
    string Text,
    string Value,
    string? Mod = null,
    string? Unit = null
)
{
    internal Quantity At(CodePoints points) =>
        this with
        {
            Start = points.FromUtf16(Start),
            End = points.FromUtf16(End),
        };
}
