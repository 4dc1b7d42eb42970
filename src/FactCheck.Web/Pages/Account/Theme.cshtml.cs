using FactCheck.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages.Account;

internal sealed class ThemeModel : PageModel
{
    public IActionResult OnGet() => RedirectToPage("/Account/Profile");

    public IActionResult OnPost(string? theme, string? returnUrl)
    {
        (Preferences.Of(Request) with { Theme = theme ?? Preferences.Auto }).Keep(Response);
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "~/");
    }
}
