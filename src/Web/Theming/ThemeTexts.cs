using System.Globalization;
using DotLiquid;
using Marketplace.Platform;
using Marketplace.Platform.Theming;

namespace Marketplace.Web.Theming;

/// <summary>
/// The words of a theme are Liquid: they see the shop's name, telephone and hours, and nothing else of the site, its files or
/// its data. « Une question ? {{ phone }} »
/// </summary>
internal static class ThemeTexts
{
    /// <summary>What a text of the site may say.</summary>
    public static Dictionary<string, string> Words(Shell shell) =>
        new()
        {
            ["site"] = shell.SiteName,
            ["phone"] = shell.Phone,
            ["phone_hours"] = shell.PhoneHours,
        };

    /// <exception cref="WrongSetting">A text is no Liquid; said with the theme and the key.</exception>
    public static IReadOnlyDictionary<string, string> Write(
        string theme,
        IReadOnlyDictionary<string, string> texts,
        IReadOnlyDictionary<string, string> words
    ) => texts.ToDictionary(text => text.Key, text => Render($"{theme}, {text.Key}", text.Value, words));

    /// <param name="place">Where the text stands, for whoever wrote it.</param>
    public static string Render(string place, string text, IReadOnlyDictionary<string, string> words)
    {
        if (!text.Contains('{', StringComparison.Ordinal))
            return text;
        try
        {
            var seen = words.ToDictionary(word => word.Key, word => (object)word.Value);
            return Template
                .Parse(text)
                .Render(
                    new RenderParameters(CultureInfo.InvariantCulture)
                    {
                        LocalVariables = Hash.FromDictionary(seen),
                        // What a text may not do, such as to include a file, it does not do; the rest of it is shown.
                        ErrorsOutputMode = ErrorsOutputMode.Suppress,
                    }
                );
        }
        catch (DotLiquid.Exceptions.SyntaxException broken)
        {
            throw new WrongSetting("Site:Theme", $"le texte « {place} » ne se lit pas : {broken.Message}");
        }
    }
}
