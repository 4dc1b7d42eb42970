using FactCheck.Core.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Data.Articles;

internal sealed class ArticleConfiguration : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> builder)
    {
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasIndex(a => a.Sha256).IsUnique();
        builder.HasIndex(a => a.Outlet);
        builder.HasIndex(a => a.PublishedFrom);
        builder.Property(a => a.Passages).HasJson();
    }
}

internal sealed class OriginalConfiguration : IEntityTypeConfiguration<Original>
{
    public void Configure(EntityTypeBuilder<Original> builder)
    {
        builder.HasKey(o => o.Sha256);
        builder.Ignore(o => o.IsIntact);
    }
}
