namespace FactCheck.Extraction.Attribution;

/// <summary>How a passage gives somebody's words.</summary>
public enum AttributionMode
{
    /// <summary>The outlet speaks for itself.</summary>
    None,

    /// <summary>The passage is, or mostly is, words in quotation marks.</summary>
    Direct,

    /// <summary>The passage reports somebody's words.</summary>
    Indirect,
}

/// <summary>Whose content a passage is.</summary>
/// <param name="Speaker">The name or description as the text gives it, without titles or roles; empty when the outlet speaks for itself.</param>
/// <param name="Mode">How the words are given.</param>
/// <param name="Role">The speaker's title or role as the text gives it ("advisor to Iraqi Prime Minister …"); empty where it gives none.</param>
public sealed record SpeakerAttribution(string Speaker, AttributionMode Mode, string Role = "")
{
    /// <summary>The outlet speaks for itself.</summary>
    public static SpeakerAttribution Outlet { get; } = new("", AttributionMode.None);
}
