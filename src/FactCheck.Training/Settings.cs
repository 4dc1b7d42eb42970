namespace FactCheck.Training;

/// <summary>What was tuned by cross-validation.</summary>
internal sealed record Settings(
    float LabelPenalty,
    float WorthPenalty,
    float SentenceWeight,
    float SentenceWorthWeight,
    int Iterations
);
