using System.CommandLine;
using FactCheck.Data;
using FactCheck.Data.Setup;
using FactCheck.Web.Pages.Account;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Commands;

/// <summary>The site itself: what runs when no other command is named.</summary>
internal static class ServeCommand
{
    public static void AddTo(RootCommand root)
    {
        var serve = new Command("serve", "Serve the desk's pages (the default).");
        Define(root);
        Define(serve);
        root.Add(serve);
    }

    private static void Define(Command command)
    {
        var urls = new Option<string?>("--urls")
        {
            Description = $"Addresses to listen on, parted by semicolons; {Site.DefaultAddress} unless said.",
        };
        var corpus = new Option<string?>("--corpus") { Description = "A folder of articles for a desk that has none." };
        var demo = new Option<bool>("--demo") { Description = "Make three accounts and some reviews, to look around." };
        command.Add(urls);
        command.Add(corpus);
        command.Add(demo);
        // A setting of the host may follow as --Key=value; any other word is a command that does not exist.
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(
            (result, cancellation) =>
            {
                var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
                foreach (var token in result.UnmatchedTokens)
                {
                    if (Setting(token) is not { } setting)
                    {
                        Console.Error.WriteLine($"There is no command or option “{token}”. Try --help.");
                        return Task.FromResult(ExitCode.Usage);
                    }

                    settings[setting.Key] = setting.Value;
                }

                Add("urls", result.GetValue(urls));
                Add("data", result.GetValue(DeskCommands.Data));
                return RunAsync(settings, result.GetValue(corpus), result.GetValue(demo), cancellation);

                void Add(string key, string? value)
                {
                    if (value is not null)
                    {
                        settings[key] = value;
                    }
                }
            }
        );
    }

    private static async Task<int> RunAsync(
        IReadOnlyDictionary<string, string?> settings,
        string? corpus,
        bool demo,
        CancellationToken cancellation
    )
    {
        await using var app = Site.Build(settings);
        IReadOnlyList<Demo.Login> logins = [];
        try
        {
            await using var scope = app.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            await DeskDatabase.PrepareAsync(
                db,
                scope.ServiceProvider.GetRequiredService<DeskOptions>(),
                scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime,
                migratePostgres: false,
                cancellation
            );
            if (corpus is not null && !await db.Articles.AnyAsync(cancellation))
            {
                await DeskCommands.ImportAsync(db, [corpus], Console.Out, Console.Error, cancellation);
            }

            if (demo)
            {
                logins = await scope.ServiceProvider.GetRequiredService<Demo>().FillAsync(cancellation);
            }
        }
        catch (DeskDatabaseException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return ExitCode.SomeFailed;
        }

        var first = app.Services.GetRequiredService<FirstStart>();
        await first.PrepareAsync(cancellation);
        await app.StartAsync(cancellation);
        Announce(Address(app), first.SetupPath, logins);
        await app.WaitForShutdownAsync(cancellation);
        return ExitCode.Done;
    }

    private static void Announce(string address, string? setupPath, IReadOnlyList<Demo.Login> logins)
    {
        foreach (var login in logins)
        {
            Console.WriteLine($"{login.Role, -14} {login.Email}  password {login.Password}");
        }

        Console.WriteLine($"FactCheck serves on {address}");
        if (setupPath is not null)
        {
            Console.WriteLine($"Make the administrator with this link, once, within a day: {address}{setupPath}");
        }
    }

    private static string Address(WebApplication app)
    {
        var bound = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses;
        var address = (bound?.FirstOrDefault() ?? Site.DefaultAddress).TrimEnd('/');
        return address
            .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal)
            .Replace("://[::]", "://localhost", StringComparison.Ordinal)
            .Replace("://127.0.0.1", "://localhost", StringComparison.Ordinal);
    }

    private static (string Key, string Value)? Setting(string token) =>
        token.StartsWith("--", StringComparison.Ordinal)
        && token.IndexOf('=', StringComparison.Ordinal) is var at and > 2
            ? (token[2..at], token[(at + 1)..])
            : null;
}
