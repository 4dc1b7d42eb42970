using FactCheck.Core;
using FactCheck.Core.Accounts;
using FactCheck.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Admin;

/// <summary>What an administrator does to accounts; the desk always keeps one administrator who can sign in.</summary>
internal sealed class AccountKeeping(AppDb db, UserManager<Data.Account> accounts)
{
    private static readonly Refusal LastAdministrator = new(
        "last-administrator",
        "This is the only administrator who can sign in. Make another one first."
    );

    /// <summary>Whether an administrator closed it; Identity has the one date for this and for a pause after wrong tries.</summary>
    public static bool IsDisabled(DateTimeOffset? lockoutEnd) => lockoutEnd == DateTimeOffset.MaxValue;

    public async Task<Refusal?> ChangeRoleAsync(Data.Account account, string role, CancellationToken cancellation)
    {
        if (!Roles.All.Contains(role, StringComparer.Ordinal))
        {
            return new Refusal("no-role", "Choose one of the three roles.", "role");
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var now = await accounts.GetRolesAsync(account);
        if (
            now.Contains(Roles.Administrator)
            && role != Roles.Administrator
            && !await AnotherAdministratorAsync(account.Id, cancellation)
        )
        {
            return LastAdministrator;
        }

        Require(await accounts.RemoveFromRolesAsync(account, now));
        Require(await accounts.AddToRoleAsync(account, role));
        await transaction.CommitAsync(cancellation);
        return null;
    }

    public async Task<Refusal?> DisableAsync(Data.Account account, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (
            await accounts.IsInRoleAsync(account, Roles.Administrator)
            && !await AnotherAdministratorAsync(account.Id, cancellation)
        )
        {
            return LastAdministrator;
        }

        Require(await accounts.SetLockoutEnabledAsync(account, true));
        Require(await accounts.SetLockoutEndDateAsync(account, DateTimeOffset.MaxValue));
        // Ends the account's sessions as soon as their next look at it.
        Require(await accounts.UpdateSecurityStampAsync(account));
        await transaction.CommitAsync(cancellation);
        return null;
    }

    public async Task EnableAsync(Data.Account account)
    {
        Require(await accounts.SetLockoutEndDateAsync(account, null));
        Require(await accounts.ResetAccessFailedCountAsync(account));
    }

    private async Task<bool> AnotherAdministratorAsync(long id, CancellationToken cancellation)
    {
        // The date is compared here and not in the query: SQLite cannot compare dates with an offset.
        var ends = await (
            from member in db.UserRoles
            join role in db.Roles on member.RoleId equals role.Id
            join account in db.Users on member.UserId equals account.Id
            where role.Name == Roles.Administrator && account.Id != id
            select account.LockoutEnd
        ).ToListAsync(cancellation);
        return ends.Any(end => !IsDisabled(end));
    }

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(e => e.Description)));
        }
    }
}
