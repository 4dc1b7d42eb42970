using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using FactCheck.Web.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages.Account;

internal sealed class ProfileModel(UserManager<Data.Account> accounts, SignInManager<Data.Account> signIn) : PageModel
{
    internal sealed class InputModel
    {
        [Display(Name = "Name")]
        [Required(ErrorMessage = "Type the name that reports will show.")]
        [StringLength(80, ErrorMessage = "A name has at most 80 characters.")]
        public string DisplayName { get; set; } = "";

        [RegularExpression("auto|light|dark", ErrorMessage = "Choose one of the three looks.")]
        public string Theme { get; set; } = Preferences.Auto;

        public bool Letters { get; set; }
    }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public string Email => User.Identity?.Name ?? "";

    public string Role => User.FindFirstValue(ClaimTypes.Role) ?? "no role";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await accounts.GetUserAsync(User) is not { } account)
        {
            return NotFound();
        }

        var preferences = Preferences.Of(Request);
        Input = new InputModel
        {
            DisplayName = account.DisplayName,
            Theme = preferences.Theme,
            Letters = preferences.Letters,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await accounts.GetUserAsync(User) is not { } account)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        account.DisplayName = Input.DisplayName.Trim();
        var saved = await accounts.UpdateAsync(account);
        if (!saved.Succeeded)
        {
            AccountOpening.Explain(saved, ModelState, "Input.");
            return Page();
        }

        await signIn.RefreshSignInAsync(account);
        new Preferences(Input.Theme, Input.Letters).Keep(Response);
        this.Say("Your profile is saved.");
        return RedirectToPage();
    }
}
