using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages;

/// <summary>Shown for a failed post too, whose token was good or bad: it changes nothing, so it asks for none.</summary>
[IgnoreAntiforgeryToken]
internal sealed class ErrorModel : PageModel
{
    public bool DiskIsFull => Response.StatusCode == StatusCodes.Status507InsufficientStorage;

    public string Reference => HttpContext.TraceIdentifier;
}
