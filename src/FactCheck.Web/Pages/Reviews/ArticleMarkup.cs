using System.Globalization;
using FactCheck.Web.Ui;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace FactCheck.Web.Pages.Reviews;

/// <summary>
/// Writes a paragraph with its marks and nothing between them: the script counts the text's characters, so not even the
/// white space of a template may slip in.
/// </summary>
internal static class ArticleMarkup
{
    public static IHtmlContent Block(TextBlock block, string letters)
    {
        var content = new HtmlContentBuilder();
        foreach (var run in block.Runs)
        {
            var text = run.Text;
            if (block.IsTitle && run == block.Runs[0] && run.Claim is null)
            {
                // The marks of a heading are part of the text that was published, but not of what it looks like.
                var words = text.TrimStart(' ', '#', '*', '_', '\t');
                if (words.Length < text.Length)
                {
                    content.AppendHtml(Html.Element("span", "vh", text[..^words.Length]));
                    text = words;
                }
            }

            foreach (var claim in run.Begins)
            {
                content.AppendHtml(Pin(claim, letters));
            }

            if (run.Claim is { } over)
            {
                content.AppendHtml(Marked(text, over));
            }
            else
            {
                content.Append(text);
            }
        }

        return content;
    }

    private static TagBuilder Pin(MarkedClaim claim, string letters)
    {
        var (name, words) = Sign(claim);
        var number = claim.Number.ToString(CultureInfo.InvariantCulture);
        var pin = new TagBuilder("a");
        pin.AddCssClass("pin");
        pin.Attributes["href"] = $"/Reviews/Claim/{letters}{number}";
        Tone(pin, claim, name);
        pin.InnerHtml.AppendHtml(Html.Element("span", "vh", "Claim "))
            .Append(number)
            .AppendHtml(Html.Icon(name))
            .AppendHtml(Html.Element("span", "vh", " " + words.ToLower(CultureInfo.InvariantCulture)));
        return pin;
    }

    private static TagBuilder Marked(string text, MarkedClaim claim)
    {
        var mark = new TagBuilder(claim.IsCurrent ? "mark" : "span");
        mark.AddCssClass("claim");
        Tone(mark, claim, Sign(claim).Name);
        mark.InnerHtml.Append(text);
        return mark;
    }

    private static void Tone(TagBuilder tag, MarkedClaim claim, string name)
    {
        tag.Attributes[claim.Verdict is null ? "data-status" : "data-verdict"] = name;
        if (claim.IsCurrent)
        {
            tag.Attributes["aria-current"] = "true";
        }
    }

    private static (string Name, string Words) Sign(MarkedClaim claim) =>
        claim.Verdict is { } verdict ? Signs.Verdict(verdict.ToString()) : Signs.Status(claim.Status.ToString());
}
