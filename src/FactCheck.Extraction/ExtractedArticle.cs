using FactCheck.Extraction.Attribution;
using FactCheck.Extraction.Labelling;
using FactCheck.Extraction.Quantities;

namespace FactCheck.Extraction;

/// <summary>What the pipeline made of one file: the canonical text, what the file says of itself, and the passages in order.</summary>
/// <param name="Source">The file as it was read: text, metadata, hash.</param>
/// <param name="Passages">In the order of the text, without overlap; between two stands white space only.</param>
public sealed record ExtractedArticle(Import.ImportedArticle Source, IReadOnlyList<Passage> Passages);

/// <summary>One sentence, heading or other unit of an article, as <c>claims/GUIDELINE</c> cuts it.</summary>
/// <param name="Index">0 for the first passage of the article.</param>
/// <param name="Start">First code point of the passage in the article's text.</param>
/// <param name="End">The code point after the last.</param>
/// <param name="Text">The passage exactly as it stands in the text.</param>
/// <param name="Label">The likeliest of the three labels.</param>
/// <param name="Scores">The probability of each label; they sum to 1.</param>
/// <param name="Worth">Check-worthiness, 0 to 1; 0.5 and more is worth a reviewer's time.</param>
/// <param name="Why">The few features that weighed most for label and worth, in words a reviewer understands; the weightiest first.</param>
/// <param name="Attribution">Whose words these are, and how they are reported.</param>
/// <param name="Quantities">The dates and amounts in the passage, in the order of the text.</param>
public sealed record Passage(
    int Index,
    int Start,
    int End,
    string Text,
    PassageLabel Label,
    LabelScores Scores,
    double Worth,
    IReadOnlyList<string> Why,
    SpeakerAttribution Attribution,
    IReadOnlyList<Quantity> Quantities
);
