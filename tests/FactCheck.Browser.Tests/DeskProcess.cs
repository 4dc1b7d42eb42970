using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace FactCheck.Browser.Tests;

/// <summary>The desk as a person starts it: its own process, an empty data folder, a free port.</summary>
public sealed partial class DeskProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();
    private readonly TaskCompletionSource served = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string folder = Directory.CreateTempSubdirectory("factcheck-browser-").FullName;

    private DeskProcess(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        string[] all = [Program, "serve", "--data", Path.Combine(folder, "data"), "--urls", "http://127.0.0.1:0"];
        foreach (var argument in all.Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public static string Corpus => Path.Combine(Root, "corpus");

    public string Address { get; private set; } = "";

    /// <summary>The one-time link that makes the administrator.</summary>
    public string SetupLink { get; private set; } = "";

    /// <summary>The passwords of a demonstration's accounts, by address.</summary>
    public Dictionary<string, string> Passwords { get; } = new(StringComparer.Ordinal);

    private static string Root
    {
        get
        {
            var checkout = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(checkout.FullName, "FactCheck.sln")))
            {
                checkout = checkout.Parent ?? throw new InvalidOperationException("The tests stand in no checkout.");
            }

            return checkout.FullName;
        }
    }

    // Beside this program's own folder lies the site's, built in the same configuration.
    private static string Program
    {
        get
        {
            var own = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(own.Parent!.Parent!.FullName, "FactCheck.Web", own.Name, "FactCheck.Web.dll");
        }
    }

    public static async Task<DeskProcess> StartAsync(params string[] arguments)
    {
        var desk = new DeskProcess(arguments);
        var ended = desk.process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var first = await Task.WhenAny(
            desk.served.Task,
            ended,
            Task.Delay(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken)
        );
        Assert.True(first == desk.served.Task, "The desk did not start:\n" + string.Join('\n', desk.output));
        // The link stands on the line after the address.
        for (var n = 0; n < 50 && desk.SetupLink.Length == 0; n++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        return desk;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        output.Enqueue(line);
        if (LoginLine().Match(line) is { Success: true } login)
        {
            Passwords[login.Groups["email"].Value] = login.Groups["password"].Value;
        }

        if (SetupLine().Match(line) is { Success: true } setup)
        {
            SetupLink = setup.Value;
        }

        if (AddressLine().Match(line) is { Success: true } address)
        {
            Address = address.Groups["address"].Value;
            served.TrySetResult();
        }
    }

    [GeneratedRegex(@"serves on (?<address>http://\S+)")]
    private static partial Regex AddressLine();

    [GeneratedRegex(@"http://\S+/setup/\w+")]
    private static partial Regex SetupLine();

    [GeneratedRegex(@"(?<email>\S+@\S+)\s+password (?<password>\S+)")]
    private static partial Regex LoginLine();
}
