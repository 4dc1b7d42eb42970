using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using FactCheck.Core.Audit;
using FactCheck.Core.Citations;
using FactCheck.Core.Claims;
using FactCheck.Core.Reviews;
using FactCheck.Data;
using FactCheck.Data.Articles;
using FactCheck.Data.Queue;
using FactCheck.Data.Reports;
using FactCheck.Data.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Benchmarks;

/// <summary>The desk with few and with many claims, on SQLite, as one machine runs it.</summary>
internal static partial class DeskBenchmarks
{
    public static async Task ImportAsync()
    {
        Console.WriteLine("\n# Import into the desk: read, cut, label, store, index, audit");
        Measure.Row("what", "MB/s", "passages/s", "claims/s");
        await using var desk = await TemporaryDesk.MakeAsync();
        const int WarmUp = 100;
        for (var n = 0; n < WarmUp; n++)
        {
            await desk.ImportAsync(TemporaryDesk.Article(n));
        }

        long bytes = 0,
            passages = 0,
            claims = 0;
        var start = Stopwatch.GetTimestamp();
        for (var n = WarmUp; n < WarmUp + 300; n++)
        {
            var article = TemporaryDesk.Article(n);
            bytes += article.Length;
            claims += await desk.ImportAsync(article);
        }

        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        await desk.UseAsync(async db =>
        {
            await foreach (var article in db.Articles.AsNoTracking().Where(a => a.Id > WarmUp).AsAsyncEnumerable())
            {
                passages += article.Passages.Count;
            }
        });
        Measure.Row(
            "300 articles, one save each",
            $"{bytes / 1e6 / seconds:0.00}",
            $"{passages / seconds:N0}",
            $"{claims / seconds:N0}"
        );
    }

    public static async Task RunAsync(params int[] sizes)
    {
        Console.WriteLine("\n# The desk: milliseconds, median");
        Measure.Row("claims", "start to page", "queue page", "take next", "save a review");
        var first = new double[4];
        foreach (var size in sizes)
        {
            await using var desk = await TemporaryDesk.MakeAsync();
            await desk.FillAsync(size);
            var reviewer = await desk.AddReviewerAsync();
            var (start, queue) = await desk.VisitAsync();
            var claims = new Queue<Claim>();
            var take = await Measure.TimeAsync(() =>
                desk.UseAsync(async db =>
                    claims.Enqueue((await Leases.TakeNextAsync(db, reviewer, DateTime.UtcNow, default))!)
                )
            );
            var save = await Measure.TimeAsync(() => desk.ReviewAsync(claims.Dequeue(), reviewer));
            double[] figures = [start, queue, take, save];
            Measure.Row($"{size:N0}", [.. figures.Select(f => $"{f * 1000:0.0}")]);
            if (first[0] == 0)
            {
                first = figures;
            }
            else
            {
                Measure.Row($"  against {sizes[0]:N0}", [.. figures.Zip(first, (f, one) => $"× {f / one:0.00}")]);
            }
        }
    }

    public static async Task ReportAsync(int size)
    {
        Console.WriteLine($"\n# A report of {size:N0} claims: seconds");
        Measure.Row("form", "seconds", "kB");
        await using var desk = await TemporaryDesk.MakeAsync();
        await desk.FillAsync(size * 3 / 2);
        var reviewer = await desk.AddReviewerAsync();
        for (var n = 0; n < size; n++)
        {
            await desk.UseAsync(async db =>
            {
                var claim = await Leases.TakeNextAsync(db, reviewer, DateTime.UtcNow, default);
                await TemporaryDesk.SubmitAsync(db, claim!, reviewer);
            });
        }

        var draft = await Measure.TimeAsync(
            () =>
                desk.UseAsync(async db =>
                    await ReportDesk.DraftAsync(
                        db,
                        new ReportSelection(null),
                        null,
                        null,
                        reviewer,
                        DateTime.UtcNow,
                        default
                    )
                ),
            runs: 3
        );
        Measure.Row("snapshot", $"{draft:0.00}", "");
        foreach (var form in (string[])["html", "csv", "json", "jsonld", "pdf"])
        {
            var file = Path.Combine(desk.Folder, "report." + form);
            var start = Stopwatch.GetTimestamp();
            var done = await desk.RunSiteAsync("report", "--out", file);
            Measure.Row(
                done ? form : form + " (not to be had here)",
                $"{Stopwatch.GetElapsedTime(start).TotalSeconds:0.00}",
                done ? $"{new FileInfo(file).Length / 1024:N0}" : "–"
            );
        }
    }

    /// <summary>A desk in a temporary folder, gone at the end.</summary>
    private sealed partial class TemporaryDesk : IAsyncDisposable
    {
        private readonly ServiceProvider services;

        private TemporaryDesk(string folder)
        {
            Folder = folder;
            services = DeskData.BuildServices(new DeskOptions(folder, null));
        }

        public string Folder { get; }

