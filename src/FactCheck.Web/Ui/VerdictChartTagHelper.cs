using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FactCheck.Web.Ui;

/// <summary>
/// <c>&lt;verdict-chart supported="3" disputed="1" opinion="2" open="6" of="12"/&gt;</c>: one bar, its parts told apart by pattern as
/// well as colour, and in words for those who do not see it. With <c>of</c> several bars share a scale.
/// </summary>
[HtmlTargetElement("verdict-chart", TagStructure = TagStructure.WithoutEndTag)]
public sealed class VerdictChartTagHelper : TagHelper
{
    public long Supported { get; set; }

    public long Disputed { get; set; }

    public long Opinion { get; set; }

    public long Open { get; set; }

    /// <summary>What the whole width stands for; the parts' sum unless said.</summary>
    public long? Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        (string Class, string Words, long Count)[] parts =
        [
            ("f-supported", "supported", Supported),
            ("f-disputed", "disputed", Disputed),
            ("f-opinion", "opinion", Opinion),
            ("f-open", "open", Open),
        ];
        var whole = Math.Max(1, Of ?? parts.Sum(p => p.Count));
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "chart");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute(
            "aria-label",
            string.Join(", ", parts.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Count} {p.Words}")))
        );
        var x = 0.0;
        foreach (var part in parts.Where(p => p.Count > 0))
        {
            var width = 100.0 * part.Count / whole;
            output.Content.AppendHtml(
                new HtmlString(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"""<rect class="{part.Class}" x="{x:0.##}%" width="{width:0.##}%" height="20"/>"""
                    )
                )
            );
            x += width;
        }
    }
}
