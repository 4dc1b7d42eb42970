using FactCheck.Core.Audit;
using FactCheck.Core.Claims;
using FactCheck.Core.Reviews;
using FactCheck.Data.Queue;
using FactCheck.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Data;

public sealed class SavingTests
{
    [Theory, OnEveryEngine]
    public async Task Of_two_who_change_the_same_claim_the_second_is_told(Engine engine)
    {
        await using var desk = await TestDesk.OpenAsync(engine);
        await desk.AddAsync(1);
        var (one, other) = (desk.NewDb(), desk.NewDb());
        (await one.Claims.SingleAsync(TestDesk.Cancel)).Restate("First.", TestDesk.Ada, TestDesk.Noon);
        (await other.Claims.SingleAsync(TestDesk.Cancel)).Restate("Second.", TestDesk.Noor, TestDesk.Noon);

        await one.SaveChangesAsync(TestDesk.Cancel);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync(TestDesk.Cancel));

        var now = await desk.NewDb().Claims.SingleAsync(TestDesk.Cancel);
        Assert.Equal(("First.", 2), (now.Statement, now.Version));
        Assert.Equal(1, await desk.NewDb().AuditEvents.CountAsync(e => e.Action == "restated", TestDesk.Cancel));
        await desk.AssertSoundAsync();
    }

    [Theory, OnEveryEngine]
    public async Task A_save_that_fails_at_its_last_step_leaves_nothing(Engine engine)
    {
        await using var desk = await TestDesk.OpenAsync(engine);
        await desk.AddAsync(2);
        // The next event will want a number that is taken.
        await desk.TamperAsync("""UPDATE "AuditHeads" SET "LastId" = "LastId" - 1""");
        var before = await StateAsync(desk);
        var db = desk.NewDb();
        var claim = await db.Claims.OrderBy(c => c.Id).FirstAsync(TestDesk.Cancel);
        claim.Restate("Zanzibar.", TestDesk.Ada, TestDesk.Noon);
        claim.Dismiss("A caption.", TestDesk.Ada, TestDesk.Noon);
        var added = TestDesk.Write("Another", ("Timbuktu.", 0.5));
        db.Articles.Add(added[0].Article);
        db.Claims.AddRange(added);

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(TestDesk.Cancel));

        Assert.Equal(before, await StateAsync(desk));
        Assert.Empty(await ClaimSearch.Matching(desk.NewDb(), "Zanzibar").ToListAsync(TestDesk.Cancel));
        Assert.Empty(await ClaimSearch.Matching(desk.NewDb(), "Timbuktu").ToListAsync(TestDesk.Cancel));
        await desk.TamperAsync("""UPDATE "AuditHeads" SET "LastId" = "LastId" + 1""");
        await desk.AssertSoundAsync();
    }

    [Theory, OnEveryEngine]
    public async Task After_a_thousand_random_steps_the_counts_are_what_counting_gives(Engine engine)
    {
        await using var desk = await TestDesk.OpenAsync(engine);
        await desk.SecondReviewsAsync(SecondReview.CheckWorthy);
        await desk.AddAsync([
            .. Enumerable.Range(0, 30).Select(n => ($"Sentence {n} of the article.", (n % 10) / 10.0)),
        ]);
        var random = new Random(4711);
        var now = TestDesk.Noon;
        for (var round = 0; round < 10; round++)
        {
            var db = desk.NewDb();
            var rule = await db.ReviewRuleAsync(TestDesk.Cancel);
            var claims = await db.Claims.Include(c => c.Reviews).Include(c => c.Article).ToListAsync(TestDesk.Cancel);
            for (var step = 0; step < 100; step++)
            {
                now = now.AddSeconds(random.Next(60));
                var claim = claims[random.Next(claims.Count)];
                var person = random.Next(1, 4);
                var who = new Actor(person, $"Person {person}");
                var verdict = (Verdict)random.Next(3);
                switch (random.Next(9))
                {
                    case 0 or 1 or 2:
                        claim.Take(who, "token", now);
                        break;
                    case 3 or 4:
                        claim.Submit(TestDesk.Review(who, verdict, claim.Round), "token", rule, now);
                        break;
                    case 5 when claim.Status == ClaimStatus.InDisagreement:
                        claim.Decide(TestDesk.Review(who, verdict, claim.Round, ReviewKind.Decision), now);
                        break;
                    case 6:
                        claim.Dismiss(random.Next(3) > 0 ? null : "A caption.", who, now);
                        break;
                    case 7:
                        claim.Reopen("Seen anew.", who, now);
                        break;
                    case 8 when claims.Count < 60:
                        db.Claims.AddRange(claim.Split(["One part.", "Another part."], who, now).Parts);
                        break;
                }
            }

            await db.SaveChangesAsync(TestDesk.Cancel);
            await desk.AssertSoundAsync();
        }

        Assert.True(await desk.NewDb().Claims.Select(c => c.Status).Distinct().CountAsync(TestDesk.Cancel) >= 4);
    }

    [Theory, OnEveryEngine]
    public async Task Many_who_save_at_once_leave_one_chain_and_right_counts(Engine engine)
    {
        await using var desk = await TestDesk.OpenAsync(engine);
        var claims = await desk.AddAsync(40);

        await Task.WhenAll(
            claims
                .Chunk(5)
                .Select(
                    (part, n) =>
                        Task.Run(
                            async () =>
                            {
                                foreach (var claim in part)
                                {
                                    await desk.GiveAsync(
                                        claim.Id,
                                        new Actor(n + 1, $"Person {n + 1}"),
                                        (Verdict)(n % 3)
                                    );
                                }
                            },
                            TestDesk.Cancel
                        )
                )
        );

        var figures = await DeskCounts.ReadAsync(desk.NewDb(), TestDesk.Cancel);
        Assert.Equal((40, 0), (figures.Claims[ClaimStatus.Settled], figures.Open));
        await desk.AssertSoundAsync();
    }

    [Theory, OnEveryEngine]
    public async Task Instants_come_back_as_utc(Engine engine)
    {
        await using var desk = await TestDesk.OpenAsync(engine);
        await desk.AddAsync(1);
        var at = TestDesk.Noon.AddTicks(1_234_560);
        await Leases.TakeNextAsync(desk.NewDb(), TestDesk.Ada, at, TestDesk.Cancel);

        var claim = await desk.NewDb().Claims.SingleAsync(TestDesk.Cancel);

        Assert.Equal(at + Claim.LeaseTime, claim.LeaseExpiresAt);
        Assert.Equal(DateTimeKind.Utc, claim.LeaseExpiresAt!.Value.Kind);
        Assert.Equal(DateTimeKind.Utc, claim.CreatedAt.Kind);
    }

    [Theory, OnEveryEngine]
    public async Task An_instant_that_is_not_utc_is_refused(Engine engine)
    {
        await using var desk = await TestDesk.OpenAsync(engine);
        foreach (var kind in (DateTimeKind[])[DateTimeKind.Local, DateTimeKind.Unspecified])
        {
            var db = desk.NewDb();
            db.Drafts.Add(new ReviewDraft(1, 1, DateTime.SpecifyKind(TestDesk.Noon, kind)));

            var refused = await Record.ExceptionAsync(() => db.SaveChangesAsync(TestDesk.Cancel));

            Assert.Contains("is not UTC", refused?.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Saving_without_the_log_is_not_possible()
    {
        await using var desk = await TestDesk.OpenAsync(Engine.Sqlite);

        Assert.Throws<NotSupportedException>(() => desk.NewDb().SaveChanges());
    }

    private static async Task<string> StateAsync(TestDesk desk)
    {
        var db = desk.NewDb();
        var claims = await db.Claims.OrderBy(c => c.Id).ToListAsync(TestDesk.Cancel);
        var counts = await db.Counts.OrderBy(c => c.Name).ToListAsync(TestDesk.Cancel);
        return string.Join(
            '\n',
            [
                .. claims.Select(c => $"{c.Id} {c.Status} {c.Version} {c.Statement}"),
                .. counts.Select(c => $"{c.Name} {c.Value}"),
                $"{await db.Articles.CountAsync(TestDesk.Cancel)} articles",
                $"{await db.AuditEvents.CountAsync(TestDesk.Cancel)} events",
                (await db.AuditHeads.SingleAsync(TestDesk.Cancel)).Hash,
            ]
        );
    }
}
