using FactCheck.Core.Accounts;
using FactCheck.Core.Articles;
using FactCheck.Core.Audit;
using FactCheck.Core.Claims;
using FactCheck.Core.Reports;
using FactCheck.Core.Reviews;
using FactCheck.Data.Audit;
using FactCheck.Data.Queue;
using FactCheck.Data.Search;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Data;

/// <summary>
/// The desk's database. A save stores the aggregates, their events in the chain, the queue's counts and the search index in
/// one transaction: all of it or nothing.
/// </summary>
public sealed class AppDb(DbContextOptions<AppDb> options) : IdentityDbContext<Account, Role, long>(options)
{
    public DbSet<Article> Articles => Set<Article>();

    public DbSet<Original> Originals => Set<Original>();

    public DbSet<Claim> Claims => Set<Claim>();

    public DbSet<Review> Reviews => Set<Review>();

    public DbSet<ReviewDraft> Drafts => Set<ReviewDraft>();

    public DbSet<ReviewRule> ReviewRules => Set<ReviewRule>();

    public DbSet<Report> Reports => Set<Report>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<AuditEvent> AuditEvents => Set<AuditEvent>();

    public DbSet<AuditHead> AuditHeads => Set<AuditHead>();

    public DbSet<DeskCount> Counts => Set<DeskCount>();

    /// <summary>The lead's rule on second reviews.</summary>
    public Task<ReviewRule> ReviewRuleAsync(CancellationToken cancel) => ReviewRules.SingleAsync(cancel);

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save with SaveChangesAsync: events and counts are written there.");

    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        ChangeTracker.DetectChanges();
        var audited = ChangeTracker.Entries<Audited>().ToList();
        foreach (var entry in audited.Where(e => e.State == EntityState.Modified))
        {
            entry.Property(a => a.Version).CurrentValue++;
        }

        var changed = audited.Where(e => e.Entity.HasEvents).Select(e => e.Entity).ToList();
        var counts = DeskCounts.Changes(ChangeTracker);
        var indexed = ClaimSearch.Changes(ChangeTracker);
        if (changed.Count == 0 && counts.Count == 0 && indexed.Count == 0)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        try
        {
            var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            await DeskCounts.ApplyAsync(this, counts, cancellationToken);
            await ClaimSearch.IndexAsync(this, indexed, cancellationToken);
            // Last, because it takes the one row that every writer needs.
            await AuditLog.AppendAsync(this, changed, cancellationToken);
            await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            if (own is not null)
            {
                await own.CommitAsync(cancellationToken);
            }

            return saved;
        }
        finally
        {
            if (own is not null)
            {
                await own.DisposeAsync();
            }
        }
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDb).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Extraction.PartialDate>().HaveConversion<PartialDateConverter>();
    }
}
