using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marketplace.Platform.Theming;

/// <summary>
/// <c>&lt;icon name="check" /&gt;</c>: a drawing of the theme's sprite, hidden from screen readers because a word always
/// stands beside it.
/// </summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Icon(Shell shell) : TagHelper
{
    /// <summary>The id of a symbol in <c>icons.svg</c>.</summary>
    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "icon");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent($"""<use href="{shell.Asset("icons.svg")}#{Name}"/>""");
    }
}
