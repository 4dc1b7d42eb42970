using System.Security.Cryptography;
using FactCheck.Core;
using FactCheck.Core.Audit;
using FactCheck.Core.Claims;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Data.Queue;

/// <summary>The queue's one way to hand out work.</summary>
public static class Leases
{
    private const string Top = "";
    private const string Behind = """AND (c."Worth" < {3} OR (c."Worth" = {3} AND c."Id" > {4}))""";
    private const string Ahead = """AND (c."Worth" > {3} OR (c."Worth" = {3} AND c."Id" < {4}))""";
    private const string Down = """c."Worth" DESC, c."Id" ASC""";
    private const string Up = """c."Worth" ASC, c."Id" DESC""";

    /// <summary>
    /// Leases the most check-worthy, then oldest, open claim that nobody holds and that <paramref name="reviewer"/> has not
    /// reviewed in its round. One indexed statement picks and marks it, so that two reviewers never get the same claim.
    /// </summary>
    /// <returns>The claim, its reviews loaded, or null when nothing waits for this reviewer.</returns>
    public static Task<Claim?> TakeNextAsync(AppDb db, Actor reviewer, DateTime now, CancellationToken cancel) =>
        TakeAsync(db, Pick(db, Top, Down), reviewer, null, now, cancel);

    /// <summary>As <see cref="TakeNextAsync"/>, the first that stands behind <paramref name="claim"/> in the queue's order.</summary>
    public static Task<Claim?> TakeAfterAsync(
        AppDb db,
        Actor reviewer,
        Claim claim,
        DateTime now,
        CancellationToken cancel
    ) => TakeAsync(db, Pick(db, Behind, Down), reviewer, claim, now, cancel);

    /// <summary>As <see cref="TakeNextAsync"/>, the last that stands before <paramref name="claim"/> in the queue's order.</summary>
    public static Task<Claim?> TakeBeforeAsync(
        AppDb db,
        Actor reviewer,
        Claim claim,
        DateTime now,
        CancellationToken cancel
    ) => TakeAsync(db, Pick(db, Ahead, Up), reviewer, claim, now, cancel);

    /// <summary>Leases one claim that the reviewer chose, or says why not.</summary>
    /// <returns>The claim, its reviews loaded, or null when there is none of that key; a refusal leaves it as it was.</returns>
    public static async Task<(Claim? Claim, Refusal? Refusal)> TakeAsync(
        AppDb db,
        long claimId,
        Actor reviewer,
        DateTime now,
        CancellationToken cancel
    )
    {
        var claim = await db.Claims.Include(c => c.Reviews).SingleOrDefaultAsync(c => c.Id == claimId, cancel);
        if (claim is null)
        {
            return (null, null);
        }

        if (claim.IsHeldBy(reviewer.Id, now))
        {
            // In hand already, in another tab perhaps: a new token would make that one's form useless.
            return (claim, null);
        }

        if (claim.Take(reviewer, NewToken(), now) is { } refusal)
        {
            return (claim, refusal);
        }

        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return (claim, new Refusal("held", "Somebody else has just taken this claim. Take the next one."));
        }

        return (claim, null);
    }

    /// <summary>
    /// A sign of life: the lease of this token runs its full time again. One statement that leaves the claim's version
    /// alone, so that a heartbeat makes no open form stale.
    /// </summary>
    /// <returns>When it runs out now, or null where the lease is lost.</returns>
    public static async Task<DateTime?> ExtendAsync(
        AppDb db,
        long claimId,
        string token,
        DateTime now,
        CancellationToken cancel
    )
    {
        var until = now + Claim.LeaseTime;
        var extended = await db
            .Claims.Where(c =>
                c.Id == claimId && c.Status == ClaimStatus.InReview && c.LeaseToken == token && c.LeaseExpiresAt > now
            )
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.LeaseExpiresAt, until), cancel);
        return extended == 1 ? until : null;
    }

    // Statuses 0 to 2 are open (queued, in review, awaiting second): as literals, so that the planner sees that the partial
    // index IX_Claims_Open serves. Only the token is written; the claim's own method makes the step and records it.
    private static string Pick(AppDb db, string where, string order) =>
        $$"""
            UPDATE "Claims" SET "LeaseToken" = {0}
            WHERE "Id" = (
                SELECT c."Id" FROM "Claims" AS c
                WHERE c."Status" <= 2 AND (c."Status" <> 1 OR c."LeaseExpiresAt" <= {1})
                  AND NOT EXISTS (
                      SELECT 1 FROM "Reviews" AS r
                      WHERE r."ClaimId" = c."Id" AND r."ReviewerId" = {2} AND r."Round" = c."Round" AND r."Kind" = 'Blind')
                  {{where}}
                ORDER BY {{order}}
                LIMIT 1 {{(db.Database.IsNpgsql() ? "FOR UPDATE SKIP LOCKED" : "")}})
            RETURNING "Id" AS "Value"
            """;

    private static async Task<Claim?> TakeAsync(
        AppDb db,
        string statement,
        Actor reviewer,
        Claim? from,
        DateTime now,
        CancellationToken cancel
    )
    {
        var token = NewToken();
        var holder = reviewer.Id ?? throw new ArgumentException("The desk itself reviews nothing.", nameof(reviewer));
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var ids = await db
            .Database.SqlQueryRaw<long>(
                statement,
                from is null ? [token, now, holder] : [token, now, holder, from.Worth, from.Id]
            )
            .ToListAsync(cancel);
        if (ids.Count == 0)
        {
            return null;
        }

        var claim = await db.Claims.Include(c => c.Reviews).SingleAsync(c => c.Id == ids[0], cancel);
        if (claim.Take(reviewer, token, now) is { } refusal)
        {
            throw new InvalidOperationException(
                $"The queue offered claim {claim.Id}, which refused: {refusal.Message}"
            );
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return claim;
    }

    /// <summary>A token that nobody can guess.</summary>
    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>Returns every claim whose lease has run out to the queue, at most <paramref name="most"/> at once.</summary>
    public static async Task<int> ExpireAsync(AppDb db, DateTime now, int most, CancellationToken cancel)
    {
        var lapsed = await db
            .Claims.Where(c => c.Status == ClaimStatus.InReview && c.LeaseExpiresAt <= now)
            .OrderBy(c => c.Id)
            .Take(most)
            .ToListAsync(cancel);
        var expired = lapsed.Count(claim => claim.Expire(now) is null);
        await db.SaveChangesAsync(cancel);
        return expired;
    }
}
