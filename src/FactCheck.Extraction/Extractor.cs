using FactCheck.Extraction.Attribution;
using FactCheck.Extraction.Import;
using FactCheck.Extraction.Labelling;
using FactCheck.Extraction.Quantities;
using FactCheck.Extraction.Segmentation;

namespace FactCheck.Extraction;

/// <summary>
/// The pipeline: bytes to passages. A pure function of its arguments, the same on every run, thread and culture; each
/// stage is a type of its own (<see cref="ArticleReader"/>, <see cref="Segmenter"/>, <see cref="Labeller"/>,
/// <see cref="Attributor"/>, <see cref="QuantityReader"/>) that can be run alone.
/// </summary>
public static class Extractor
{
    /// <summary>Runs every stage after the import.</summary>
    /// <param name="article">A file that <see cref="ArticleReader.Read"/> accepted.</param>
    /// <param name="published">The article's date where the caller knows better than the file; relative dates count from it.</param>
    public static ExtractedArticle Extract(ImportedArticle article, PartialDate? published = null)
    {
        var text = article.Text;
        var source = published is null ? article : article with { Published = published };
        var spans = Segmenter.Split(text);
        var labels = Labeller.Label(text, spans);
        var speakers = Attributor.Attribute(text, spans);
        var quantities = new QuantityReader(text, source.Published);
        var points = new CodePoints(text);
        var passages = new Passage[spans.Count];
        for (var i = 0; i < passages.Length; i++)
        {
            var span = spans[i];
            passages[i] = new Passage(
                i,
                points.FromUtf16(span.Start),
                points.FromUtf16(span.End),
                text[span.Start..span.End],
                labels[i].Label,
                labels[i].Scores,
                labels[i].Worth,
                labels[i].Why,
                speakers[i],
                [.. quantities.Read(span).Select(q => q.At(points))]
            );
        }

        return new ExtractedArticle(source, passages);
    }
}
