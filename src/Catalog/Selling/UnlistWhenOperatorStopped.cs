using Marketplace.Catalog.Stock;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Selling;

/// <summary>
/// No charter, no sale: what an operator has on sale leaves the shop in the transaction that stops it, and once more after
/// it, for a unit that was listed at that very moment. What somebody is buying stays theirs.
/// </summary>
internal sealed class UnlistWhenOperatorStopped(Db db, TakeDown takeDown, INetwork network, TimeProvider clock)
    : IHandleTogether<OperatorStopped>,
        IHandle<OperatorStopped>
{
    Task IHandleTogether<OperatorStopped>.When(OperatorStopped happening, CancellationToken cancellation) =>
        Unlist(happening, cancellation);

    async Task IHandle<OperatorStopped>.When(OperatorStopped happened, CancellationToken cancellation)
    {
        // It may sell again since: what was listed anew stays.
        if (await network.WhyNoSale(happened.Operator, cancellation) is null)
            return;
        await Unlist(happened, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task Unlist(OperatorStopped stopped, CancellationToken cancellation)
    {
        var units = await db
            .Units.Where(unit => unit.Operator == stopped.Operator && unit.State == UnitState.Listed)
            .Select(unit => unit.Device)
            .ToListAsync(cancellation);
        var place = (await network.Operator(stopped.Operator, cancellation))?.Name ?? "";
        var trace = new Trace(clock.GetUtcNow().UtcDateTime, Actor.System, place);
        foreach (var unit in units)
            await takeDown.Pause(unit, stopped.Why, trace, cancellation);
    }
}
