using FactCheck.Core.Audit;
using FactCheck.Core.Citations;

namespace FactCheck.Core.Reviews;

/// <summary>One person's verdict on one claim, with rationale and citations. Never changed once given.</summary>
public sealed class Review
{
    /// <summary>The longest rationale, in UTF-16 code units.</summary>
    public const int MaxRationale = 10_000;

    /// <summary>The most citations of one review.</summary>
    public const int MaxCitations = 50;

    private readonly List<Citation> citations = [];

    private Review() { }

    /// <summary>The key, 0 until the first save.</summary>
    public long Id { get; private set; }

    /// <summary>The claim it is on.</summary>
    public long ClaimId { get; private set; }

    /// <summary>Whose it is.</summary>
    public long ReviewerId { get; private set; }

    /// <summary>The reviewer's name at the time.</summary>
    public string ReviewerName { get; private set; } = "";

    /// <summary>The round of the claim that it belongs to.</summary>
    public int Round { get; private set; }

    /// <summary>Blind review or decision.</summary>
    public ReviewKind Kind { get; private set; }

    /// <summary>The finding.</summary>
    public Verdict Verdict { get; private set; }

    /// <summary>Why; printed in the report.</summary>
    public string Rationale { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime GivenAt { get; private set; }

    /// <summary>In the order the report numbers them.</summary>
    public IReadOnlyList<Citation> Citations => citations;

    /// <summary>
    /// Writes a review of a draft. <c>Supported</c> and <c>Disputed</c> need at least one citation, <c>Opinion</c> the
    /// reason why it cannot be checked.
    /// </summary>
    /// <returns>The review, or everything that is wrong with the draft, each with its field.</returns>
    public static (Review? Review, IReadOnlyList<Refusal> Refusals) Write(
        ReviewDraft draft,
        int round,
        ReviewKind kind,
        Actor by,
        DateTime now
    )
    {
        var refusals = new List<Refusal>();
        var rationale = draft.Rationale?.Trim() ?? "";
        if (draft.Verdict is not { } given || !Enum.IsDefined(given))
        {
            refusals.Add(
                new Refusal("verdict-missing", "Choose a verdict: supported, disputed or opinion.", "Verdict")
            );
        }

        if (rationale.Length > MaxRationale)
        {
            refusals.Add(
                new Refusal(
                    "too-long",
                    $"The rationale has {rationale.Length:N0} characters; {MaxRationale:N0} is the most.",
                    "Rationale"
                )
            );
        }

        if (draft.Verdict == Reviews.Verdict.Opinion && rationale.Length == 0)
        {
            refusals.Add(
                new Refusal("rationale-missing", "Say in the rationale why this cannot be checked.", "Rationale")
            );
        }

        if (draft.Verdict is Reviews.Verdict.Supported or Reviews.Verdict.Disputed && draft.Citations.Count == 0)
        {
            refusals.Add(
                new Refusal(
                    "citation-missing",
                    $"{draft.Verdict} needs at least one citation: cite a passage at the right, or add an address.",
                    "Citations"
                )
            );
        }

        if (draft.Citations.Count > MaxCitations)
        {
            refusals.Add(new Refusal("too-many", $"{MaxCitations} citations are the most.", "Citations"));
        }

        var review = new Review
        {
            ReviewerId = by.Id ?? throw new ArgumentException("The desk itself reviews nothing.", nameof(by)),
            ReviewerName = by.Name,
            Round = round,
            Kind = kind,
            Verdict = draft.Verdict ?? default,
            Rationale = rationale,
            GivenAt = now,
        };
        foreach (var (index, cited) in draft.Citations.Index())
        {
            var (citation, refusal) = Citation.Write(cited, index + 1);
            if (refusal is not null)
            {
                refusals.Add(refusal with { Field = "Citations" });
            }
            else
            {
                review.citations.Add(citation!);
            }
        }

        return refusals.Count > 0 ? (null, refusals) : (review, []);
    }
}
