using FactCheck.Data;
using FactCheck.Data.Search;
using FactCheck.Data.Setup;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Data;

public sealed class MigrationTests
{
    [Theory, OnEveryEngine]
    public async Task An_empty_database_comes_to_the_latest_version(Engine engine)
    {
        await using var desk = await TestDesk.OpenEmptyAsync(engine);

        await desk.PrepareAsync();

        var db = desk.NewDb();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(TestDesk.Cancel));
        Assert.Equal(3, await db.Roles.CountAsync(TestDesk.Cancel));
        Assert.False(Directory.Exists(Path.Combine(desk.Options.Folder, "backups")));
        await desk.AddAsync(3);
        await desk.AssertSoundAsync();
    }

    [Theory, OnEveryEngine]
    public async Task The_migrations_hold_every_change_of_the_model(Engine engine)
    {
        await using var desk = await TestDesk.OpenAsync(engine);

        Assert.False(desk.NewDb().Database.HasPendingModelChanges());
    }

    [Theory, OnEveryEngine]
    public async Task Both_engines_have_migrations_of_the_same_names(Engine engine)
    {
        await using var desk = await TestDesk.OpenAsync(engine);

        Assert.Equal(["Initial", "Search"], desk.NewDb().Database.GetMigrations().Select(m => m.Split('_')[1]).Take(2));
    }

    [Theory, OnEveryEngine]
    public async Task A_database_from_a_newer_version_is_refused_in_words_and_left_alone(Engine engine)
    {
        await using var desk = await TestDesk.OpenAsync(engine);
        await desk.TamperAsync("""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Telepathy', '99.0.0')""");

        var refused = await Assert.ThrowsAsync<DeskDatabaseException>(() => desk.PrepareAsync());

        Assert.Contains("from a newer version", refused.Message, StringComparison.Ordinal);
        Assert.Contains("29990101000000_Telepathy", refused.Message, StringComparison.Ordinal);
        await desk.AssertSoundAsync();
    }

    [Theory, OnEveryEngine]
    public async Task Rows_of_an_older_version_are_all_there_after_the_migration_and_can_be_found(Engine engine)
    {
        await using var desk = await TestDesk.OpenAsync(engine);
        await desk.AddAsync(("The council counted 212 flooded houses.", 0.9), ("The dam held.", 0.8));
        await desk.NewDb().GetService<IMigrator>().MigrateAsync("Initial", TestDesk.Cancel);

        await desk.PrepareAsync();

        var db = desk.NewDb();
        Assert.Equal(
            ["The council counted 212 flooded houses."],
            await ClaimSearch.Matching(db, "flooded").Select(c => c.Statement).ToListAsync(TestDesk.Cancel)
        );
        await desk.AssertSoundAsync();
    }

    [Fact]
    public async Task A_backup_is_made_before_a_migration()
    {
        await using var desk = await TestDesk.OpenAsync(Engine.Sqlite);
        await desk.AddAsync(3);
        await desk.NewDb().GetService<IMigrator>().MigrateAsync("Initial", TestDesk.Cancel);

        await desk.PrepareAsync();

        var backup = Assert.Single(Directory.GetFiles(Path.Combine(desk.Options.Folder, "backups")));
        Assert.StartsWith("20260304-120000-before-", Path.GetFileName(backup), StringComparison.Ordinal);
        await using var kept = new SqliteConnection($"Data Source={backup};Mode=ReadOnly;Pooling=False");
        await kept.OpenAsync(TestDesk.Cancel);
        await using var command = kept.CreateCommand();
        command.CommandText =
            """SELECT (SELECT count(*) FROM "Claims") || '/' || (SELECT count(*) FROM sqlite_master WHERE name = 'ClaimText')""";
        Assert.Equal("3/0", await command.ExecuteScalarAsync(TestDesk.Cancel));
    }

    [Theory, OnEveryEngine]
    public async Task A_database_that_is_up_to_date_is_only_looked_at(Engine engine)
    {
        await using var desk = await TestDesk.OpenAsync(engine);
        await desk.AddAsync(2);

        await desk.PrepareAsync(migratePostgres: false);

        Assert.False(Directory.Exists(Path.Combine(desk.Options.Folder, "backups")));
        await desk.AssertSoundAsync();
    }

    [Theory, OnEveryEngine]
    public async Task Only_the_command_migrates_a_postgresql_database_that_others_may_be_using(Engine engine)
    {
        await using var desk = await TestDesk.OpenEmptyAsync(engine);

        var prepared = desk.PrepareAsync(migratePostgres: false);

        if (engine == Engine.Sqlite)
        {
            await prepared;
            return;
        }

        var refused = await Assert.ThrowsAsync<DeskDatabaseException>(() => prepared);
        Assert.Contains("factcheck migrate", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_in_words_and_left_alone()
    {
        await using var desk = await TestDesk.OpenEmptyAsync(Engine.Sqlite);
        await File.WriteAllTextAsync(desk.Options.SqliteFile, new string('x', 9000), TestDesk.Cancel);

        var refused = await Assert.ThrowsAsync<DeskDatabaseException>(() => desk.PrepareAsync());

        Assert.Contains(desk.Options.SqliteFile, refused.Message, StringComparison.Ordinal);
        Assert.Equal(9000, new FileInfo(desk.Options.SqliteFile).Length);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_told_in_words()
    {
        var options = new DeskOptions(Path.GetTempPath(), "Host=127.0.0.1;Port=1;Username=nobody;Timeout=2");
        await using var services = DeskData.BuildServices(options);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();

        var refused = await Assert.ThrowsAsync<DeskDatabaseException>(() =>
            DeskDatabase.PrepareAsync(db, options, TestDesk.Noon, false, TestDesk.Cancel)
        );

        Assert.StartsWith("The PostgreSQL database cannot be used", refused.Message, StringComparison.Ordinal);
    }
}
