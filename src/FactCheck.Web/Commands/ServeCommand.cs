using System.CommandLine;
using FactCheck.Data;
using FactCheck.Data.Setup;
using FactCheck.Web.Pages.Account;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

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
        command.Add(urls);
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
                return RunAsync(settings, cancellation);

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
        CancellationToken cancellation
    )
    {
        await using var app = Site.Build(settings);
        try
        {
            await using var scope = app.Services.CreateAsyncScope();
            await DeskDatabase.PrepareAsync(
                scope.ServiceProvider.GetRequiredService<AppDb>(),
                scope.ServiceProvider.GetRequiredService<DeskOptions>(),
                scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime,
                migratePostgres: false,
                cancellation
            );
        }
        catch (DeskDatabaseException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return ExitCode.SomeFailed;
        }

        var first = app.Services.GetRequiredService<FirstStart>();
        await first.PrepareAsync(cancellation);
        await app.StartAsync(cancellation);
        Announce(Address(app), first.SetupPath);
        await app.WaitForShutdownAsync(cancellation);
        return ExitCode.Done;
    }

    private static void Announce(string address, string? setupPath)
    {
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
