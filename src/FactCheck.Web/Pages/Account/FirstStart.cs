using FactCheck.Core.Accounts;
using FactCheck.Core.Audit;
using FactCheck.Data;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Account;

/// <summary>
/// While the desk has no administrator, each start issues one link that makes the first, and voids the one before it.
/// </summary>
internal sealed class FirstStart(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(1);

    /// <summary>The link's path, or null when there is an administrator.</summary>
    public string? SetupPath { get; private set; }

    public async Task PrepareAsync(CancellationToken cancellation = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var old in await db.Invitations.Where(i => i.IsSetup).ToListAsync(cancellation))
        {
            // Refused for a link that is used or has expired, which needs no voiding.
            _ = old.Revoke(Actor.Desk, now);
        }

        await db.SaveChangesAsync(cancellation);
        SetupPath = null;
        if (await HasAdministratorAsync(db, cancellation))
        {
            return;
        }

        var (invitation, token) = Invitation.Issue(
            Roles.Administrator,
            email: null,
            Actor.Desk,
            now,
            Life,
            isSetup: true
        );
        db.Add(invitation);
        await db.SaveChangesAsync(cancellation);
        SetupPath = $"/setup/{token}";
    }

    public static Task<bool> HasAdministratorAsync(AppDb db, CancellationToken cancellation) =>
        (
            from member in db.UserRoles
            join role in db.Roles on member.RoleId equals role.Id
            where role.Name == Roles.Administrator
            select member
        ).AnyAsync(cancellation);
}
