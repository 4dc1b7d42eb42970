namespace FactCheck.Extraction.Labelling;

/// <summary>The three labels of the guideline; every passage has exactly one.</summary>
public enum PassageLabel
{
    /// <summary>Evidence could show it to be so or not so, and a reader of the news would want it checked.</summary>
    Claim,

    /// <summary>An evaluation, motive, prediction or exhortation with no checkable core that matters.</summary>
    Opinion,

    /// <summary>Boilerplate, headings, captions, bylines, date lines, questions.</summary>
    Other,
}

/// <summary>A calibrated probability for each label; they sum to 1.</summary>
public readonly record struct LabelScores(double Claim, double Opinion, double Other)
{
    /// <summary>The likeliest label; on a tie the earlier of claim, opinion, other.</summary>
    public PassageLabel Best =>
        Claim >= Opinion && Claim >= Other ? PassageLabel.Claim
        : Opinion >= Other ? PassageLabel.Opinion
        : PassageLabel.Other;
}

/// <summary>What the labeller says of one passage.</summary>
/// <param name="Label">The label chosen.</param>
/// <param name="Scores">The probability of each label.</param>
/// <param name="Worth">Check-worthiness, 0 to 1; 0.5 and more is worth checking.</param>
/// <param name="Why">The features that weighed most, in a reviewer's words, the weightiest first.</param>
public sealed record Labelled(PassageLabel Label, LabelScores Scores, double Worth, IReadOnlyList<string> Why);
