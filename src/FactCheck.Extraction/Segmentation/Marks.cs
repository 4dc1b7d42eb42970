using System.Buffers;
using System.Globalization;

namespace FactCheck.Extraction.Segmentation;

/// <summary>The classes of punctuation marks that the segmenter tells apart.</summary>
internal static class Marks
{
    private const string Everywhere = ".!?…•";
    private const string OtherScripts = "‼⁇⁈⁉؟۔।॥։።៕။。！？｡．⁃‣◦▪●■►";

    /// <summary>
    /// Where a sentence can end in a text of Latin letters. Five values, so that the search compares whole vectors without a table.
    /// </summary>
    public static readonly SearchValues<char> Latin = SearchValues.Create(Everywhere);

    /// <summary>The same and the closing parenthesis, while a numbered list with parentheses is open.</summary>
    public static readonly SearchValues<char> LatinList = SearchValues.Create(Everywhere + ")");

    /// <summary>Where a sentence can end in any script.</summary>
    public static readonly SearchValues<char> Any = SearchValues.Create(Everywhere + OtherScripts);

    public static readonly SearchValues<char> AnyList = SearchValues.Create(Everywhere + OtherScripts + ")");

    /// <summary>Marks that stand in addresses and formulas, and in no plain word.</summary>
    public static readonly SearchValues<char> Technical = SearchValues.Create("./@:=&\\");

    public static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyAEIOUY");

    public static readonly SearchValues<char> Consonants = SearchValues.Create(
        "bcdfghjklmnpqrstvwxzBCDFGHJKLMNPQRSTVWXZ"
    );

    /// <summary>Whether a text needs <see cref="Any"/>: it has letters of other scripts than the European, or rarer marks.</summary>
    public static bool HasOtherScripts(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\u0530', '\u1DFF')
        || text.ContainsAnyInRange('\u2023', '\u2024')
        || text.ContainsAnyInRange('\u203C', '\u2049')
        || text.ContainsAnyInRange('\u25A0', '\u25FF')
        || text.ContainsAnyInRange('\u2E80', '\uFFEF');

    public static bool IsBullet(char c) => c is '•' or '⁃' or '‣' or '◦' or '▪' or '●' or '■' or '►';

    public static bool IsQuestionOrExclamation(char c) => c is '!' or '?' or '‼' or '⁇' or '⁈' or '⁉';

    /// <summary>Stops after which no space is written.</summary>
    public static bool IsIdeographicStop(char c) => c is '。' or '！' or '？' or '｡' or '．';

    /// <summary>Stops of scripts that write a space after them: Arabic, Urdu, Devanagari, Armenian, Ethiopic, Khmer, Burmese.</summary>
    public static bool IsSpacedStop(char c) => c is '؟' or '۔' or '।' or '॥' or '։' or '።' or '៕' or '။';

    public static bool IsSuperscript(char c) => c is '¹' or '²' or '³' or (>= '⁰' and <= '⁹') or '†' or '‡';

    /// <summary>Marks that close what a sentence opened, wherever they stand.</summary>
    public static bool IsCloser(char c) =>
        c is ')' or ']' or '}' or '”' or '»' or '›' or '」' or '』' or '】' or '）' or '》' or '〉' or '］';

    public static bool IsQuote(char c) =>
        c is '"' or '\'' or '”' or '“' or '’' or '‘' or '»' or '«' or '›' or '‹' or '„' or '」' or '』' or '`';

    /// <summary>Marks that may stand before the first letter of a sentence.</summary>
    public static bool IsOpener(char c) =>
        c
            is '"'
                or '\''
                or '“'
                or '‘'
                or '«'
                or '‹'
                or '»'
                or '„'
                or '‚'
                or '('
                or '['
                or '{'
                or '¿'
                or '¡'
                or '*'
                or '_'
                or '`'
                or '「'
                or '『'
                or '【'
                or '（'
                or '《';

    public static bool IsDash(char c) => c is '-' or '–' or '—' or '―' or '−';

    public static bool IsUpper(char c) =>
        c < 128
            ? c is >= 'A' and <= 'Z'
            : char.IsUpper(c) || char.GetUnicodeCategory(c) == UnicodeCategory.TitlecaseLetter;

    public static bool IsOtherLetter(char c) => c >= 128 && char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter;
}
