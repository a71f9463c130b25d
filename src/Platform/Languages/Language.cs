using System.Globalization;

namespace Marketplace.Platform.Languages;

/// <summary>
/// A language that the shop speaks. Pages are written in French; another language has a prefix of its own in every
/// address (<c>/en/ordinateurs</c>), so that a page can be shared and cached (decision 0007).
/// </summary>
/// <param name="Code">As HTML names it: <c>fr</c>, <c>en</c>.</param>
/// <param name="Name">In the language itself.</param>
/// <param name="Direction">The direction of writing: <c>ltr</c> or <c>rtl</c>.</param>
/// <param name="Culture">How numbers and days are written.</param>
public sealed record Language(string Code, string Name, string Direction, CultureInfo Culture)
{
    private static readonly AsyncLocal<Language?> Spoken = new();

    // What no buyer reads, or what is the same for all: it has no address in another language.
    private static readonly string[] WithoutLanguage =
    [
        "api",
        "atelier",
        "pole",
        "theme",
        "health",
        "openapi",
        "webhooks",
        "metrics",
    ];

    public static Language French { get; } = new("fr", "Français", "ltr", CultureInfo.GetCultureInfo("fr-FR"));

    public static Language English { get; } = new("en", "English", "ltr", CultureInfo.GetCultureInfo("en-GB"));

    public static IReadOnlyList<Language> All { get; } = [French, English];

    /// <summary>The language of the page or of the mail that is being made.</summary>
    public static Language Current => Spoken.Value ?? French;

    /// <summary>Empty for French, <c>/en</c> for English.</summary>
    public string Prefix => this == French ? "" : "/" + Code;

    public static Language? Named(string? code) => All.FirstOrDefault(language => language.Code == code);

    /// <summary>Whether a path, without a prefix, is a page that exists in every language.</summary>
    public static bool Speaks(string path)
    {
        var first = path.AsSpan(1);
        var end = first.IndexOfAny('/', '?', '#');
        var place = (end < 0 ? first : first[..end]).ToString();
        return !WithoutLanguage.Contains(place, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The address of a page in this language.</summary>
    /// <param name="path">Begins with a slash and has no prefix.</param>
    public string Of(string path) => Speaks(path) ? (Prefix + path) : path;

    /// <summary>Speaks this language until the answer is thrown away: money, days and links follow.</summary>
    public IDisposable Speak()
    {
        var before = Spoken.Value;
        Spoken.Value = this;
        return new Silence(before);
    }

    private sealed class Silence(Language? before) : IDisposable
    {
        public void Dispose() => Spoken.Value = before;
    }
}
