using System.Text.Json;

namespace Marketplace.Web.Theming;

/// <summary>What <c>theme.json</c> says besides the parent: a logo beside it, and words by key.</summary>
/// <param name="Site">The name that the shop bears in this theme alone; null keeps that of the settings.</param>
internal sealed record ThemeWords(string? Logo, IReadOnlyDictionary<string, string>? Texts, string? Site = null)
{
    public static ThemeWords Read(string folder)
    {
        var file = Path.Combine(folder, "theme.json");
        return JsonSerializer.Deserialize<ThemeWords>(File.ReadAllText(file), JsonSerializerOptions.Web)
            ?? new ThemeWords(null, null);
    }

    /// <summary>The words of a lineage, the nearest first: a child's word hides its parent's.</summary>
    public static IReadOnlyDictionary<string, string> Together(IEnumerable<ThemeWords> lineage) =>
        lineage
            .SelectMany(theme => theme.Texts ?? new Dictionary<string, string>())
            .GroupBy(text => text.Key)
            .ToDictionary(texts => texts.Key, texts => texts.First().Value);
}
