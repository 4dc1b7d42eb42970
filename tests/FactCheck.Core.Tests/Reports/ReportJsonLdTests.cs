using System.Text;
using System.Text.Json.Nodes;
using FactCheck.Reports.ClaimReview;

namespace FactCheck.Core.Tests.Reports;

public sealed class ReportJsonLdTests
{
    [Fact]
    public void Every_settled_claim_is_a_claim_review_of_schema_org()
    {
        var document = JsonNode.Parse(ReportJsonLd.Write(Samples.Full(), "https://desk.example.org/reports/12"))!;

        Assert.Equal("https://schema.org", (string?)document["@context"]);
        var graph = document["@graph"]!.AsArray();
        Assert.Equal(3, graph.Count);
        Assert.All(graph, review => Assert.Equal("ClaimReview", (string?)review!["@type"]));
        var disputed = graph[1]!;
        Assert.Equal("https://desk.example.org/reports/12#claim-A4", (string?)disputed["url"]);
        Assert.Equal("The council was never told of the cracks.", (string?)disputed["claimReviewed"]);
        Assert.Equal("2025-09-04", (string?)disputed["datePublished"]);
        Assert.Equal("FactCheck desk", (string?)disputed["author"]!["name"]);
        Assert.Equal("Claim", (string?)disputed["itemReviewed"]!["@type"]);
        Assert.Equal("Mara Quill", (string?)disputed["itemReviewed"]!["author"]!["name"]);
        Assert.Equal("https://ledger.example.org/bridge", (string?)disputed["itemReviewed"]!["appearance"]!["url"]);
        Assert.Equal("2025-08-18", (string?)disputed["itemReviewed"]!["datePublished"]);
        Assert.Equal(2, disputed["citation"]!.AsArray().Count);
        Assert.Equal("https://copies.example.org/minutes", (string?)disputed["citation"]![0]!["archivedAt"]);
    }

    [Theory]
    [InlineData(0, "Supported", 5)]
    [InlineData(1, "Disputed", 1)]
    [InlineData(2, "Opinion", null)]
    public void The_rating_says_the_verdict_and_a_number_only_where_it_was_checked(int claim, string word, int? value)
    {
        var rating = JsonNode.Parse(ReportJsonLd.Write(Samples.Full()))!["@graph"]![claim]!["reviewRating"]!;

        Assert.Equal(word, (string?)rating["alternateName"]);
        Assert.Equal(value, (int?)rating["ratingValue"]);
        Assert.Equal(value is null ? null : 5, (int?)rating["bestRating"]);
        Assert.Equal(value is null ? null : 1, (int?)rating["worstRating"]);
    }

    [Fact]
    public void Nothing_empty_is_written()
    {
        var written = Encoding.UTF8.GetString(ReportJsonLd.Write(Samples.Full()));

        Assert.DoesNotContain(": null", written, StringComparison.Ordinal);
        Assert.DoesNotContain(": \"\"", written, StringComparison.Ordinal);
        Assert.DoesNotContain("\"url\": \"#", written, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_without_claims_is_an_empty_graph() =>
        Assert.Empty(JsonNode.Parse(ReportJsonLd.Write(Samples.Empty()))!["@graph"]!.AsArray());
}
