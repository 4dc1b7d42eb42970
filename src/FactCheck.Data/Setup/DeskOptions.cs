using Microsoft.Extensions.Configuration;

namespace FactCheck.Data.Setup;

/// <summary>Where the desk keeps its things.</summary>
/// <param name="Folder">The data folder, absolute: the SQLite file, its backups, the keys that sign cookies.</param>
/// <param name="Postgres">A connection string where the desk runs on PostgreSQL; null means SQLite.</param>
public sealed record DeskOptions(string Folder, string? Postgres)
{
    /// <summary>The SQLite file.</summary>
    public string SqliteFile => Path.Combine(Folder, "factcheck.db");

    /// <summary>
    /// From <c>--data</c> or <c>FACTCHECK_DATA</c> (default <c>./data</c>), and <c>FACTCHECK_POSTGRES</c>.
    /// </summary>
    public static DeskOptions From(IConfiguration configuration) =>
        new(
            Path.GetFullPath(configuration["data"] ?? configuration["FACTCHECK_DATA"] ?? "data"),
            configuration["FACTCHECK_POSTGRES"] is { Length: > 0 } postgres ? postgres : null
        );
}
