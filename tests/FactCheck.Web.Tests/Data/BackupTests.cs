using FactCheck.Data.Setup;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Data;

/// <summary>Backup and restore of the SQLite file.</summary>
public sealed class BackupTests
{
    [Fact]
    public async Task A_backup_restored_brings_back_what_was_there_and_keeps_what_it_replaced()
    {
        await using var desk = await TestDesk.OpenAsync(Engine.Sqlite);
        await desk.AddAsync(2);
        var backup = Path.Combine(desk.Options.Folder, "elsewhere", "copy.db");
        await DeskDatabase.BackupAsync(desk.NewDb(), backup, TestDesk.Cancel);
        await desk.AddAsync(5);
        await CloseAsync(desk);

        var kept = await DeskDatabase.RestoreAsync(desk.Options, backup, TestDesk.Noon, TestDesk.Cancel);

        Assert.Equal(2, await desk.NewDb().Claims.CountAsync(TestDesk.Cancel));
        await desk.AssertSoundAsync();
        Assert.Equal(7L, await CountAsync(kept!));
    }

    [Fact]
    public async Task A_backup_may_be_made_while_others_write()
    {
        await using var desk = await TestDesk.OpenAsync(Engine.Sqlite);
        await desk.AddAsync(50);
        var backup = Path.Combine(desk.Options.Folder, "copy.db");

        var writing = Task.Run(
            async () =>
            {
                for (var n = 0; n < 10; n++)
                {
                    await desk.AddAsync(5);
                }
            },
            TestDesk.Cancel
        );
        await DeskDatabase.BackupAsync(desk.NewDb(), backup, TestDesk.Cancel);
        await writing;

        var copied = await CountAsync(backup);
        Assert.True(copied >= 50 && copied % 5 == 0, $"{copied} claims");
    }

    [Fact]
    public async Task A_restore_into_an_empty_folder_replaces_nothing()
    {
        await using var from = await TestDesk.OpenAsync(Engine.Sqlite);
        await from.AddAsync(3);
        var backup = Path.Combine(from.Options.Folder, "copy.db");
        await DeskDatabase.BackupAsync(from.NewDb(), backup, TestDesk.Cancel);
        await using var to = await TestDesk.OpenEmptyAsync(Engine.Sqlite);

        Assert.Null(await DeskDatabase.RestoreAsync(to.Options, backup, TestDesk.Noon, TestDesk.Cancel));

        Assert.Equal(3, await to.NewDb().Claims.CountAsync(TestDesk.Cancel));
    }

    [Theory]
    [InlineData(null, "does not exist")]
    [InlineData("not a database at all, only some words in a file that is long enough", "is no FactCheck database")]
    [InlineData("", "is no FactCheck database")]
    public async Task What_is_no_backup_is_refused_and_the_database_stays(string? content, string words)
    {
        await using var desk = await TestDesk.OpenAsync(Engine.Sqlite);
        await desk.AddAsync(2);
        var file = Path.Combine(desk.Options.Folder, "copy.db");
        if (content is not null)
        {
            await File.WriteAllTextAsync(file, content, TestDesk.Cancel);
        }

        var refused = await Assert.ThrowsAsync<DeskDatabaseException>(() =>
            DeskDatabase.RestoreAsync(desk.Options, file, TestDesk.Noon, TestDesk.Cancel)
        );

        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        Assert.Equal(2, await desk.NewDb().Claims.CountAsync(TestDesk.Cancel));
    }

    private static async Task CloseAsync(TestDesk desk)
    {
        var db = desk.NewDb();
        await db.Database.CloseConnectionAsync();
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
    }

    private static async Task<long> CountAsync(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync(TestDesk.Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = """SELECT count(*) FROM "Claims" """;
        return (long)(await command.ExecuteScalarAsync(TestDesk.Cancel))!;
    }
}
