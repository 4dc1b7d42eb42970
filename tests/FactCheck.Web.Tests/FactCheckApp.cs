using System.Net;
using FactCheck.Core.Accounts;
using FactCheck.Data;
using FactCheck.Data.Setup;
using FactCheck.Web.Pages.Account;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace FactCheck.Web.Tests;

/// <summary>
/// The desk, running on a data folder of its own: a class fixture. Tests speak to it as people do, through pages; nothing
/// of its inside is handed out.
/// </summary>
public sealed class FactCheckApp : IAsyncLifetime
{
    public const string Password = "a password of no great beauty";
    private readonly string folder = Path.Combine(Path.GetTempPath(), "factcheck-tests", Guid.NewGuid().ToString("n"));
    private readonly LogMemory log = new();

    /// <summary>A database with nothing in it, made once and copied for every class.</summary>
    private static readonly Lazy<Task<string>> Migrated = new(MigrateAsync);
    private Factory? factory;
    private int accounts;

    /// <summary>A SQLite file with every migration and no row; to be copied.</summary>
    internal static Task<string> MigratedFileAsync() => Migrated.Value;

    public FakeClock Clock { get; } = new();

    /// <summary>The path that the start printed for making the administrator; null when there is one.</summary>
    public string? SetupPath => Running.Services.GetRequiredService<FirstStart>().SetupPath;

    public string DataFolder => folder;

    /// <summary>Messages of level Error and above since the start.</summary>
    public IReadOnlyList<string> Errors => log.Errors;

    private Factory Running => factory ?? throw new InvalidOperationException("The desk is not running.");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(folder);
        File.Copy(await Migrated.Value, new DeskOptions(folder, null).SqliteFile);
        Start();
    }

    /// <summary>Stops the desk and starts it again on the same folder.</summary>
    public async Task RestartAsync()
    {
        await Running.DisposeAsync();
        Start();
    }

    /// <summary>A browser with no cookies.</summary>
    public Visitor NewVisitor() => new(Running.Server.CreateHandler(), new CookieContainer());

    /// <summary>A browser that goes on with another's cookies, after a restart.</summary>
    public Visitor Continue(Visitor visitor)
    {
        var cookies = new CookieContainer();
        foreach (var cookie in visitor.Cookies)
        {
            cookies.Add(cookie);
        }

        return new Visitor(Running.Server.CreateHandler(), cookies) { Email = visitor.Email };
    }

    /// <summary>A new account of this role, signed in through the sign-in page.</summary>
    public async Task<Visitor> SignInAsAsync(string role, string? name = null)
    {
        var email = await AddAccountAsync(role, name);
        var visitor = NewVisitor();
        var page = await visitor.SignInAsync(email);
        return page.Path == "/"
            ? visitor
            : throw new InvalidOperationException($"Sign-in ended on {page.Path}: {page.Text}");
    }

    /// <summary>Makes an account without its invitation and returns its address.</summary>
    public async Task<string> AddAccountAsync(string role, string? name = null)
    {
        var number = Interlocked.Increment(ref accounts);
        var email = $"{role.ToLowerInvariant()}{number}@desk.example";
        await using var scope = Running.Services.CreateAsyncScope();
        var manager = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = new Account
        {
            UserName = email,
            Email = email,
            DisplayName = name ?? $"{role} {number}",
            CreatedAt = Clock.GetUtcNow().UtcDateTime,
        };
        Require(await manager.CreateAsync(account, Password));
        Require(await manager.AddToRoleAsync(account, role));
        return email;
    }

    public async ValueTask DisposeAsync()
    {
        using var pool = new SqliteConnection(
            await WithDbAsync(db => Task.FromResult(db.Database.GetConnectionString()))
        );
        await Running.DisposeAsync();
        // Only its own: other desks are running beside it.
        SqliteConnection.ClearPool(pool);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>For the helpers of this project that put rows in place which no page makes.</summary>
    internal async Task<T> WithDbAsync<T>(Func<AppDb, Task<T>> work)
    {
        await using var scope = Running.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<AppDb>());
    }

    internal IServiceProvider Inside => Running.Services;

    private static async Task<string> MigrateAsync()
    {
        var template = Directory.CreateTempSubdirectory("factcheck-template-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(template, recursive: true);
        var options = new DeskOptions(template, null);
        await using var services = DeskData.BuildServices(options);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await DeskDatabase.PrepareAsync(db, options, DateTime.UtcNow, migratePostgres: false, CancellationToken.None);
        // The last connection to close folds the write-ahead log into the file.
        await db.Database.CloseConnectionAsync();
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        return options.SqliteFile;
    }

    private void Start()
    {
        factory = new Factory(folder, Clock, log);
        // The host starts on first use; a test that reads the printed link must not come before it.
        _ = factory.Server;
    }

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(e => e.Description)));
        }
    }

    private sealed class Factory(string folder, FakeClock clock, LogMemory log) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            builder.UseSetting("data", folder);
            builder.UseSetting("FACTCHECK_POSTGRES", "");
            builder.ConfigureTestServices(services =>
            {
                services.RemoveAll<TimeProvider>();
                services.AddSingleton<TimeProvider>(clock);
                services.AddLogging(logging => logging.ClearProviders().AddProvider(log));
                // Hashing is slow on purpose, and no test is about how slow.
                services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1_000);
            });
        }
    }
}
