using FactCheck.Data;
using FactCheck.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Admin;

internal sealed class AccountsModel(AppDb db, TimeProvider clock) : PageModel
{
    internal sealed record Row(
        long Id,
        string Name,
        string Email,
        string Role,
        bool Disabled,
        DateTimeOffset? PausedUntil,
        DateTime? LastSignInAt,
        bool IsMe
    );

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var me = User.AccountId();
        var now = clock.GetUtcNow();
        var accounts = await (
            from account in db.Users.AsNoTracking()
            orderby account.DisplayName, account.Id
            select new
            {
                account.Id,
                account.DisplayName,
                account.Email,
                account.LockoutEnd,
                account.LastSignInAt,
                Role = db
                    .UserRoles.Where(member => member.UserId == account.Id)
                    .Join(db.Roles, member => member.RoleId, role => role.Id, (_, role) => role.Name)
                    .FirstOrDefault(),
            }
        ).ToListAsync(cancellation);
        Rows =
        [
            .. accounts.Select(a =>
            {
                var disabled = AccountKeeping.IsDisabled(a.LockoutEnd);
                return new Row(
                    a.Id,
                    a.DisplayName,
                    a.Email ?? "",
                    a.Role ?? "none",
                    disabled,
                    !disabled && a.LockoutEnd > now ? a.LockoutEnd : null,
                    a.LastSignInAt,
                    a.Id == me
                );
            }),
        ];
    }
}
