namespace FactCheck.Extraction.Attribution;

/// <summary>
/// Finds the speaker of each passage, quotations that run over several passages included. Rules over word lists, no model:
/// tags (<c>X said</c>, <c>said X</c>, <c>according to X</c>, <c>X: “...”</c>) are found passage by passage, then quotations
/// without a tag of their own take the speaker they continue, and pronouns the last speaker or subject where there is
/// only one to take. Linear in the length of the text.
/// </summary>
public static class Attributor
{
    /// <summary>Attributes the passages of an article.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="passages">As <see cref="Segmentation.Segmenter.Split"/> cuts it.</param>
    /// <returns>One result a passage, in the same order. A speaker is always a part of <paramref name="text"/>.</returns>
    public static IReadOnlyList<SpeakerAttribution> Attribute(string text, IReadOnlyList<TextSpan> passages) =>
        Attribute(text, passages, Quotations.Scan(text));

    internal static IReadOnlyList<SpeakerAttribution> Attribute(
        string text,
        IReadOnlyList<TextSpan> passages,
        Quotations quotations
    ) => new Article(text, passages, quotations).Attribute();
}
