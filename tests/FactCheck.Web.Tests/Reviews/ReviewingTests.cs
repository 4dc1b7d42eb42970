using System.Net;
using System.Text;
using FactCheck.Core.Accounts;
using FactCheck.Core.Citations;
using FactCheck.Core.Claims;
using FactCheck.Core.Reviews;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Reviews;

public sealed class ReviewingTests(FactCheckApp app) : IClassFixture<FactCheckApp>
{
    private const string Sentence = "The second phase ends in September 2026.";

    [Theory]
    [InlineData("/Reviews/Claim/ZZ9")]
    [InlineData("/Reviews/Claim/A99999999999999999999")]
    [InlineData("/Reviews/Claim/ABCDEFGHIJKLMNOP1")]
    [InlineData("/Reviews/Claim/999999")]
    [InlineData("/Reviews/Claim/nothing")]
    public async Task An_unknown_claim_is_not_found(string address)
    {
        using var visitor = await app.SignInAsAsync(Roles.Reviewer);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetPageAsync(address)).Status);
    }

    [Fact]
    public async Task The_workspace_shows_the_article_the_claim_and_what_other_articles_say()
    {
        var code = await ClaimAsync(Sentence);
        await app.AddArticleAsync(
            "Leaving late",
            "Gulf Review",
            new Sentence("The second phase ends in December 2026, two officials said.", 0.8, "two officials"),
            new Sentence("انتهت المرحلة الثانية phase second ends", 0.6)
        );
        using var visitor = await app.SignInAsAsync(Roles.Reviewer);

        var page = await visitor.GetPageAsync("/Reviews/Claim/" + code.ToLowerInvariant());

        Assert.Equal("/Reviews/Claim/" + code, page.Path);
        Assert.Equal(Sentence, page.Heading);
        Assert.Equal(Sentence, DeskPage.Words(page.One("#prose mark[aria-current]")));
        Assert.Equal("dialog", page.One("dialog").LocalName);
        Assert.Contains("2026-09", DeskPage.Words(page.One(".facts")), StringComparison.Ordinal);
        Assert.Contains(
            "2026-12 against 2026-09",
            DeskPage.Words(page.One(".pane-evidence")),
            StringComparison.Ordinal
        );
        Assert.Empty(page.Document.QuerySelectorAll("[name='Input.Verdict']"));
    }

    [Theory]
    [InlineData(Verdict.Supported)]
    [InlineData(Verdict.Disputed)]
    public async Task A_verdict_that_rests_on_sources_needs_one(Verdict verdict)
    {
        var code = await ClaimAsync(Sentence);
        using var visitor = await app.SignInAsAsync(Roles.Reviewer);
        var page = await visitor.TakeAsync(code);

        var refused = await visitor.SaveAsync(page, verdict, "A reason <b>with</b> “marks”.\nAnd a second line.");

        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.Contains(
            $"{verdict} needs at least one citation",
            DeskPage.Words(refused.One("#citations .error")),
            StringComparison.Ordinal
        );
        Assert.Equal(
            "A reason <b>with</b> “marks”.\nAnd a second line.",
            refused.One("#Input_Rationale").TextContent.ReplaceLineEndings("\n")
        );
        Assert.Equal(ClaimStatus.InReview, (await app.ClaimAsync(code)).Status);

        var cited = await visitor.CiteAsync(refused);
        Assert.Equal("Joint statement", DeskPage.Words(cited.One(".cites b")));
        Assert.NotNull(cited.Document.QuerySelector($"[name='Input.Verdict'][value={verdict}][checked]"));
        var saved = await visitor.SaveAsync(cited, verdict, "It says so.");

        Assert.Equal("/Queue", saved.Path);
        Assert.Contains(
            $"{code} is settled: {verdict.ToString().ToLowerInvariant()}.",
            saved.Notice,
            StringComparison.Ordinal
        );
        var claim = await app.ClaimAsync(code);
        Assert.Equal((ClaimStatus.Settled, verdict), (claim.Status, claim.Verdict));
        var citation = Assert.Single(Assert.Single(claim.Reviews).Citations);
        Assert.Equal(("https://example.org/statement", Stance.Supports), (citation.Address, citation.Stance));
    }

    [Fact]
    public async Task An_opinion_needs_the_reason_and_a_verdict_must_be_chosen()
    {
        var code = await ClaimAsync(Sentence);
        using var visitor = await app.SignInAsAsync(Roles.Reviewer);
        var page = await visitor.TakeAsync(code);

        var none = await visitor.PressAsync(page.Workspace(), "Save and next");
        Assert.Contains("Choose a verdict", DeskPage.Words(none.One("#verdict-error")), StringComparison.Ordinal);
        var bare = await visitor.SaveAsync(none, Verdict.Opinion, "  ");
        Assert.Contains(
            "why this cannot be checked",
            DeskPage.Words(bare.One("#rationale-error")),
            StringComparison.Ordinal
        );
        var saved = await visitor.SaveAsync(bare, Verdict.Opinion, "It is a forecast.");

        Assert.Contains("settled: opinion", saved.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_and_next_gives_the_review_and_takes_the_claim_behind_it()
    {
        var codes = await app.AddArticleAsync(
            "In order",
            "Order Post",
            new Sentence("It cost 10 dollars.", 0.99),
            new Sentence("It cost 20 dollars.", 0.98)
        );
        using var visitor = await app.SignInAsAsync(Roles.Reviewer);
        var page = await visitor.TakeAsync(codes[0]);

        var next = await visitor.SaveAsync(page, Verdict.Opinion, "No way to know.", "next");

        Assert.Equal("/Reviews/Claim/" + codes[1], next.Path);
        Assert.Contains($"{codes[0]} is settled", next.Notice, StringComparison.Ordinal);
        Assert.Equal(ClaimStatus.InReview, (await app.ClaimAsync(codes[1])).Status);

        var again = await visitor.SaveAsync(page, Verdict.Opinion, "No way to know.", "next");
        Assert.Equal("/Reviews/Claim/" + codes[1], again.Path);
        Assert.Contains("was saved already", again.Notice, StringComparison.Ordinal);
        Assert.Single((await app.ClaimAsync(codes[0])).Reviews);
    }

    [Fact]
    public async Task The_same_review_sent_twice_at_once_is_saved_once()
    {
        var code = await ClaimAsync(Sentence);
        using var visitor = await app.SignInAsAsync(Roles.Reviewer);
        var page = await visitor.TakeAsync(code);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => visitor.SaveAsync(page, Verdict.Opinion, "A forecast."))
        );

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.Status));
        Assert.Single((await app.ClaimAsync(code)).Reviews);
        Assert.Empty(app.Errors);
    }

    [Fact]
    public async Task A_form_from_an_expired_lease_keeps_the_draft_and_says_how_to_go_on()
    {
        var code = await ClaimAsync(Sentence);
        using var visitor = await app.SignInAsAsync(Roles.Reviewer);
        var page = await visitor.CiteAsync(await visitor.TakeAsync(code));
        app.Clock.Advance(Claim.LeaseTime + TimeSpan.FromSeconds(5));

        var late = await visitor.SaveAsync(page, Verdict.Supported, "Typed for a long time.");

        Assert.Contains("Your lease on this claim has run out", late.Notice, StringComparison.Ordinal);
        Assert.Equal("Typed for a long time.", late.One("#Input_Rationale").TextContent.Trim());
        Assert.Equal("Joint statement", DeskPage.Words(late.One(".cites b")));
        var taken = await visitor.PressAsync(late.Workspace(), "Take it again");
        Assert.Equal("Typed for a long time.", taken.One("#Input_Rationale").TextContent.Trim());
        var saved = await visitor.SaveAsync(taken, Verdict.Supported, "Typed for a long time.");
        Assert.Contains("settled: supported", saved.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_from_a_lease_that_somebody_else_has_now_saves_nothing_but_the_draft()
    {
        var code = await ClaimAsync(Sentence);
        using var slow = await app.SignInAsAsync(Roles.Reviewer);
        using var other = await app.SignInAsAsync(Roles.Reviewer, "Olga Reed");
        var page = await slow.TakeAsync(code);
        app.Clock.Advance(Claim.LeaseTime + TimeSpan.FromSeconds(5));
        await other.TakeAsync(code);

        var refused = await slow.SaveAsync(page, Verdict.Opinion, "Mine.");

        Assert.Contains("somebody else has taken it", refused.Notice, StringComparison.Ordinal);
        Assert.Contains("Olga Reed is reviewing this claim", refused.Notice, StringComparison.Ordinal);
        Assert.Empty((await app.ClaimAsync(code)).Reviews);
        await app.WithDbAsync(async db =>
        {
            var draft = await db.Drafts.SingleAsync(d => d.Rationale == "Mine.", TestContext.Current.CancellationToken);
            Assert.Equal(Verdict.Opinion, draft.Verdict);
            return true;
        });
    }

    [Fact]
    public async Task A_draft_is_kept_while_typing_and_another_tabs_words_are_given_back()
    {
        var code = await ClaimAsync(Sentence);
        using var visitor = await app.SignInAsAsync(Roles.Reviewer);
        var first = await visitor.TakeAsync(code);
        var second = await visitor.GetPageAsync(first.Path);

        var one = await AutosaveAsync(visitor, first, "Words of the first tab");
        Assert.Contains("\"saved\":", one, StringComparison.Ordinal);
        Assert.Contains("\"other\":null", one, StringComparison.Ordinal);
        var two = await AutosaveAsync(visitor, second, "Words of the second tab");

        Assert.Contains("Words of the first tab", two, StringComparison.Ordinal);
        Assert.Equal(
            "Words of the second tab",
            (await visitor.GetPageAsync(first.Path)).One("#Input_Rationale").TextContent.Trim()
        );
        var plain = await visitor.DoAsync(second, "Keep draft", ("Input.Rationale", "And a third version"));
        Assert.Contains("Another tab saved this draft", plain.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_heartbeat_extends_the_lease_and_says_when_it_is_lost()
    {
        var code = await ClaimAsync(Sentence);
        using var visitor = await app.SignInAsAsync(Roles.Reviewer);
        var page = await visitor.TakeAsync(code);
        var before = (await app.ClaimAsync(code)).LeaseExpiresAt;

        app.Clock.Advance(TimeSpan.FromMinutes(10));
        var beat = await ScriptAsync(visitor, page, "Heartbeat");
        Assert.DoesNotContain("null", beat, StringComparison.Ordinal);
        Assert.True((await app.ClaimAsync(code)).LeaseExpiresAt > before);

        app.Clock.Advance(Claim.LeaseTime);
        Assert.Equal("{\"lease\":null}", await ScriptAsync(visitor, page, "Heartbeat"));
    }

    [Fact]
    public async Task Posts_without_the_forms_token_are_refused()
    {
        var code = await ClaimAsync(Sentence);
        using var visitor = await app.SignInAsAsync(Roles.Reviewer);
        var page = await visitor.GetPageAsync("/Reviews/Claim/" + code);

        foreach (var handler in new[] { "Save", "Draft", "Heartbeat", "Take", "Cite", "Dismiss", "Mark" })
        {
            var request = new HttpRequestMessage(HttpMethod.Post, $"/Reviews/Claim/{code}?handler={handler}")
            {
                Content = new FormUrlEncodedContent([]),
            };
            Assert.Equal(HttpStatusCode.BadRequest, (await visitor.SendAsync(request)).Status);
        }

        Assert.Equal(ClaimStatus.Queued, (await app.ClaimAsync(code)).Status);
        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    [Fact]
    public async Task Releasing_and_skipping_give_the_claim_back_and_keep_what_was_typed()
    {
        var codes = await app.AddArticleAsync(
            "Skipping",
            "Skip Post",
            new Sentence("It weighed 10 tons.", 0.97),
            new Sentence("It weighed 20 tons.", 0.96)
        );
        using var visitor = await app.SignInAsAsync(Roles.Reviewer);
        var page = await visitor.TakeAsync(codes[0]);

        var skipped = await visitor.DoAsync(page, "Skip", ("Input.Rationale", "Half a thought"));
        Assert.Equal("/Reviews/Claim/" + codes[1], skipped.Path);
        Assert.Equal(ClaimStatus.Queued, (await app.ClaimAsync(codes[0])).Status);
        var back = await visitor.DoAsync(skipped, "Previous");
        Assert.Equal("/Reviews/Claim/" + codes[0], back.Path);
        Assert.Equal("Half a thought", back.One("#Input_Rationale").TextContent.Trim());
        Assert.Equal(ClaimStatus.Queued, (await app.ClaimAsync(codes[1])).Status);

        var released = await visitor.DoAsync(back, "Release");
        Assert.Equal("/Queue", released.Path);
        Assert.Equal(ClaimStatus.Queued, (await app.ClaimAsync(codes[0])).Status);
    }

    private async Task<string> ClaimAsync(string sentence) =>
        (await app.AddArticleAsync("Leaving", "Tigris Post", new Sentence(sentence, 0.3)))[0];

    private static Task<string> AutosaveAsync(Visitor visitor, DeskPage page, string words) =>
        ScriptAsync(visitor, page, "Draft", ("Input.Rationale", words));

    private static async Task<string> ScriptAsync(
        Visitor visitor,
        DeskPage page,
        string handler,
        params (string, string?)[] values
    )
    {
        var request = Visitor.Request(page.Workspace(), Values.Of(values));
        request.RequestUri = new Uri($"{page.Path}?handler={handler}", UriKind.Relative);
        request.Headers.Accept.ParseAdd("application/json");
        using var answer = await visitor.SendOnceAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}

public sealed class CitingTests(FactCheckApp app) : IClassFixture<FactCheckApp>
{
    [Theory]
    [InlineData("Citation.Address", "", "Give the source's address")]
    [InlineData("Citation.Address", "javascript:alert(1)", "is no address")]
    [InlineData("Citation.Title", " ", "Give the source's title")]
    [InlineData("Citation.Published", "18 August", "is no date of publication")]
    [InlineData("Citation.Accessed", "yesterday", "is no date of reading")]
    [InlineData("Citation.ArchivedAddress", "ftp://a.example/", "is no address of an archived copy")]
    public async Task A_wrong_field_is_refused_at_the_field_and_nothing_typed_is_lost(
        string field,
        string value,
        string message
    )
    {
        using var visitor = await app.SignInAsAsync(Roles.Reviewer);
        var page = await visitor.TakeAsync(await ClaimAsync());
        var values = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Citation.Address"] = "https://example.org/a",
            ["Citation.Title"] = "A title",
            ["Citation.Publisher"] = "A publisher",
            ["Input.Rationale"] = "Typed before",
            [field] = value,
        };

        var refused = await visitor.PressAsync(page.Workspace(), "Cite it", values);

        var error = DeskPage.Words(refused.One($"[name='{field}']").ParentElement!.QuerySelector(".error"));
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Equal("A publisher", refused.One("[name='Citation.Publisher']").GetAttribute("value"));
        Assert.Equal("Typed before", refused.One("#Input_Rationale").TextContent.Trim());
        Assert.True(refused.One("#citation").HasAttribute("open"));
        Assert.Empty(refused.Document.QuerySelectorAll("#citations .cite"));
    }

    [Fact]
    public async Task A_citation_keeps_all_that_was_typed_and_an_uploaded_copy_can_be_changed_and_removed()
    {
        using var visitor = await app.SignInAsAsync(Roles.Reviewer);
        var code = await ClaimAsync();
        var page = await visitor.TakeAsync(code);
        var copy = Encoding.UTF8.GetBytes("the page as it was");
        var request = Visitor.Request(
            page.Workspace(),
            Values.Of(
                ("Citation.Address", "https://example.org/a"),
                ("Citation.Title", "A title"),
                ("Citation.Publisher", "A publisher"),
                ("Citation.Author", "An author"),
                ("Citation.Published", "2024-09"),
                ("Citation.QuotedWords", "the very words"),
                ("Citation.Locator", "p. 3"),
                ("Citation.Stance", "Contradicts"),
                ("Citation.ArchivedAddress", "https://archive.example/a")
            ),
            page.Button("Cite it"),
            new Upload("Citation.Archive", "page.txt", copy)
        );

        var cited = await visitor.SendAsync(request);
        var words = DeskPage.Words(cited.One("#citations .cite"));
        foreach (
            var part in new[]
            {
                "A title",
                "Contradicts",
                "A publisher",
                "An author",
                "Sep 2024",
                "p. 3",
                "“the very words”",
                "Archived page",
                "Archived copy",
            }
        )
        {
            Assert.Contains(part, words, StringComparison.Ordinal);
        }

        var download = cited.One("#citations a[download]").GetAttribute("href")!;
        await AssertDownloadsAsync(visitor, download, copy);
        using var stranger = await app.SignInAsAsync(Roles.Lead);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetPageAsync(download)).Status);

        var editing = await visitor.DoAsync(cited, "Edit");
        Assert.Equal("A title", editing.One("[name='Citation.Title']").GetAttribute("value"));
        var left = await visitor.DoAsync(editing, "Leave it as it was", ("Citation.Title", "Given up"));
        Assert.Equal("A title", DeskPage.Words(left.One("#citations .cite b")));
        Assert.False(left.One("#citation").HasAttribute("open"));
        var changed = await visitor.DoAsync(editing, "Change the citation", ("Citation.Title", "A better title"));
        Assert.Equal("A better title", DeskPage.Words(changed.One("#citations .cite b")));
        var saved = await visitor.SaveAsync(changed, Verdict.Disputed, "It says otherwise.");
        Assert.Equal("/Queue", saved.Path);

        var citation = Assert.Single((await app.ClaimAsync(code)).Reviews.Single().Citations);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(copy));
        Assert.Equal(hash, citation.ArchivedSha256);
        await app.WithDbAsync(async db =>
        {
            var kept = await db.Originals.SingleAsync(o => o.Sha256 == hash, TestContext.Current.CancellationToken);
            Assert.Equal(copy, kept.Content);
            return true;
        });
        await AssertDownloadsAsync(stranger, download, copy);
        var given = await visitor.GetPageAsync("/Reviews/Claim/" + code);
        Assert.Equal(download, given.One(".given a[download]").GetAttribute("href"));

        await app.WithDbAsync(db =>
            db.Database.ExecuteSqlAsync(
                $"""UPDATE "Originals" SET "Content" = x'00' WHERE "Sha256" = {hash}""",
                TestContext.Current.CancellationToken
            )
        );
        var gone = await stranger.GetPageAsync(download);
        Assert.Equal(HttpStatusCode.Gone, gone.Status);
        Assert.Contains("no longer the one that was uploaded", gone.Text, StringComparison.Ordinal);
    }

    private static async Task AssertDownloadsAsync(Visitor visitor, string path, byte[] bytes)
    {
        using var response = await visitor.SendOnceAsync(new HttpRequestMessage(HttpMethod.Get, path));
        Assert.Equal(bytes, await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("application/octet-stream", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
    }

    [Fact]
    public async Task A_passage_of_another_article_is_cited_once_with_its_source()
    {
        var other = await app.AddArticleAsync(
            "A second account",
            "Canal Daily",
            new Sentence("The harbour dredging cost 9 million dollars in 2023.", 0.8)
        );
        using var visitor = await app.SignInAsAsync(Roles.Reviewer);
        var code = await ClaimAsync();
        var page = await visitor.TakeAsync(code);
        var button = page
            .Document.QuerySelectorAll(".pane-evidence [data-cite]")
            .OfType<AngleSharp.Html.Dom.IHtmlButtonElement>()
            .First(b => b.GetAttribute("aria-label") == "Cite " + other[0]);
        Task<DeskPage> Cite() =>
            visitor.SendAsync(
                Visitor.Request(
                    page.Workspace(),
                    Values.Of(("CiteAs", "Contradicts"), ("Input.Rationale", "So far")),
                    button
                )
            );

        var cited = await Cite();
        Assert.Contains($"{other[0]} is cited", cited.Notice, StringComparison.Ordinal);
        Assert.Equal("So far", cited.One("#Input_Rationale").TextContent.Trim());
        var twice = await Cite();
        Assert.Contains("cited already", DeskPage.Words(twice.One("#citations .error")), StringComparison.Ordinal);

        await visitor.SaveAsync(twice, Verdict.Disputed, "They differ.");
        var citation = Assert.Single((await app.ClaimAsync(code)).Reviews.Single().Citations);
        var source = await app.ClaimAsync(other[0]);
        Assert.Equal(
            (
                "A second account",
                "Canal Daily",
                Stance.Contradicts,
                source.Anchor.Quote,
                source.Id,
                source.Anchor.Start
            ),
            (
                citation.Title,
                citation.Publisher,
                citation.Stance,
                citation.QuotedWords,
                citation.SourceClaimId,
                citation.SourceStart
            )
        );
    }

    [Fact]
    public async Task The_evidence_can_be_searched_without_losing_what_was_typed()
    {
        await app.AddArticleAsync("Elsewhere", "Plain Herald", new Sentence("Zebras grazed at noon in 2021.", 0.5));
        using var visitor = await app.SignInAsAsync(Roles.Reviewer);
        var page = await visitor.TakeAsync(await ClaimAsync());

        var found = await visitor.DoAsync(page, "Search", ("find", "zebras"), ("Input.Rationale", "Kept"));

        Assert.Contains("Zebras grazed", DeskPage.Words(found.One("#evidence")), StringComparison.Ordinal);
        Assert.Equal("Kept", found.One("#Input_Rationale").TextContent.Trim());
        var none = await visitor.DoAsync(found, "Search", ("find", "unheardof"));
        Assert.Contains("Nothing found", DeskPage.Words(none.One("#evidence")), StringComparison.Ordinal);
    }

    private async Task<string> ClaimAsync() =>
        (
            await app.AddArticleAsync(
                "Dredging",
                "Port Post",
                new Sentence("The harbour dredging cost 7 million dollars in 2023.", 0.3)
            )
        )[0];
}
