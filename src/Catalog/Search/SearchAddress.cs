using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Marketplace.Catalog.Comparing;
using Marketplace.Catalog.Nearby;
using Marketplace.Platform;
using Microsoft.Extensions.Primitives;

namespace Marketplace.Catalog.Search;

/// <summary>
/// Reads a <see cref="SearchQuery"/> from the parameters of the page. Nonsense is left out and said, never thrown: an
/// address is typed by hand, cut by a mail reader, or written by a robot.
/// </summary>
internal static class SearchAddress
{
    public const int LongestWords = 200;
    private const string Compared = "comparer";
    private const int LastPage = 1_000;
    private const int LongestValue = 64;
    private const int MostValues = 30;
    private const int LargestBound = 100_000;

    private static readonly (string Key, SortOrder Sort)[] Sorts =
    [
        ("pertinence", SortOrder.Relevance),
        ("prix", SortOrder.Price),
        ("recent", SortOrder.Recent),
        ("distance", SortOrder.Distance),
    ];

    public static string Key(SortOrder sort) => Sorts.First(one => one.Sort == sort).Key;

    public static SearchQuery Read(IEnumerable<KeyValuePair<string, StringValues>> parameters)
    {
        SearchQuery query = SearchQuery.Everything;
        foreach ((string name, StringValues values) in parameters)
        {
            if (name == Compared)
                query = query with { Comparing = Selection.Read(values) };
            foreach (string value in values.OfType<string>().Take(MostValues).Select(value => value.Trim()))
                if (value.Length > 0)
                    query = Take(query, name, value);
        }
        return query is { Sort: SortOrder.Distance, Postcode: null }
            ? Problem(query, "postcode-missing", "Pour trier par distance, écrivez votre code postal.") with
            {
                Sort = null,
            }
            : query;
    }

    private static SearchQuery Take(SearchQuery query, string name, string value) =>
        name switch
        {
            "q" => Words(query, value),
            "tri" => Sort(query, value),
            "page" => Page(query, value),
            "code-postal" => Postcode(query, value),
            _ => Facets.Find(name) switch
            {
                ChoiceFacet facet => Choice(query, facet, value),
                BoundFacet facet => Bound(query, facet, value),
                _ => query,
            },
        };

    private static SearchQuery Words(SearchQuery query, string value)
    {
        string words = Clean(value);
        if (words.Length <= LongestWords)
            return query with { Words = words };
        return Problem(query, "words-too-long", $"Seuls les {LongestWords} premiers caractères ont été lus.") with
        {
            Words = Clean(words[..LongestWords]),
        };
    }

    private static SearchQuery Sort(SearchQuery query, string value)
    {
        foreach ((string key, SortOrder sort) in Sorts)
            if (key == value)
                return query with { Sort = sort };
        return Problem(query, "sort-unknown", $"Le tri « {Short(value)} » n’existe pas.");
    }

    private static SearchQuery Page(SearchQuery query, string value) =>
        Number(value) is >= 1 and <= LastPage and { } page
            ? query with
            {
                Page = page,
            }
            : Problem(query, "page-unknown", $"La page « {Short(value)} » n’existe pas.");

    private static SearchQuery Postcode(SearchQuery query, string value) =>
        Postcodes.Read(value) is { } postcode
            ? query with
            {
                Postcode = postcode,
            }
            : Problem(query, "postcode-unknown", $"« {Short(value)} » n’est pas un code postal français.");

    private static SearchQuery Choice(SearchQuery query, ChoiceFacet facet, string value)
    {
        bool known = !facet.Closed || facet.Known.Any(one => one.Slug == value);
        if (value.Length <= LongestValue && known && !value.Any(char.IsControl))
            return query.With(facet.Parameter, value) with { Page = query.Page };
        return Problem(query, "value-unknown", $"{facet.Title} : « {Short(value)} » n’existe pas.");
    }

    private static SearchQuery Bound(SearchQuery query, BoundFacet facet, string value) =>
        Number(value) is >= 1 and <= LargestBound and { } bound
            ? query with
            {
                Bounds = query.Bounds.SetItem(facet.Parameter, bound),
            }
            : Problem(
                query,
                "number-unreadable",
                $"{facet.Title} : « {Short(value)} » n’est pas un nombre utilisable."
            );

    private static SearchQuery Problem(SearchQuery query, string code, string text) =>
        query with
        {
            Problems = query.Problems.Add(new Reason(code, text)),
        };

    private static int? Number(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static string Short(string value) => Clean(value.Length > 40 ? value[..40] + "…" : value);

    // One space between words, no control character, no half of a surrogate pair: what is shown again is clean text.
    private static string Clean(string value)
    {
        StringBuilder clean = new();
        foreach (Rune rune in value.EnumerateRunes())
            if (Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) || rune == Rune.ReplacementChar)
                clean.Append(clean.Length > 0 && clean[^1] != ' ' ? " " : "");
            else
                clean.Append(rune.ToString());
        return clean.ToString().Trim();
    }
}
