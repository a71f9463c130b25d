using Marketplace.Catalog.Search;

namespace Marketplace.Catalog.Guide;

/// <summary>
/// The wishes as searches: all of them, then with one less, until something in stock answers. The budget is the first to
/// give way, because the price is then seen; what the computer is for is the last.
/// </summary>
internal sealed record WishedFor(SearchQuery Query, string? Left)
{
    public static IEnumerable<WishedFor> From(Wishes wishes)
    {
        var use = wishes.Wish(Questions.For);
        var place = wishes.Wish(Questions.Where);
        var budget = wishes.Wish(Questions.Budget);
        yield return new WishedFor(Search(use, place, budget), null);
        if (budget is not null)
            yield return new WishedFor(Search(use, place, null), $"votre budget de {budget}\u00a0€");
        if (place is not null)
            yield return new WishedFor(Search(use, null, budget), "l’endroit où vous vous en servez");
        if (place is not null && budget is not null)
            yield return new WishedFor(Search(use, null, null), "votre budget et l’endroit où vous vous en servez");
        if (use is not null)
            yield return new WishedFor(Search(null, null, null), "ce que vous voulez en faire");
    }

    private static SearchQuery Search(string? use, string? place, string? budget)
    {
        var query = Types(place)
            .Aggregate(
                SearchQuery.Everything with
                {
                    Sort = SortOrder.Price,
                },
                (so, type) => so.With(Facets.Type.Parameter, type)
            );
        if (use is not null)
            query = query.With(Facets.Usage.Parameter, use);
        return budget is null ? query : query.With(Facets.MaxPrice.Parameter, budget);
    }

    // Without an answer, only what works as it comes out of the box.
    private static string[] Types(string? place) =>
        place switch
        {
            "partout" => ["portable"],
            "equipe" => ["fixe"],
            _ => ["portable", "tout-en-un"],
        };
}
