using FactCheck.Core.Articles;
using FactCheck.Data;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Articles;

internal static class ArticleSearch
{
    /// <summary>The articles whose title or outlet contains <paramref name="words"/>, in any case; all of them without words.</summary>
    public static IQueryable<Article> Matching(AppDb db, string? words)
    {
        var articles = db.Articles.AsNoTracking();
        if (string.IsNullOrWhiteSpace(words))
        {
            return articles;
        }

        var escaped = words
            .Trim()
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);
        var like = $"%{escaped}%";
        return db.Database.IsNpgsql()
            ? articles.Where(a => EF.Functions.ILike(a.Title, like, "\\") || EF.Functions.ILike(a.Outlet!, like, "\\"))
            : articles.Where(a => EF.Functions.Like(a.Title, like, "\\") || EF.Functions.Like(a.Outlet!, like, "\\"));
    }
}
