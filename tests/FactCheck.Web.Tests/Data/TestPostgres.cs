using FactCheck.Data;
using FactCheck.Data.Setup;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FactCheck.Web.Tests.Data;

/// <summary>Databases on the server that FACTCHECK_TEST_POSTGRES names, copied from one migrated template.</summary>
internal static class TestPostgres
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    /// <summary>A connection string to the server's maintenance database, or null.</summary>
    public static string? Server { get; } =
        Environment.GetEnvironmentVariable("FACTCHECK_TEST_POSTGRES") is { Length: > 0 } server ? server : null;

    public static bool IsRequired { get; } =
        string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>A new database, migrated or empty; its connection string.</summary>
    public static async Task<string> CreateAsync(bool migrated)
    {
        var name = NewName();
        await RunAsync($"CREATE DATABASE {name} TEMPLATE {(migrated ? await Template.Value : "template0")}");
        return To(name);
    }

    public static async Task DropAsync(string connection)
    {
        var name = new NpgsqlConnectionStringBuilder(connection).Database!;
        await using (var any = new NpgsqlConnection(connection))
        {
            NpgsqlConnection.ClearPool(any);
        }

        await RunAsync($"DROP DATABASE {name} WITH (FORCE)");
    }

    private static async Task<string> MakeTemplateAsync()
    {
        var name = NewName();
        await RunAsync($"CREATE DATABASE {name} TEMPLATE template0");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => DropAsync(To(name)).GetAwaiter().GetResult();
        var options = new DeskOptions(Path.GetTempPath(), To(name));
        await using var services = DeskData.BuildServices(options);
        await using var scope = services.CreateAsyncScope();
        await DeskDatabase.PrepareAsync(
            scope.ServiceProvider.GetRequiredService<AppDb>(),
            options,
            DateTime.UtcNow,
            migratePostgres: true,
            CancellationToken.None
        );
        // A database that anybody is connected to cannot be copied.
        await using var any = new NpgsqlConnection(To(name));
        NpgsqlConnection.ClearPool(any);
        return name;
    }

    private static string NewName() => "factcheck_" + Guid.NewGuid().ToString("n");

    private static string To(string database) =>
        new NpgsqlConnectionStringBuilder(Required) { Database = database, MaxPoolSize = 20 }.ConnectionString;

    private static string Required =>
        Server
        ?? throw new InvalidOperationException(
            "CI is set, so the tests on PostgreSQL must run: let FACTCHECK_TEST_POSTGRES name a server."
        );

    private static async Task RunAsync(string command)
    {
        await using var connection = new NpgsqlConnection(Required);
        await connection.OpenAsync();
        await using var run = new NpgsqlCommand(command, connection);
        await run.ExecuteNonQueryAsync();
    }
}
