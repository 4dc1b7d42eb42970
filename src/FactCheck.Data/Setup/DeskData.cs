using System.Data.Common;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Data.Setup;

/// <summary>Registers the database, SQLite or PostgreSQL.</summary>
public static class DeskData
{
    public static IServiceCollection AddDeskData(this IServiceCollection services, DeskOptions options)
    {
        services.AddSingleton(options);
        // Version 3 holds passkeys. The model depends on it, so it belongs to the database and not to the site.
        services.Configure<IdentityOptions>(identity =>
            identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3
        );
        services.AddDbContext<AppDb>(builder => Configure(builder, options));
        return services;
    }

    /// <summary>The database alone, for a program that is no site.</summary>
    public static ServiceProvider BuildServices(DeskOptions options) =>
        new ServiceCollection().AddDeskData(options).BuildServiceProvider();

    private static void Configure(DbContextOptionsBuilder builder, DeskOptions options)
    {
        if (options.Postgres is { } postgres)
        {
            builder.UseNpgsql(postgres, npgsql => npgsql.MigrationsAssembly("FactCheck.Migrations.Postgres"));
        }
        else
        {
            var connection = new SqliteConnectionStringBuilder
            {
                DataSource = options.SqliteFile,
                ForeignKeys = true,
                DefaultTimeout = 5,
            };
            builder
                .UseSqlite(connection.ToString(), sqlite => sqlite.MigrationsAssembly("FactCheck.Migrations.Sqlite"))
                .AddInterceptors(NormalSync.Instance);
        }
    }

    /// <summary>With a write-ahead log NORMAL loses no committed change when the program dies, and spares a flush a save.</summary>
    private sealed class NormalSync : DbConnectionInterceptor
    {
        public static NormalSync Instance { get; } = new();

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA synchronous = NORMAL";
            command.ExecuteNonQuery();
        }

        public override Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
        }
    }
}
