namespace FactCheck.Extraction;

/// <summary>
/// A half-open range <c>[Start, End)</c> of a text, counted in UTF-16 code units as .NET strings are. Every stage of the
/// pipeline speaks in these; only what leaves the library (<see cref="Passage"/>, <see cref="Quantities.Quantity"/>) counts code points.
/// </summary>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>How many UTF-16 code units the range covers.</summary>
    public int Length => End - Start;

    /// <summary>The characters of <paramref name="text"/> that the range covers.</summary>
    public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => text[Start..End];
}
