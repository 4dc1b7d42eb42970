using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Dom;
using FactCheck.Core.Articles;
using FactCheck.Core.Audit;
using FactCheck.Core.Claims;
using FactCheck.Core.Reviews;
using FactCheck.Extraction;
using FactCheck.Extraction.Attribution;
using FactCheck.Extraction.Import;
using FactCheck.Extraction.Labelling;
using FactCheck.Extraction.Quantities;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Reviews;

/// <summary>A sentence of an article, with what the extractor is taken to have found in it.</summary>
internal sealed record Sentence(
    string Text,
    double Worth = 0.5,
    string Speaker = "",
    PassageLabel Label = PassageLabel.Claim
);

/// <summary>Articles and claims put in place without the extractor, so that a test knows what stands in the queue.</summary>
internal static class ReviewDesk
{
    /// <summary>Adds an article of these sentences, a paragraph each; returns its claims' codes in order.</summary>
    public static Task<IReadOnlyList<string>> AddArticleAsync(
        this FactCheckApp app,
        string title,
        string outlet,
        params Sentence[] sentences
    ) =>
        app.WithDbAsync<IReadOnlyList<string>>(async db =>
        {
            var now = app.Clock.GetUtcNow().UtcDateTime;
            var text = string.Join("\n\n", sentences.Select(s => s.Text));
            var points = new CodePoints(text);
            _ = PartialDate.TryParse("2025-08-18", out var published);
            var source = new ImportedArticle(
                text,
                Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Guid.NewGuid() + text))),
                "utf-8"
            )
            {
                Title = title,
                Outlet = outlet,
                Published = published,
                Language = "en",
            };
            var passages = new List<Passage>();
            var at = 0;
            foreach (var sentence in sentences)
            {
                var span = new TextSpan(at, at + sentence.Text.Length);
                passages.Add(
                    new Passage(
                        passages.Count,
                        points.FromUtf16(span.Start),
                        points.FromUtf16(span.End),
                        sentence.Text,
                        sentence.Label,
                        new LabelScores(0.8, 0.1, 0.1),
                        sentence.Worth,
                        ["gives a number"],
                        sentence.Speaker.Length > 0
                            ? new SpeakerAttribution(sentence.Speaker, AttributionMode.Indirect)
                            : SpeakerAttribution.Outlet,
                        [
                            .. new QuantityReader(text, published)
                                .Read(span)
                                .Select(q =>
                                    q with
                                    {
                                        Start = points.FromUtf16(q.Start),
                                        End = points.FromUtf16(q.End),
                                    }
                                ),
                        ]
                    )
                );
                at = span.End + 2;
            }

            var article = Article.Import(
                new ExtractedArticle(source, passages),
                "article.txt",
                text.Length,
                Actor.Desk,
                now
            );
            var claims = passages
                .Where(p => p.Label is not PassageLabel.Other)
                .Select(p => Claim.FromPassage(article, points, p, now))
                .ToList();
            db.Articles.Add(article);
            db.Claims.AddRange(claims);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            return [.. claims.Select(c => ClaimCode.Of(article.Id, c.Number))];
        });

    /// <summary>The claim as it is stored, its reviews and their citations with it.</summary>
    public static Task<Claim> ClaimAsync(this FactCheckApp app, string code) =>
        app.WithDbAsync(async db =>
        {
            Assert.True(ClaimCode.TryRead(code, out var article, out var number));
            return await db
                .Claims.AsNoTracking()
                .Include(c => c.Reviews)
                    .ThenInclude(r => r.Citations)
                .SingleAsync(c => c.ArticleId == article && c.Number == number, TestContext.Current.CancellationToken);
        });

    public static Task SetRuleAsync(this FactCheckApp app, SecondReview second) =>
        app.WithDbAsync(async db =>
        {
            var rule = await db.ReviewRuleAsync(TestContext.Current.CancellationToken);
            Assert.Null(rule.Change(second, 0.8, new Actor(1, "Lead"), app.Clock.GetUtcNow().UtcDateTime));
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

    /// <summary>Opens a claim and takes it by its own button.</summary>
    public static async Task<DeskPage> TakeAsync(this Visitor visitor, string code)
    {
        var page = await visitor.GetPageAsync("/Reviews/Claim/" + code);
        return await visitor.PressAsync(page.Workspace(), "Take");
    }

    public static IHtmlFormElement Workspace(this DeskPage page) => (IHtmlFormElement)page.One("#review");

    /// <summary>Presses a button of the workspace.</summary>
    public static Task<DeskPage> DoAsync(
        this Visitor visitor,
        DeskPage page,
        string button,
        params (string Name, string? Value)[] values
    ) => visitor.PressAsync(page.Workspace(), button, Values.Of(values));

    /// <summary>Cites an address by the form, with as much as it needs.</summary>
    public static Task<DeskPage> CiteAsync(this Visitor visitor, DeskPage page, string title = "Joint statement") =>
        visitor.DoAsync(
            page,
            "Cite it",
            ("Citation.Address", "https://example.org/statement"),
            ("Citation.Title", title)
        );

    /// <summary>Takes a claim and gives a review of it.</summary>
    public static async Task<DeskPage> ReviewAsync(this Visitor visitor, string code, Verdict verdict, string rationale)
    {
        var page = await visitor.TakeAsync(code);
        if (verdict != Verdict.Opinion)
        {
            page = await visitor.CiteAsync(page);
        }

        return await visitor.SaveAsync(page, verdict, rationale);
    }

    public static Task<DeskPage> SaveAsync(
        this Visitor visitor,
        DeskPage page,
        Verdict verdict,
        string rationale,
        string then = ""
    ) =>
        visitor.SendAsync(
            Visitor.Request(
                page.Workspace(),
                Values.Of(("Input.Verdict", verdict.ToString()), ("Input.Rationale", rationale)),
                page.Button(then == "next" ? "Save and next" : "Save", exact: then != "next")
            )
        );

    public static IHtmlButtonElement Button(this DeskPage page, string words, bool exact = false) =>
        page.Workspace()
            .Elements.OfType<IHtmlButtonElement>()
            .First(b =>
                exact ? DeskPage.Words(b) == words : DeskPage.Words(b).StartsWith(words, StringComparison.Ordinal)
            );
}
