using System.Security.Claims;
using FactCheck.Core.Audit;
using FactCheck.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Security;

/// <summary>Puts the display name beside the account's key and role, so that the layout asks no database.</summary>
internal sealed class AccountClaims(
    UserManager<Account> accounts,
    RoleManager<Role> roles,
    IOptions<IdentityOptions> options
) : UserClaimsPrincipalFactory<Account, Role>(accounts, roles, options)
{
    public const string DisplayName = "display_name";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(DisplayName, user.DisplayName));
        return identity;
    }
}

/// <summary>What a page asks about the person who opened it.</summary>
public static class PersonExtensions
{
    public static string DisplayName(this ClaimsPrincipal person) =>
        person.FindFirstValue(AccountClaims.DisplayName) is { Length: > 0 } name ? name : person.Identity?.Name ?? "";

    /// <summary>The key of the signed-in account.</summary>
    public static long AccountId(this ClaimsPrincipal person) =>
        long.Parse(
            person.FindFirstValue(ClaimTypes.NameIdentifier)
                ?? throw new InvalidOperationException("Nobody is signed in."),
            System.Globalization.CultureInfo.InvariantCulture
        );

    /// <summary>The person as the audit log names them.</summary>
    public static Actor AsActor(this ClaimsPrincipal person) => new(person.AccountId(), person.DisplayName());
}
