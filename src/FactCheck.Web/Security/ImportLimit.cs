using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace FactCheck.Web.Security;

/// <summary>How often an account may send articles: one sending holds many files, so nobody who works meets this.</summary>
internal static class ImportLimit
{
    public const string Policy = "import";
    public const int PerMinute = 30;

    public static void Add(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(
            Policy,
            http =>
                HttpMethods.IsPost(http.Request.Method)
                    ? RateLimitPartition.GetFixedWindowLimiter(
                        http.User.AccountId(),
                        _ => new FixedWindowRateLimiterOptions
                        {
                            PermitLimit = PerMinute,
                            Window = TimeSpan.FromMinutes(1),
                        }
                    )
                    : RateLimitPartition.GetNoLimiter(0L)
        );
    }
}
