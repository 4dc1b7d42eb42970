namespace FactCheck.Extraction.Import;

/// <summary>One file, read: its canonical text and what it says of itself.</summary>
/// <param name="Text">Unicode NFC with <c>\n</c> line ends. It never changes again, so an offset into it means the same for ever.</param>
/// <param name="Sha256">Of the original bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Encoding">The name of the encoding the bytes were read in, as IANA writes it (<c>utf-8</c>, <c>windows-1252</c>).</param>
public sealed record ImportedArticle(string Text, string Sha256, string Encoding)
{
    /// <summary>The headline, without the outlet's name; null where the file has none.</summary>
    public string? Title { get; init; }

    /// <summary>The publication ("Al-Rayah Newspaper"); null where the file names none.</summary>
    public string? Outlet { get; init; }

    /// <summary>The author line without "By"; null where the file has none.</summary>
    public string? Byline { get; init; }

    /// <summary>The date of publication, as precisely as the file gives it.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>BCP 47 primary tag (<c>en</c>, <c>ar</c>), declared or detected; null where neither worked.</summary>
    public string? Language { get; init; }

    /// <summary>The canonical http or https address; null where the file names none.</summary>
    public string? Address { get; init; }
}

/// <summary>Why a file was not read, in words for the person who gave it: what was wrong, where, and what to do.</summary>
/// <param name="Code">A stable word for programs: <c>empty</c>, <c>binary</c>, <c>too-large</c>, <c>too-deep</c>, <c>no-text</c>.</param>
/// <param name="Message">One or two sentences.</param>
public sealed record ImportRefusal(string Code, string Message);

/// <summary>Either an article or the reason why there is none. Invariant: exactly one of the two is null.</summary>
public sealed record ImportResult
{
    private ImportResult(ImportedArticle? article, ImportRefusal? refusal) => (Article, Refusal) = (article, refusal);

    /// <summary>The article, or null where the file was refused.</summary>
    public ImportedArticle? Article { get; }

    /// <summary>The reason, or null where the file was read.</summary>
    public ImportRefusal? Refusal { get; }

    /// <summary>A file that was read.</summary>
    public static implicit operator ImportResult(ImportedArticle article) => new(article, null);

    /// <summary>A file that was refused.</summary>
    public static implicit operator ImportResult(ImportRefusal refusal) => new(null, refusal);
}
