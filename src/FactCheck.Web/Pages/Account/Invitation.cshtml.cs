using FactCheck.Core.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages.Account;

internal sealed class InvitationModel(AccountOpening opening, SignInManager<Data.Account> signIn) : PageModel
{
    [BindProperty]
    public OpeningInput Input { get; set; } = new();

    public Invitation? Open { get; private set; }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellation)
    {
        await LoadAsync(token, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellation)
    {
        await LoadAsync(token, cancellation);
        if (Open is null || !ModelState.IsValid)
        {
            return Page();
        }

        if (await opening.OpenAsync(Open, Input, ModelState, "Input.", cancellation) is not { } account)
        {
            return Page();
        }

        await signIn.SignInAsync(account, isPersistent: false);
        return LocalRedirect("~/");
    }

    private async Task LoadAsync(string token, CancellationToken cancellation)
    {
        Open = await opening.FindAsync(token, cancellation);
        Response.StatusCode = Open is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
    }
}
