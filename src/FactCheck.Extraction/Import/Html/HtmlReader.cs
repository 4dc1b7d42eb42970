using AngleSharp.Html.Parser;

namespace FactCheck.Extraction.Import.Html;

/// <summary>Reads a decoded HTML page into an article: its main content and what it says of itself.</summary>
internal static class HtmlReader
{
    public static ImportResult Read(string html, string name, string sha256, string encoding)
    {
        if (HtmlGuard.Problem(html) is { } problem)
        {
            return new ImportRefusal(
                "too-deep",
                $"“{name}” {problem}, which no article needs. Save the article's text as a .txt file and import that."
            );
        }

        using var document = new HtmlParser().ParseDocument(html);
        StreamedParts.Place(document);
        var metadata = PageMetadata.Read(document);
        var root = document.Body ?? document.DocumentElement;
        var text = root is null ? "" : MainContent.Find(PageTree.Build(root), metadata);
        text = CanonicalText.From(text).Trim();
        if (text.Length == 0)
        {
            return new ImportRefusal(
                "no-text",
                $"“{name}” is an HTML page without readable text: it may be a frame, or be filled by a script. "
                    + "Save the page from the browser after it has loaded, or paste its text."
            );
        }

        return new ImportedArticle(text, sha256, encoding)
        {
            Title = metadata.Title,
            Outlet = metadata.Outlet,
            Byline = metadata.Byline,
            Published = metadata.Published,
            Language = Language(text, metadata.Language),
            Address = metadata.Address,
        };
    }

    // Templates often declare the wrong language, seldom a rare one.
    private static string? Language(string text, string? declared) =>
        declared is null || LanguageDetector.Knows(declared) ? LanguageDetector.Detect(text) ?? declared : declared;
}
