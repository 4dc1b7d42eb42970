using FactCheck.Core;
using FactCheck.Core.Claims;
using FactCheck.Core.Reports;
using FactCheck.Core.Reviews;
using FactCheck.Data.Reports;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Data;

public sealed class IssuingReportsTests
{
    private static readonly ReportSelection Everything = new(null);

    [Theory, OnEveryEngine]
    public async Task Reports_issued_at_the_same_moment_are_numbered_without_a_gap(Engine engine)
    {
        await using var desk = await TestDesk.OpenAsync(engine);
        await desk.GiveAsync((await desk.AddAsync(1))[0].Id, TestDesk.Ada, Verdict.Supported);

        var issued = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(n => Task.Run(() => IssueAsync(desk, $"Report of {n}"), TestDesk.Cancel))
        );

        Assert.Equal(Enumerable.Range(1, 8), issued.Select(r => r.Number).Order());
        Assert.All(issued, r => Assert.Equal(r.Number, ReportSnapshot.FromJson(r.Snapshot).Number));
        await desk.AssertSoundAsync();
    }

    [Theory, OnEveryEngine]
    public async Task A_report_says_what_stood_on_its_day_and_nothing_changes_it(Engine engine)
    {
        await using var desk = await TestDesk.OpenAsync(engine);
        var claims = await desk.AddAsync(
            ("The council counted 212 houses.", 0.9),
            ("The dam held.", 0.8),
            ("It was a shame.", 0.3)
        );
        await desk.GiveAsync(claims[0].Id, TestDesk.Ada, Verdict.Disputed);
        await DismissAsync(desk, claims[2].Id);

        var report = await IssueAsync(desk, null);
        await desk.GiveAsync(claims[1].Id, TestDesk.Ada, Verdict.Supported);

        var stored = await desk.NewDb().Reports.SingleAsync(TestDesk.Cancel);
        Assert.Equal(report.Sha256, Report.Hash(stored.Snapshot));
        var snapshot = ReportSnapshot.FromJson(stored.Snapshot);
        Assert.Equal(snapshot.ToJson(), stored.Snapshot);
        var claim = Assert.Single(snapshot.Claims);
        Assert.Equal((Verdict.Disputed, "A1"), (claim.Verdict, claim.Code));
        Assert.Equal("The council counted 212 houses.", claim.Quote);
        Assert.Equal(" The dam held.", claim.After);
        Assert.Equal("https://example.org/count", Assert.Single(claim.Citations).Address);
        Assert.Equal("Ada Quill", Assert.Single(claim.Opinions).By);
        Assert.Equal("A2", Assert.Single(snapshot.Open).Code);
        Assert.Equal(1, snapshot.Dismissed);
        Assert.Equal("Jana Stein", snapshot.IssuedBy);
        await desk.AssertSoundAsync();
    }

    [Theory, OnEveryEngine]
    public async Task A_claim_opened_again_is_a_correction_in_the_next_report(Engine engine)
    {
        await using var desk = await TestDesk.OpenAsync(engine);
        var claims = await desk.AddAsync(3);
        foreach (var claim in claims)
        {
            await desk.GiveAsync(claim.Id, TestDesk.Ada, Verdict.Supported);
        }

        await IssueAsync(desk, "First");
        await ReopenAsync(desk, claims[0].Id);
        await ReopenAsync(desk, claims[1].Id);
        await ReopenAsync(desk, claims[2].Id);
        await desk.GiveAsync(claims[0].Id, TestDesk.Ada, Verdict.Disputed);
        await desk.GiveAsync(claims[1].Id, TestDesk.Ada, Verdict.Supported);

        var second = ReportSnapshot.FromJson((await IssueAsync(desk, "Second")).Snapshot);
        var third = ReportSnapshot.FromJson((await IssueAsync(desk, "Third")).Snapshot);

        Assert.Equal(
            [("A1", 1, Verdict.Supported, Verdict.Disputed), ("A3", 1, Verdict.Supported, (Verdict?)null)],
            second.Corrections.Select(c => (c.Code, c.Report, c.Was, c.Now))
        );
        // What the second report said of A1 holds; A3 is still open.
        Assert.Equal(["A3"], third.Corrections.Select(c => c.Code));
    }

    [Theory, OnEveryEngine]
    public async Task A_range_of_days_takes_what_was_settled_in_it(Engine engine)
    {
        await using var desk = await TestDesk.OpenAsync(engine);
        var claims = await desk.AddAsync(3);
        var day = new DateOnly(2026, 3, 4);
        DateTime[] moments =
        [
            day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddTicks(-10),
            day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
            day.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddTicks(-10),
        ];
        foreach (var (claim, at) in claims.Zip(moments))
        {
            await desk.GiveAsync(claim.Id, TestDesk.Ada, Verdict.Supported, at);
        }

        Assert.Equal(["A2", "A3"], await CodesAsync(new ReportSelection(null, day, day)));
        Assert.Equal(["A1"], await CodesAsync(new ReportSelection(null, null, day.AddDays(-1))));
        Assert.Equal(["A2", "A3"], await CodesAsync(new ReportSelection(null, day, null)));

        async Task<IEnumerable<string>> CodesAsync(ReportSelection selection)
        {
            var (snapshot, _) = await DraftAsync(desk, selection);
            return snapshot!.Claims.Select(c => c.Code);
        }
    }

    [Theory, OnEveryEngine]
    public async Task What_cannot_be_reported_is_refused_and_takes_no_number(Engine engine)
    {
        await using var desk = await TestDesk.OpenAsync(engine);
        Assert.Equal("nothing", (await DraftAsync(desk, Everything)).Refusal?.Code);
        await desk.GiveAsync((await desk.AddAsync(1))[0].Id, TestDesk.Ada, Verdict.Supported);

        Assert.Equal("nothing", (await DraftAsync(desk, new ReportSelection([4711]))).Refusal?.Code);
        Assert.Equal("too-long", (await DraftAsync(desk, Everything, new string('x', 501))).Refusal?.Code);
        Assert.Equal(
            ("range", "From"),
            (
                await DraftAsync(desk, new ReportSelection(null, new DateOnly(2026, 3, 5), new DateOnly(2026, 3, 4)))
            ).Refusal
                is { } refusal
                ? (refusal.Code, refusal.Field)
                : default
        );
        Assert.Equal(0, await desk.NewDb().Reports.CountAsync(TestDesk.Cancel));
    }

    [Theory, OnEveryEngine]
    public async Task Dissent_is_kept_and_agreement_is_counted(Engine engine)
    {
        await using var desk = await TestDesk.OpenAsync(engine);
        await desk.SecondReviewsAsync(SecondReview.Always);
        var claims = await desk.AddAsync(2);
        await desk.GiveAsync(claims[0].Id, TestDesk.Ada, Verdict.Supported);
        await desk.GiveAsync(claims[0].Id, TestDesk.Noor, Verdict.Supported);
        await desk.GiveAsync(claims[1].Id, TestDesk.Ada, Verdict.Supported);
        await desk.GiveAsync(claims[1].Id, TestDesk.Noor, Verdict.Disputed);
        var db = desk.NewDb();
        var disagreement = await db
            .Claims.Include(c => c.Reviews)
            .SingleAsync(c => c.Id == claims[1].Id, TestDesk.Cancel);
        Assert.Equal(ClaimStatus.InDisagreement, disagreement.Status);
        Assert.Null(
            disagreement.Decide(
                TestDesk.Review(TestDesk.Lead, Verdict.Disputed, kind: ReviewKind.Decision),
                TestDesk.Noon
            )
        );
        await db.SaveChangesAsync(TestDesk.Cancel);

        var snapshot = ReportSnapshot.FromJson((await IssueAsync(desk, null)).Snapshot);

        Assert.Equal((2, 1), (snapshot.Agreement.Pairs, snapshot.Agreement.Same));
        var decided = snapshot.Claims[1];
        Assert.Equal(["Jana Stein", "Noor Haddad"], decided.Opinions.Select(o => o.By));
        Assert.Equal(["Ada Quill"], decided.Dissent.Select(o => o.By));
    }

    private static async Task<Report> IssueAsync(TestDesk desk, string? title)
    {
        var (report, refusal) = await ReportDesk.IssueAsync(
            desk.NewDb(),
            Everything,
            title,
            null,
            TestDesk.Lead,
            TestDesk.Noon,
            TestDesk.Cancel
        );
        Assert.Null(refusal);
        return report!;
    }

    private static Task<(ReportSnapshot? Snapshot, Refusal? Refusal)> DraftAsync(
        TestDesk desk,
        ReportSelection selection,
        string? title = null
    ) => ReportDesk.DraftAsync(desk.NewDb(), selection, title, null, TestDesk.Lead, TestDesk.Noon, TestDesk.Cancel);

    private static async Task ReopenAsync(TestDesk desk, long id)
    {
        var db = desk.NewDb();
        var claim = await db.Claims.SingleAsync(c => c.Id == id, TestDesk.Cancel);
        Assert.Null(claim.Reopen("A new source.", TestDesk.Lead, TestDesk.Noon));
        await db.SaveChangesAsync(TestDesk.Cancel);
    }

    private static async Task DismissAsync(TestDesk desk, long id)
    {
        var db = desk.NewDb();
        var claim = await db.Claims.SingleAsync(c => c.Id == id, TestDesk.Cancel);
        Assert.Null(claim.Dismiss("A judgement.", TestDesk.Lead, TestDesk.Noon));
        await db.SaveChangesAsync(TestDesk.Cancel);
    }
}
