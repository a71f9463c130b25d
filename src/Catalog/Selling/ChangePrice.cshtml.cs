using Marketplace.Accounts.Contracts;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Solidarity;
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

    [BindProperty]
    public string? Solidarity { get; set; }

    public Listing Listing { get; private set; } = null!;

    public string Name => ListingTitle.Name(Listing.Maker, Listing.Model);

    public Field PriceField =>
        new(nameof(Price), "Nouveau prix en euros")
        {
            Value = Price ?? PriceText.Write(Listing.Price),
            Hint = "129 ou 129,50, toutes taxes comprises",
            Error = ModelState[nameof(Price)]?.Errors.FirstOrDefault()?.ErrorMessage,
        };

    public Field SolidarityField =>
        new(nameof(Solidarity), "Tarif solidaire en euros")
        {
            Value = Solidarity ?? (Listing.OwnSolidarity is { } own ? PriceText.Write(own) : ""),
            Hint = Listing.RuleSolidarity is { } rule
                ? $"Vide : la règle de l’atelier, {rule} au prix d’aujourd’hui"
                : "Vide : pas de tarif solidaire",
            Required = false,
            Error = ModelState[nameof(Solidarity)]?.Errors.FirstOrDefault()?.ErrorMessage,
        };

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation) =>
        await Load(slug, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancellation)
    {
        if (!await Load(slug, cancellation))
            return NotFound();
        if (PriceText.Read(Price) is not { } price)
            return Again(nameof(Price));
        var solidarity = PriceText.Read(Solidarity);
        if (solidarity is null && !string.IsNullOrWhiteSpace(Solidarity))
            return Again(nameof(Solidarity));
        Listing.AskAnotherPrice(price, await Caps(cancellation), await Trace(cancellation));
        Listing.AskSolidarity(solidarity);
        Listing.FollowRule(await db.SolidarityRules.PercentOf(User.Operator(), cancellation));
        await db.SaveChangesAsync(cancellation);
        return Redirect($"/atelier/annonces/{slug}");
    }

    private PageResult Again(string field)
    {
        ModelState.AddModelError(field, PriceText.Unreadable);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
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
