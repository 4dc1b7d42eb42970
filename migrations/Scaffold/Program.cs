using System.Reflection;
using FactCheck.Data;
using FactCheck.Data.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Design.Internal;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;

// Usage: Scaffold NAME MIGRATIONS_FOLDER, or Scaffold --check, which exits with 1 when a model differs from its snapshot.
(string Provider, DeskOptions Options)[] providers =
[
    ("Sqlite", new DeskOptions(Path.GetTempPath(), null)),
    ("Postgres", new DeskOptions(Path.GetTempPath(), "Host=localhost")),
];
var differs = false;
foreach (var (provider, options) in providers)
{
    await using var desk = DeskData.BuildServices(options);
    await using var scope = desk.CreateAsyncScope();
    var db = scope.ServiceProvider.GetRequiredService<AppDb>();
    if (args is ["--check", ..])
    {
        var changed = db.Database.HasPendingModelChanges();
        differs |= changed;
        Console.WriteLine(
            $"{provider}: {(changed ? "the model has changes without a migration" : "no pending changes")}"
        );
        continue;
    }

    var project = $"FactCheck.Migrations.{provider}";
    var folder = Path.Combine(args[1], project);
    var services = new DesignTimeServicesBuilder(
        Assembly.Load(project),
        Assembly.Load(project),
        new OperationReporter(new OperationReportHandler(Console.Error.WriteLine, Console.Error.WriteLine)),
        []
    ).Build(db);
    var scaffolder = services.GetRequiredService<IMigrationsScaffolder>();
    var migration = scaffolder.ScaffoldMigration(args[0], project, subNamespace: null, language: "C#");
    var files = scaffolder.Save(folder, migration, folder, dryRun: false);
    Console.WriteLine($"{provider}: {files.MigrationFile}");
}

return differs ? 1 : 0;
