using Marketplace.Catalog.Cards;
using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Stock;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Product;

/// <summary>
/// A listing and its units, one of them chosen by <c>?unite=</c>. Three database commands: the listing with its units,
/// the chosen unit's history, and what resembles it.
/// </summary>
[OutputCache(PolicyName = PublicPages.Policy, Tags = [PublicPages.Listings])]
internal sealed class ShowProductModel(
    Db db,
    ProductQueries queries,
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
        // One connection for the three commands.
        await db.Database.OpenConnectionAsync(cancellation);
        var rows = await queries.Units(db, slug).ToListAsync(cancellation);
        var units = rows.ConvertAll(row => row.Unit);
        if (Choose(units, wanted) is not { } chosen)
            return NotFound();
        var listing = rows[0].Listing;

        var seller = (await network.Operator(listing.Operator, cancellation))!;
        var points = await network.PickUpPoints(listing.Operator, cancellation);
        View = new ProductView(listing, seller, points, clock.GetUtcNow().UtcDateTime).Of(chosen, Shown(units, chosen));
        var life = await History.Of(db, chosen, cancellation);
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
    private static StockUnit? Choose(List<StockUnit> units, string? wanted)
    {
        var asked = Tag.TryParse(wanted, out var tag) ? units.Find(unit => unit.Tag == tag) : null;
        return asked ?? units.Find(unit => unit.State is UnitState.Listed) ?? units.LastOrDefault();
    }

    private static IEnumerable<StockUnit> Shown(List<StockUnit> units, StockUnit chosen) =>
        units.Where(unit => unit.State is not UnitState.Sold || unit == chosen).Take(UnitsShown).Union([chosen]);
}
