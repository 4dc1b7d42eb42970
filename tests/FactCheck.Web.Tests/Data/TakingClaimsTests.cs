using System.Collections.Concurrent;
using FactCheck.Core.Audit;
using FactCheck.Core.Claims;
using FactCheck.Core.Reviews;
using FactCheck.Data.Queue;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Data;

public sealed class TakingClaimsTests
{
    [Theory, OnEveryEngine]
    public async Task The_most_check_worthy_comes_first_and_of_equals_the_oldest(Engine engine)
    {
        await using var desk = await TestDesk.OpenAsync(engine);
        await desk.AddAsync(("Low.", 0.2), ("High.", 0.9), ("Middle, first.", 0.5), ("Middle, second.", 0.5));

        var taken = new List<string>();
        while (await Leases.TakeNextAsync(desk.NewDb(), TestDesk.Ada, TestDesk.Noon, TestDesk.Cancel) is { } claim)
        {
            Assert.True(claim.IsHeldBy(1, TestDesk.Noon));
            taken.Add(claim.Statement);
        }

        Assert.Equal(["High.", "Middle, first.", "Middle, second.", "Low."], taken);
        await desk.AssertSoundAsync();
    }

    [Theory, OnEveryEngine]
    public async Task Eight_reviewers_at_once_never_get_the_same_claim(Engine engine)
    {
        await using var desk = await TestDesk.OpenAsync(engine);
        await desk.AddAsync(200);
        var taken = new ConcurrentBag<long>();

        await Task.WhenAll(
            Enumerable
                .Range(1, 8)
                .Select(person =>
                    Task.Run(
                        async () =>
                        {
                            var me = new Actor(person, $"Person {person}");
                            while (
                                await Leases.TakeNextAsync(desk.NewDb(), me, TestDesk.Noon, TestDesk.Cancel)
                                    is { } claim
                            )
                            {
                                taken.Add(claim.Id);
                            }
                        },
                        TestDesk.Cancel
                    )
                )
        );

        Assert.Equal(200, taken.Count);
        Assert.Equal(200, taken.Distinct().Count());
        var tokens = await desk.NewDb().Claims.Select(c => c.LeaseToken).Distinct().CountAsync(TestDesk.Cancel);
        Assert.Equal(200, tokens);
        await desk.AssertSoundAsync();
    }

    [Theory, OnEveryEngine]
    public async Task One_claim_chosen_by_two_goes_to_one(Engine engine)
    {
        await using var desk = await TestDesk.OpenAsync(engine);
        var id = (await desk.AddAsync(1))[0].Id;

        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(1, 6)
                .Select(person =>
                    Task.Run(
                        () =>
                            Leases.TakeAsync(
                                desk.NewDb(),
                                id,
                                new Actor(person, $"Person {person}"),
                                TestDesk.Noon,
                                TestDesk.Cancel
                            ),
                        TestDesk.Cancel
                    )
                )
        );

