using Marketplace.Accounts.Contracts;
using Marketplace.Catalog.Listings;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Selling;

/// <summary>One listing of the operator: its units and the prices that were asked.</summary>
internal sealed class ShowListingModel(Db db) : PageModel
{
    public Listing Listing { get; private set; } = null!;

    public IReadOnlyList<UnitRow> Rows { get; private set; } = [];

    public string Name => ListingTitle.Name(Listing.Maker, Listing.Model);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (await db.Listings.AsNoTracking().Of(slug, User.Operator(), cancellation) is not { } listing)
            return NotFound();
        Listing = listing;
        Rows = await UnitRow.Of(db.Units.Where(unit => unit.Listing == listing.Id), db).ToListAsync(cancellation);
        return Page();
    }
}
