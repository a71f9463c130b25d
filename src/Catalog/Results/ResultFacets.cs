using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Nearby;
using Marketplace.Catalog.Search;

namespace Marketplace.Catalog.Results;

/// <summary>The filters as the page shows them: use and price first, open; specification after, folded.</summary>
internal static class ResultFacets
{
    private static readonly string[] Open = ["usage", "prix-max", "type", "grade"];

    private static readonly Dictionary<string, string> Hints = new()
    {
        ["ram-min"] = "La mémoire permet d’ouvrir plusieurs choses à la fois. 8\u00a0Go suffisent pour tous les jours.",
        ["stockage-min"] = "La place pour vos photos et vos documents. 240\u00a0Go suffisent à la plupart des gens.",
        ["batterie-min"] = "Ce que la batterie garde de sa capacité d’origine.",
        ["pour"] = "Ce qu’un organisme public a donné est réservé par la loi à ceux qui ont droit au tarif solidaire.",
        ["defaut"] = "Un défaut visible fait baisser le prix, et se voit sur les photos.",
    };

    public static IReadOnlyList<Facet> Of(SearchPage page, Kilometres? near) =>
        [
            .. from counts in page.Facets
            let parameter = counts.Criterion.Parameter
            let values = counts.Values.Where(value => value.Count > 0 || value.Selected).ToList()
            where values.Count > 0 && !SaysNothing(parameter, values)
            orderby Array.IndexOf(Open, parameter) is >= 0 and var at ? at : Open.Length
            select new Facet(
                parameter,
                counts.Criterion.Title,
                [
                    .. (parameter == Facets.PickUp.Parameter ? Nearest(values, near) : values).Select(
                        value => new FacetChoice(value.Value, value.Label, value.Count, value.Selected)
                    ),
                ],
                counts.Criterion is ChoiceFacet
            )
            {
                Hint = Hints.GetValueOrDefault(parameter),
                Folded = !Open.Contains(parameter) && !(near is not null && parameter == Facets.PickUp.Parameter),
            },
        ];

    // Where everything is for everybody there is nothing to choose.
    private static bool SaysNothing(string parameter, List<FacetValue> values) =>
        parameter == Facets.ForWhom.Parameter && values is [{ Value: "tous", Selected: false }];

    private static IEnumerable<FacetValue> Nearest(IEnumerable<FacetValue> points, Kilometres? near) =>
        near is null
            ? points
            : from point in points
            let km = near.To(point.Value)
            orderby km
            select Kilometres.Words(km) is { } far ? point with { Label = $"{point.Label}, {far}" } : point;
}
