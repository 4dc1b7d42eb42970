using FactCheck.Data;
using FactCheck.Data.Setup;
using FactCheck.Web.Commands;
using FactCheck.Web.Health;
using FactCheck.Web.Pages.Account;
using FactCheck.Web.Pages.Admin;
using FactCheck.Web.Pages.Reports;
using FactCheck.Web.Security;
using FactCheck.Web.Workers;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FactCheck.Web;

/// <summary>The web site: its services, and the order in which a request passes through them.</summary>
internal static class Site
{
    public const string DefaultAddress = "http://localhost:5080";

    public static WebApplication Build(IReadOnlyDictionary<string, string?> settings)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = [.. settings.Select(s => $"--{s.Key}={s.Value}")] }
        );
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null)
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        Log(builder.Logging);
        AddServices(builder);
        var app = builder.Build();
        Use(app);
        return app;
    }

    private static void Log(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        // Standard output is for what a person or a script reads from a command; the log has the other stream to itself.
        logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        if (Console.IsErrorRedirected)
        {
            logging.AddJsonConsole(json => json.IncludeScopes = true);
        }
        else
        {
            logging.AddSimpleConsole(simple => simple.SingleLine = true);
        }

        logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        // A failed command is logged once, by whoever gives up on it.
        logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Critical);
    }

    private static void AddServices(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddDeskData(DeskOptions.From(builder.Configuration));
        AddAccounts(services);

        services.AddScoped<ReportHtml>();
        services.AddScoped<Demo>();
        services.AddAuthorization(Policies.Add);
        services.AddRazorPages(options => Policies.Apply(options.Conventions));
        services.Configure<MvcOptions>(mvc =>
        {
            mvc.Filters.Add<AntiforgeryRefusal>();
            var messages = mvc.ModelBindingMessageProvider;
            messages.SetValueMustNotBeNullAccessor(_ => "This must not be empty.");
            messages.SetAttemptedValueIsInvalidAccessor((value, _) => $"“{value}” does not fit here.");
            messages.SetValueIsInvalidAccessor(value => $"“{value}” does not fit here.");
        });
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "desk-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            // The content security policy says the same, and more.
            options.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = "desk-said";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddRateLimiter(ImportLimit.Add);
        services.AddHostedService<LeaseExpiry>();
        services.AddResponseCompression();
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database");
    }

    private static void AddAccounts(IServiceCollection services)
    {
        services
            .AddIdentity<Account, Role>(options =>
            {
                options.User.RequireUniqueEmail = true;
                // The address is the name, and an address may hold an apostrophe or an umlaut.
                options.User.AllowedUserNameCharacters = "";
                options.Password = new PasswordOptions
                {
                    RequiredLength = PasswordRule.Length,
                    RequiredUniqueChars = 1,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                };
                options.Lockout.MaxFailedAccessAttempts = SignInLimits.TriesPerName;
                options.Lockout.DefaultLockoutTimeSpan = SignInLimits.Pause;
            })
            .AddEntityFrameworkStores<AppDb>()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddDefaultTokenProviders();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "desk";
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.LoginPath = "/Account/SignIn";
            cookie.LogoutPath = "/Account/SignOut";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.ExpireTimeSpan = TimeSpan.FromDays(14);
            cookie.SlidingExpiration = true;
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        // A disabled account or a changed role takes effect within this time, at the price of one look at the account.
        services.Configure<SecurityStampValidatorOptions>(options =>
            options.ValidationInterval = TimeSpan.FromSeconds(30)
        );
        // Keys in the data folder: a restart signs nobody out.
        services.AddDataProtection().SetApplicationName("FactCheck");
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<DeskOptions, ILoggerFactory>(
                (options, desk, logs) =>
                    options.XmlRepository = new FileSystemXmlRepository(
                        Directory.CreateDirectory(Path.Combine(desk.Folder, "keys")),
                        logs
                    )
            );
        services.AddSingleton<SignInLimits>();
        services.AddSingleton<FirstStart>();
        services.AddScoped<AccountOpening>();
        services.AddScoped<AccountKeeping>();
    }

    private static void Use(WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/Error",
                StatusCodeSelector = fault =>
                    DeskDatabase.IsDiskFull(fault)
                        ? StatusCodes.Status507InsufficientStorage
                        : StatusCodes.Status500InternalServerError,
            }
        );
        app.UseStatusCodePagesWithReExecute("/Status", "?code={0}");
        app.UseResponseCompression();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealthChecks("/healthz").AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
    }
}
