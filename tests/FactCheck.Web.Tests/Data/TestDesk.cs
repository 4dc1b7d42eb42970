using System.Security.Cryptography;
using System.Text;
using FactCheck.Core.Articles;
using FactCheck.Core.Audit;
using FactCheck.Core.Citations;
using FactCheck.Core.Claims;
using FactCheck.Core.Reviews;
using FactCheck.Data;
using FactCheck.Data.Audit;
using FactCheck.Data.Queue;
using FactCheck.Data.Setup;
using FactCheck.Extraction;
using FactCheck.Extraction.Attribution;
using FactCheck.Extraction.Import;
using FactCheck.Extraction.Labelling;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Data;

/// <summary>A database of a test's own, on the engine asked for.</summary>
internal sealed class TestDesk : IAsyncDisposable
{
    public static readonly DateTime Noon = new(2026, 3, 4, 12, 0, 0, DateTimeKind.Utc);
    public static readonly Actor Ada = new(1, "Ada Quill");
    public static readonly Actor Noor = new(2, "Noor Haddad");
    public static readonly Actor Lead = new(3, "Jana Stein");

    private readonly ServiceProvider services;
    private readonly List<AsyncServiceScope> scopes = [];
    private readonly Lock gate = new();
    private int articles;

    private TestDesk(DeskOptions options)
    {
        Options = options;
        services = DeskData.BuildServices(options);
    }

    public DeskOptions Options { get; }

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A migrated database without a row.</summary>
    public static async Task<TestDesk> OpenAsync(Engine engine)
    {
        var desk = await OpenEmptyAsync(engine, migrated: true);
        if (engine == Engine.Sqlite)
        {
            File.Copy(await FactCheckApp.MigratedFileAsync(), desk.Options.SqliteFile);
        }

        return desk;
    }

