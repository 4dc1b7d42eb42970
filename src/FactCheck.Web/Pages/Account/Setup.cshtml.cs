using FactCheck.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages.Account;

internal sealed class SetupModel(AppDb db, AccountOpening opening, SignInManager<Data.Account> signIn) : PageModel
{
    [BindProperty]
    public OpeningInput Input { get; set; } = new();

    public bool Open { get; private set; }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellation)
    {
        Open = await FindAsync(token, cancellation) is not null;
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellation)
    {
        var invitation = await FindAsync(token, cancellation);
        Open = invitation is not null;
        if (invitation is null || !ModelState.IsValid)
        {
            return Shown();
        }

        if (await opening.OpenAsync(invitation, Input, ModelState, "Input.", cancellation) is not { } account)
        {
            return Page();
        }

        await signIn.SignInAsync(account, isPersistent: false);
        return LocalRedirect("~/");
    }

    private async Task<Core.Accounts.Invitation?> FindAsync(string token, CancellationToken cancellation) =>
        await opening.FindAsync(token, cancellation) is { IsSetup: true } invitation
        && !await FirstStart.HasAdministratorAsync(db, cancellation)
            ? invitation
            : null;

    private PageResult Shown()
    {
        Response.StatusCode = Open ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        return Page();
    }
}
