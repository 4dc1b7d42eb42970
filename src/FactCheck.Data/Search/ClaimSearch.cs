using System.Globalization;
using System.Text;
using System.Text.Json;
using FactCheck.Core.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace FactCheck.Data.Search;

/// <summary>
/// Full-text search over statement, quote and speaker of every claim: FTS5 on SQLite, whose table is written in the same save
/// as the claim; a generated <c>tsvector</c> on PostgreSQL.
/// </summary>
public static class ClaimSearch
{
    private const int MostTerms = 40;

    /// <summary>The claims that contain every word of <paramref name="words"/>, the last one as a beginning. Composable.</summary>
    public static IQueryable<Claim> Matching(AppDb db, string words)
    {
        var terms = Terms(words).Take(MostTerms).ToList();
        if (terms.Count == 0)
        {
            return db.Claims.Where(_ => false);
        }

        return db.Database.IsNpgsql()
            ? db.Claims.FromSqlRaw(
                """SELECT * FROM "Claims" WHERE "Search" @@ to_tsquery('english', {0})""",
                string.Join(" & ", terms) + ":*"
            )
            : db.Claims.FromSqlRaw(
                """SELECT * FROM "Claims" WHERE "Id" IN (SELECT rowid FROM "ClaimText" WHERE "ClaimText" MATCH {0})""",
                string.Join(' ', terms.Select(t => $"\"{t}\"")) + "*"
            );
    }

    /// <summary>
    /// The claims of other articles that share the most telling words with <paramref name="text"/>, the closest first.
    /// </summary>
    public static async Task<IReadOnlyList<long>> NearestAsync(
        AppDb db,
        string text,
        long exceptArticle,
        int most,
        CancellationToken cancel
    )
    {
        var terms = Terms(text).Where(t => t.Length > 2).Distinct(StringComparer.Ordinal).Take(MostTerms).ToList();
        if (terms.Count == 0)
        {
            return [];
        }

        var query = db.Database.IsNpgsql()
            ? db.Database.SqlQueryRaw<long>(
                """
                SELECT c."Id" AS "Value" FROM "Claims" AS c, to_tsquery('english', {0}) AS q
                WHERE c."Search" @@ q AND c."ArticleId" <> {1}
                ORDER BY ts_rank_cd(c."Search", q, 1) DESC, c."Id" LIMIT {2}
                """,
                string.Join(" | ", terms),
                exceptArticle,
                most
            )
            : db.Database.SqlQueryRaw<long>(
                """
                SELECT c."Id" AS "Value" FROM "ClaimText" AS t JOIN "Claims" AS c ON c."Id" = t.rowid
                WHERE "ClaimText" MATCH {0} AND c."ArticleId" <> {1}
                ORDER BY bm25("ClaimText"), c."Id" LIMIT {2}
                """,
                string.Join(" OR ", terms.Select(t => $"\"{t}\"")),
                exceptArticle,
                most
            );
        return await query.ToListAsync(cancel);
    }

    internal static IReadOnlyList<Claim> Changes(ChangeTracker tracker) =>
        [
            .. tracker
                .Entries<Claim>()
                .Where(e =>
                    e.State == EntityState.Added
                    || (e.State == EntityState.Modified && e.Property(c => c.Statement).IsModified)
                )
                .Select(e => e.Entity),
        ];

    internal static async Task IndexAsync(AppDb db, IReadOnlyList<Claim> claims, CancellationToken cancel)
    {
        if (claims.Count == 0 || db.Database.IsNpgsql())
        {
            return;
        }

        // One statement for all of them: an import brings dozens of claims at once.
        var rows = JsonSerializer.Serialize(
            claims.Select(c => (object[])[c.Id, c.Statement, c.Anchor.Quote, c.Speaker])
        );
        await db.Database.ExecuteSqlAsync(
            $"""
            DELETE FROM "ClaimText" WHERE rowid IN (SELECT json_extract(value, '$[0]') FROM json_each({rows}));
            INSERT INTO "ClaimText"(rowid, "Statement", "Quote", "Speaker")
            SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]'), json_extract(value, '$[3]')
            FROM json_each({rows});
            """,
            cancel
        );
    }

    // Runs of letters and digits: nothing is left that either query language could read as an operator. Accents are dropped,
    // as both indexes drop them.
    private static IEnumerable<string> Terms(string text)
    {
        var term = new StringBuilder();
        foreach (var rune in WithoutAccents(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark)
            {
                term.Append(rune.ToString());
            }
            else if (term.Length > 0)
            {
                yield return term.ToString();
                term.Clear();
            }
        }

        if (term.Length > 0)
        {
            yield return term.ToString();
        }
    }

    // Through runes, because half a character cannot be normalised.
    private static string WithoutAccents(string text) =>
        string.Concat(
                string.Concat(text.EnumerateRunes())
                    .Normalize(NormalizationForm.FormD)
                    .Where(c => c is < '\u0300' or > '\u036F')
            )
            .Normalize();
}
