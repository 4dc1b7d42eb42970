using FactCheck.Core.Audit;
using FactCheck.Extraction;
using FactCheck.Extraction.Labelling;

namespace FactCheck.Core.Articles;

/// <summary>
/// One imported file. Its text and the hash of its original bytes never change; what is known about it (title, outlet,
/// byline, date, address, language) can be corrected by whoever works on it.
/// </summary>
public sealed class Article : Audited
{
    /// <summary>The longest title, outlet or byline, in UTF-16 code units; longer ones are cut at import and refused in the form.</summary>
    public const int MaxMetadata = 500;

    private Article() { }

    /// <summary>SHA-256 of the original bytes; two articles never share one.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>The file's name as it was given, without its folder.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>The original's length in bytes.</summary>
    public long Bytes { get; private set; }

    /// <summary>The encoding that the bytes were read in.</summary>
    public string Encoding { get; private set; } = "";

    /// <summary>The canonical text, NFC with <c>\n</c> line ends; every anchor counts code points of it.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Where the passages lie and what each was labelled, in order: what the article page folds and marks.</summary>
    public IReadOnlyList<PassageMark> Passages { get; private set; } = [];

    /// <summary>The headline, or the file's name where it has none.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The publication.</summary>
    public string? Outlet { get; private set; }

    /// <summary>The author line.</summary>
    public string? Byline { get; private set; }

    /// <summary>The date of publication, as precisely as it is known.</summary>
    public PartialDate? Published { get; private set; }

    /// <summary>The first day that <see cref="Published"/> may mean: what lists sort and filter on.</summary>
    public DateOnly? PublishedFrom { get; private set; }

    /// <summary>BCP 47 tag.</summary>
    public string? Language { get; private set; }

    /// <summary>The http or https address it was published at.</summary>
    public string? Address { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime ImportedAt { get; private set; }

    /// <summary>Who imported it; null for the desk.</summary>
    public long? ImportedById { get; private set; }

    /// <summary>The number that the next claim of this article gets.</summary>
    public int NextClaimNumber { get; private set; } = 1;

    /// <summary>Makes an article of what the extractor read.</summary>
    public static Article Import(ExtractedArticle extracted, string fileName, long bytes, Actor by, DateTime now)
    {
        var source = extracted.Source;
        var article = new Article
        {
            Sha256 = source.Sha256,
            FileName = Cut(fileName) ?? "article",
            Bytes = bytes,
            Encoding = source.Encoding,
            Text = source.Text,
            Passages = [.. extracted.Passages.Select(p => new PassageMark(p.Start, p.End, p.Label))],
            Title = Cut(source.Title) ?? Cut(fileName) ?? "Untitled",
            Outlet = Cut(source.Outlet),
            Byline = Cut(source.Byline),
            Published = source.Published,
            PublishedFrom = source.Published?.Earliest,
            Language = source.Language,
            Address = WebAddress.TryParse(source.Address, out var address) ? address : null,
            ImportedAt = now,
            ImportedById = by.Id,
        };
        article.Record(
            "imported",
            by,
            now,
            after: new
            {
                article.Sha256,
                article.FileName,
                article.Title,
            }
        );
        return article;
    }

    /// <summary>Corrects what is known about the article; the text stays.</summary>
    /// <returns>Null, or why one of the fields is refused.</returns>
    public Refusal? Describe(ArticleDescription description, Actor by, DateTime now)
    {
        if (description.Check(out var published, out var address) is { } refusal)
        {
            return refusal;
        }

        var before = ArticleDescription.Of(this);
        Title = description.Title.Trim();
        Outlet = Blank(description.Outlet);
        Byline = Blank(description.Byline);
        Published = published;
        PublishedFrom = published?.Earliest;
        Language = Blank(description.Language);
        Address = address;
        var after = ArticleDescription.Of(this);
        if (before != after)
        {
            Record("described", by, now, before, after);
        }

        return null;
    }

    internal int TakeClaimNumber() => NextClaimNumber++;

    private static string? Blank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static string? Cut(string? value)
    {
        value = Blank(value);
        if (value is null || value.Length <= MaxMetadata)
        {
            return value;
        }

        var end = char.IsHighSurrogate(value[MaxMetadata - 2]) ? MaxMetadata - 2 : MaxMetadata - 1;
        return value[..end].TrimEnd() + "…";
    }
}

/// <summary>Where a passage lies in its article, in code points, half-open, and its label.</summary>
public sealed record PassageMark(int Start, int End, PassageLabel Label);
