namespace FactCheck.Extraction.Labelling;

/// <summary>
/// Labels passages and weighs how much each deserves checking, with the model that <c>FactCheck.Training</c> made
/// (<c>Labelling/MODEL.md</c>) and a few rules for the page's furniture (<see cref="Layout"/>). Thread-safe; the same on every run and culture.
/// </summary>
public static class Labeller
{
    [ThreadStatic]
    private static PassageFeatures? features;

    /// <summary>Labels the passages of an article, each in its place: neighbours and layout count.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="passages">As <see cref="Segmentation.Segmenter.Split"/> cuts it.</param>
    /// <returns>One result a passage, in the same order.</returns>
    public static IReadOnlyList<Labelled> Label(string text, IReadOnlyList<TextSpan> passages)
    {
        var layout = Layout.OfArticle(text, passages);
        var result = new Labelled[passages.Count];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = Label(passages[i].In(text), layout[i]);
        }

        return result;
    }

    /// <summary>Labels one passage that stands alone, without context.</summary>
    public static Labelled Label(string passage) => Label(passage.AsSpan(), Furniture.None);

    private static Labelled Label(ReadOnlySpan<char> passage, Furniture place)
    {
        features ??= new PassageFeatures();
        features.Read(passage);
        var furniture = place == Furniture.None ? Layout.OfPassage(passage, features) : place;
        if (furniture != Furniture.None)
        {
            return Reasons.Of(furniture);
        }

        var margins = LabellerModel.Shipped.Score(features);
        var scores = Softmax(margins[0], margins[1], margins[2]);
        var worth = 1 / (1 + Math.Exp(-margins[3]));
        return new Labelled(scores.Best, scores, worth, Reasons.Of(passage, features, scores.Best, worth));
    }

    private static LabelScores Softmax(float claim, float opinion, float other)
    {
        var max = Math.Max(claim, Math.Max(opinion, other));
        double a = Math.Exp(claim - max),
            b = Math.Exp(opinion - max),
            c = Math.Exp(other - max);
        var sum = a + b + c;
        return new LabelScores(a / sum, b / sum, c / sum);
    }
}
