using FactCheck.Core.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Reviews;

internal sealed class ReviewConfiguration : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> builder)
    {
        builder.Property(r => r.Kind).HasConversion<string>();
        builder.Property(r => r.Verdict).HasConversion<string>();
        builder.HasMany(r => r.Citations).WithOne().HasForeignKey(c => c.ReviewId);
        // A second blind review by the same person in one round is refused here too, whatever races above it. Of
        // decisions, a lead may give one and have reviewed as well.
        builder
            .HasIndex(r => new
            {
                r.ClaimId,
                r.ReviewerId,
                r.Round,
                r.Kind,
            })
            .IsUnique();
        builder.HasIndex(r => r.GivenAt);
    }
}

internal sealed class ReviewDraftConfiguration : IEntityTypeConfiguration<ReviewDraft>
{
    public void Configure(EntityTypeBuilder<ReviewDraft> builder)
    {
        builder.Property(d => d.Verdict).HasConversion<string>();
        builder.Property(d => d.Citations).HasJson();
        builder.HasIndex(d => new { d.ClaimId, d.ReviewerId }).IsUnique();
        builder.HasIndex(d => d.ReviewerId);
    }
}

internal sealed class ReviewRuleConfiguration : IEntityTypeConfiguration<ReviewRule>
{
    public void Configure(EntityTypeBuilder<ReviewRule> builder)
    {
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Property(r => r.SecondReview).HasConversion<string>();
        builder.HasData(
            new
            {
                Id = 1L,
                Version = 1,
                SecondReview = SecondReview.Never,
                WorthFrom = 0.8,
            }
        );
    }
}