        Assert.Single(outcomes, o => o.Refusal is null);
        Assert.All(outcomes.Where(o => o.Refusal is not null), o => Assert.Equal("held", o.Refusal!.Code));
        Assert.Equal(1, await desk.NewDb().AuditEvents.CountAsync(e => e.Action == "taken", TestDesk.Cancel));
        await desk.AssertSoundAsync();
    }

    [Theory, OnEveryEngine]
    public async Task A_lease_that_ran_out_is_taken_over_and_the_one_before_cannot_save(Engine engine)
    {
        await using var desk = await TestDesk.OpenAsync(engine);
        await desk.AddAsync(1);
        var end = TestDesk.Noon + Claim.LeaseTime;
        var first = await Leases.TakeNextAsync(desk.NewDb(), TestDesk.Ada, TestDesk.Noon, TestDesk.Cancel);
        Assert.Null(await Leases.TakeNextAsync(desk.NewDb(), TestDesk.Noor, end.AddMilliseconds(-1), TestDesk.Cancel));

        var second = await Leases.TakeNextAsync(desk.NewDb(), TestDesk.Noor, end, TestDesk.Cancel);

        Assert.Equal(first!.Id, second!.Id);
        Assert.NotEqual(first.LeaseToken, second.LeaseToken);
        Assert.Null(await Leases.ExtendAsync(desk.NewDb(), first.Id, first.LeaseToken!, end, TestDesk.Cancel));
        var db = desk.NewDb();
        var seen = await db.Claims.Include(c => c.Reviews).SingleAsync(TestDesk.Cancel);
        Assert.Equal(
            "lease-lost",
            seen.Submit(
                TestDesk.Review(TestDesk.Ada, Verdict.Supported),
                first.LeaseToken!,
                await db.ReviewRuleAsync(TestDesk.Cancel),
                end
            )?.Code
        );
    }

    [Theory, OnEveryEngine]
    public async Task Nobody_gets_a_claim_twice_in_a_round(Engine engine)
    {
        await using var desk = await TestDesk.OpenAsync(engine);
        await desk.SecondReviewsAsync(SecondReview.Always);
        await desk.AddAsync(4);

        Assert.Equal(4, await ReviewAllAsync(desk, TestDesk.Ada));
        Assert.Equal(0, await ReviewAllAsync(desk, TestDesk.Ada));
        Assert.Equal(4, await ReviewAllAsync(desk, TestDesk.Noor));
        Assert.Equal(0, await ReviewAllAsync(desk, TestDesk.Lead));

        var db = desk.NewDb();
        foreach (var claim in await db.Claims.ToListAsync(TestDesk.Cancel))
        {
            Assert.Equal(ClaimStatus.Settled, claim.Status);
            Assert.Null(claim.Reopen("A new source.", TestDesk.Lead, TestDesk.Noon));
        }

        await db.SaveChangesAsync(TestDesk.Cancel);
        Assert.Equal(4, await ReviewAllAsync(desk, TestDesk.Ada));
        await desk.AssertSoundAsync();
    }

    [Theory, OnEveryEngine]
    public async Task A_second_blind_review_of_one_person_is_refused_by_the_database_too(Engine engine)
    {
        await using var desk = await TestDesk.OpenAsync(engine);
        await desk.SecondReviewsAsync(SecondReview.Always);
        var id = (await desk.AddAsync(1))[0].Id;
        await desk.GiveAsync(id, TestDesk.Ada, Verdict.Supported);

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
            desk.TamperAsync(
                """
                INSERT INTO "Reviews" ("ClaimId", "ReviewerId", "ReviewerName", "Round", "Kind", "Verdict", "Rationale", "GivenAt")
                SELECT "ClaimId", "ReviewerId", "ReviewerName", "Round", "Kind", "Verdict", "Rationale", "GivenAt" FROM "Reviews"
                """
            )
        );
    }

    [Theory, OnEveryEngine]
    public async Task One_may_step_forth_and_back_in_the_queue_s_order(Engine engine)
    {
        await using var desk = await TestDesk.OpenAsync(engine);
        var claims = await desk.AddAsync(("A.", 0.9), ("B.", 0.5), ("C.", 0.5), ("D.", 0.1));

        var after = await Leases.TakeAfterAsync(desk.NewDb(), TestDesk.Ada, claims[1], TestDesk.Noon, TestDesk.Cancel);
        var before = await Leases.TakeBeforeAsync(
            desk.NewDb(),
            TestDesk.Ada,
            claims[2],
            TestDesk.Noon,
            TestDesk.Cancel
        );

        Assert.Equal(("C.", "B."), (after?.Statement, before?.Statement));
        Assert.Null(await Leases.TakeAfterAsync(desk.NewDb(), TestDesk.Ada, claims[3], TestDesk.Noon, TestDesk.Cancel));
        Assert.Null(
            await Leases.TakeBeforeAsync(desk.NewDb(), TestDesk.Ada, claims[0], TestDesk.Noon, TestDesk.Cancel)
        );
    }

    [Theory, OnEveryEngine]
    public async Task A_heartbeat_keeps_the_lease_and_makes_no_form_stale(Engine engine)
    {
        await using var desk = await TestDesk.OpenAsync(engine);
        await desk.AddAsync(1);
        var claim = await Leases.TakeNextAsync(desk.NewDb(), TestDesk.Ada, TestDesk.Noon, TestDesk.Cancel);
        var later = TestDesk.Noon.AddMinutes(14);

        var until = await Leases.ExtendAsync(desk.NewDb(), claim!.Id, claim.LeaseToken!, later, TestDesk.Cancel);

        Assert.Equal(later + Claim.LeaseTime, until);
        var now = await desk.NewDb().Claims.SingleAsync(TestDesk.Cancel);
        Assert.Equal((claim.Version, until), (now.Version, now.LeaseExpiresAt));
        Assert.Null(await Leases.ExtendAsync(desk.NewDb(), claim.Id, "another", later, TestDesk.Cancel));
    }

    [Theory, OnEveryEngine]
    public async Task Leases_that_ran_out_are_cleared_and_the_others_stay(Engine engine)
    {
        await using var desk = await TestDesk.OpenAsync(engine);
        await desk.AddAsync(3);
        await Leases.TakeNextAsync(desk.NewDb(), TestDesk.Ada, TestDesk.Noon, TestDesk.Cancel);
        await Leases.TakeNextAsync(desk.NewDb(), TestDesk.Noor, TestDesk.Noon.AddMinutes(5), TestDesk.Cancel);
        var end = TestDesk.Noon + Claim.LeaseTime;

        Assert.Equal(1, await Leases.ExpireAsync(desk.NewDb(), end, 100, TestDesk.Cancel));
        Assert.Equal(0, await Leases.ExpireAsync(desk.NewDb(), end, 100, TestDesk.Cancel));

        Assert.Equal(1, await desk.NewDb().Claims.CountAsync(c => c.LeaseToken != null, TestDesk.Cancel));
        await desk.AssertSoundAsync();
    }

    [Theory, OnEveryEngine]
    public async Task A_claim_that_does_not_exist_is_neither_given_nor_refused(Engine engine)
    {
        await using var desk = await TestDesk.OpenAsync(engine);

        Assert.Equal(
            (null, null),
            await Leases.TakeAsync(desk.NewDb(), 4711, TestDesk.Ada, TestDesk.Noon, TestDesk.Cancel)
        );
        Assert.Null(await Leases.TakeNextAsync(desk.NewDb(), TestDesk.Ada, TestDesk.Noon, TestDesk.Cancel));
    }

    private static async Task<int> ReviewAllAsync(TestDesk desk, Actor by)
    {
        for (var given = 0; ; given++)
        {
            var db = desk.NewDb();
            if (await Leases.TakeNextAsync(db, by, TestDesk.Noon, TestDesk.Cancel) is not { } claim)
            {
                return given;
            }

            Assert.Null(
                claim.Submit(
                    TestDesk.Review(by, Verdict.Supported, claim.Round),
                    claim.LeaseToken!,
                    await db.ReviewRuleAsync(TestDesk.Cancel),
                    TestDesk.Noon
                )
            );
            await db.SaveChangesAsync(TestDesk.Cancel);
        }
    }
}
