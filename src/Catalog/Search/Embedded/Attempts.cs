using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Marketplace.Catalog.Search.Reading;

namespace Marketplace.Catalog.Search.Embedded;

/// <summary>
/// The questions put to the index, from the strictest: all words and all measures; all words, measures only
/// preferred; some of either. The first that any listing answers makes the list, whatever the filters.
/// </summary>
internal static class Attempts
{
    /// <summary>How much a word of the name weighs beside one of the rest; told on the page about the ranking.</summary>
    public const float TitleWeight = 3;

    /// <summary>What the beginning of a word is worth.</summary>
    public const float PrefixWeight = 0.5f;

    public static IReadOnlyList<string> Told { get; } =
    [
        $"Un mot trouvé dans le nom de l’ordinateur compte {TitleWeight} fois plus qu’un mot trouvé dans sa description.",
        string.Create(CultureInfo.GetCultureInfo("fr-FR"), $"Le début d’un mot compte {PrefixWeight:0.##} fois."),
        "Un mot rare, comme le nom d’un modèle, compte plus qu’un mot que beaucoup d’annonces contiennent.",
        "Une mesure demandée (« 8 Go », « 14 pouces ») met en premier ce qui en est le plus proche.",
    ];

    public static IEnumerable<Query> For(Understood understood)
    {
        (IReadOnlyList<Wanted> words, IReadOnlyList<Measure> measures) = (understood.Words, understood.Measures);
        if (understood.IsLost)
            yield break;
        if (words.Count + measures.Count == 0)
        {
            yield return new MatchAllDocsQuery();
            yield break;
        }
        yield return All(words, measures, Occur.MUST);
        if (words.Count > 0 && measures.Count > 0)
            yield return All(words, measures, Occur.SHOULD);
        if (words.Count + measures.Count > 1)
            yield return Some(words, measures);
    }

    private static BooleanQuery All(IReadOnlyList<Wanted> words, IReadOnlyList<Measure> measures, Occur measured)
    {
        BooleanQuery all = [];
        foreach (Wanted word in words)
            all.Add(Word(word), Occur.MUST);
        AddMeasures(all, measures, measured);
        return all;
    }

    private static BooleanQuery Some(IReadOnlyList<Wanted> words, IReadOnlyList<Measure> measures)
    {
        BooleanQuery some = [];
        foreach (Wanted word in words)
            some.Add(Word(word), Occur.SHOULD);
        if (words.Count > 0)
            some.MinimumNumberShouldMatch = 1;
        AddMeasures(some, measures, Occur.SHOULD);
        return some;
    }

    private static DisjunctionMaxQuery Word(Wanted word)
    {
        DisjunctionMaxQuery either = new(0.1f)
        {
            new TermQuery(new Term(ListingFields.Title, word.Term)) { Boost = TitleWeight },
            new TermQuery(new Term(ListingFields.Text, word.Term)),
        };
        if (word.Prefix is { } prefix)
            either.Add(new PrefixQuery(new Term(ListingFields.Written, prefix)) { Boost = PrefixWeight });
        return either;
    }

    private static void AddMeasures(BooleanQuery query, IReadOnlyList<Measure> measures, Occur occur)
    {
        foreach (Measure measure in measures)
        {
            query.Add(Between(measure, measure.From, measure.To, 0.5f), occur);
            query.Add(Between(measure, measure.Wanted * 9 / 10, Near(measure.Wanted), 2), Occur.SHOULD);
        }
    }

    private static int Near(int wanted) => wanted + wanted / 10;

    private static NumericRangeQuery<int> Between(Measure measure, int from, int to, float boost)
    {
        string field = ListingFields.Number(measure.Of);
        NumericRangeQuery<int> range = NumericRangeQuery.NewInt32Range(field, from, to, true, true);
        range.Boost = boost;
        return range;
    }
}
