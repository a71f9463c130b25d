namespace Marketplace.Catalog.Search.Reading;

/// <summary>
/// The words that can find something: those of the listings, with how many have them, and those of the language of
/// the shop. A word outside is corrected towards one inside, or else left out and said.
/// </summary>
internal sealed class Vocabulary
{
    private const int ShortestMisspelt = 5;
    private const int ShortestTwiceMisspelt = 9;
    private const int ShortestHeard = 4;
    private const int ShortestPrefix = 2;

    private readonly Dictionary<string, int> frequency;
    private readonly HashSet<string> stems;
    private readonly string[] sorted;
    private readonly ILookup<int, string> byLength;
    private readonly ILookup<string, string> bySound;

    public Vocabulary(IEnumerable<KeyValuePair<string, int>> listed, IEnumerable<string> spoken)
    {
        frequency = new(listed, StringComparer.Ordinal);
        sorted = [.. frequency.Keys.Order(StringComparer.Ordinal)];
        foreach (string word in spoken)
            frequency.TryAdd(word, 0);
        stems = [.. frequency.Keys.Select(FrenchAnalyzer.Stem)];
        string[] plain = [.. frequency.Keys.Where(IsPlain)];
        byLength = plain.ToLookup(word => word.Length);
        bySound = plain.Where(word => word.Length >= ShortestHeard - 1).ToLookup(Phonetics.Key);
    }

    /// <summary>Those of the listings, with how many have each, and those of the language of the shop.</summary>
    public static Vocabulary Of(IEnumerable<KeyValuePair<string, int>> listed) =>
        new(listed, Synonyms.EveryWord.Concat(MeasureReader.EveryWord).Concat(Phrases.EveryWord));

    public bool Knows(string word) => frequency.ContainsKey(word) || stems.Contains(FrenchAnalyzer.Stem(word));

    /// <summary>Whether a listing has the very word.</summary>
    public bool Lists(string word) => Array.BinarySearch(sorted, word, StringComparer.Ordinal) >= 0;

    /// <summary>How many listings have the very word: the fewer, the more it tells them apart.</summary>
    public int Listings(string word) => frequency.GetValueOrDefault(word);

    /// <summary>Whether the word is the beginning of a longer word of the listings.</summary>
    public bool Begins(string prefix)
    {
        if (prefix.Length < ShortestPrefix)
            return false;
        int at = Array.BinarySearch(sorted, prefix, StringComparer.Ordinal);
        at = at < 0 ? ~at : at + 1;
        return at < sorted.Length && sorted[at].StartsWith(prefix, StringComparison.Ordinal);
    }

    /// <summary>The words that were meant by one that nobody knows; nothing where none is near enough.</summary>
    public IReadOnlyList<string> Meant(string word)
    {
        if (word.Length >= ShortestMisspelt && IsPlain(word) && Nearest(word, 1) is { } near)
            return [near];
        if (Glued(word) is { } parts)
            return parts;
        if (!IsPlain(word) || word.Length < ShortestHeard)
            return [];
        if (Heard(word) is { } heard)
            return [heard];
        return word.Length >= ShortestTwiceMisspelt && Nearest(word, 2) is { } far ? [far] : [];
    }

    private string? Nearest(string word, int limit) =>
        Best(
            from length in Enumerable.Range(word.Length - limit, 2 * limit + 1)
            from candidate in byLength[length]
            where candidate.Length >= ShortestHeard && Distance.Between(word, candidate, limit) <= limit
            select candidate,
            word
        );

    private string? Heard(string word) => Best(bySound[Phonetics.Key(word)], word);

    // A spelling that sounds right is likelier than one that looks right; then what begins alike; then what we sell.
    private string? Best(IEnumerable<string> candidates, string word)
    {
        string sound = Phonetics.Key(word);
        return candidates
            .OrderByDescending(candidate => Phonetics.Key(candidate) == sound)
            .ThenByDescending(candidate => candidate[0] == word[0])
            .ThenByDescending(candidate => frequency[candidate])
            .ThenBy(candidate => candidate, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    /// <summary>« pcportable », « latitude7490 »: two words written as one, the first as long as can be.</summary>
    private string[]? Glued(string word)
    {
        for (int cut = word.Length - 2; cut >= 2; cut--)
            if (Knows(word[..cut]) && Knows(word[cut..]))
                return [word[..cut], word[cut..]];
        return null;
    }

    // Models are not corrected: one digit away there is another computer.
    private static bool IsPlain(string word) => !word.Any(char.IsDigit);
}
