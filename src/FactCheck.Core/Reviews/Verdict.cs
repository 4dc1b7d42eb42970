namespace FactCheck.Core.Reviews;

/// <summary>What a reviewer found of a claim.</summary>
public enum Verdict
{
    /// <summary>The evidence bears it out. Needs a citation.</summary>
    Supported,

    /// <summary>The evidence speaks against it, or sources that cannot both be right differ. Needs a citation.</summary>
    Disputed,

    /// <summary>It cannot be checked. Needs the reason why.</summary>
    Opinion,
}

/// <summary>What a review is for.</summary>
public enum ReviewKind
{
    /// <summary>Given without sight of any other.</summary>
    Blind,

    /// <summary>The lead's decision between differing ones.</summary>
    Decision,
}
