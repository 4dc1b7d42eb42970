using System.Runtime.Intrinsics;

namespace FactCheck.Extraction.Labelling;

/// <summary>
/// Labels passages and weighs how much each deserves checking, with the model that <c>FactCheck.Training</c> made
/// (<c>Labelling/MODEL.md</c>) and a few rules for the page's furniture (<see cref="Layout"/>). Thread-safe; the same on every run and culture.
/// </summary>
public static class Labeller
{
    // A whole sentence in a paragraph is seldom a heading or a menu entry, whatever its words.
    private const float ProsePull = 1.5f;
    private const int ProseWords = 8;

    [ThreadStatic]
    private static PassageFeatures? reader;

    /// <summary>Labels the passages of an article, each in its place: layout counts.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="passages">As <see cref="Segmentation.Segmenter.Split"/> cuts it.</param>
    /// <returns>One result a passage, in the same order.</returns>
    public static IReadOnlyList<Labelled> Label(string text, IReadOnlyList<TextSpan> passages)
    {
        var features = reader ??= new PassageFeatures();
        var result = new Labelled[passages.Count];
        var places = Layout.OfArticle(text, passages);
        for (var i = 0; i < result.Length; i++)
        {
            var passage = passages[i].In(text);
            features.Read(passage);
            var furniture = places[i] == Furniture.None ? Layout.OfPassage(passage, features) : places[i];
            if (furniture != Furniture.None)
            {
                result[i] = Reasons.Of(furniture);
                continue;
            }

            var margins = LabellerModel.Shipped.Score(features);
            if (features.WordCount >= ProseWords && Layout.EndsAsSentence(passage))
            {
                margins = margins.WithElement((int)PassageLabel.Other, margins[(int)PassageLabel.Other] - ProsePull);
            }

            result[i] = Judge(passage, features, margins);
        }

        return result;
    }

    /// <summary>Labels one passage that stands alone, without context.</summary>
    public static Labelled Label(string passage)
    {
        var features = reader ??= new PassageFeatures();
        features.Read(passage);
        var furniture = Layout.OfPassage(passage, features);
        return furniture == Furniture.None
            ? Judge(passage, features, LabellerModel.Shipped.Score(features))
            : Reasons.Of(furniture);
    }

    private static Labelled Judge(ReadOnlySpan<char> passage, PassageFeatures features, Vector128<float> margins)
    {
        var scores = Softmax(margins);
        var worth = 1 / (1 + Math.Exp(-margins[3]));
        return new Labelled(scores.Best, scores, worth, Reasons.Of(passage, features, scores.Best, worth));
    }

    private static LabelScores Softmax(Vector128<float> margins)
    {
        var max = Math.Max(margins[0], Math.Max(margins[1], margins[2]));
        double claim = Math.Exp(margins[0] - max),
            opinion = Math.Exp(margins[1] - max),
            other = Math.Exp(margins[2] - max);
        var sum = claim + opinion + other;
        return new LabelScores(claim / sum, opinion / sum, other / sum);
    }
}
