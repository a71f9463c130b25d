using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Indexing;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Stock;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Home;

/// <summary>The first page. Its figures are counted in two queries.</summary>
[OutputCache(PolicyName = PublicPages.Policy, Tags = [PublicPages.Listings])]
internal sealed class ShowHomeModel(Db db, INetwork network) : PageModel
{
    private const int PointsShown = 4;

    public HomePage View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var points = await network.PickUpPoints(cancellation);
        View = new HomePage
        {
            Uses = [.. Uses(await OnSale(cancellation))],
            Steps = [.. Steps(await Figures(cancellation))],
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

    private Task<List<OfKind>> OnSale(CancellationToken cancellation) =>
        db
            .Listings.Where(listing => listing.Units.Any(unit => unit.State == UnitState.Listed))
            .GroupBy(listing => new { listing.Usage, listing.Type })
            .Select(group => new OfKind(group.Key.Usage, group.Key.Type, group.Count(), group.Min(l => l.Price)))
            .ToListAsync(cancellation);

    private async Task<Totals> Figures(CancellationToken cancellation) =>
        await db
            .Units.GroupBy(_ => 1)
            .Select(all => new Totals(all.Count(), all.Count(unit => unit.State == UnitState.Sold)))
            .SingleOrDefaultAsync(cancellation)
        ?? new Totals(0, 0);

    private static IEnumerable<Use> Uses(List<OfKind> onSale)
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

    private static IEnumerable<Step> Steps(Totals totals) =>
        [
            new("Donné", Figure(totals.Units), "ordinateurs donnés près d’ici ont été remis en état et mis en vente"),
            new(
                "Effacé et testé",
                "2",
                "personnes au moins vérifient chaque machine : aucune ne contrôle son propre travail"
            ),
            new(
                "Vendu avec ses preuves",
                Figure(totals.Sold),
                "ordinateurs ont trouvé quelqu’un ; chaque page dit pourquoi le prix"
            ),
        ];

    private static string Figure(int count) => count.ToString("N0", ListingTitle.French);

    private sealed record OfKind(UsageClass Usage, DeviceType Type, int Count, Money Cheapest);

    private sealed record Totals(int Units, int Sold);
}
