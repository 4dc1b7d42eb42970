using FactCheck.Core.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Claims;

internal sealed class ClaimConfiguration : IEntityTypeConfiguration<Claim>
{
    public void Configure(EntityTypeBuilder<Claim> builder)
    {
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.ComplexProperty(c => c.Anchor);
        builder.Property(c => c.Why).HasJson();
        builder.Property(c => c.Quantities).HasJson();
        builder.Property(c => c.Kind).HasConversion<string>();
        builder.Property(c => c.Mode).HasConversion<string>();
        builder.Property(c => c.Origin).HasConversion<string>();
        builder.Property(c => c.Verdict).HasConversion<string>();
        builder.HasOne(c => c.Article).WithMany().HasForeignKey(c => c.ArticleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Reviews).WithOne().HasForeignKey(r => r.ClaimId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.ArticleId, c.Number }).IsUnique();
        // The order of the queue and of "take next"; the open ones (the first three statuses) have an index of their own.
        builder
            .HasIndex(c => new
            {
                c.Status,
                c.Worth,
                c.Id,
            })
            .IsDescending(false, true, false);
        builder
            .HasIndex(c => new { c.Worth, c.Id }, "IX_Claims_Open")
            .IsDescending(true, false)
            .HasFilter("\"Status\" <= 2");
        builder.HasIndex(c => new { c.Worth, c.Id }).IsDescending(true, false);
        builder.HasIndex(c => c.Speaker);
        builder.HasIndex(c => c.LeaseHolderId);
        builder.HasIndex(c => c.ClosedAt);
    }
}
