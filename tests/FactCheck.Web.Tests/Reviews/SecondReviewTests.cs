using System.Net;
using FactCheck.Core.Accounts;
using FactCheck.Core.Claims;
using FactCheck.Core.Reviews;

namespace FactCheck.Web.Tests.Reviews;

public sealed class SecondReviewTests(FactCheckApp app) : IClassFixture<FactCheckApp>
{
    private const string Secret = "the harbour master's own log says so";

    [Fact]
    public async Task The_second_review_is_blind_and_agreement_settles()
    {
        var code = await ClaimAsync();
        using var first = await app.SignInAsAsync(Roles.Reviewer, "Fay First");
        using var second = await app.SignInAsAsync(Roles.Reviewer, "Sam Second");
        using var lead = await app.SignInAsAsync(Roles.Lead);

        var given = await first.ReviewAsync(code, Verdict.Supported, Secret);
        Assert.Contains("A second person reviews it next", given.Notice, StringComparison.Ordinal);
        Assert.Equal(ClaimStatus.AwaitingSecond, (await app.ClaimAsync(code)).Status);

        var blind = await second.TakeAsync(code);
        Assert.DoesNotContain(Secret, blind.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Fay First", blind.Text, StringComparison.Ordinal);
        Assert.Contains("second of two reviews, both blind", blind.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, (await lead.GetPageAsync(blind.Path)).Text, StringComparison.Ordinal);
        Assert.Contains(Secret, (await first.GetPageAsync(blind.Path)).Text, StringComparison.Ordinal);

        var cited = await second.CiteAsync(blind);
        var settled = await second.SaveAsync(cited, Verdict.Supported, "I found the same.");
        Assert.Contains("settled: supported", settled.Notice, StringComparison.Ordinal);
        Assert.Contains(Secret, (await second.GetPageAsync(blind.Path)).Text, StringComparison.Ordinal);
        Assert.Contains(Secret, (await lead.GetPageAsync(blind.Path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_who_could_give_the_second_review_is_as_blind_as_anybody()
    {
        var code = await ClaimAsync();
        using var first = await app.SignInAsAsync(Roles.Reviewer, "Fay First");
        using var lead = await app.SignInAsAsync(Roles.Lead);
        using var administrator = await app.SignInAsAsync(Roles.Administrator);
        await first.ReviewAsync(code, Verdict.Supported, Secret);

        foreach (var person in new[] { lead, administrator })
        {
            var page = await person.GetPageAsync("/Reviews/Claim/" + code);
            Assert.DoesNotContain(Secret, page.Document.Body!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("Fay First", page.Text, StringComparison.Ordinal);
            Assert.Contains("One review is given", page.Text, StringComparison.Ordinal);
        }

        await lead.ReviewAsync(code, Verdict.Opinion, "Nobody can know.");
        Assert.Contains(Secret, (await lead.GetPageAsync("/Reviews/Claim/" + code)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_reviews_a_claim_twice()
    {
        var code = await ClaimAsync();
        using var first = await app.SignInAsAsync(Roles.Reviewer);
        await first.ReviewAsync(code, Verdict.Opinion, "A forecast.");

        var page = await first.GetPageAsync("/Reviews/Claim/" + code);

        Assert.Contains("You have reviewed this claim", page.Notice, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("[name='Input.Verdict']"));
        var request = Visitor.Request(page.Workspace(), Values.Of());
        request.RequestUri = new Uri($"{page.Path}?handler=Take", UriKind.Relative);
        Assert.Contains(
            "the second review needs another person",
            (await first.SendAsync(request)).Notice,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_disagreement_goes_to_the_lead_whose_decision_keeps_the_dissent()
    {
        var code = await ClaimAsync();
        using var first = await app.SignInAsAsync(Roles.Reviewer, "Fay First");
        using var second = await app.SignInAsAsync(Roles.Reviewer, "Sam Second");
        using var third = await app.SignInAsAsync(Roles.Reviewer);
        using var lead = await app.SignInAsAsync(Roles.Lead, "Lee Lead");
        await first.ReviewAsync(code, Verdict.Supported, Secret);
        var differing = await second.ReviewAsync(code, Verdict.Opinion, "Nobody can know.");
        Assert.Contains("a lead decides", differing.Notice, StringComparison.Ordinal);

        var outside = await third.GetPageAsync("/Reviews/Claim/" + code);
        Assert.Contains("A lead decides", outside.Notice, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, outside.Text, StringComparison.Ordinal);
        var forged = Visitor.Request(outside.Workspace(), Values.Of(("Input.Verdict", "Opinion")));
        forged.RequestUri = new Uri($"{outside.Path}?handler=Decide", UriKind.Relative);
        Assert.Equal(HttpStatusCode.Forbidden, (await third.SendAsync(forged)).Status);

        var page = await lead.GetPageAsync("/Reviews/Claim/" + code);
        Assert.Contains(Secret, page.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody can know.", page.Text, StringComparison.Ordinal);
        var bare = await lead.DoAsync(page, "Decide", ("Input.Verdict", "Supported"), ("Input.Rationale", ""));
        Assert.Contains("Give the reason", DeskPage.Words(bare.One("#rationale-error")), StringComparison.Ordinal);
        var decided = await lead.DoAsync(
            bare,
            "Decide",
            ("Input.Verdict", "Supported"),
            ("Input.Rationale", "The log is on file.")
        );

        Assert.Contains("is decided: supported", decided.Notice, StringComparison.Ordinal);
        Assert.Contains("dissent", DeskPage.Words(decided.One(".pane-claim")), StringComparison.Ordinal);
        var claim = await app.ClaimAsync(code);
        Assert.Equal((ClaimStatus.Settled, Verdict.Supported), (claim.Status, claim.Verdict));
        Assert.Equal(3, claim.Reviews.Count);
        // The lead cited nothing, so the sources of the review that was followed carry the decision.
        Assert.Single(claim.Reviews.Single(r => r.Kind == ReviewKind.Decision).Citations);
    }

    [Fact]
    public async Task A_settled_claim_is_opened_again_by_a_lead_with_a_reason_alone()
    {
        await app.SetRuleAsync(SecondReview.Never);
        var code = (
            await app.AddArticleAsync("Reopened", "Quay Post", new Sentence("The quay is 40 metres long.", 0.4))
        )[0];
        using var reviewer = await app.SignInAsAsync(Roles.Reviewer);
        using var lead = await app.SignInAsAsync(Roles.Lead);
        await reviewer.ReviewAsync(code, Verdict.Opinion, "Cannot be measured.");

        var theirs = await reviewer.GetPageAsync("/Reviews/Claim/" + code);
        Assert.Empty(theirs.Document.QuerySelectorAll("[name='Shape.ReopenReason']"));
        var page = await lead.GetPageAsync("/Reviews/Claim/" + code);
        var bare = await lead.DoAsync(page, "Open the claim again");
        Assert.Contains("Say why the claim is opened again", bare.FieldErrors.Single(), StringComparison.Ordinal);
        var open = await lead.DoAsync(bare, "Open the claim again", ("Shape.ReopenReason", "A survey came out."));

        Assert.Contains("is open again", open.Notice, StringComparison.Ordinal);
        var claim = await app.ClaimAsync(code);
        Assert.Equal((ClaimStatus.Queued, 2), (claim.Status, claim.Round));
        Assert.Single(claim.Reviews);
    }

    private async Task<string> ClaimAsync()
    {
        await app.SetRuleAsync(SecondReview.Always);
        return (
            await app.AddArticleAsync(
                "The harbour",
                "Quay Post",
                new Sentence("The harbour saw 300 ships in 2024.", 0.4)
            )
        )[0];
    }
}