    /// <summary>A database without a table; on SQLite not even a file.</summary>
    public static async Task<TestDesk> OpenEmptyAsync(Engine engine, bool migrated = false)
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-data-").FullName;
        return new TestDesk(
            new DeskOptions(folder, engine == Engine.Postgres ? await TestPostgres.CreateAsync(migrated) : null)
        );
    }

    /// <summary>One person's view of the database, as a request has it.</summary>
    public AppDb NewDb()
    {
        var scope = services.CreateAsyncScope();
        lock (gate)
        {
            scopes.Add(scope);
        }

        return scope.ServiceProvider.GetRequiredService<AppDb>();
    }

    public Task PrepareAsync(bool migratePostgres = true) =>
        DeskDatabase.PrepareAsync(NewDb(), Options, Noon, migratePostgres, Cancel);

    /// <summary>An article whose sentences are claims of this worth; the text is the sentences with a space between.</summary>
    public async Task<IReadOnlyList<Claim>> AddAsync(params (string Sentence, double Worth)[] sentences)
    {
        var db = NewDb();
        var claims = Write($"Article {Interlocked.Increment(ref articles)}", sentences);
        db.Articles.Add(claims[0].Article);
        db.Claims.AddRange(claims);
        await db.SaveChangesAsync(Cancel);
        return claims;
    }

    /// <summary>So many claims of falling worth.</summary>
    public Task<IReadOnlyList<Claim>> AddAsync(int claims) =>
        AddAsync([
            .. Enumerable.Range(1, claims).Select(n => ($"Sentence number {n} of this article.", 1 - (n / 1000.0))),
        ]);

    public static IReadOnlyList<Claim> Write(string title, params (string Sentence, double Worth)[] sentences)
    {
        var text = string.Join(' ', sentences.Select(s => s.Sentence));
        var points = new CodePoints(text);
        var passages = new List<Passage>();
        var from = 0;
        foreach (var (sentence, worth) in sentences)
        {
            passages.Add(
                new Passage(
                    passages.Count,
                    points.FromUtf16(from),
                    points.FromUtf16(from + sentence.Length),
                    sentence,
                    PassageLabel.Claim,
                    new LabelScores(0.8, 0.1, 0.1),
                    worth,
                    ["it gives a figure"],
                    new SpeakerAttribution("Noura Karim", AttributionMode.Indirect),
                    []
                )
            );
            from += sentence.Length + 1;
        }

        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(title + Guid.NewGuid() + text)));
        var article = Article.Import(
            new ExtractedArticle(new ImportedArticle(text, sha256, "utf-8") { Title = title }, passages),
            title + ".txt",
            text.Length,
            Ada,
            Noon
        );
        return [.. passages.Select(p => Claim.FromPassage(article, points, p, Noon))];
    }

    public static Review Review(Actor by, Verdict verdict, int round = 1, ReviewKind kind = ReviewKind.Blind)
    {
        var draft = new ReviewDraft(1, 1, Noon);
        draft.Keep(verdict, "Because.", Noon);
        Assert.Null(draft.Cite(new CitationDraft { Address = "https://example.org/count", Title = "The count" }, Noon));
        var (review, refusals) = Core.Reviews.Review.Write(draft, round, kind, by, Noon);
        Assert.Empty(refusals);
        return review!;
    }

    /// <summary>Takes a claim and gives a verdict on it.</summary>
    public async Task GiveAsync(long claimId, Actor by, Verdict verdict, DateTime? at = null)
    {
        var db = NewDb();
        var now = at ?? Noon;
        var (claim, refusal) = await Leases.TakeAsync(db, claimId, by, now, Cancel);
        Assert.Null(refusal);
        Assert.Null(
            claim!.Submit(Review(by, verdict, claim.Round), claim.LeaseToken!, await db.ReviewRuleAsync(Cancel), now)
        );
        await db.SaveChangesAsync(Cancel);
    }

    public async Task SecondReviewsAsync(SecondReview second)
    {
        var db = NewDb();
        Assert.Null((await db.ReviewRuleAsync(Cancel)).Change(second, 0.5, Lead, Noon));
        await db.SaveChangesAsync(Cancel);
    }

    /// <summary>The stored counts are what counting gives, the index is complete, and the log's chain holds.</summary>
    public async Task AssertSoundAsync()
    {
        var db = NewDb();
        var figures = await DeskCounts.ReadAsync(db, Cancel);
        foreach (var status in Enum.GetValues<ClaimStatus>())
        {
            Assert.Equal(await db.Claims.CountAsync(c => c.Status == status, Cancel), figures.Claims[status]);
        }

        foreach (var verdict in Enum.GetValues<Verdict>())
        {
            Assert.Equal(await db.Claims.CountAsync(c => c.Verdict == verdict, Cancel), figures.Verdicts[verdict]);
        }

        Assert.Equal(await db.Articles.CountAsync(Cancel), figures.Articles);
        Assert.Null((await AuditLog.VerifyAsync(db, Cancel)).Fault);
        if (Options.Postgres is null)
        {
            var indexed = await db
                .Database.SqlQueryRaw<long>("""SELECT count(*) AS "Value" FROM "ClaimText" """)
                .SingleAsync(Cancel);
            Assert.Equal(await db.Claims.LongCountAsync(Cancel), indexed);
        }
    }

    /// <summary>Runs a statement behind the desk's back.</summary>
    public Task<int> TamperAsync(string sql) => NewDb().Database.ExecuteSqlRawAsync(sql, Cancel);

    public async ValueTask DisposeAsync()
    {
        using var pool = Options.Postgres is null ? new SqliteConnection(NewDb().Database.GetConnectionString()) : null;
        foreach (var scope in scopes)
        {
            await scope.DisposeAsync();
        }

        await services.DisposeAsync();
        if (Options.Postgres is { } postgres)
        {
            await TestPostgres.DropAsync(postgres);
        }

        if (pool is not null)
        {
            SqliteConnection.ClearPool(pool);
        }

        Directory.Delete(Options.Folder, recursive: true);
    }
}
