using System.ComponentModel.DataAnnotations;
using FactCheck.Web.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages.Account;

internal sealed class PasswordModel(UserManager<Data.Account> accounts, SignInManager<Data.Account> signIn) : PageModel
{
    internal sealed class InputModel
    {
        [Display(Name = "Password now")]
        [Required(ErrorMessage = "Type the password you have now.")]
        public string Current { get; set; } = "";

        [Display(Name = "New password")]
        [Required(ErrorMessage = "Choose a password.")]
        [StringLength(256, ErrorMessage = "A password has at most 256 characters.")]
        public string Password { get; set; } = "";

        [Display(Name = "New password again")]
        [Required(ErrorMessage = "Type the new password a second time.")]
        [Compare(nameof(Password), ErrorMessage = "The two new passwords differ.")]
        public string Again { get; set; } = "";
    }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (await accounts.GetUserAsync(User) is not { } account)
        {
            return NotFound();
        }

        var changed = await accounts.ChangePasswordAsync(account, Input.Current, Input.Password);
        if (!changed.Succeeded)
        {
            if (changed.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.PasswordMismatch)))
            {
                ModelState.AddModelError("Input.Current", "This is not the password you have now.");
            }
            else
            {
                AccountOpening.Explain(changed, ModelState, "Input.");
            }

            return Page();
        }

        await signIn.RefreshSignInAsync(account);
        this.Say("Your password is changed.");
        return RedirectToPage("/Account/Profile");
    }
}
