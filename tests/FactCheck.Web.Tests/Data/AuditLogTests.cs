using FactCheck.Core.Reviews;
using FactCheck.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Data;

public sealed class AuditLogTests
{
    [Theory, OnEveryEngine]
    public async Task A_log_that_nobody_touched_holds(Engine engine)
    {
        await using var desk = await TestDesk.OpenAsync(engine);
        Assert.Equal(new AuditVerification(0, null), await AuditLog.VerifyAsync(desk.NewDb(), TestDesk.Cancel));

        await FillAsync(desk);

        var events = await desk.NewDb().AuditEvents.OrderBy(e => e.Id).ToListAsync(TestDesk.Cancel);
        Assert.Equal(Enumerable.Range(1, events.Count).Select(n => (long)n), events.Select(e => e.Id));
        Assert.Equal(["imported", "taken", "reviewed", "taken", "reviewed"], events.Select(e => e.Action));
        Assert.All(events, e => Assert.True(e.SubjectId > 0));
        Assert.Equal(
            new AuditVerification(events.Count, null),
            await AuditLog.VerifyAsync(desk.NewDb(), TestDesk.Cancel)
        );
    }

    [Theory, OnEveryEngine]
    public async Task Every_way_to_bend_the_log_is_found(Engine engine)
    {
        (string Sql, string Fault)[] ways =
        [
            ("""UPDATE "AuditEvents" SET "ActorName" = 'Somebody' WHERE "Id" = 2""", "Event 2 of"),
            ("""UPDATE "AuditEvents" SET "After" = NULL WHERE "Id" = 3""", "Event 3 of"),
            ("""UPDATE "AuditEvents" SET "SubjectId" = "SubjectId" + 1 WHERE "Id" = 4""", "Event 4 of"),
            ("""UPDATE "AuditEvents" SET "PreviousHash" = "Hash" WHERE "Id" = 4""", "Event 4 does not follow"),
            ("""UPDATE "AuditEvents" SET "Hash" = "PreviousHash" WHERE "Id" = 3""", "Event 3 of"),
            ("""DELETE FROM "AuditEvents" WHERE "Id" = 1""", "Event 1 is missing"),
            ("""DELETE FROM "AuditEvents" WHERE "Id" = 3""", "Event 3 is missing"),
            ("""DELETE FROM "AuditEvents" WHERE "Id" = 5""", "The log ends after event 4, but 5 were written"),
            ("""DELETE FROM "AuditEvents" """, "The log ends after event 0, but 5 were written"),
            ("""UPDATE "AuditEvents" SET "Id" = 99 WHERE "Id" = 5""", "Event 5 is missing"),
        ];
        foreach (var (sql, fault) in ways)
        {
            await using var desk = await TestDesk.OpenAsync(engine);
            await FillAsync(desk);

            await desk.TamperAsync(sql);

            var found = (await AuditLog.VerifyAsync(desk.NewDb(), TestDesk.Cancel)).Fault;
            Assert.StartsWith(fault, found, StringComparison.Ordinal);
        }
    }

    private static async Task FillAsync(TestDesk desk)
    {
        foreach (var claim in await desk.AddAsync(2))
        {
            await desk.GiveAsync(claim.Id, TestDesk.Ada, Verdict.Disputed, TestDesk.Noon.AddTicks(1_234_567));
        }
    }
}
