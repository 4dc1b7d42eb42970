using FactCheck.Data;
using FactCheck.Data.Queue;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Workers;

/// <summary>
/// Returns claims whose lease has run out to the queue, each minute. "Take next" does not wait for it: it hands a claim
/// out from the moment its lease is no longer good.
/// </summary>
internal sealed partial class LeaseExpiry(IServiceScopeFactory scopes, TimeProvider clock, ILogger<LeaseExpiry> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);
    private const int Most = 200;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<AppDb>();
                await Leases.ExpireAsync(db, clock.GetUtcNow().UtcDateTime, Most, stoppingToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Somebody took or released one of them meanwhile; the others are cleared on the next round.
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailure(logger, e);
            }
        }
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Leases that have run out could not be cleared; next try in a minute."
    )]
    private static partial void LogFailure(ILogger logger, Exception exception);
}
