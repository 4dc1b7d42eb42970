using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace FactCheck.Web.Ui;

/// <summary>The bits of markup that several tag helpers share.</summary>
internal static class Html
{
    public static IHtmlContent Icon(string name, bool small = false) =>
        new HtmlFormattableString(
            CultureInfo.InvariantCulture,
            "<svg class=\"{0}\" aria-hidden=\"true\"><use href=\"#{1}\"/></svg>",
            small ? "i i--s" : "i",
            name
        );

    public static IHtmlContent Caps(Key key)
    {
        var caps = new HtmlContentBuilder();
        foreach (var cap in key.Caps)
        {
            caps.AppendHtml(new HtmlFormattableString(CultureInfo.InvariantCulture, "<kbd>{0}</kbd>", cap));
        }

        return caps;
    }

    public static IHtmlContent Element(string name, string? cssClass, params object?[] content)
    {
        var element = new TagBuilder(name);
        if (cssClass is not null)
        {
            element.AddCssClass(cssClass);
        }

        foreach (var part in content)
        {
            if (part is IHtmlContent html)
            {
                element.InnerHtml.AppendHtml(html);
            }
            else if (part is not null)
            {
                element.InnerHtml.Append(Convert.ToString(part, CultureInfo.InvariantCulture)!);
            }
        }

        return element;
    }

    /// <summary>Puts a class before those that the author wrote.</summary>
    public static void AddClassFirst(this Microsoft.AspNetCore.Razor.TagHelpers.TagHelperOutput output, string cssClass)
    {
        var written = output.Attributes["class"]?.Value;
        var text = written switch
        {
            null => "",
            IHtmlContent html => Render(html),
            _ => written.ToString(),
        };
        output.Attributes.SetAttribute("class", string.IsNullOrEmpty(text) ? cssClass : $"{cssClass} {text}");
    }

    private static string Render(IHtmlContent html)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        html.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
