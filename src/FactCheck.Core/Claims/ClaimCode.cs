using System.Globalization;

namespace FactCheck.Core.Claims;

/// <summary>The desk's short name of a claim: the article's letters and the claim's number in it, as in <c>A5</c> or <c>AB12</c>.</summary>
public static class ClaimCode
{
    /// <summary>The letters of an article: 1 is A, 26 Z, 27 AA, counted as columns of a spreadsheet are.</summary>
    public static string Article(long articleId)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(articleId, 1);
        var letters = "";
        for (var n = articleId; n > 0; n = (n - 1) / 26)
        {
            letters = (char)('A' + ((n - 1) % 26)) + letters;
        }

        return letters;
    }

    /// <summary>The code of a claim.</summary>
    public static string Of(long articleId, int number) =>
        Article(articleId) + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads a code back, in either case of its letters; false for anything else.</summary>
    public static bool TryRead(string? code, out long articleId, out int number)
    {
        (articleId, number) = (0, 0);
        var letters = 0;
        // Eight letters name more articles than any desk will hold.
        for (; letters < (code?.Length ?? 0) && letters < 9 && char.IsAsciiLetter(code![letters]); letters++)
        {
            articleId = (articleId * 26) + (char.ToUpperInvariant(code[letters]) - 'A' + 1);
        }

        return letters is > 0 and < 9
            && int.TryParse(code.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture, out number)
            && number > 0;
    }
}
