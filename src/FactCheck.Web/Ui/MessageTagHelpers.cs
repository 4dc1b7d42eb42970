using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FactCheck.Web.Ui;

/// <summary><c>&lt;desk-notice tone="bad" icon="warn"&gt;…&lt;/desk-notice&gt;</c>: words that must be read, said in place.</summary>
[HtmlTargetElement("desk-notice")]
public sealed class NoticeTagHelper : TagHelper
{
    /// <summary>bad, good, alert or pencil; without one the notice is plain.</summary>
    public string? Tone { get; set; }

    public string? Icon { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClassFirst("notice");
        if (Tone is not null)
        {
            output.Attributes.SetAttribute("data-tone", Tone);
        }

        if (!output.Attributes.ContainsName("role"))
        {
            output.Attributes.SetAttribute("role", Tone == "bad" ? "alert" : "status");
        }

        output.Content.SetHtmlContent(
            Html.Icon(
                Icon
                    ?? Tone switch
                    {
                        "bad" or "alert" => "warn",
                        "good" => "tick",
                        _ => "info",
                    }
            )
        );
        output.Content.AppendHtml(Html.Element("div", null, content));
    }
}

/// <summary>
/// <c>&lt;empty-state icon="paper" title="The desk is empty"&gt;&lt;p&gt;…&lt;/p&gt;&lt;div class="btns"&gt;…&lt;/div&gt;&lt;/empty-state&gt;</c>:
/// what is so, and the next useful thing to do.
/// </summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyStateTagHelper : TagHelper
{
    public string Icon { get; set; } = "info";

    public string Title { get; set; } = "";

    /// <summary>The heading's level on this page, 1 to 4.</summary>
    public int Level { get; set; } = 2;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClassFirst("sheet empty");
        output
            .Content.SetHtmlContent(Html.Icon(Icon))
            .AppendHtml(
                Html.Element("h" + Math.Clamp(Level, 1, 4).ToString(CultureInfo.InvariantCulture), "empty-title", Title)
            )
            .AppendHtml(content);
    }
}

/// <summary><c>&lt;desk-problems/&gt;</c>: what was refused for the form as a whole; nothing when nothing was.</summary>
[HtmlTargetElement("desk-problems", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ProblemsTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ModelState.TryGetValue(string.Empty, out var whole)
            ? whole.Errors.Select(e => e.ErrorMessage).Distinct(StringComparer.Ordinal).ToList()
            : [];
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClassFirst("notice");
        output.Attributes.SetAttribute("data-tone", "bad");
        output.Attributes.SetAttribute("role", "alert");
        var words = new HtmlContentBuilder();
        foreach (var error in errors)
        {
            words.AppendHtml(Html.Element("p", null, error));
        }

        output.Content.SetHtmlContent(Html.Icon("warn")).AppendHtml(Html.Element("div", null, words));
    }
}

/// <summary>
/// <c>&lt;desk-pager shown="1 to 24 of 38" first="@url" next="@url" more="24"/&gt;</c>: the way through a list that pages by
/// key; a missing address leaves its link out.
/// </summary>
[HtmlTargetElement("desk-pager", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagerTagHelper : TagHelper
{
    public string Shown { get; set; } = "";

    public string? First { get; set; }

    public string? Previous { get; set; }

    public string? Next { get; set; }

    public int? More { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClassFirst("line pager");
        output.Attributes.SetAttribute("aria-label", "Pages");
        output.Content.SetHtmlContent(Html.Element("span", "meta", Shown));
        var links = new HtmlContentBuilder();
        Link(First, "First page", Keys.FirstPage);
        Link(Previous, "Previous", null);
        Link(Next, More is { } more ? $"Next {more.ToString(CultureInfo.InvariantCulture)}" : "Next", Keys.NextPage);
        output.Content.AppendHtml(Html.Element("span", "btns push", links));

        void Link(string? href, string words, Key? key)
        {
            // A null in an attribute of a page arrives as an empty text.
            if (string.IsNullOrEmpty(href))
            {
                return;
            }

            var link = new TagBuilder("a");
            link.AddCssClass("btn btn--s");
            link.Attributes["href"] = href;
            link.InnerHtml.Append(words);
            if (key is not null)
            {
                link.Attributes["data-key"] = key.Strokes;
                link.InnerHtml.Append(" ").AppendHtml(Html.Caps(key));
            }

            links.AppendHtml(link);
        }
    }
}
