using FactCheck.Web.Tests.Articles;
using Microsoft.Data.Sqlite;

namespace FactCheck.Web.Tests.Commands;

public sealed class DeskCommandTests : IDisposable
{
    private readonly CommandLine shell = new();

    public void Dispose() => shell.Dispose();

    [Fact]
    public async Task Import_says_what_came_in_what_was_there_and_what_failed()
    {
        shell.Write("in/a.txt", Sheets.Flood);
        shell.Write("in/b.md", "# The dam\n\nThe dam held 40 million litres on Monday.\n");
        shell.Write("in/again.txt", Sheets.Flood);
        shell.Write("in/README.md", "About this folder.");
        shell.Write("in/notes.json", "{}");
        var empty = shell.Write("empty.txt", "");

        var result = await shell.RunAsync("import", shell.PathOf("in"), empty, shell.PathOf("nowhere"));

        Assert.Equal(1, result.Exit);
        Assert.Collection(
            result.Lines,
            line => Assert.Matches("^imported .*a\\.txt: “High water in Lindau”, [1-9]\\d* claims and opinions$", line),
            line => Assert.Matches("^there .*again\\.txt: “High water in Lindau”$", line),
            line => Assert.Matches("^imported .*b\\.md: “The dam”, ", line)
        );
        Assert.Contains("empty.txt: “empty.txt” is empty", result.Errors, StringComparison.Ordinal);
        Assert.Contains("nowhere", result.Errors, StringComparison.Ordinal);

        var again = await shell.RunAsync("import", shell.PathOf("in"));
        Assert.Equal(0, again.Exit);
        Assert.All(again.Lines, line => Assert.StartsWith("there", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Backup_and_restore_bring_back_what_was_there()
    {
        await shell.RunAsync("import", shell.Write("a.txt", Sheets.Flood));
        var backup = shell.PathOf("copy.db");

        var written = await shell.RunAsync("backup", backup);
        Assert.Equal((0, $"Written to {backup}.\n"), (written.Exit, written.Output));
        await shell.RunAsync("import", shell.Write("b.txt", "The dam held 40 million litres on Monday.\n"));
        var restored = await shell.RunAsync("restore", backup);

        Assert.Equal(0, restored.Exit);
        Assert.Contains("What was there before is kept in", restored.Output, StringComparison.Ordinal);
        Assert.StartsWith(
            "imported",
            (await shell.RunAsync("import", shell.PathOf("b.txt"))).Output,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "there",
            (await shell.RunAsync("import", shell.PathOf("a.txt"))).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_backup_never_writes_over_a_file()
    {
        var file = shell.Write("precious.db", "mine");

        var result = await shell.RunAsync("backup", file);

        Assert.Equal(1, result.Exit);
        Assert.Contains("exists already", result.Errors, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("restore", "nowhere.db")]
    [InlineData("restore", "words.db")]
    [InlineData("backup", "words.db/copy.db")]
    public async Task What_cannot_be_done_is_told_without_a_stack_trace(string command, string file)
    {
        shell.Write("words.db", "no database");

        var result = await shell.RunAsync(command, shell.PathOf(file));

        Assert.Equal(1, result.Exit);
        Assert.NotEmpty(result.Errors.Trim());
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_verify_finds_an_edited_event()
    {
        await shell.RunAsync("import", shell.Write("a.txt", Sheets.Flood));
        var holds = await shell.RunAsync("audit", "verify");
        Assert.Equal((0, "1 events; the chain holds.\n"), (holds.Exit, holds.Output));

        await TamperAsync("""UPDATE "AuditEvents" SET "ActorName" = 'Somebody'""");

        var broken = await shell.RunAsync("audit", "verify");
        Assert.Equal((1, ""), (broken.Exit, broken.Output));
        Assert.Contains("Event 1 of", broken.Errors, StringComparison.Ordinal);
        Assert.Contains("was edited", broken.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_from_a_newer_version_is_refused_by_every_command()
    {
        await shell.RunAsync("migrate");
        await TamperAsync("""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Telepathy', '99.0.0')""");

        foreach (
            var arguments in (string[][])
                [
                    ["audit", "verify"],
                    ["migrate"],
                    ["serve", "--urls=http://127.0.0.1:0"],
                ]
        )
        {
            var result = await shell.RunAsync(arguments);

            Assert.Equal(1, result.Exit);
            Assert.Contains("from a newer version of FactCheck", result.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task User_add_prints_a_link_once_for_each_address()
    {
        var result = await shell.RunAsync("user", "add", "noor@desk.example", "--role", "Lead");

        Assert.Equal(0, result.Exit);
        Assert.Matches("^http://localhost:5080/invitation/[0-9a-f]{64}\n$", result.Output);
    }

    [Fact]
    public async Task A_report_of_nothing_is_refused_and_a_form_it_has_not_is_wrong_usage()
    {
        var nothing = await shell.RunAsync("report", "--out", shell.PathOf("report.html"));

        Assert.Equal((1, ""), (nothing.Exit, nothing.Output));
        Assert.Contains("Nothing is settled there yet", nothing.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(shell.PathOf("report.html")));
    }

    [Fact]
    public async Task A_report_is_issued_and_written()
    {
        await shell.RunAsync("import", shell.Write("a.txt", Sheets.Flood));

        var result = await shell.RunAsync("report", "--articles", "1", "--out", shell.PathOf("report.html"));

        Assert.Equal((0, ""), (result.Exit, result.Errors));
        Assert.StartsWith("Report 1, written to", result.Output, StringComparison.Ordinal);
        Assert.Contains(
            "High water in Lindau",
            await File.ReadAllTextAsync(shell.PathOf("report.html"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    private async Task TamperAsync(string sql)
    {
        await using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(shell.Data, "factcheck.db")};Pooling=False"
        );
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
