using System.Globalization;
using System.Net;
using FactCheck.Core.Accounts;
using FactCheck.Data.Audit;
using FactCheck.Data.Queue;
using FactCheck.Web.Tests.Articles;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Desk;

/// <summary>A disk without room, as SQLite meets it: the file may have no further page.</summary>
public sealed class FullDiskTests : IAsyncLifetime
{
    private readonly FactCheckApp app = new();

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task An_import_without_room_is_told_saves_nothing_by_halves_and_works_when_there_is_room()
    {
        using var reviewer = await app.SignInAsAsync(Roles.Reviewer);
        await reviewer.ImportOneAsync(Sheets.File("flood.txt", Sheets.Flood));
        var large = Sheets.File(
            "large.txt",
            string.Concat(
                Enumerable.Range(0, 3000).Select(n => $"The council counted {n} flooded houses in street {n}.\n\n")
            )
        );
        await LimitAsync(1);

        var full = await reviewer.ImportAsync(large);

        Assert.Equal(HttpStatusCode.OK, full.Status);
        Assert.Contains(
            "Not added: “large.txt” was not saved: the disk is full",
            full.Notice,
            StringComparison.Ordinal
        );
        await AssertSoundAsync(articles: 1);

        await LimitAsync(int.MaxValue);
        Assert.Contains("1 article added", (await reviewer.ImportAsync(large)).Text, StringComparison.Ordinal);
        await AssertSoundAsync(articles: 2);
    }

    [Fact]
    public async Task A_form_without_room_is_told_in_words()
    {
        using var reviewer = await app.SignInAsAsync(Roles.Reviewer);
        var id = await reviewer.ImportOneAsync(Sheets.File("flood.txt", Sheets.Flood));
        await LimitAsync(1);

        DeskPage page;
        var tries = 0;
        do
        {
            // Small saves find room in pages that are there until those are full.
            var form = await reviewer.GetPageAsync($"/Articles/Edit/{id}");
            page = await reviewer.SubmitAsync(
                form.Form("Input.Title"),
                Values.Of(("Input.Title", $"{tries} " + new string('t', 480)))
            );
        } while (page.Status == HttpStatusCode.OK && ++tries < 200);

        Assert.Equal(HttpStatusCode.InsufficientStorage, page.Status);
        Assert.Equal("The disk is full", page.Heading);
        Assert.Contains("was not saved", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await reviewer.GetPageAsync($"/Articles/{id}")).Status);
        await AssertSoundAsync(articles: 1);
        await LimitAsync(int.MaxValue);
    }

    /// <summary>Sets the most pages of the file on every connection that the desk keeps open.</summary>
    private Task<int> LimitAsync(int pages) =>
        app.WithDbAsync(async db =>
        {
            var open = new List<SqliteConnection>();
            for (var n = 0; n < 20; n++)
            {
                var connection = new SqliteConnection(db.Database.GetConnectionString());
                open.Add(connection);
                await connection.OpenAsync(TestContext.Current.CancellationToken);
                await using var command = connection.CreateCommand();
                command.CommandText = string.Create(
                    CultureInfo.InvariantCulture,
                    $"PRAGMA max_page_count = {(pages == int.MaxValue ? 1_073_741_823 : pages)}"
                );
                await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            }

            open.ForEach(c => c.Dispose());
            return open.Count;
        });

    private Task<bool> AssertSoundAsync(int articles) =>
        app.WithDbAsync(async db =>
        {
            var cancel = TestContext.Current.CancellationToken;
            Assert.Equal(articles, await db.Articles.CountAsync(cancel));
            Assert.Equal(articles, await db.Originals.CountAsync(cancel));
            var figures = await DeskCounts.ReadAsync(db, cancel);
            Assert.Equal(articles, figures.Articles);
            Assert.Equal(await db.Claims.CountAsync(cancel), figures.Claims.Values.Sum());
            Assert.Null((await AuditLog.VerifyAsync(db, cancel)).Fault);
            return true;
        });
}
