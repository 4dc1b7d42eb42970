using FactCheck.Core.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Audit;

/// <summary>The end of the chain: one row, which every writer of events locks first.</summary>
public sealed class AuditHead
{
    public int Id { get; private set; }

    public long LastId { get; private set; }

    public string Hash { get; private set; } = AuditEvent.Genesis;
}

/// <summary>What a walk along the chain found.</summary>
/// <param name="Events">How many events were read.</param>
/// <param name="Fault">The first thing that is wrong, or null when the chain holds.</param>
public sealed record AuditVerification(long Events, string? Fault);

/// <summary>The chained log of all changes.</summary>
public static class AuditLog
{
    internal static async Task AppendAsync(AppDb db, IReadOnlyList<Audited> changed, CancellationToken cancel)
    {
        var events = changed.SelectMany(a => a.TakeEvents().Select(e => (Event: e, a.Id))).ToList();
        if (events.Count == 0)
        {
            return;
        }

        // The update comes before the read: it takes the row's lock, so nobody else can chain to the same hash.
        await db.AuditHeads.ExecuteUpdateAsync(
            set => set.SetProperty(h => h.LastId, h => h.LastId + events.Count),
            cancel
        );
        var head = await db.AuditHeads.AsNoTracking().SingleAsync(cancel);
        var (id, hash) = (head.LastId - events.Count, head.Hash);
        foreach (var (entry, subjectId) in events)
        {
            entry.Chain(++id, subjectId, hash);
            hash = entry.Hash;
            db.AuditEvents.Add(entry);
        }

        await db.AuditHeads.ExecuteUpdateAsync(set => set.SetProperty(h => h.Hash, hash), cancel);
    }

    /// <summary>Computes every hash again, in order.</summary>
    public static async Task<AuditVerification> VerifyAsync(AppDb db, CancellationToken cancel)
    {
        var (count, hash) = (0L, AuditEvent.Genesis);
        await foreach (
            var entry in db.AuditEvents.AsNoTracking().OrderBy(e => e.Id).AsAsyncEnumerable().WithCancellation(cancel)
        )
        {
            count++;
            if (entry.Id != count)
            {
                return new AuditVerification(count - 1, $"Event {count} is missing.");
            }

            if (entry.PreviousHash != hash)
            {
                return new AuditVerification(count, $"Event {entry.Id} does not follow the one before it.");
            }

            if (entry.ComputeHash() != entry.Hash)
            {
                return new AuditVerification(count, $"Event {entry.Id} of {entry.At:O} was edited.");
            }

            hash = entry.Hash;
        }

        var head = await db.AuditHeads.AsNoTracking().SingleAsync(cancel);
        return head.LastId != count || head.Hash != hash
            ? new AuditVerification(count, $"The log ends after event {count}, but {head.LastId} were written.")
            : new AuditVerification(count, null);
    }
}

internal sealed class AuditEventConfiguration : IEntityTypeConfiguration<AuditEvent>
{
    public void Configure(EntityTypeBuilder<AuditEvent> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.HasIndex(e => new { e.Subject, e.SubjectId });
    }
}

internal sealed class AuditHeadConfiguration : IEntityTypeConfiguration<AuditHead>
{
    public void Configure(EntityTypeBuilder<AuditHead> builder)
    {
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.HasData(
            new
            {
                Id = 1,
                LastId = 0L,
                Hash = AuditEvent.Genesis,
            }
        );
    }
}
