using FactCheck.Core.Articles;
using FactCheck.Core.Audit;
using FactCheck.Core.Claims;
using FactCheck.Data.Setup;
using FactCheck.Extraction;
using FactCheck.Extraction.Import;
using FactCheck.Extraction.Labelling;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Data.Articles;

/// <summary>How an import ended.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="ArticleId">The article, new or found; null where the file was refused.</param>
/// <param name="Title">The article's title.</param>
/// <param name="IsNew">False where the same bytes were there already.</param>
/// <param name="Claims">How many claims and opinions a new article brought into the queue.</param>
/// <param name="Refusal">Why the file was refused.</param>
public sealed record ImportOutcome(
    string Name,
    long? ArticleId,
    string? Title,
    bool IsNew,
    int Claims,
    string? Refusal
);

/// <summary>Brings one file into the desk: read, cut, labelled and queued in one save, or refused with a reason.</summary>
public static class ArticleImport
{
    /// <summary>The largest file; an article is a small part of it.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;

    public static async Task<ImportOutcome> AddAsync(
        AppDb db,
        byte[] bytes,
        string name,
        Actor by,
        DateTime now,
        CancellationToken cancel
    )
    {
        if (bytes.Length > MaxBytes)
        {
            return Refused(TooLarge(name, bytes.Length));
        }

        var read = ArticleReader.Read(bytes, name);
        if (read.Refusal is { } refusal)
        {
            return Refused(refusal.Message);
        }

        var source = read.Article!;
        if (await FindAsync(db, source.Sha256, name, cancel) is { } there)
        {
            return there;
        }

        var extracted = Extractor.Extract(source);
        var article = Article.Import(extracted, name, bytes.Length, by, now);
        var points = new CodePoints(article.Text);
        var claims = extracted
            .Passages.Where(p => p.Label is not PassageLabel.Other)
            .Select(p => Claim.FromPassage(article, points, p, now))
            .ToList();
        db.Articles.Add(article);
        db.Claims.AddRange(claims);
        if (!await db.Originals.AnyAsync(o => o.Sha256 == source.Sha256, cancel))
        {
            db.Originals.Add(new Original(bytes, name));
        }

        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (Exception e) when (DeskDatabase.IsDiskFull(e))
        {
            db.ChangeTracker.Clear();
            return Refused($"“{name}” was not saved: the disk is full. Make room, then add it again.");
        }
        catch (DbUpdateException)
        {
            // The same file may have come in twice at the same moment: then the other one won.
            db.ChangeTracker.Clear();
            if (await FindAsync(db, source.Sha256, name, cancel) is { } other)
            {
                return other;
            }

            throw;
        }

        return new ImportOutcome(name, article.Id, article.Title, IsNew: true, claims.Count, Refusal: null);

        ImportOutcome Refused(string message) => new(name, null, null, IsNew: false, 0, message);
    }

    /// <summary>What to say of a file of <paramref name="length"/> bytes, without reading it.</summary>
    public static string TooLarge(string name, long length) =>
        $"“{name}” has {length / 1048576.0:0.0} MB; {MaxBytes / 1048576} MB is the most for one article. Split it, or import the article alone.";

    private static async Task<ImportOutcome?> FindAsync(
        AppDb db,
        string sha256,
        string name,
        CancellationToken cancel
    ) =>
        await db
            .Articles.Where(a => a.Sha256 == sha256)
            .Select(a => new ImportOutcome(name, a.Id, a.Title, false, 0, null))
            .SingleOrDefaultAsync(cancel);
}
