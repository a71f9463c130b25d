using Marketplace.Catalog.Indexing;
using Marketplace.Catalog.Search;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Marketplace.Catalog.Ranking;

/// <summary>How results are ranked (C. conso. L.111-7), told from the orders, the weights and the filters that run.</summary>
[OutputCache(PolicyName = PublicPages.Policy, Tags = [PublicPages.Listings])]
internal sealed class ShowRankingModel(SearchListings search, ISearchEngine engine) : PageModel
{
    public IReadOnlyList<Order> Orders { get; } = [.. Enum.GetValues<SortOrder>().Select(Told)];

    public IReadOnlyList<string> Words { get; } =
    [
        .. engine.WeighsWords,
        "Les accents, les pluriels et les petites fautes de frappe sont pardonnés, et la page dit ce qui a été lu.",
        "« Pas cher » met le moins cher en premier.",
        "Quand aucune annonce ne contient tous les mots, celles qui en contiennent le plus sont montrées.",
    ];

    public IReadOnlyList<string> Questions { get; } = [.. Facets.All.Select(criterion => criterion.Title)];

    public int Listings { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Listings = (await search.Ask(SearchQuery.Everything, cancellation)).Page.Total;

    private static Order Told(SortOrder order) =>
        order switch
        {
            SortOrder.Relevance => new(
                "Les plus adaptés",
                "Ce qui ressemble le plus à vos mots ; sans mot, les derniers arrivés."
            ),
            SortOrder.Price => new("Du moins cher au plus cher", "Le prix à payer, toutes taxes comprises."),
            SortOrder.Recent => new("Les derniers arrivés", "La date de mise en vente."),
            SortOrder.Distance => new(
                "Les plus proches",
                "La distance à vol d’oiseau entre votre code postal et le point de retrait le plus proche."
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(order), order, "An order that is not told."),
        };

    internal sealed record Order(string Name, string Rule);
}
