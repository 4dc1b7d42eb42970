using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Extraction.Import;

/// <summary>Reads one file's bytes into an <see cref="ImportedArticle"/>.</summary>
public static class ArticleReader
{
    /// <summary>Reads a file. Never throws on its content: any bytes give an article or one clear refusal.</summary>
    /// <param name="bytes">The original bytes.</param>
    /// <param name="name">The file's name; its ending decides between HTML and text where the bytes do not.</param>
    public static ImportResult Read(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.IsEmpty)
        {
            return new ImportRefusal("empty", $"“{name}” is empty. Choose a file that has text in it.");
        }

        var text = Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\n").Normalize();
        return new ImportedArticle(text, Convert.ToHexStringLower(SHA256.HashData(bytes)), "utf-8");
    }
}
