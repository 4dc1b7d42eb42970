using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace FactCheck.Web.Ui;

/// <summary>A word to the person, said once on the page they come to next.</summary>
public static class Notices
{
    private const string Words = "notice";
    private const string Tone = "notice-tone";

    /// <param name="page">The page that redirects.</param>
    /// <param name="words">What has been done.</param>
    /// <param name="tone">good, alert or bad.</param>
    public static void Say(this PageModel page, string words, string tone = "good")
    {
        page.TempData[Words] = words;
        page.TempData[Tone] = tone;
    }

    public static (string Words, string Tone)? Take(ITempDataDictionary store) =>
        store[Words] is string words ? (words, store[Tone] as string ?? "good") : null;
}
