#if PARTIAL_FEED
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace FactCheck.Data;

/// <summary>
/// Microsoft.Data.Sqlite asks for a newer SQLitePCLRaw than the partial feed holds, and .NET refuses an older assembly
/// than was asked for unless it is handed over by name.
/// </summary>
internal static class PartialFeed
{
#pragma warning disable CA2255 // A library may not run code at load; this one must, before the first connection.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void ResolveSqlite() =>
        AssemblyLoadContext.Default.Resolving += (context, name) =>
        {
            var file = Path.Combine(AppContext.BaseDirectory, name.Name + ".dll");
            return name.Name?.StartsWith("SQLitePCLRaw.", StringComparison.Ordinal) == true && File.Exists(file)
                ? context.LoadFromAssemblyPath(file)
                : null;
        };
}
#endif
