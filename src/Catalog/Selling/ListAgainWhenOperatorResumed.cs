using Marketplace.Catalog.Stock;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Selling;

/// <summary>
/// An operator may sell again: what left the shop when it was stopped, and for no other reason, is back at its price, if
/// its permit still holds. Handled twice, it finds nothing more to do.
/// </summary>
internal sealed class ListAgainWhenOperatorResumed(Db db, IWorkshop workshop, INetwork network, TimeProvider clock)
    : IHandle<OperatorResumed>
{
    public async Task When(OperatorResumed happened, CancellationToken cancellation)
    {
        // It may have been stopped once more since.
        if (await network.WhyNoSale(happened.Operator, cancellation) is not null)
            return;
        var place = (await network.Operator(happened.Operator, cancellation))?.Name ?? "";
        var trace = new Trace(clock.GetUtcNow().UtcDateTime, Actor.System, place);
        await db.Together(() => ListAgain(happened.Operator, trace, cancellation), cancellation);
    }

    private async Task<int> ListAgain(OperatorId of, Trace trace, CancellationToken cancellation)
    {
        var units = await db
            .Units.Where(unit => unit.Operator == of && unit.State == UnitState.Withdrawn && unit.PausedAt != null)
            .ToDictionaryAsync(unit => unit.Device, cancellation);
        var places = units.Values.Select(unit => unit.Listing).Distinct().ToList();
        var listings = await db
            .Listings.Where(listing => places.Contains(listing.Id))
            .ToDictionaryAsync(listing => listing.Id, cancellation);
        foreach (var permitted in await workshop.Permitted([.. units.Keys], cancellation))
            // What was offered to another workshop meanwhile stays with the offer.
            if (await workshop.Keep(permitted.Device, of, cancellation))
                units[permitted.Device].Resume(permitted, listings[units[permitted.Device].Listing], trace);
        return await db.SaveChangesAsync(cancellation);
    }
}
