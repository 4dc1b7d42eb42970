using System.Security.Cryptography;

namespace FactCheck.Core.Articles;

/// <summary>A file kept byte for byte under its hash: an article's original, or an archived copy that a citation names.</summary>
public sealed class Original
{
    /// <summary>Keeps <paramref name="content"/> under its SHA-256.</summary>
    public Original(byte[] content, string fileName)
    {
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        Content = content;
        FileName = fileName;
    }

    private Original() { }

    /// <summary>The key: 64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>The name it came with.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>The bytes.</summary>
    public byte[] Content { get; private set; } = [];

    /// <summary>Whether the bytes are still those that were kept.</summary>
    public bool IsIntact => Convert.ToHexStringLower(SHA256.HashData(Content)) == Sha256;
}
