using Marketplace.Catalog.Cards;
using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Stock;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Marketplace.Catalog.Product;

/// <summary>
/// A listing and its units, one of them chosen by <c>?unite=</c>. Three database commands where nothing of it is kept:
/// the listing with its units, the chosen one's history, and what resembles it.
/// </summary>
[OutputCache(PolicyName = PublicPages.Policy, Tags = [PublicPages.Listings])]
internal sealed class ShowProductModel(
    ReadListing listings,
    History history,
    INetwork network,
    ListingCards cards,
    IPublicAddress site,
    TimeProvider clock
) : PageModel
{
    // A group of interchangeable units may be large; the page lets choose among the first that came.
    private const int UnitsShown = 12;

    public ProductPage View { get; private set; } = null!;

    /// <summary>The same for machines: schema.org, as JSON-LD.</summary>
    public string Described { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(
        string slug,
        [FromQuery(Name = "unite")] string? wanted,
        CancellationToken cancellation
    )
    {
        if (await listings.At(slug) is not var (listing, units) || Choose(units, wanted) is not { } chosen)
            return NotFound();

        var seller = (await network.Operator(listing.Operator, cancellation))!;
        var points = await network.PickUpPoints(listing.Operator, cancellation);
        View = new ProductView(listing, seller, points, clock.GetUtcNow().UtcDateTime).Of(chosen, Shown(units, chosen));
        var life = await history.Of(chosen);
        View = View with
        {
            History = life.Moments,
            Parts = life.Parts,
            Similar = await cards.Like(listing, cancellation),
        };
        Described = ProductJsonLd.Of(View, site);
        return Page();
    }

    /// <summary>The unit that was asked for, whatever became of it; else the first for sale, else the last one held or sold.</summary>
    private static StockUnit? Choose(IReadOnlyList<StockUnit> units, string? wanted)
    {
        var asked = Tag.TryParse(wanted, out var tag) ? units.FirstOrDefault(unit => unit.Tag == tag) : null;
        return asked
            ?? units.FirstOrDefault(unit => unit.State is UnitState.Listed)
            ?? (units.Count > 0 ? units[^1] : null);
    }

    private static IEnumerable<StockUnit> Shown(IReadOnlyList<StockUnit> units, StockUnit chosen) =>
        units.Where(unit => unit.State is not UnitState.Sold || unit == chosen).Take(UnitsShown).Union([chosen]);
}
