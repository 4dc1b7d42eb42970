using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FactCheck.Core.Reports;
using FactCheck.Core.Reviews;

namespace FactCheck.Reports.ClaimReview;

/// <summary>
/// A report as linked data: one schema.org <c>ClaimReview</c> a settled claim (https://schema.org/ClaimReview), in the order of
/// the report. The rating has the desk's word as <c>alternateName</c>. Supported is 5 and disputed 1 on a scale from 1 to 5,
/// as readers of ClaimReview expect of true and false; opinion says that the claim cannot be checked, so it has no number.
/// </summary>
public static class ReportJsonLd
{
    private const int Worst = 1,
        Best = 5;

    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    /// <summary>The document, in UTF-8.</summary>
    /// <param name="report">What it says.</param>
    /// <param name="address">The report's address on the desk, from which each claim's own is made, or null for none.</param>
    public static byte[] Write(ReportSnapshot report, string? address = null)
    {
        var articles = report.Articles.ToDictionary(a => a.Id);
        var graph = new JsonArray();
        foreach (var claim in report.Claims)
        {
            graph.Add(Review(report, claim, articles[claim.ArticleId], address));
        }

        var document = new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = graph };
        return JsonSerializer.SerializeToUtf8Bytes(document, Options);
    }

    private static JsonObject Review(ReportSnapshot report, ReportClaim claim, ReportArticle article, string? address)
    {
        var review = new JsonObject
        {
            ["@type"] = "ClaimReview",
            ["name"] = $"{claim.Code}. {claim.Statement}",
            ["claimReviewed"] = claim.Statement,
            ["datePublished"] = Day(report.IssuedAt),
            ["dateCreated"] = Day(claim.SettledAt),
            ["inLanguage"] = "en",
            ["author"] = new JsonObject { ["@type"] = "Organization", ["name"] = "FactCheck desk" },
            ["editor"] = new JsonObject { ["@type"] = "Person", ["name"] = report.IssuedBy },
            ["reviewRating"] = Rating(claim.Verdict),
            ["itemReviewed"] = Claim(claim, article),
        };
        Set(review, "reviewBody", Body(claim));
        if (address is not null)
        {
            review["url"] = $"{address}#claim-{claim.Code}";
            review["@id"] = $"{address}#claim-{claim.Code}";
        }

        if (claim.Citations.Count > 0)
        {
            review["citation"] = new JsonArray([.. claim.Citations.Select(c => (JsonNode)Work(c))]);
        }

        return review;
    }

    private static JsonObject Claim(ReportClaim claim, ReportArticle article)
    {
        var appearance = new JsonObject { ["@type"] = "NewsArticle", ["headline"] = article.Title };
        Set(appearance, "url", article.Address);
        Set(appearance, "datePublished", article.Published);
        Set(appearance, "inLanguage", article.Language);
        if (!string.IsNullOrEmpty(article.Byline))
        {
            appearance["author"] = new JsonObject { ["@type"] = "Person", ["name"] = article.Byline };
        }

        if (!string.IsNullOrEmpty(article.Outlet))
        {
            appearance["publisher"] = Outlet(article);
        }

        var item = new JsonObject { ["@type"] = "Claim", ["text"] = claim.Quote };
        Set(item, "datePublished", article.Published);
        // Who says it: the speaker where one is named, else the outlet. Which of person and body a speaker is, nobody recorded.
        if (claim.Speaker.Length > 0)
        {
            var author = new JsonObject { ["@type"] = "Thing", ["name"] = claim.Speaker };
            Set(author, "description", claim.SpeakerRole);
            item["author"] = author;
        }
        else if (!string.IsNullOrEmpty(article.Outlet))
        {
            item["author"] = Outlet(article);
        }

        item["appearance"] = appearance;
        return item;
    }

    private static JsonObject Outlet(ReportArticle article) =>
        new() { ["@type"] = "Organization", ["name"] = article.Outlet };

    private static JsonObject Rating(Verdict verdict)
    {
        var rating = new JsonObject { ["@type"] = "Rating", ["alternateName"] = ReportWords.Name(verdict) };
        if (verdict != Verdict.Opinion)
        {
            rating["ratingValue"] = verdict == Verdict.Supported ? Best : Worst;
            rating["bestRating"] = Best;
            rating["worstRating"] = Worst;
        }

        return rating;
    }

    private static string Body(ReportClaim claim) =>
        string.Join("\n\n", claim.Opinions.Where(r => r.Rationale.Length > 0).Select(r => r.Rationale));

    private static JsonObject Work(ReportCitation citation)
    {
        var work = new JsonObject { ["@type"] = "CreativeWork", ["name"] = citation.Title };
        Set(work, "url", citation.Address);
        Set(work, "archivedAt", citation.ArchivedAddress);
        Set(work, "datePublished", citation.Published);
        Set(work, "text", citation.QuotedWords);
        if (!string.IsNullOrEmpty(citation.Author))
        {
            work["author"] = new JsonObject { ["@type"] = "Person", ["name"] = citation.Author };
        }

        if (!string.IsNullOrEmpty(citation.Publisher))
        {
            work["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = citation.Publisher };
        }

        return work;
    }

    private static void Set(JsonObject target, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            target[name] = value;
        }
    }

    private static string Day(DateTime at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
