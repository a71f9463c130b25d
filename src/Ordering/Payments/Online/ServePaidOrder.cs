using Marketplace.Catalog.Contracts;
using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Buying;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Late;
using Marketplace.Platform;

namespace Marketplace.Ordering.Payments.Online;

/// <summary>
/// A payment is about to be recorded: its units belong to the order from now on. Where it came after they were given back, they are
/// taken again if they are there; otherwise an equivalent unit is proposed; otherwise the money goes back.
/// </summary>
internal sealed class ServePaidOrder(Db db, HoldUnits hold, IStock stock, TimeProvider clock)
{
    public async Task Serve(Order order, SubOrder part, CancellationToken cancellation)
    {
        if (part.IsOpen)
        {
            if (!await Keep(order, part, null, cancellation))
                await Propose(order, part, cancellation);
        }
        else if (part.CancelledFor == Order.NotPaidInTime)
            await ServeLate(order, part, cancellation);
    }

    /// <summary>Keeps each unit of the part; false: one of them is somebody else's, and none is kept.</summary>
    public async Task<bool> Keep(Order order, SubOrder part, DateTime? until, CancellationToken cancellation)
    {
        var kept = new List<OrderLine>();
        foreach (var line in part.Lines.OrderBy(line => line.Device.Value))
            if (await hold.Keep(order.Id, line.Device, until, cancellation))
                kept.Add(line);
        return kept.Count == part.Lines.Count;
    }

    private async Task ServeLate(Order order, SubOrder part, CancellationToken cancellation)
    {
        if (await Keep(order, part, null, cancellation))
        {
            order.Revive(part.Operator, clock.GetUtcNow().UtcDateTime);
            return;
        }
        await Propose(order, part, cancellation);
    }

    /// <summary>
    /// For each unit that is gone, one of the same listing: same model, same grade, same price. Where one is missing,
    /// nothing is proposed.
    /// </summary>
    private async Task Propose(Order order, SubOrder part, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var proposal = Substitution.Propose(order.Id, part.Operator, now);
        foreach (var line in part.Lines)
            if (!await stock.Extend(line.Device, order.Id.Value, null, cancellation))
            {
                if (await Equivalent(order, line, proposal.AnswerBefore, cancellation) is not { } unit)
                {
                    await GiveUp(order, part, proposal, cancellation);
                    return;
                }
                proposal.Offer(line, unit);
            }
        db.Add(proposal);
        if (part.IsOpen)
            order.Cancel(part.Operator, Order.NotPaidInTime, now);
    }

    private async Task<UnitOnSale?> Equivalent(
        Order order,
        OrderLine line,
        DateTime until,
        CancellationToken cancellation
    ) =>
        await stock.AnyUnit(line.Slug, cancellation) is { } unit
        && unit.Price <= line.Price
        && await stock.Claim(unit.Device, order.Id.Value, until, Buyers.Someone, cancellation)
            ? unit
            : null;

    /// <summary>Nothing to serve: what was kept goes back to the shop, and the end of the part sends the money back.</summary>
    private async Task GiveUp(Order order, SubOrder part, Substitution proposal, CancellationToken cancellation)
    {
        var kept = part.Lines.Select(line => line.Device).Concat(proposal.Units.Select(unit => unit.Device));
        foreach (var unit in kept)
            await stock.Release(unit, order.Id.Value, Order.NotPaidInTime, Actor.System, cancellation);
        if (part.IsOpen)
            order.Cancel(part.Operator, Order.NotPaidInTime, clock.GetUtcNow().UtcDateTime);
    }
}
