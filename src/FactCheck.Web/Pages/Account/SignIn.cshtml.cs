using System.ComponentModel.DataAnnotations;
using System.Globalization;
using FactCheck.Data;
using FactCheck.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages.Account;

internal sealed class SignInModel(
    SignInManager<Data.Account> signIn,
    AppDb db,
    IPasswordHasher<Data.Account> hasher,
    SignInLimits limits,
    TimeProvider clock
) : PageModel
{
    internal sealed class InputModel
    {
        [Display(Name = "Email")]
        [Required(ErrorMessage = "Type your email address.")]
        public string Email { get; set; } = "";

        [Display(Name = "Password")]
        [Required(ErrorMessage = "Type your password.")]
        public string Password { get; set; } = "";

        public bool Stay { get; set; }
    }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? Onward() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var address = HttpContext.Connection.RemoteIpAddress;
        if (limits.Wait(Input.Email, address) is { } wait)
        {
            return Refuse(Paused(wait));
        }

        var account = await signIn.UserManager.FindByEmailAsync(Input.Email.Trim());
        if (account is null)
        {
            // As long as for an account that there is, so that the time does not tell.
            hasher.HashPassword(new Data.Account(), Input.Password);
        }
        else if (
            (await signIn.PasswordSignInAsync(account, Input.Password, Input.Stay, lockoutOnFailure: true)).Succeeded
        )
        {
            limits.Succeeded(Input.Email);
            account.LastSignInAt = clock.GetUtcNow().UtcDateTime;
            await db.SaveChangesAsync(cancellation);
            return Onward();
        }

        return limits.Failed(Input.Email, address) is var left and > 0
            ? Refuse(
                "That address and password do not belong together. "
                    + (left == 1 ? "One try is left" : $"{Words(left)} tries are left")
                    + " before a pause of five minutes."
            )
            : Refuse(Paused(SignInLimits.Pause));
    }

    private LocalRedirectResult Onward() => Url.IsLocalUrl(ReturnUrl) ? LocalRedirect(ReturnUrl) : LocalRedirect("~/");

    private PageResult Refuse(string words)
    {
        ModelState.AddModelError(string.Empty, words);
        return Page();
    }

    private static string Paused(TimeSpan wait)
    {
        var minutes = Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes));
        return "Too many tries. Sign-in with this address is paused; try again in "
            + (minutes == 1 ? "a minute." : string.Create(CultureInfo.InvariantCulture, $"{minutes} minutes."));
    }

    private static string Words(int count) =>
        count switch
        {
            2 => "Two",
            3 => "Three",
            4 => "Four",
            _ => count.ToString(CultureInfo.InvariantCulture),
        };
}
