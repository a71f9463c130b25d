using System.Text.Json;

namespace Marketplace.Platform.Languages;

/// <summary>
/// The books of all languages, read once at start from files that a translator edits: one <c>Words/en.json</c> per module
/// and one <c>words/en.json</c> per theme, each a list of French sentences and what they become.
/// </summary>
public sealed class Phrasebooks
{
    private readonly Dictionary<Language, Phrasebook> books;

    /// <param name="folders">Where the words of the modules and those of the themes lie.</param>
    public Phrasebooks(params string[] folders)
    {
        books = Language.All.Where(one => one != Language.French).ToDictionary(one => one, one => Read(folders, one));
    }

    /// <summary>Null for French, which needs none.</summary>
    public Phrasebook? Of(Language language) => books.GetValueOrDefault(language);

    /// <summary>The files of one language.</summary>
    public static IEnumerable<string> Files(IEnumerable<string> folders, Language language) =>
        folders
            .Where(Directory.Exists)
            .SelectMany(one => Directory.EnumerateFiles(one, $"{language.Code}.json", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal);

    private static Phrasebook Read(string[] folders, Language language) =>
        new(language, Files(folders, language).SelectMany(Pairs));

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
