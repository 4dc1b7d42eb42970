using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Data.Setup;

/// <summary>The database cannot be used as it is; the message says why and what to do.</summary>
public sealed class DeskDatabaseException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Brings the database to this program's version.</summary>
public static class DeskDatabase
{
    private static readonly TimeSpan MigrationLimit = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Creates or migrates a SQLite database, after a backup where it held anything. A PostgreSQL database is only checked,
    /// unless <paramref name="migratePostgres"/>: there, several programs may serve from it.
    /// </summary>
    /// <exception cref="DeskDatabaseException">It is from a newer version, locked, not writable or not migrated.</exception>
    public static async Task PrepareAsync(
        AppDb db,
        DeskOptions options,
        DateTime now,
        bool migratePostgres,
        CancellationToken cancel
    )
    {
        try
        {
            if (options.Postgres is null)
            {
                Directory.CreateDirectory(options.Folder);
            }

            var exists = options.Postgres is not null || File.Exists(options.SqliteFile);
            var applied = exists ? (await db.Database.GetAppliedMigrationsAsync(cancel)).ToList() : [];
            var known = db.Database.GetMigrations().ToList();
            if (applied.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } newer)
            {
                throw new DeskDatabaseException(
                    $"The database is from a newer version of FactCheck (it has “{newer}”). Start that version, or restore a backup made before it."
                );
            }

            var pending = known.Except(applied, StringComparer.Ordinal).ToList();
            if (pending.Count > 0)
            {
                if (options.Postgres is not null && !migratePostgres)
                {
                    throw new DeskDatabaseException(
                        $"The database lacks {pending.Count} migrations. Stop every FactCheck that uses it and run: factcheck migrate"
                    );
                }

                if (options.Postgres is null && applied.Count > 0)
                {
                    var stamp = now.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
                    await BackupAsync(
                        db,
                        Path.Combine(options.Folder, "backups", $"{stamp}-before-{pending[0]}.db"),
                        cancel
                    );
                }

                await MigrateAsync(db, cancel);
            }

            if (options.Postgres is null)
            {
                await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancel);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            throw new DeskDatabaseException(
                options.Postgres is null
                    ? $"The database {options.SqliteFile} cannot be used: {e.Message} Check that the folder can be written to and has room."
                    : $"The PostgreSQL database cannot be used: {e.Message}",
                e
            );
        }
    }

    /// <summary>Whether <paramref name="fault"/> came of a disk without room: the save that met it left nothing.</summary>
    public static bool IsDiskFull(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException)
        {
            // 13 is SQLITE_FULL; 28 is ENOSPC, and 0x80070070 the same on Windows.
            if (
                fault
                is SqliteException { SqliteErrorCode: 13 }
                    or Npgsql.PostgresException { SqlState: Npgsql.PostgresErrorCodes.DiskFull }
                    or IOException { HResult: 28 or unchecked((int)0x80070070) }
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Writes a whole, consistent copy of a SQLite database while it is in use.</summary>
    public static async Task BackupAsync(AppDb db, string file, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {file}", cancel);
    }

    /// <summary>
    /// Puts <paramref name="backup"/> in the place of the SQLite database, which nothing may have open. What was there is kept.
    /// </summary>
    /// <returns>Where the database that was there is kept, or null where there was none.</returns>
    /// <exception cref="DeskDatabaseException">The file is missing or no FactCheck database.</exception>
    public static async Task<string?> RestoreAsync(
        DeskOptions options,
        string backup,
        DateTime now,
        CancellationToken cancel
    )
    {
        if (!File.Exists(backup))
        {
            throw new DeskDatabaseException($"{backup} does not exist.");
        }

        try
        {
            await using var probe = new SqliteConnection($"Data Source={backup};Mode=ReadOnly;Pooling=False");
            await probe.OpenAsync(cancel);
            await using var command = probe.CreateCommand();
            command.CommandText = """SELECT count(*) FROM "AuditHeads" """;
            await command.ExecuteScalarAsync(cancel);
        }
        catch (SqliteException e)
        {
            throw new DeskDatabaseException($"{backup} is no FactCheck database: {e.Message}", e);
        }

        try
        {
            Directory.CreateDirectory(options.Folder);
            string? kept = null;
            if (File.Exists(options.SqliteFile))
            {
                var stamp = now.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
                kept = Path.Combine(options.Folder, "backups", $"{stamp}-before-restore.db");
                Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
                foreach (var suffix in (string[])["", "-wal", "-shm"])
                {
                    if (File.Exists(options.SqliteFile + suffix))
                    {
                        File.Move(options.SqliteFile + suffix, kept + suffix);
                    }
                }
            }

            File.Copy(backup, options.SqliteFile);
            return kept;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DeskDatabaseException($"The backup could not be put in place: {e.Message}", e);
        }
    }

    private static async Task MigrateAsync(AppDb db, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(MigrationLimit);
        try
        {
            await db.Database.MigrateAsync(limit.Token);
        }
        catch (OperationCanceledException e) when (!cancel.IsCancellationRequested)
        {
            throw new DeskDatabaseException(
                "Another program holds the migration lock. If none runs, one was killed: delete the row of the table __EFMigrationsLock and start again.",
                e
            );
        }
    }
}
