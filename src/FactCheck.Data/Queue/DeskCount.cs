using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Queue;

/// <summary>One figure of the dashboard, kept as claims change instead of counted when somebody looks.</summary>
public sealed class DeskCount
{
    public string Name { get; private set; } = "";

    public long Value { get; private set; }
}

/// <summary>The desk's figures: claims by status, settled claims by verdict, articles.</summary>
/// <param name="Claims">Every status has an entry.</param>
/// <param name="Verdicts">Every verdict has an entry.</param>
/// <param name="Articles">All that were imported.</param>
public sealed record DeskFigures(
    IReadOnlyDictionary<ClaimStatus, long> Claims,
    IReadOnlyDictionary<Verdict, long> Verdicts,
    long Articles
)
{
    /// <summary>Claims that are neither settled nor dismissed.</summary>
    public long Open =>
        Claims.Where(c => c.Key is not (ClaimStatus.Settled or ClaimStatus.Dismissed)).Sum(c => c.Value);
}

/// <summary>Keeps and reads the figures.</summary>
public static class DeskCounts
{
    public static async Task<DeskFigures> ReadAsync(AppDb db, CancellationToken cancel)
    {
        var counts = await db
            .Counts.AsNoTracking()
            .ToDictionaryAsync(c => c.Name, c => c.Value, StringComparer.Ordinal, cancel);
        return new DeskFigures(
            Enum.GetValues<ClaimStatus>().ToDictionary(s => s, s => counts[Name(s)]),
            Enum.GetValues<Verdict>().ToDictionary(v => v, v => counts[Name(v)]),
            counts[nameof(Article)]
        );
    }

    internal static IReadOnlyDictionary<string, long> Changes(ChangeTracker tracker)
    {
        var changes = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var entry in tracker.Entries<Claim>())
        {
            if (entry.State is EntityState.Modified or EntityState.Deleted)
            {
                Add(entry.OriginalValues.GetValue<ClaimStatus>(nameof(Claim.Status)), -1);
                AddVerdict(entry.OriginalValues.GetValue<Verdict?>(nameof(Claim.Verdict)), -1);
            }

            if (entry.State is EntityState.Modified or EntityState.Added)
            {
                Add(entry.Entity.Status, 1);
                AddVerdict(entry.Entity.Verdict, 1);
            }
        }

        foreach (var entry in tracker.Entries<Article>())
        {
            Count(
                nameof(Article),
                entry.State is EntityState.Added ? 1
                    : entry.State is EntityState.Deleted ? -1
                    : 0
            );
        }

        return changes.Where(c => c.Value != 0).ToDictionary(StringComparer.Ordinal);

        void Add(ClaimStatus status, int by) => Count(Name(status), by);

        void AddVerdict(Verdict? verdict, int by)
        {
            if (verdict is { } given)
            {
                Count(Name(given), by);
            }
        }

        void Count(string name, int by) => changes[name] = changes.GetValueOrDefault(name) + by;
    }

    internal static async Task ApplyAsync(AppDb db, IReadOnlyDictionary<string, long> changes, CancellationToken cancel)
    {
        // In one order everywhere, so that two writers cannot wait for each other.
        foreach (var (name, by) in changes.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            await db
                .Counts.Where(c => c.Name == name)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.Value, c => c.Value + by), cancel);
        }
    }

    internal static IEnumerable<string> Names =>
        Enum.GetValues<ClaimStatus>()
            .Select(Name)
            .Concat(Enum.GetValues<Verdict>().Select(Name))
            .Append(nameof(Article));

    private static string Name(ClaimStatus status) => $"{nameof(ClaimStatus)}.{status}";

    private static string Name(Verdict verdict) => $"{nameof(Verdict)}.{verdict}";
}

internal sealed class DeskCountConfiguration : IEntityTypeConfiguration<DeskCount>
{
    public void Configure(EntityTypeBuilder<DeskCount> builder)
    {
        builder.HasKey(c => c.Name);
        builder.HasData(DeskCounts.Names.Select(name => new { Name = name, Value = 0L }));
    }
}
