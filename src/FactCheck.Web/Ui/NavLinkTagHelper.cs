using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FactCheck.Web.Ui;

/// <summary>
/// <c>&lt;nav-link href="~/Queue" section="Queue,Reviews"&gt;</c>: a link that is current on every page below one of its folders.
/// </summary>
[HtmlTargetElement("nav-link")]
public sealed class NavLinkTagHelper(IUrlHelperFactory urls) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string Href { get; set; } = "";

    /// <summary>First parts of the page names it stands for, parted by commas.</summary>
    public string Section { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("href", urls.GetUrlHelper(ViewContext).Content(Href));
        var page = ViewContext.RouteData.Values["page"] as string ?? "";
        var first = page.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        if (Section.Split(',').Contains(first, StringComparer.Ordinal))
        {
            output.Attributes.SetAttribute("aria-current", "page");
        }
    }
}
