using System.Security.Cryptography;
using FactCheck.Core.Audit;
using FactCheck.Core.Claims;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Data.Queue;

/// <summary>The queue's one way to hand out work.</summary>
public static class Leases
{
    // Statuses 0 to 2 are open (queued, in review, awaiting second): as literals, so that the planner sees that the partial
    // index IX_Claims_Open serves. Only the token is written; the claim's own method makes the step and records it.
    private const string Pick = """
        UPDATE "Claims" SET "LeaseToken" = {0}
        WHERE "Id" = (
            SELECT c."Id" FROM "Claims" AS c
            WHERE c."Status" <= 2 AND (c."Status" <> 1 OR c."LeaseExpiresAt" <= {1})
              AND NOT EXISTS (
                  SELECT 1 FROM "Reviews" AS r
                  WHERE r."ClaimId" = c."Id" AND r."ReviewerId" = {2} AND r."Round" = c."Round" AND r."Kind" = 'Blind')
            ORDER BY c."Worth" DESC, c."Id"
            LIMIT 1)
        RETURNING "Id" AS "Value"
        """;

    private static readonly string PickOnPostgres = Pick.Replace(
        "LIMIT 1",
        "LIMIT 1 FOR UPDATE SKIP LOCKED",
        StringComparison.Ordinal
    );

    /// <summary>
    /// Leases the most check-worthy, then oldest, open claim that nobody holds and that <paramref name="reviewer"/> has not
    /// reviewed in its round. One indexed statement picks and marks it, so that two reviewers never get the same claim.
    /// </summary>
    /// <returns>The claim, its reviews loaded, or null when nothing waits for this reviewer.</returns>
    public static async Task<Claim?> TakeNextAsync(AppDb db, Actor reviewer, DateTime now, CancellationToken cancel)
    {
        var token = NewToken();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var ids = await db
            .Database.SqlQueryRaw<long>(
                db.Database.IsNpgsql() ? PickOnPostgres : Pick,
                token,
                now,
                reviewer.Id ?? throw new ArgumentException("The desk itself reviews nothing.", nameof(reviewer))
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
