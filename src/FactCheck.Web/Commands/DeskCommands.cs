using System.CommandLine;
using System.Globalization;
using FactCheck.Core.Audit;
using FactCheck.Data;
using FactCheck.Data.Articles;
using FactCheck.Data.Audit;
using FactCheck.Data.Setup;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Commands;

/// <summary>The commands that work on the desk's database.</summary>
internal static class DeskCommands
{
    public static Option<string?> Data { get; } =
        new("--data") { Description = "The data folder; default FACTCHECK_DATA, else ./data.", Recursive = true };

    private static readonly string[] ArticleEndings = [".txt", ".html", ".htm", ".md"];

    public static void AddTo(RootCommand root)
    {
        root.Add(Data);
        root.Add(Import());
        root.Add(Migrate());
        root.Add(Backup());
        root.Add(Restore());
        root.Add(Audit());
    }

    public static DeskOptions Options(ParseResult result)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables();
        if (result.GetValue(Data) is { } folder)
        {
            configuration.AddInMemoryCollection([new("data", folder)]);
        }

        return DeskOptions.From(configuration.Build());
    }

    /// <summary>Imports files, and the articles of folders, one save each; says of each how it went.</summary>
    public static async Task<bool> ImportAsync(
        AppDb db,
        IEnumerable<string> paths,
        TextWriter output,
        TextWriter errors,
        CancellationToken cancel
    )
    {
        var failed = false;
        foreach (var path in paths)
        {
            try
            {
                foreach (var file in Files(path))
                {
                    var length = new FileInfo(file).Length;
                    var outcome =
                        length > ArticleImport.MaxBytes
                            ? new ImportOutcome(file, null, null, false, 0, ArticleImport.TooLarge(file, length))
                            : await ArticleImport.AddAsync(
                                db,
                                await File.ReadAllBytesAsync(file, cancel),
                                Path.GetFileName(file),
                                Actor.Desk,
                                DateTime.UtcNow,
                                cancel
                            );
                    db.ChangeTracker.Clear();
                    if (outcome.Refusal is not null)
                    {
                        failed = true;
                        await errors.WriteLineAsync($"{file}: {outcome.Refusal}");
                    }
                    else
                    {
                        await output.WriteLineAsync(
                            outcome.IsNew
                                ? $"imported  {file}: “{outcome.Title}”, {outcome.Claims} claims and opinions"
                                : $"there     {file}: “{outcome.Title}”"
                        );
                    }
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                failed = true;
                await errors.WriteLineAsync($"{path}: {e.Message}");
            }
        }

        return failed;
    }

    private static IEnumerable<string> Files(string path) =>
        Directory.Exists(path)
            ? Directory
                .EnumerateFiles(path)
                .Where(f =>
                    ArticleEndings.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase)
                    && !Path.GetFileName(f).Equals("README.md", StringComparison.OrdinalIgnoreCase)
                )
                .Order(StringComparer.Ordinal)
            : [path];

    private static Command Import()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Article files, or folders of them (.txt, .html, .md).",
        };
        var command = new Command("import", "Bring articles into the desk.") { paths.RefusingOptions() };
        command.SetAction(
            (result, cancel) =>
                RunAsync(
                    result,
                    async (db, _) =>
                        await ImportAsync(db, result.GetRequiredValue(paths), Console.Out, Console.Error, cancel)
                            ? ExitCode.SomeFailed
                            : ExitCode.Done,
                    cancel
                )
        );
        return command;
    }

    private static Command Migrate()
    {
        var command = new Command("migrate", "Bring the database to this version.");
        command.SetAction(
            (result, cancel) =>
                RunAsync(
                    result,
                    async (db, _) =>
                    {
                        var last = (await db.Database.GetAppliedMigrationsAsync(cancel)).Last();
                        Console.WriteLine($"The database is at {last}.");
                        return ExitCode.Done;
                    },
                    cancel,
                    migratePostgres: true
                )
        );
        return command;
    }

    private static Command Backup()
    {
        var file = new Argument<string>("FILE") { Description = "The file to write; it must not exist." };
        var command = new Command("backup", "Write a copy of the SQLite database while it is in use.")
        {
            file.RefusingOptions(),
        };
        command.SetAction(
            (result, cancel) =>
                RunAsync(
                    result,
                    async (db, options) =>
                    {
                        var target = result.GetRequiredValue(file);
                        if (options.Postgres is not null)
                        {
                            throw new DeskDatabaseException("The desk runs on PostgreSQL: use pg_dump.");
                        }

                        if (File.Exists(target))
                        {
                            throw new DeskDatabaseException($"{target} exists already. Name another file.");
                        }

                        await DeskDatabase.BackupAsync(db, target, cancel);
                        Console.WriteLine($"Written to {target}.");
                        return ExitCode.Done;
                    },
                    cancel
                )
        );
        return command;
    }

    private static Command Restore()
    {
        var file = new Argument<string>("FILE") { Description = "A file that backup wrote." };
        var command = new Command("restore", "Put a backup in the database's place; stop the desk first.")
        {
            file.RefusingOptions(),
        };
        command.SetAction(
            async (result, cancel) =>
            {
                var options = Options(result);
                var source = result.GetRequiredValue(file);
                if (options.Postgres is not null)
                {
                    await Console.Error.WriteLineAsync("The desk runs on PostgreSQL: use pg_restore.");
                    return ExitCode.SomeFailed;
                }

                try
                {
                    var restored = await DeskDatabase.RestoreAsync(options, source, DateTime.UtcNow, cancel);
                    Console.WriteLine(
                        restored is null
                            ? $"Restored from {source}."
                            : $"Restored from {source}. What was there before is kept in {restored}."
                    );
                }
                catch (DeskDatabaseException e)
                {
                    await Console.Error.WriteLineAsync(e.Message);
                    return ExitCode.SomeFailed;
                }

                return await RunAsync(result, (_, _) => Task.FromResult(ExitCode.Done), cancel);
            }
        );
        return command;
    }

    private static Command Audit()
    {
        var verify = new Command("verify", "Compute every hash of the audit log again.");
        verify.SetAction(
            (result, cancel) =>
                RunAsync(
                    result,
                    async (db, _) =>
                    {
                        var verified = await AuditLog.VerifyAsync(db, cancel);
                        if (verified.Fault is { } fault)
                        {
                            await Console.Error.WriteLineAsync(fault);
                            return ExitCode.SomeFailed;
                        }

                        Console.WriteLine(
                            string.Create(CultureInfo.InvariantCulture, $"{verified.Events} events; the chain holds.")
                        );
                        return ExitCode.Done;
                    },
                    cancel
                )
        );
        return new Command("audit", "The log of all changes.") { verify };
    }

    public static async Task<int> RunAsync(
        ParseResult result,
        Func<AppDb, DeskOptions, Task<int>> run,
        CancellationToken cancel,
        bool migratePostgres = false
    )
    {
        var options = Options(result);
        await using var services = DeskData.BuildServices(options);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        try
        {
            await DeskDatabase.PrepareAsync(db, options, DateTime.UtcNow, migratePostgres, cancel);
            return await run(db, options);
        }
        catch (DeskDatabaseException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return ExitCode.SomeFailed;
        }
        catch (Exception e)
            when (e is DbUpdateException or System.Data.Common.DbException or IOException or UnauthorizedAccessException
            )
        {
            await Console.Error.WriteLineAsync(
                DeskDatabase.IsDiskFull(e) ? "The disk is full: make room and try again." : e.GetBaseException().Message
            );
            return ExitCode.SomeFailed;
        }
    }
}
