using System.Security.Cryptography;
using System.Text;
using FactCheck.Core.Articles;
using FactCheck.Core.Audit;
using FactCheck.Core.Citations;
using FactCheck.Core.Claims;
using FactCheck.Core.Reviews;
using FactCheck.Extraction;
using FactCheck.Extraction.Attribution;
using FactCheck.Extraction.Import;
using FactCheck.Extraction.Labelling;
using Xunit;

namespace FactCheck.Core.Tests;

/// <summary>Things in a known state to begin a test with.</summary>
internal static class Samples
{
    public const string Sentence = "The council counted 212 flooded houses on Tuesday.";

    public static readonly DateTime Noon = new(2026, 3, 4, 12, 0, 0, DateTimeKind.Utc);

    public static readonly Actor Ada = new(1, "Ada Quill");
    public static readonly Actor Noor = new(2, "Noor Haddad");
    public static readonly Actor Lead = new(3, "Jana Stein");

    public static ReviewRule Once { get; } = Rule(SecondReview.Never);

    public static ReviewRule Twice { get; } = Rule(SecondReview.Always);

    /// <summary>An article whose whole text is one passage, and the claim made of it.</summary>
    public static Claim Claim(string text = Sentence, double worth = 0.9)
    {
        var article = Article(text, worth);
        var passage = Passage(text, worth);
        return Core.Claims.Claim.FromPassage(article, new CodePoints(text), passage, Noon);
    }

    public static Article Article(string text = Sentence, double worth = 0.9)
    {
        var article = Core.Articles.Article.Import(
            new ExtractedArticle(Imported(text), [Passage(text, worth)]),
            "flood.txt",
            text.Length,
            Ada,
            Noon
        );
        article.TakeEvents();
        return article;
    }

    public static ImportedArticle Imported(string text) =>
        new(text, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), "utf-8");

    public static Passage Passage(string text, double worth = 0.9) =>
        new(
            0,
            0,
            new CodePoints(text).Length,
            text,
            PassageLabel.Claim,
            new LabelScores(0.8, 0.1, 0.1),
            worth,
            ["it gives a figure"],
            SpeakerAttribution.Outlet,
            []
        );

    public static CitationDraft Address(string address = "https://example.org/count") =>
        new() { Address = address, Title = "The count" };

    public static CitationDraft Quoted(long article = 7, int start = 10, int end = 20) =>
        new()
        {
            SourceArticleId = article,
            SourceStart = start,
            SourceEnd = end,
            Title = "Another paper",
            QuotedWords = "ten letters",
        };

    public static ReviewDraft Draft(Verdict? verdict, string? rationale = "Because.", params CitationDraft[] citations)
    {
        var draft = new ReviewDraft(1, 1, Noon);
        draft.Keep(verdict, rationale, Noon);
        foreach (var citation in citations)
        {
            Assert.Null(draft.Cite(citation, Noon));
        }

        return draft;
    }

    public static Review Review(
        Actor by,
        Verdict verdict = Verdict.Supported,
        int round = 1,
        ReviewKind kind = ReviewKind.Blind
    )
    {
        var (review, refusals) = Core.Reviews.Review.Write(
            Draft(verdict, "Because.", Address()),
            round,
            kind,
            by,
            Noon
        );
        Assert.Empty(refusals);
        return review!;
    }

    /// <summary>A claim that came to <paramref name="status"/> the ordinary way, its events taken.</summary>
    public static Claim ClaimIn(ClaimStatus status)
    {
        var claim = Claim();
        switch (status)
        {
            case ClaimStatus.Queued:
                break;
            case ClaimStatus.InReview:
                Assert.Null(claim.Take(Ada, "ada", Noon));
                break;
            case ClaimStatus.AwaitingSecond:
                Give(claim, Ada, Verdict.Supported, Twice);
                break;
            case ClaimStatus.InDisagreement:
                Give(claim, Ada, Verdict.Supported, Twice);
                Give(claim, Noor, Verdict.Disputed, Twice);
                break;
            case ClaimStatus.Settled:
                Give(claim, Ada, Verdict.Supported, Once);
                break;
            case ClaimStatus.Dismissed:
                Assert.Null(claim.Dismiss("A caption.", Ada, Noon));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(status));
        }

        Assert.Equal(status, claim.Status);
        claim.TakeEvents();
        return claim;
    }

    public static void Give(Claim claim, Actor by, Verdict verdict, ReviewRule rule)
    {
        Assert.Null(claim.Take(by, by.Name, Noon));
        Assert.Null(claim.Submit(Review(by, verdict, claim.Round), by.Name, rule, Noon));
    }

    private static ReviewRule Rule(SecondReview second)
    {
        var rule = new ReviewRule();
        Assert.Null(rule.Change(second, 0.8, Lead, Noon));
        return rule;
    }
}
