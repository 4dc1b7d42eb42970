using System.Text;

namespace FactCheck.Extraction.Import;

/// <summary>Makes the one form of a text that every offset counts in.</summary>
internal static class CanonicalText
{
    /// <summary>
    /// Unicode NFC with <c>\n</c> for CR LF and CR. Half a surrogate pair, which is no character, becomes U+FFFD.
    /// Nothing else is changed, dropped or added.
    /// </summary>
    public static string From(string text)
    {
        text = WithPairedSurrogates(text);
        if (text.Contains('\r', StringComparison.Ordinal))
        {
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        }

        return text.Normalize(NormalizationForm.FormC);
    }

    private static string WithPairedSurrogates(string text)
    {
        var at = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        if (at < 0)
        {
            return text;
        }

        char[]? mended = null;
        for (; at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at]))
            {
                continue;
            }

            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                at++;
                continue;
            }

            mended ??= text.ToCharArray();
            mended[at] = '\uFFFD';
        }

        return mended is null ? text : new string(mended);
    }
}
