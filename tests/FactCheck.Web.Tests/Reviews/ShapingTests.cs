using System.Globalization;
using FactCheck.Core.Accounts;
using FactCheck.Core.Claims;
using FactCheck.Extraction.Labelling;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Reviews;

public sealed class ShapingTests(FactCheckApp app) : IClassFixture<FactCheckApp>
{
    private const string Text = "The mill closed in May and 340 people lost their work.";

    [Fact]
    public async Task A_claim_is_restated_and_its_quote_stays()
    {
        using var visitor = await app.SignInAsAsync(Roles.Reviewer);
        var code = await ClaimAsync();
        var page = await visitor.TakeAsync(code);

        var bare = await visitor.DoAsync(page, "Restate", ("Shape.Statement", " "));
        Assert.Contains("Write the statement", bare.FieldErrors.Single(), StringComparison.Ordinal);
        var restated = await visitor.DoAsync(
            bare,
            "Restate",
            ("Shape.Statement", "The mill at Orr closed in May 2024.")
        );

        Assert.Equal("The mill at Orr closed in May 2024.", restated.Heading);
        var claim = await app.ClaimAsync(code);
        Assert.Equal(Text, claim.Anchor.Quote);
        // The same lease goes on: the form that came back saves.
        Assert.Contains(
            "settled",
            (await visitor.SaveAsync(restated, Core.Reviews.Verdict.Opinion, "x")).Notice,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_stale_form_says_who_changed_the_claim_and_goes_through_when_sent_again()
    {
        using var visitor = await app.SignInAsAsync(Roles.Reviewer);
        using var lead = await app.SignInAsAsync(Roles.Lead, "Lee Lead");
        var code = await ClaimAsync();
        var page = await visitor.TakeAsync(code);
        var leads = await lead.GetPageAsync(page.Path);
        await lead.DoAsync(leads, "Restate", ("Shape.Statement", "Restated by the lead."));

        var stale = await visitor.SaveAsync(page, Core.Reviews.Verdict.Opinion, "Typed meanwhile");

        Assert.Contains("Lee Lead changed this while you had it open", stale.Notice, StringComparison.Ordinal);
        Assert.Equal("Restated by the lead.", stale.Heading);
        Assert.Equal("Typed meanwhile", stale.One("#Input_Rationale").TextContent.Trim());
        var saved = await visitor.SaveAsync(stale, Core.Reviews.Verdict.Opinion, "Typed meanwhile");
        Assert.Contains("settled", saved.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_reviews_is_not_restated_by_another_reviewer()
    {
        using var holder = await app.SignInAsAsync(Roles.Reviewer);
        using var other = await app.SignInAsAsync(Roles.Reviewer);
        var code = await ClaimAsync();
        var before = await other.GetPageAsync("/Reviews/Claim/" + code);
        await holder.TakeAsync(code);

        var refused = await other.DoAsync(before, "Restate", ("Shape.Statement", "Mine."));

        Assert.Contains("Somebody else is reviewing this claim", refused.Notice, StringComparison.Ordinal);
        Assert.Equal(Text, (await app.ClaimAsync(code)).Statement);
    }

    [Fact]
    public async Task A_claim_is_split_by_lines()
    {
        using var visitor = await app.SignInAsAsync(Roles.Reviewer);
        var code = await ClaimAsync();
        var page = await visitor.TakeAsync(code);

        var few = await visitor.DoAsync(page, "Split", ("Shape.Statements", "One alone\n \n"));
        Assert.Contains("at least two statements", few.FieldErrors.Single(), StringComparison.Ordinal);
        var split = await visitor.DoAsync(
            few,
            "Split",
            ("Shape.Statements", "The mill closed in May.\r\n340 people lost their work.\r\n")
        );

        Assert.Equal("The mill closed in May.", split.Heading);
        var second = await app.ClaimAsync(code[..^1] + "2");
        Assert.Equal(("340 people lost their work.", ClaimOrigin.Split), (second.Statement, second.Origin));
        Assert.Equal(2, split.Document.QuerySelectorAll("#prose .pin").Length);
    }

    [Fact]
    public async Task A_dismissal_needs_a_reason()
    {
        using var visitor = await app.SignInAsAsync(Roles.Reviewer);
        var code = await ClaimAsync();
        var page = await visitor.GetPageAsync("/Reviews/Claim/" + code);

        var bare = await visitor.DoAsync(page, "Dismiss it");
        Assert.Contains("Say why this is not a claim", bare.FieldErrors.Single(), StringComparison.Ordinal);
        var dismissed = await visitor.DoAsync(bare, "Dismiss it", ("Shape.Reason", "A picture's caption."));

        Assert.Contains("A picture's caption.", dismissed.Notice, StringComparison.Ordinal);
        Assert.Equal(ClaimStatus.Dismissed, (await app.ClaimAsync(code)).Status);
        Assert.Empty(dismissed.Document.QuerySelectorAll("[name='Shape.Reason']"));
    }

    [Fact]
    public async Task Selected_words_become_a_claim_by_their_code_points()
    {
        using var visitor = await app.SignInAsAsync(Roles.Reviewer);
        var codes = await app.AddArticleAsync(
            "Marks",
            "Marking Post",
            new Sentence("The bell 🔔 rang at noon in 1911.", 0.4),
            new Sentence("Nobody 😀 heard the second bell, which weighs 900 kilograms.", 0, Label: PassageLabel.Other)
        );
        var page = await visitor.GetPageAsync("/Reviews/Claim/" + codes[0]);
        // What the script counts: the paragraph's first code point and the words' place in it.
        var paragraph = page.Document.QuerySelectorAll("#prose [data-start]")[^1];
        var start = int.Parse(paragraph.GetAttribute("data-start")!, CultureInfo.InvariantCulture);
        var before = paragraph.TextContent[..paragraph.TextContent.IndexOf("which", StringComparison.Ordinal)];
        var from = start + before.EnumerateRunes().Count();

        var added = await visitor.DoAsync(
            page,
            "Add as a claim",
            ("Shape.MarkStart", from.ToString(CultureInfo.InvariantCulture)),
            ("Shape.MarkEnd", (from + "which weighs 900 kilograms".Length).ToString(CultureInfo.InvariantCulture))
        );

        Assert.Contains("is added and waits in the queue", added.Notice, StringComparison.Ordinal);
        var claim = await app.ClaimAsync(codes[0][..^1] + "2");
        Assert.Equal(("which weighs 900 kilograms", ClaimOrigin.Added), (claim.Anchor.Quote, claim.Origin));
    }

    [Fact]
    public async Task Words_are_marked_without_a_script_by_how_they_begin_and_end()
    {
        using var visitor = await app.SignInAsAsync(Roles.Reviewer);
        var code = await ClaimAsync();
        var page = await visitor.GetPageAsync("/Reviews/Claim/" + code);

        var absent = await visitor.DoAsync(page, "Add as a claim", ("Shape.MarkFrom", "No such words"));
        Assert.Contains(
            "does not stand in the article",
            DeskPage.Words(absent.One("#mark-words .error")),
            StringComparison.Ordinal
        );
        var added = await visitor.DoAsync(
            absent,
            "Add as a claim",
            ("Shape.MarkFrom", "340 people"),
            ("Shape.MarkTo", "work")
        );
        Assert.Contains("is added", added.Notice, StringComparison.Ordinal);
        Assert.Equal("340 people lost their work", (await app.ClaimAsync(code[..^1] + "2")).Anchor.Quote);

        var twice = await visitor.DoAsync(
            added,
            "Add as a claim",
            ("Shape.MarkFrom", "340 people"),
            ("Shape.MarkTo", "work")
        );
        Assert.Contains("already", DeskPage.Words(twice.One("#mark-words .error")), StringComparison.Ordinal);
        var outside = await visitor.DoAsync(
            twice,
            "Add as a claim",
            ("Shape.MarkStart", "-5"),
            ("Shape.MarkEnd", "999999"),
            ("Input.Rationale", null)
        );
        Assert.Contains("Mark some words", DeskPage.Words(outside.One("#mark-words .error")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_article_is_shown_as_it_was_published_with_its_furniture_folded()
    {
        using var visitor = await app.SignInAsAsync(Roles.Reviewer);
        var codes = await app.AddArticleAsync(
            "Folded",
            "Menu Post",
            new Sentence("Home | News | Sport", 0, Label: PassageLabel.Other),
            new Sentence("Subscribe <b>now</b> & save", 0, Label: PassageLabel.Other),
            new Sentence("The mill closed in 2024.", 0.5),
            new Sentence("قال المسؤول إن المصنع أغلق.", 0.4)
        );

        var page = await visitor.GetPageAsync("/Reviews/Claim/" + codes[0]);

        var fold = page.One("#prose details.fold");
        Assert.Contains("Subscribe <b>now</b> & save", fold.TextContent, StringComparison.Ordinal);
        Assert.Empty(fold.QuerySelectorAll("b"));
        Assert.All(
            page.Document.QuerySelectorAll("#prose p[data-start]"),
            p => Assert.Equal("auto", p.GetAttribute("dir"))
        );
        var shown = string.Concat(
            page.Document.QuerySelectorAll("#prose p[data-start]")
                .SelectMany(p => p.ChildNodes)
                .Where(n => (n as AngleSharp.Dom.IElement)?.ClassName != "pin")
                .Select(n => n.TextContent)
        );
        var text = await app.WithDbAsync(db =>
            db.Articles.Where(a => a.Title == "Folded")
                .Select(a => a.Text)
                .SingleAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal(text.Replace("\n", "", StringComparison.Ordinal), shown);
    }

    private async Task<string> ClaimAsync() =>
        (await app.AddArticleAsync("The mill", "Valley Post", new Sentence(Text, 0.4)))[0];
}
