using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Indexing;
using Marketplace.Catalog.Listings;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Languages;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Marketplace.Catalog.Home;

/// <summary>The first page, with what is for sale for each use.</summary>
[OutputCache(PolicyName = PublicPages.Policy, Tags = [PublicPages.Listings])]
internal sealed class ShowHomeModel(ShopFigures figures, INetwork network) : PageModel
{
    private const int PointsShown = 4;

    public HomePage View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var points = await network.PickUpPoints(cancellation);
        var counted = await figures.Now();
        View = new HomePage
        {
            Uses = [.. Uses(counted.OnSale)],
            Steps = [.. Steps(counted)],
            PickUpPoints =
            [
                .. points
                    .Take(PointsShown)
                    .Select(point => new PickUpPoint(
                        point.Name,
                        $"{point.Street}, {point.PostCode} {point.City}",
                        point.OpeningHours
                    )),
            ],
        };
    }

    private static IEnumerable<Use> Uses(IReadOnlyList<OfKind> onSale)
    {
        (string Usage, string Title, string Text, string Icon)[] uses =
        [
            ("demarches", "Écrire et faire ses démarches", "Courrier, impôts, recherche d’emploi", "pen"),
            ("cours", "Suivre des cours", "Devoirs, formation, plusieurs fenêtres", "book"),
            ("visio", "Appeler en vidéo", "Famille, médecin, rendez-vous à distance", "video"),
            ("creer", "Créer", "Photo, musique, montage simple", "spark"),
        ];
        return uses.Select(use => new Use(
            use.Title,
            use.Text,
            $"/ordinateurs?usage={use.Usage}",
            use.Icon,
            onSale.Where(kind => GoodFor.Usages(kind.Usage, kind.Type).Contains(use.Usage)).Sum(kind => kind.Count)
        ));
    }

    private static IEnumerable<Step> Steps(Counted counted) =>
        [
            new("Donné", Figure(counted.Units), "ordinateurs donnés près d’ici ont été remis en état et mis en vente"),
            new(
                "Effacé et testé",
                "2",
                "personnes au moins vérifient chaque machine : aucune ne contrôle son propre travail"
            ),
            new(
                "Vendu avec ses preuves",
                Figure(counted.Sold > 0 ? counted.Sold : counted.Units),
                counted.Sold > 0
                    ? "ordinateurs ont trouvé quelqu’un\u00a0; chaque page dit pourquoi le prix"
                    : "ordinateurs avec leur passeport\u00a0; chaque page dit pourquoi le prix"
            ),
        ];

    private static string Figure(int count) => count.ToString("N0", Language.Current.Culture);
}
