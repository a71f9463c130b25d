using Marketplace.Catalog.Search.Reading;

namespace Marketplace.Catalog.Search.Meilisearch;

/// <summary>
/// One way to read the visitor's words: what a listing must have, and what makes it come first. From the strictest: all
/// words and all measures; all words, measures only preferred; some of either. The first that any listing answers makes
/// the list, whatever the filters.
/// </summary>
/// <param name="Must">Filter expressions; none matches everything, null nothing.</param>
/// <param name="Wishes">The words by which the listings are ranked, the most telling first.</param>
internal sealed record Attempt(IReadOnlyList<string> Must, string Wishes)
{
    // More are not read by Meilisearch.
    private const int MostWishes = 9;

    public static IReadOnlyList<string> Told { get; } =
    [
        "Les annonces qui ont le plus de vos mots passent devant, en commençant par le mot le plus rare.",
        "À nombre égal, un mot trouvé dans le nom de l’ordinateur passe devant le même mot trouvé dans sa description.",
        "Une mesure demandée (« 8 Go », « 14 pouces ») met en premier ce qui en est le plus proche.",
    ];

    public static IEnumerable<Attempt> For(Understood understood, Vocabulary vocabulary)
    {
        (IReadOnlyList<Wanted> words, IReadOnlyList<Measure> measures) = (understood.Words, understood.Measures);
        if (understood.IsLost)
            yield break;
        string wishes = Ranked(words, measures, vocabulary);
        if (words.Count + measures.Count == 0)
        {
            yield return new Attempt([], "");
            yield break;
        }
        yield return new Attempt([.. words.Select(Said), .. measures.Select(Within)], wishes);
        if (words.Count > 0 && measures.Count > 0)
            yield return new Attempt([.. words.Select(Said)], wishes);
        if (words.Count + measures.Count > 1)
            yield return new Attempt(
                [string.Join(" OR ", words.Count > 0 ? words.Select(Said) : measures.Select(Within))],
                wishes
            );
    }

    private static string Said(Wanted word)
    {
        string said = $"{IndexFields.Stems} = {FilterText.Quoted(word.Term)}";
        return word.Prefix is { } prefix
            ? $"({said} OR {IndexFields.Written} STARTS WITH {FilterText.Quoted(prefix)})"
            : said;
    }

    private static string Within(Measure measure) =>
        $"{FilterText.Quoted(IndexFields.Number(measure.Of))} {measure.From} TO {measure.To}";

    // A space at the end: the last word is whole. Without it Meilisearch takes it for a beginning, which only one still typed is.
    private static string Ranked(IReadOnlyList<Wanted> words, IReadOnlyList<Measure> measures, Vocabulary vocabulary)
    {
        IEnumerable<string> whole = words
            .Where(word => word.Prefix is null)
            .OrderBy(word => vocabulary.Listings(word.Term) is > 0 and var count ? count : int.MaxValue)
            .Select(word => word.Term);
        IEnumerable<string?> nearest = measures.Select(measure => IndexFields.Nearest(measure.Of, measure.Wanted));
        string begun = words.FirstOrDefault(word => word.Prefix is not null)?.Term ?? "";
        IEnumerable<string> wishes = whole.Concat(nearest.OfType<string>()).Take(MostWishes - 1);
        return string.Join(' ', [IndexFields.EveryListing, .. wishes, begun]);
    }
}
