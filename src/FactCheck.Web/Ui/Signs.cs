namespace FactCheck.Web.Ui;

/// <summary>The name in the style sheet and the words of each value that has a mark.</summary>
public static class Signs
{
    public static (string Name, string Words) Status(string value) =>
        value switch
        {
            "Queued" => ("queued", "Queued"),
            "InReview" => ("in-review", "In review"),
            "AwaitingSecond" => ("awaiting", "Awaiting second"),
            "InDisagreement" => ("disagreement", "In disagreement"),
            "Settled" => ("settled", "Settled"),
            "Dismissed" => ("dismissed", "Dismissed"),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "No such status."),
        };

    public static (string Name, string Words) Verdict(string value) =>
        value switch
        {
            "Supported" => ("supported", "Supported"),
            "Disputed" => ("disputed", "Disputed"),
            "Opinion" => ("opinion", "Opinion"),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "No such verdict."),
        };

    public static (string Name, string Icon, string Words) Stance(string value) =>
        value switch
        {
            "Supports" => ("supports", "agree", "Supports"),
            "Contradicts" => ("contradicts", "conflict", "Contradicts"),
            "Context" => ("context", "context", "Context"),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "No such stance."),
        };

    /// <summary>One or two letters for a person: the first of the first and of the last name.</summary>
    public static string Initials(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Length == 0
            ? "?"
            : string.Concat(
                    new[] { words[0], words[^1] }
                        .Take(Math.Min(words.Length, 2))
                        .Select(w => System.Globalization.StringInfo.GetNextTextElement(w))
                )
                .ToUpperInvariant();
    }
}
