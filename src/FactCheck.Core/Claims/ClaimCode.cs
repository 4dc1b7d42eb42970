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
}
