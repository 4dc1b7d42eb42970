using Microsoft.Net.Http.Headers;

namespace FactCheck.Web.Security;

/// <summary>Headers that go with every answer, whatever gave it.</summary>
internal static class SecurityHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string PermissionsPolicy =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), "
        + "midi=(), payment=(), usb=()";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                context.Response.OnStarting(
                    static state =>
                    {
                        var http = (HttpContext)state;
                        var headers = http.Response.Headers;
                        headers.ContentSecurityPolicy = ContentSecurityPolicy;
                        headers.XContentTypeOptions = "nosniff";
                        // The address of an invitation is a secret: no other site may learn it from a link.
                        headers["Referrer-Policy"] = "no-referrer";
                        headers["Permissions-Policy"] = PermissionsPolicy;
                        headers["Cross-Origin-Opener-Policy"] = "same-origin";
                        headers["Cross-Origin-Resource-Policy"] = "same-origin";
                        if (
                            http.Response.ContentType is { } type
                            && type.StartsWith("text/html", StringComparison.Ordinal)
                        )
                        {
                            headers[HeaderNames.CacheControl] = "no-store";
                        }

                        return Task.CompletedTask;
                    },
                    context
                );
                return next(context);
            }
        );
}
