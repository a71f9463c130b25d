using System.Text.Json;

namespace Marketplace.Platform.Languages;

/// <summary>
/// The books of all languages, read once at start from files that a translator edits: one <c>Words/en.json</c> per module
/// and one <c>words/en.json</c> per theme, each a list of French sentences and what they become.
/// </summary>
public sealed class Phrasebooks
{
    private readonly Dictionary<Language, Phrasebook> books;

    public Phrasebooks(string folder)
    {
        books = Language.All.Where(one => one != Language.French).ToDictionary(one => one, one => Read(folder, one));
    }

    /// <summary>Null for French, which needs none.</summary>
    public Phrasebook? Of(Language language) => books.GetValueOrDefault(language);

    /// <summary>The files of one language.</summary>
    public static IEnumerable<string> Files(string folder, Language language) =>
        new[] { "words", "themes" }
            .Select(place => Path.Combine(folder, place))
            .Where(Directory.Exists)
            .SelectMany(place => Directory.EnumerateFiles(place, $"{language.Code}.json", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal);

    private static Phrasebook Read(string folder, Language language) =>
        new(language, Files(folder, language).SelectMany(Pairs));

    /// <exception cref="WrongSetting">The file is no list of sentences.</exception>
    public static IReadOnlyDictionary<string, string> Pairs(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file)) ?? [];
        }
        catch (JsonException broken)
        {
            throw new WrongSetting(
                Path.GetFileName(file),
                $"le fichier {file} n’est pas une liste de phrases : {broken.Message}"
            );
        }
    }
}
