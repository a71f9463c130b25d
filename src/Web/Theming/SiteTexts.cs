using Marketplace.Platform.Languages;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Html;

namespace Marketplace.Web.Theming;

/// <summary>
/// The long texts of the site, law and help, in Liquid: <c>texts/conditions.liquid</c> of a theme or of its parents. A text
/// sees the site's name, telephone and legal identity, and nothing else.
/// </summary>
internal sealed class SiteTexts(ThemeInForce theme, Shell shell, SiteSettings site)
{
    /// <summary>
    /// The text in the language that is spoken, else in French, marked with the language that it is in. Null where there is
    /// no such text.
    /// </summary>
    public IHtmlContent? Read(string name)
    {
        var spoken = Language.Current;
        if (spoken != Language.French && theme.Files.Text($"{name}.{spoken.Code}") is { } translated)
            return In(spoken, name, translated);
        return theme.Files.Text(name) is { } french ? In(Language.French, name, french) : null;
    }

    private HtmlString In(Language language, string name, string text) =>
        new($"<div class=\"text\" lang=\"{language.Code}\">{ThemeTexts.Render(name, text, Words())}</div>");

    private Dictionary<string, string> Words()
    {
        var words = ThemeTexts.Words(shell);
        words["mediator"] = site.Mediator;
        words["publisher"] = site.Publisher;
        return words.ToDictionary(
            word => word.Key,
            word => System.Text.Encodings.Web.HtmlEncoder.Default.Encode(word.Value)
        );
    }
}
