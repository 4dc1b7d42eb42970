using FactCheck.Core.Citations;
using FactCheck.Core.Reviews;

namespace FactCheck.Web.Pages.Reviews;

/// <summary>What the workspace's form carries whatever button sends it, so that no press loses what was typed.</summary>
public sealed class ReviewInput
{
    /// <summary>The lease; without one the form can keep a draft and nothing else.</summary>
    public string? Token { get; set; }

    /// <summary>The claim's version that the person looked at.</summary>
    public int Version { get; set; }

    /// <summary>Whether verdict and rationale were on the page at all.</summary>
    public bool HasDraft { get; set; }

    /// <summary>When the draft on the page was saved, in microseconds; 0 where there was none.</summary>
    public long DraftAt { get; set; }

    public Verdict? Verdict { get; set; }

    public string? Rationale { get; set; }
}

/// <summary>A source as it is typed in.</summary>
public sealed class CitationInput
{
    /// <summary>The citation that is changed, from 0; null for a new one.</summary>
    public int? Index { get; set; }

    public string? Address { get; set; }

    public string? Title { get; set; }

    public string? Publisher { get; set; }

    public string? Author { get; set; }

    public string? Published { get; set; }

    public string? Accessed { get; set; }

    public string? QuotedWords { get; set; }

    public string? Locator { get; set; }

    public Stance Stance { get; set; } = Stance.Supports;

    public string? ArchivedAddress { get; set; }

    /// <summary>A copy that was uploaded with an earlier try of this form.</summary>
    public string? ArchivedSha256 { get; set; }

    public IFormFile? Archive { get; set; }

    /// <summary>Whether the citation stays as it was and what was typed here is given up.</summary>
    public bool Cancel { get; set; }

    /// <summary>Whether anything was typed that leaving the page would lose.</summary>
    public bool HasWords =>
        new[] { Address, Title, Publisher, Author, Published, QuotedWords, Locator, ArchivedAddress }.Any(f =>
            !string.IsNullOrWhiteSpace(f)
        );

    public static CitationInput Of(CitationDraft draft, int index) =>
        new()
        {
            Index = index,
            Address = draft.Address,
            Title = draft.Title,
            Publisher = draft.Publisher,
            Author = draft.Author,
            Published = draft.Published,
            Accessed = draft.Accessed,
            QuotedWords = draft.QuotedWords,
            Locator = draft.Locator,
            Stance = draft.Stance,
            ArchivedAddress = draft.ArchivedAddress,
            ArchivedSha256 = draft.ArchivedSha256,
        };

    /// <summary>The citation as typed; a passage of the desk stays anchored where it was.</summary>
    public CitationDraft On(CitationDraft? before) =>
        (before ?? new CitationDraft()) with
        {
            Address = Address,
            Title = Title,
            Publisher = Publisher,
            Author = Author,
            Published = Published,
            Accessed = Accessed,
            QuotedWords = QuotedWords,
            Locator = Locator,
            Stance = Stance,
            ArchivedAddress = ArchivedAddress,
            ArchivedSha256 = ArchivedSha256,
        };
}

/// <summary>The other things that can be done to a claim, each with its words.</summary>
public sealed class ShapeInput
{
    public string? Statement { get; set; }

    /// <summary>One statement a line.</summary>
    public string? Statements { get; set; }

    public string? Reason { get; set; }

    public string? ReopenReason { get; set; }

    /// <summary>Code points of the article's text, from the script.</summary>
    public int? MarkStart { get; set; }

    public int? MarkEnd { get; set; }

    /// <summary>Without a script: the first words of the new claim, and the last.</summary>
    public string? MarkFrom { get; set; }

    public string? MarkTo { get; set; }
}
