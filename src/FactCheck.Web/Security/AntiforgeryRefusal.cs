using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace FactCheck.Web.Security;

/// <summary>Tells the page for refused requests that it was the form's token, so that it can say so in words.</summary>
internal sealed class AntiforgeryRefusal : IAlwaysRunResultFilter
{
    private static readonly object Key = new();

    public static bool Refused(HttpContext context) => context.Items.ContainsKey(Key);

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            context.HttpContext.Items[Key] = true;
        }
    }

    public void OnResultExecuted(ResultExecutedContext context) { }
}
