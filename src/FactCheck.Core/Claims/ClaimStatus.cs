namespace FactCheck.Core.Claims;

/// <summary>Where a claim is on its way through the desk; apart from any verdict. The first three are open to "take next".</summary>
public enum ClaimStatus
{
    /// <summary>Waits for a reviewer.</summary>
    Queued = 0,

    /// <summary>Leased to one reviewer.</summary>
    InReview = 1,

    /// <summary>Has one review and waits for a second, blind one.</summary>
    AwaitingSecond = 2,

    /// <summary>Its reviewers differ; the lead decides.</summary>
    InDisagreement = 3,

    /// <summary>Has its verdict.</summary>
    Settled = 4,

    /// <summary>Is no claim; the reason is kept.</summary>
    Dismissed = 5,
}

/// <summary>How a claim came to the desk.</summary>
public enum ClaimOrigin
{
    /// <summary>Found by the extractor.</summary>
    Extracted,

    /// <summary>Marked in the text by a reviewer.</summary>
    Added,

    /// <summary>Parted from another claim.</summary>
    Split,
}
