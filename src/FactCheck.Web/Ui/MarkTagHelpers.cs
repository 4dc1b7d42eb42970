using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FactCheck.Web.Ui;

/// <summary><c>&lt;desk-icon name="search" small/&gt;</c>: one of the sprite's icons, never without words beside it.</summary>
[HtmlTargetElement("desk-icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    public string Name { get; set; } = "";

    public bool Small { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Html.Icon(Name, Small));
        output.TagMode = TagMode.StartTagAndEndTag;
    }
}

/// <summary><c>&lt;status-mark of="claim.Status"/&gt;</c>: icon and word of a claim's status.</summary>
[HtmlTargetElement("status-mark", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StatusMarkTagHelper : TagHelper
{
    public Enum Of { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (name, words) = Signs.Status(Of.ToString());
        Mark.Write(output, "data-status", name, name, words);
    }
}

/// <summary><c>&lt;verdict-mark of="review.Verdict"/&gt;</c>: icon and word of a verdict.</summary>
[HtmlTargetElement("verdict-mark", TagStructure = TagStructure.WithoutEndTag)]
public sealed class VerdictMarkTagHelper : TagHelper
{
    public Enum Of { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (name, words) = Signs.Verdict(Of.ToString());
        Mark.Write(output, "data-verdict", name, name, words);
    }
}

/// <summary><c>&lt;stance-mark of="citation.Stance"/&gt;</c>: icon and word of a citation's stance.</summary>
[HtmlTargetElement("stance-mark", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StanceMarkTagHelper : TagHelper
{
    public Enum Of { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (name, icon, words) = Signs.Stance(Of.ToString());
        Mark.Write(output, "data-stance", name, icon, words);
    }
}

/// <summary><c>&lt;worth-bar value="claim.Worth"/&gt;</c>: check-worthiness from 0 to 1, as a bar and in figures.</summary>
[HtmlTargetElement("worth-bar", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WorthBarTagHelper : TagHelper
{
    public double Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClassFirst("worth");
        var percent = Math.Round(Math.Clamp(Value, 0, 1) * 100).ToString("0", CultureInfo.InvariantCulture);
        output.Content.SetHtmlContent(
            $"""<svg class="bar" aria-hidden="true"><rect class="bar-track" width="100%" height="6" rx="1"/><rect class="bar-fill" width="{percent}%" height="6" rx="1"/></svg>"""
        );
        output.Content.Append(Value.ToString("0.00", CultureInfo.InvariantCulture));
    }
}

/// <summary><c>&lt;desk-chip label="date" value="2026-09" on&gt;…&lt;/desk-chip&gt;</c>: a value with its kind.</summary>
[HtmlTargetElement("desk-chip")]
public sealed class ChipTagHelper : TagHelper
{
    public string? Label { get; set; }

    public string? Value { get; set; }

    public bool On { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = context.AllAttributes.ContainsName("as-item") ? "li" : "span";
        output.Attributes.RemoveAll("as-item");
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClassFirst(On ? "chip chip--on" : "chip");
        if (Label is not null)
        {
            output.Content.Append(Label).Append(" ");
        }

        if (Value is not null)
        {
            output.Content.AppendHtml(Html.Element("b", null, Value));
        }

        output.Content.AppendHtml(content);
    }
}

/// <summary><c>&lt;person-badge name="@name" me/&gt;</c>: initials in a ring; the whole name for those who cannot see it.</summary>
[HtmlTargetElement("person-badge", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PersonBadgeTagHelper : TagHelper
{
    public string Name { get; set; } = "";

    public bool Me { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClassFirst(Me ? "who who--me" : "who");
        output.Attributes.SetAttribute("title", Name);
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", Name);
        output.Content.SetContent(Signs.Initials(Name));
    }
}

/// <summary><c>key="Keys.Queue"</c> on a link, button or field: it shows the key, and the script listens to it.</summary>
[HtmlTargetElement("*", Attributes = "key")]
public sealed class KeyTagHelper : TagHelper
{
    public Key Key { get; set; } = null!;

    /// <summary>False where the cap is not drawn, as on a menu's entries.</summary>
    public bool ShowKey { get; set; } = true;

    /// <summary>Before the element's own helper, so that it takes the attributes along.</summary>
    public override int Order => -100;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute("data-key", Key.Strokes);
        if (!Key.Strokes.Contains(' ', StringComparison.Ordinal))
        {
            output.Attributes.SetAttribute(
                "aria-keyshortcuts",
                Key.Strokes.Replace("Ctrl", "Control", StringComparison.Ordinal)
            );
        }

        if (ShowKey && output.TagMode == TagMode.StartTagAndEndTag)
        {
            var content = await output.GetChildContentAsync();
            output.Content.SetHtmlContent(content).AppendHtml(" ").AppendHtml(Html.Caps(Key));
        }
    }
}

file static class Mark
{
    public static void Write(TagHelperOutput output, string attribute, string name, string icon, string words)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClassFirst("mark");
        output.Attributes.SetAttribute(attribute, name);
        output.Content.SetHtmlContent(Html.Icon(icon)).Append(words);
    }
}
