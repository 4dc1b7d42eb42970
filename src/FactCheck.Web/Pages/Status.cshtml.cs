using FactCheck.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages;

/// <summary>Says in words what an empty answer with an error status means.</summary>
[IgnoreAntiforgeryToken]
internal sealed class StatusModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Code { get; set; } = StatusCodes.Status404NotFound;

    public string Title => Meaning.Title;

    public string Words => Meaning.Words;

    private (string Title, string Words) Meaning =>
        Code switch
        {
            StatusCodes.Status400BadRequest when AntiforgeryRefusal.Refused(HttpContext) => (
                "The form was not accepted",
                "It was opened before you signed in or out, or the desk was set up anew since. Nothing was changed. "
                    + "Go back, copy what you typed, reload the page and send it again."
            ),
            StatusCodes.Status400BadRequest => (
                "The request made no sense",
                "Something in it could not be read. Nothing was changed. Go back and try again."
            ),
            StatusCodes.Status403Forbidden => (
                "This page is not yours",
                "It belongs to leads or administrators. If you should have it, ask an administrator to change your role."
            ),
            StatusCodes.Status404NotFound => (
                "There is no such page for you",
                "It may have been removed, the address may be mistyped, or it belongs to someone else."
            ),
            StatusCodes.Status405MethodNotAllowed => (
                "This page cannot be sent to",
                "It can only be looked at. Nothing was changed."
            ),
            StatusCodes.Status413PayloadTooLarge => (
                "That was too much at once",
                "What you sent is larger than the desk takes. Nothing was changed. Send fewer or smaller files."
            ),
            StatusCodes.Status429TooManyRequests => (
                "Too often at once",
                "Nothing was changed. Wait a minute, go back and send it again."
            ),
            _ => ("This did not work", "The desk refused the request. Nothing was changed."),
        };
}
