using FactCheck.Extraction;

namespace FactCheck.Core.Citations;

/// <summary>How a source bears on the claim.</summary>
public enum Stance
{
    /// <summary>Bears it out.</summary>
    Supports,

    /// <summary>Speaks against it.</summary>
    Contradicts,

    /// <summary>Helps to understand it.</summary>
    Context,
}

/// <summary>A source as a reviewer typed it or took it from the evidence, before it is checked.</summary>
public sealed record CitationDraft
{
    /// <summary>The source's address; null where the source is an article of the desk.</summary>
    public string? Address { get; init; }

    /// <summary>The article of the desk that the source is.</summary>
    public long? SourceArticleId { get; init; }

    /// <summary>The claim of that article that is cited, where it is one.</summary>
    public long? SourceClaimId { get; init; }

    /// <summary>First code point of the quoted words in that article.</summary>
    public int? SourceStart { get; init; }

    /// <summary>The code point after the last.</summary>
    public int? SourceEnd { get; init; }

    /// <summary>The source's title.</summary>
    public string? Title { get; init; }

    /// <summary>Who published it.</summary>
    public string? Publisher { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>When it was published: ISO 8601 to the year, month or day.</summary>
    public string? Published { get; init; }

    /// <summary>When it was read.</summary>
    public string? Accessed { get; init; }

    /// <summary>The words of the source that bear on the claim.</summary>
    public string? QuotedWords { get; init; }

    /// <summary>Where in the source they stand: a page, a paragraph.</summary>
    public string? Locator { get; init; }

    /// <summary>How it bears on the claim.</summary>
    public Stance Stance { get; init; }

    /// <summary>The address of an archived copy.</summary>
    public string? ArchivedAddress { get; init; }

    /// <summary>SHA-256 of an uploaded copy that the desk keeps.</summary>
    public string? ArchivedSha256 { get; init; }

    /// <summary>Whether both cite the same words of the same article.</summary>
    public bool IsSamePassageAs(CitationDraft other) =>
        SourceArticleId is not null
        && (SourceArticleId, SourceStart, SourceEnd) == (other.SourceArticleId, other.SourceStart, other.SourceEnd);
}

/// <summary>A source that a review rests on. Written once with its review.</summary>
public sealed class Citation
{
    /// <summary>The longest quotation, in UTF-16 code units.</summary>
    public const int MaxQuote = 4000;

    /// <summary>The longest title, publisher, author or locator, in UTF-16 code units.</summary>
    public const int MaxField = 500;

    private Citation() { }

    /// <summary>The key, 0 until the first save.</summary>
    public long Id { get; private set; }

    /// <summary>The review that cites.</summary>
    public long ReviewId { get; private set; }

    /// <summary>From 1, in the review's order.</summary>
    public int Number { get; private set; }

    /// <summary>http or https; null where the source is an article of the desk that names no address.</summary>
    public string? Address { get; private set; }

    /// <summary>The article of the desk that the source is.</summary>
    public long? SourceArticleId { get; private set; }

    /// <summary>The claim of that article that is cited, where it is one.</summary>
    public long? SourceClaimId { get; private set; }

    /// <summary>First code point of the quoted words in that article.</summary>
    public int? SourceStart { get; private set; }

    /// <summary>The code point after the last.</summary>
    public int? SourceEnd { get; private set; }

    /// <summary>The source's title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Who published it.</summary>
    public string? Publisher { get; private set; }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; private set; }

    /// <summary>When it was published.</summary>
    public PartialDate? Published { get; private set; }

    /// <summary>When it was read.</summary>
    public PartialDate? Accessed { get; private set; }

    /// <summary>The words of the source that bear on the claim.</summary>
    public string? QuotedWords { get; private set; }

    /// <summary>Where in the source they stand.</summary>
    public string? Locator { get; private set; }

    /// <summary>How it bears on the claim.</summary>
    public Stance Stance { get; private set; }

    /// <summary>The address of an archived copy.</summary>
    public string? ArchivedAddress { get; private set; }

    /// <summary>SHA-256 of an uploaded copy that the desk keeps.</summary>
    public string? ArchivedSha256 { get; private set; }

