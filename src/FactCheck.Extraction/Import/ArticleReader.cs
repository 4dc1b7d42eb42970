using System.Globalization;
using System.Security.Cryptography;
using FactCheck.Extraction.Import.Html;

namespace FactCheck.Extraction.Import;

/// <summary>Reads one file's bytes into an <see cref="ImportedArticle"/>.</summary>
/// <remarks>
/// From text (.txt, .md and whatever is not HTML) nothing is dropped: the canonical text is the decoded text in Unicode
/// NFC with <c>\n</c> line ends, without the byte order mark. Of an HTML page it is the article's body, one paragraph,
/// heading or list item a line, paragraphs apart by an empty line; menus, related links, comments, captions, notices
/// and embedded posts of other sites are left out, and the headline goes to <see cref="ImportedArticle.Title"/>.
/// </remarks>
public static class ArticleReader
{
    /// <summary>The longest file that is read, in bytes: 64 MiB. Importers may set a lower bound of their own.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>The longest HTML page that is read, in bytes: 16 MiB. Its tree takes many times that in memory.</summary>
    public const int MaxHtmlBytes = 16 * 1024 * 1024;

    /// <summary>Reads a file. Never throws on its content: any bytes give an article or one clear refusal.</summary>
    /// <param name="bytes">The original bytes.</param>
    /// <param name="name">The file's name; its ending decides between HTML and text where the bytes do not.</param>
    public static ImportResult Read(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.IsEmpty)
        {
            return new ImportRefusal("empty", $"“{name}” is empty. Choose a file that has text in it.");
        }

        if (bytes.Length > MaxBytes)
        {
            return TooLarge(bytes.Length, MaxBytes, name, "Split it into one file an article and import those.");
        }

        if (BinaryKind.TryRecognise(bytes, out var kind, out var advice))
        {
            return new ImportRefusal("binary", $"“{name}” is {kind}, not text. {advice}");
        }

        // Pages of careless servers hold a stray NUL, which every browser passes over.
        var html = HtmlSniffer.IsHtml(bytes, name);
        var mended = html && bytes.Contains((byte)0) && bytes.Count((byte)0) < bytes.Length / 1000;
        if (!mended && TextDecoder.LooksBinary(bytes))
        {
            return new ImportRefusal(
                "binary",
                $"“{name}” is not text: it holds bytes that no text has. Choose a .txt, .md or .html file."
            );
        }

        if (html && bytes.Length > MaxHtmlBytes)
        {
            return TooLarge(bytes.Length, MaxHtmlBytes, name, "Save the article alone, or its text as a .txt file.");
        }

        var (decoded, encoding) = TextDecoder.Decode(bytes, html);
        if (string.IsNullOrWhiteSpace(decoded))
        {
            return new ImportRefusal(
                "empty",
                $"“{name}” holds nothing but white space. Choose a file that has text in it."
            );
        }

        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (html)
        {
            return HtmlReader.Read(decoded, name, sha256, encoding);
        }

        var text = CanonicalText.From(decoded);
        return HeadReader.Describe(new ImportedArticle(text, sha256, encoding));
    }

    private static ImportRefusal TooLarge(int length, int limit, string name, string advice) =>
        new(
            "too-large",
            string.Create(
                CultureInfo.InvariantCulture,
                $"“{name}” has {length / 1048576.0:0.0} MB; at most {limit / 1048576} MB are read. {advice}"
            )
        );
}
