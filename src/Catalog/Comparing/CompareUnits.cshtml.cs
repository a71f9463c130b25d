using Marketplace.Catalog.Stock;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Comparing;

/// <summary>Up to four units side by side, in one database command. Which ones is in the address, to be shared or printed.</summary>
[OutputCache(PolicyName = PublicPages.Policy, Tags = [PublicPages.Listings])]
internal sealed class CompareUnitsModel(Db db, INetwork network) : PageModel
{
    public Selection Selection { get; private set; } = Selection.Empty;

    public Comparison? Comparison { get; private set; }

    /// <summary>What the address named and the page does not show.</summary>
    public Message? LeftOut { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var named = Request.Query["unite"];
        Selection = Selection.Read(named);
        var units = await Units(cancellation);
        foreach (var gone in Selection.Tags.Where(tag => units.TrueForAll(one => one.Unit.Tag != tag)))
            Selection = Selection.Without(gone);
        LeftOut = Missing(named.Count, units.Count);
        if (units.Count == 0)
            return;
        var sellers = new Sellers(await network.Operators(cancellation), await network.PickUpPoints(cancellation));
        Comparison = new Comparison(units, Selection, sellers);
    }

    private async Task<List<Compared>> Units(CancellationToken cancellation)
    {
        var tags = Selection.Tags.ToList();
        if (tags.Count == 0)
            return [];
        var found = await db
            .Units.AsNoTracking()
            .Where(unit => tags.Contains(unit.Tag) && unit.State != UnitState.Withdrawn)
            .Join(
                db.Listings.AsNoTracking(),
                unit => unit.Listing,
                listing => listing.Id,
                (unit, listing) => new Compared(unit, listing)
            )
            .ToListAsync(cancellation);
        return [.. found.OrderBy(one => tags.IndexOf(one.Unit.Tag))];
    }

    private static Message? Missing(int named, int shown) =>
        named <= shown
            ? null
            : new Message(
                MessageKind.Notice,
                "Un ordinateur de cette adresse n’est pas montré",
                $"Il n’est plus en boutique, ou l’adresse en nomme plus de {Selection.Most}."
            );
}