        public static async Task<TemporaryDesk> MakeAsync()
        {
            var desk = new TemporaryDesk(Directory.CreateTempSubdirectory("factcheck-bench-").FullName);
            await desk.UseAsync(db =>
                DeskDatabase.PrepareAsync(db, new DeskOptions(desk.Folder, null), DateTime.UtcNow, false, default)
            );
            return desk;
        }

        public async Task UseAsync(Func<AppDb, Task> use)
        {
            await using var scope = services.CreateAsyncScope();
            await use(scope.ServiceProvider.GetRequiredService<AppDb>());
        }

        /// <summary>An article of its own: no two have the same bytes.</summary>
        public static byte[] Article(int n) =>
            Encoding.UTF8.GetBytes($"{Texts.Articles[n % Texts.Articles.Count]}\n\nEdition {n} of the day.\n");

        public async Task<int> ImportAsync(byte[] article)
        {
            var claims = 0;
            await UseAsync(async db =>
                claims = (
                    await ArticleImport.AddAsync(db, article, "a.txt", Actor.Desk, DateTime.UtcNow, default)
                ).Claims
            );
            return claims;
        }

        public async Task FillAsync(int claims)
        {
            for (int n = 0, made = 0; made < claims; n++)
            {
                made += await ImportAsync(Article(n));
            }
        }

        public async Task<Actor> AddReviewerAsync()
        {
            var account = new Account
            {
                UserName = "reviewer",
                DisplayName = "A reviewer",
                CreatedAt = DateTime.UtcNow,
            };
            await UseAsync(async db =>
            {
                db.Users.Add(account);
                await db.SaveChangesAsync();
            });
            return account.AsActor();
        }

        public Task ReviewAsync(Claim taken, Actor reviewer) =>
            UseAsync(async db =>
                await SubmitAsync(
                    db,
                    await db.Claims.Include(c => c.Reviews).SingleAsync(c => c.Id == taken.Id),
                    reviewer
                )
            );

        public static async Task SubmitAsync(AppDb db, Claim claim, Actor reviewer)
        {
            var draft = new ReviewDraft(claim.Id, reviewer.Id!.Value, DateTime.UtcNow);
            draft.Keep(Verdict.Supported, "A document bears it out.", DateTime.UtcNow);
            _ = draft.Cite(
                new CitationDraft { Address = "https://example.org/document", Title = "A document" },
                DateTime.UtcNow
            );
            var (review, _) = Review.Write(draft, claim.Round, ReviewKind.Blind, reviewer, DateTime.UtcNow);
            var refusal = claim.Submit(review!, claim.LeaseToken!, await db.ReviewRuleAsync(default), DateTime.UtcNow);
            if (refusal is not null)
            {
                throw new InvalidOperationException(refusal.Message);
            }

            await db.SaveChangesAsync();
        }

        /// <summary>Seconds from the start of the process to the first page, and for the queue's page once warm.</summary>
        public async Task<(double Start, double Queue)> VisitAsync()
        {
            var began = Stopwatch.GetTimestamp();
            using var process = Start("serve", "--urls", "http://127.0.0.1:0");
            try
            {
                string address = "",
                    setup = "";
                while (setup.Length == 0 && await process.StandardOutput.ReadLineAsync() is { } line)
                {
                    address = AddressLine().Match(line) is { Success: true } served ? served.Groups[1].Value : address;
                    setup = SetupLine().Match(line) is { Success: true } link ? link.Value : setup;
                }

                using var client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() });
                var form = await client.GetStringAsync(setup);
                var start = Stopwatch.GetElapsedTime(began).TotalSeconds;
                var token = Token().Match(form).Groups[1].Value;
                using var post = new FormUrlEncodedContent([
                    new("Input.Email", "admin@desk.example"),
                    new("Input.DisplayName", "Ada"),
                    new("Input.Password", "a long enough password"),
                    new("__RequestVerificationToken", token),
                ]);
                using var made = await client.PostAsync(setup, post);
                var queue = await Measure.TimeAsync(async () =>
                {
                    var page = await client.GetStringAsync(address + "/Queue");
                    if (!page.Contains("/Reviews/Claim/", StringComparison.Ordinal))
                    {
                        throw new InvalidOperationException("The queue's page shows no claim.");
                    }
                });
                return (start, queue);
            }
            finally
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync();
            }
        }

        public async Task<bool> RunSiteAsync(params string[] arguments)
        {
            using var process = Start(arguments);
            await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode == 0;
        }

        public async ValueTask DisposeAsync()
        {
            await services.DisposeAsync();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(Folder, recursive: true);
        }

        private Process Start(params string[] arguments)
        {
            var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
            string[] all =
            [
                Path.Combine(AppContext.BaseDirectory, "FactCheck.Web.dll"),
                .. arguments,
                "--data",
                Folder,
            ];
            foreach (var argument in all)
            {
                start.ArgumentList.Add(argument);
            }

            return Process.Start(start)!;
        }

        [GeneratedRegex(@"serves on (http://\S+)")]
        private static partial Regex AddressLine();

        [GeneratedRegex(@"http://\S+/setup/\w+")]
        private static partial Regex SetupLine();

        [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
        private static partial Regex Token();
    }
}
