using System.Text;
using FactCheck.Core.Articles;
using FactCheck.Data;
using FactCheck.Data.Articles;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Data;

public sealed class ImportTests
{
    private const string Flood = """
        Title: High water in Lindau
        Outlet: The Valley Herald
        Date: 2026-03-03

        The council counted 212 flooded houses on Tuesday. “We have never seen so much water,” said Mayor Ines Vogt.

        The dam held 40 million cubic metres, engineers reported. It was a shameful failure of planning.
        """;

    [Theory, OnEveryEngine]
    public async Task An_import_queues_the_claims_and_keeps_the_original_byte_for_byte(Engine engine)
    {
        await using var desk = await TestDesk.OpenAsync(engine);
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Flood.ReplaceLineEndings("\r\n"))];

        var outcome = await AddAsync(desk.NewDb(), bytes);

        Assert.True(outcome is { IsNew: true, Refusal: null, Claims: > 0 }, outcome.ToString());
        var db = desk.NewDb();
        var article = await db.Articles.SingleAsync(TestDesk.Cancel);
        var original = await db.Originals.SingleAsync(TestDesk.Cancel);
        Assert.Equal(bytes, original.Content);
        Assert.True(original.IsIntact);
        Assert.Equal(article.Sha256, original.Sha256);
        Assert.Equal(outcome.Claims, await db.Claims.CountAsync(TestDesk.Cancel));
        Assert.Equal("High water in Lindau", article.Title);
        Assert.Equal(Flood.ReplaceLineEndings("\n").Trim(), article.Text.Trim());
        await desk.AssertSoundAsync();
    }

    [Theory, OnEveryEngine]
    public async Task The_same_bytes_again_are_the_same_article(Engine engine)
    {
        await using var desk = await TestDesk.OpenAsync(engine);
        var first = await AddAsync(desk.NewDb(), Encoding.UTF8.GetBytes(Flood));

        var again = await AddAsync(desk.NewDb(), Encoding.UTF8.GetBytes(Flood), "another name.txt");

        Assert.Equal((first.ArticleId, false, 0), (again.ArticleId, again.IsNew, again.Claims));
        Assert.Equal(first.Claims, await desk.NewDb().Claims.CountAsync(TestDesk.Cancel));
        await desk.AssertSoundAsync();
    }

    [Theory, OnEveryEngine]
    public async Task The_same_bytes_at_the_same_moment_are_one_article(Engine engine)
    {
        await using var desk = await TestDesk.OpenAsync(engine);
        var bytes = Encoding.UTF8.GetBytes(Flood);

        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(n => Task.Run(() => AddAsync(desk.NewDb(), bytes, $"{n}.txt"), TestDesk.Cancel))
        );

        Assert.Single(outcomes, o => o.IsNew);
        Assert.All(outcomes, o => Assert.Null(o.Refusal));
        Assert.Single(outcomes.Select(o => o.ArticleId).Distinct());
        Assert.Equal(1, await desk.NewDb().Articles.CountAsync(TestDesk.Cancel));
        await desk.AssertSoundAsync();
    }

    [Theory, OnEveryEngine]
    public async Task Bytes_that_are_kept_already_as_an_archived_copy_can_be_imported(Engine engine)
    {
        await using var desk = await TestDesk.OpenAsync(engine);
        var bytes = Encoding.UTF8.GetBytes(Flood);
        var db = desk.NewDb();
        db.Originals.Add(new Original(bytes, "copy.txt"));
        await db.SaveChangesAsync(TestDesk.Cancel);

        Assert.True((await AddAsync(desk.NewDb(), bytes)).IsNew);
        Assert.Equal(1, await desk.NewDb().Originals.CountAsync(TestDesk.Cancel));
    }

    [Theory, OnEveryEngine]
    public async Task A_refused_file_leaves_nothing(Engine engine)
    {
        await using var desk = await TestDesk.OpenAsync(engine);

        Assert.NotNull((await AddAsync(desk.NewDb(), [])).Refusal);
        Assert.NotNull((await AddAsync(desk.NewDb(), [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0])).Refusal);
        Assert.NotNull((await AddAsync(desk.NewDb(), new byte[ArticleImport.MaxBytes + 1])).Refusal);

        Assert.Equal(0, await desk.NewDb().Originals.CountAsync(TestDesk.Cancel));
        Assert.Equal(0, await desk.NewDb().AuditEvents.CountAsync(TestDesk.Cancel));
    }

    [Theory, OnEveryEngine]
    public async Task Characters_of_every_kind_come_back_as_they_came(Engine engine)
    {
        await using var desk = await TestDesk.OpenAsync(engine);
        const string text =
            "The mayor said “لن ننسحب قبل أيلول” on Monday 😀 and 𝔽𝕒𝕔𝕥.\u00A0Zoë’s café lost €4.5\u202Fmillion; the\u0001 flood took 3\u200B days.\n";

        var outcome = await AddAsync(desk.NewDb(), Encoding.UTF8.GetBytes(text));

        Assert.Null(outcome.Refusal);
        var db = desk.NewDb();
        var article = await db.Articles.SingleAsync(TestDesk.Cancel);
        Assert.Equal(text.Normalize(), article.Text);
        Assert.All(
            await db.Claims.ToListAsync(TestDesk.Cancel),
            c => Assert.Contains(c.Anchor.Quote, article.Text, StringComparison.Ordinal)
        );
    }

    private static Task<ImportOutcome> AddAsync(AppDb db, byte[] bytes, string name = "flood.txt") =>
        ArticleImport.AddAsync(db, bytes, name, TestDesk.Ada, TestDesk.Noon, TestDesk.Cancel);
}