    /// <summary>The same source as a draft, for another review to take over.</summary>
    public CitationDraft ToDraft() =>
        new()
        {
            Address = Address,
            SourceArticleId = SourceArticleId,
            SourceClaimId = SourceClaimId,
            SourceStart = SourceStart,
            SourceEnd = SourceEnd,
            Title = Title,
            Publisher = Publisher,
            Author = Author,
            Published = Published?.ToString(),
            Accessed = Accessed?.ToString(),
            QuotedWords = QuotedWords,
            Locator = Locator,
            Stance = Stance,
            ArchivedAddress = ArchivedAddress,
            ArchivedSha256 = ArchivedSha256,
        };

    /// <summary>Checks a draft: a title, and an address or a passage of an article; dates and addresses that can be read.</summary>
    public static (Citation? Citation, Refusal? Refusal) Write(CitationDraft draft, int number)
    {
        if (Check(draft, out var published, out var accessed, out var address, out var archived) is { } refusal)
        {
            return (null, refusal);
        }

        return (
            new Citation
            {
                Number = number,
                Address = address,
                SourceArticleId = draft.SourceArticleId,
                SourceClaimId = draft.SourceClaimId,
                SourceStart = draft.SourceStart,
                SourceEnd = draft.SourceEnd,
                Title = draft.Title!.Trim(),
                Publisher = Blank(draft.Publisher),
                Author = Blank(draft.Author),
                Published = published,
                Accessed = accessed,
                QuotedWords = Blank(draft.QuotedWords),
                Locator = Blank(draft.Locator),
                Stance = draft.Stance,
                ArchivedAddress = archived,
                ArchivedSha256 = Blank(draft.ArchivedSha256),
            },
            null
        );
    }

    private static Refusal? Check(
        CitationDraft draft,
        out PartialDate? published,
        out PartialDate? accessed,
        out string? address,
        out string? archived
    )
    {
        (published, accessed, address, archived) = (null, null, null, null);
        if (draft.SourceArticleId is null && string.IsNullOrWhiteSpace(draft.Address))
        {
            return new Refusal("address-missing", "Give the source's address, or cite a passage.", "Address");
        }

        if (!string.IsNullOrWhiteSpace(draft.Address) && !WebAddress.TryParse(draft.Address, out address))
        {
            return new Refusal(
                "address",
                $"“{Clip(draft.Address)}” is no address. Write a whole one that begins with http:// or https://.",
                "Address"
            );
        }

        if (
            !string.IsNullOrWhiteSpace(draft.ArchivedAddress)
            && !WebAddress.TryParse(draft.ArchivedAddress, out archived)
        )
        {
            return new Refusal(
                "archived-address",
                $"“{Clip(draft.ArchivedAddress)}” is no address of an archived copy. It begins with http:// or https://.",
                "ArchivedAddress"
            );
        }

        if (string.IsNullOrWhiteSpace(draft.Title))
        {
            return new Refusal("title-missing", "Give the source's title.", "Title");
        }

        (string? Value, string Field, int Most)[] bounded =
        [
            (draft.Title, "Title", MaxField),
            (draft.Publisher, "Publisher", MaxField),
            (draft.Author, "Author", MaxField),
            (draft.Locator, "Locator", MaxField),
            (draft.QuotedWords, "QuotedWords", MaxQuote),
        ];
        foreach (var (value, field, most) in bounded)
        {
            if (value?.Length > most)
            {
                return new Refusal(
                    "too-long",
                    $"{field} has {value.Length:N0} characters; {most:N0} is the most.",
                    field
                );
            }
        }

        if (!TryDate(draft.Published, out published))
        {
            return new Refusal(
                "date",
                $"“{Clip(draft.Published!)}” is no date of publication. Write 2025, 2025-08 or 2025-08-18.",
                "Published"
            );
        }

        if (!TryDate(draft.Accessed, out accessed))
        {
            return new Refusal(
                "date",
                $"“{Clip(draft.Accessed!)}” is no date of reading. Write it like 2025-08-18.",
                "Accessed"
            );
        }

        return Enum.IsDefined(draft.Stance)
            ? null
            : new Refusal("stance", "Say whether the source supports, contradicts or gives context.", "Stance");
    }

    private static bool TryDate(string? text, out PartialDate? date)
    {
        date = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return true;
        }

        var read = PartialDate.TryParse(text, out var parsed);
        date = parsed;
        return read;
    }

    private static string? Blank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static string Clip(string text) => text.Length <= 80 ? text : text[..79] + "…";
}
