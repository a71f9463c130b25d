using Marketplace.Accounts.Contracts;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Stock;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Selling;

/// <summary>A lead asks another price of all the units of a listing.</summary>
[Authorize(Access.Lead)]
internal sealed class ChangePriceModel(Db db, INetwork network, TimeProvider clock) : PageModel
{
    [BindProperty]
    public string? Price { get; set; }

    public Listing Listing { get; private set; } = null!;

    public string Name => ListingTitle.Name(Listing.Maker, Listing.Model);

    public Field PriceField =>
        new(nameof(Price), "Nouveau prix en euros")
        {
            Value = Price ?? PriceText.Write(Listing.Price),
            Hint = "129 ou 129,50, toutes taxes comprises",
            Error = ModelState[nameof(Price)]?.Errors.FirstOrDefault()?.ErrorMessage,
        };

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation) =>
        await Load(slug, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancellation)
    {
        if (!await Load(slug, cancellation))
            return NotFound();
        if (PriceText.Read(Price) is not { } price)
        {
            ModelState.AddModelError(nameof(Price), PriceText.Unreadable);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        Listing.AskAnotherPrice(price, await Caps(cancellation), await Trace(cancellation));
        await db.SaveChangesAsync(cancellation);
        return Redirect($"/atelier/annonces/{slug}");
    }

    private async Task<bool> Load(string slug, CancellationToken cancellation)
    {
        if (await db.Listings.Of(slug, User.Operator(), cancellation) is not { } listing)
            return false;
        Listing = listing;
        return true;
    }

    private Task<List<Money?>> Caps(CancellationToken cancellation) =>
        db
            .Units.Where(unit => unit.Listing == Listing.Id && unit.State != UnitState.Sold)
            .Select(unit => unit.PriceCap)
            .Distinct()
            .ToListAsync(cancellation);

    private async Task<Trace> Trace(CancellationToken cancellation) =>
        new(
            clock.GetUtcNow().UtcDateTime,
            User.Actor(),
            (await network.Operator(User.Operator(), cancellation))?.Name ?? ""
        );
}
