using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FactCheck.Web.Ui;

/// <summary>
/// <c>&lt;desk-field for="Input.Email" type="email" autocomplete="username" hint="…"/&gt;</c>: label, control and what was wrong
/// with it, tied together for those who hear the page. With <c>rows</c> it is a text area, with <c>items</c> a choice;
/// other attributes go to the control. No maxlength: a browser cuts a pasted text without a word.
/// </summary>
[HtmlTargetElement("desk-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    public string Type { get; set; } = "text";

    /// <summary>Says it in other words than the model's display name.</summary>
    public string? Label { get; set; }

    public string? Hint { get; set; }

    public int? Rows { get; set; }

    public IEnumerable<SelectListItem>? Items { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        var state = ViewContext.ModelState.TryGetValue(name, out var entry) ? entry : null;
        var errors = state?.Errors.Select(e => e.ErrorMessage).Distinct(StringComparer.Ordinal).ToList() ?? [];
        var value = state?.AttemptedValue ?? Convert.ToString(For.Model, CultureInfo.InvariantCulture) ?? "";

        var control = Control(value);
        control.Attributes["id"] = id;
        control.Attributes["name"] = name;
        control.AddCssClass("input");
        foreach (var attribute in output.Attributes)
        {
            control.Attributes[attribute.Name] = Convert.ToString(attribute.Value, CultureInfo.InvariantCulture);
        }

        if (For.Metadata.IsRequired && For.Metadata.ModelType != typeof(bool))
        {
            control.Attributes["required"] = "required";
        }

        List<string> described = [];
        var parts = new HtmlContentBuilder();
        if (Hint is not null)
        {
            described.Add(id + "-hint");
            parts.AppendHtml(Tagged("p", "meta", id + "-hint", Hint));
        }

        if (errors.Count > 0)
        {
            described.Add(id + "-error");
            control.Attributes["aria-invalid"] = "true";
            parts.AppendHtml(Tagged("p", "error", id + "-error", string.Join(' ', errors)));
        }

        if (described.Count > 0)
        {
            control.Attributes["aria-describedby"] = string.Join(' ', described);
        }

        var label = new TagBuilder("label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(Label ?? For.Metadata.DisplayName ?? For.Metadata.Name ?? For.Name);

        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field");
        output.Content.SetHtmlContent(label).AppendHtml(control).AppendHtml(parts);
    }

    private TagBuilder Control(string value)
    {
        if (Items is not null)
        {
            var select = new TagBuilder("select");
            foreach (var item in Items)
            {
                var option = new TagBuilder("option");
                option.Attributes["value"] = item.Value;
                if (item.Selected || string.Equals(item.Value, value, StringComparison.Ordinal))
                {
                    option.Attributes["selected"] = "selected";
                }

                option.InnerHtml.Append(item.Text);
                select.InnerHtml.AppendHtml(option);
            }

            return select;
        }

        if (Rows is { } rows)
        {
            var area = new TagBuilder("textarea");
            area.Attributes["rows"] = rows.ToString(CultureInfo.InvariantCulture);
            area.InnerHtml.AppendHtml("\n").Append(value);
            return area;
        }

        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = Type;
        if (!string.Equals(Type, "password", StringComparison.Ordinal))
        {
            input.Attributes["value"] = value;
        }

        return input;
    }

    private static TagBuilder Tagged(string element, string cssClass, string id, string words)
    {
        var tag = new TagBuilder(element);
        tag.AddCssClass(cssClass);
        tag.Attributes["id"] = id;
        tag.InnerHtml.Append(words);
        return tag;
    }
}
