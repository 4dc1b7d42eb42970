namespace FactCheck.Extraction;

/// <summary>
/// Translates offsets into one text between UTF-16 code units (what .NET counts) and Unicode code points (what the desk
/// stores and prints, so that an offset means the same in every language). Both are half-open. An offset inside a
/// surrogate pair counts as the code point's start. Immutable and thread-safe.
/// </summary>
public sealed class CodePoints
{
    // The UTF-16 offset of each low surrogate, ascending: the only places where the two counts part.
    private readonly int[] lowSurrogates;

    /// <summary>Reads <paramref name="text"/> once; linear in its length.</summary>
    public CodePoints(string text)
    {
        var found = new List<int>();
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF'); i >= 0 && i + 1 < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && char.IsLowSurrogate(text[i + 1]))
            {
                found.Add(i + 1);
            }
        }

        lowSurrogates = [.. found];
        Length = text.Length - lowSurrogates.Length;
    }

    /// <summary>The text's length in code points.</summary>
    public int Length { get; }

    /// <summary>The code-point offset of a UTF-16 offset.</summary>
    public int FromUtf16(int offset) => offset - Before(offset);

    /// <summary>The UTF-16 offset of a code-point offset.</summary>
    public int ToUtf16(int offset)
    {
        int low = 0,
            high = lowSurrogates.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            // The pair's code point begins at lowSurrogates[middle] - 1 - middle.
            if (lowSurrogates[middle] - 1 - middle < offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return offset + low;
    }

    private int Before(int offset)
    {
        var at = Array.BinarySearch(lowSurrogates, offset);
        return at >= 0 ? at + 1 : ~at;
    }
}
