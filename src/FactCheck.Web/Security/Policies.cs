using FactCheck.Core.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace FactCheck.Web.Security;

/// <summary>Who may open which page. What is not named here needs a signed-in account of any role.</summary>
internal static class Policies
{
    public const string Lead = "Lead";
    public const string Administrator = "Administrator";

    /// <summary>The only pages that a stranger may open.</summary>
    public static readonly IReadOnlyList<string> OpenPages =
    [
        "/Account/SignIn",
        "/Account/Invitation",
        "/Account/Setup",
        "/Error",
        "/Status",
    ];

    public static void Add(AuthorizationOptions options)
    {
        options.FallbackPolicy = options.DefaultPolicy;
        options.AddPolicy(Lead, policy => policy.RequireRole(Roles.Lead, Roles.Administrator));
        options.AddPolicy(Administrator, policy => policy.RequireRole(Roles.Administrator));
    }

    public static void Apply(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/");
        pages.AuthorizeFolder("/Admin", Administrator);
        foreach (var page in OpenPages)
        {
            pages.AllowAnonymousToPage(page);
        }
    }
}
