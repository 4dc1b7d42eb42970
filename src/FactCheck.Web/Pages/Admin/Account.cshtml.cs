using FactCheck.Core;
using FactCheck.Web.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages.Admin;

internal sealed class AccountModel(UserManager<Data.Account> accounts, AccountKeeping keeping) : PageModel
{
    private Data.Account account = null!;

    public string Name => account.DisplayName;

    public string Email => account.Email ?? "";

    public string Role { get; private set; } = "";

    public bool Disabled => AccountKeeping.IsDisabled(account.LockoutEnd);

    public async Task<IActionResult> OnGetAsync(long id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostRoleAsync(long id, string role, CancellationToken cancellation) =>
        await LoadAsync(id)
            ? Answer(await keeping.ChangeRoleAsync(account, role, cancellation), $"{Name} is {RoleWords.Of(role)} now.")
            : NotFound();

    public async Task<IActionResult> OnPostDisableAsync(long id, CancellationToken cancellation) =>
        await LoadAsync(id)
            ? Answer(await keeping.DisableAsync(account, cancellation), $"{Name} can no longer sign in.")
            : NotFound();

    public async Task<IActionResult> OnPostEnableAsync(long id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        await keeping.EnableAsync(account);
        return Answer(null, $"{Name} can sign in again.");
    }

    private IActionResult Answer(Refusal? refusal, string done)
    {
        if (refusal is not null)
        {
            ModelState.AddModelError(string.Empty, refusal.Message);
            return Page();
        }

        this.Say(done);
        return RedirectToPage("/Admin/Accounts");
    }

    private async Task<bool> LoadAsync(long id)
    {
        if (
            await accounts.FindByIdAsync(id.ToString(System.Globalization.CultureInfo.InvariantCulture))
            is not { } found
        )
        {
            return false;
        }

        account = found;
        Role = (await accounts.GetRolesAsync(found)).FirstOrDefault() ?? "";
        return true;
    }
}
