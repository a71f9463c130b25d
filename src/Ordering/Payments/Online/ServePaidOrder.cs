using Marketplace.Catalog.Contracts;
using Marketplace.Ordering.Buying;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Late;
using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;

namespace Marketplace.Ordering.Payments.Online;

/// <summary>
/// A payment is about to be recorded: its units belong to the order from now on. Where it came after they were given back, they are
/// taken again if they are there; otherwise an equivalent unit is proposed; otherwise the money goes back.
/// </summary>
internal sealed class ServePaidOrder(
    Db db,
    HoldUnits hold,
    IStock stock,
    IEligibility eligibility,
    LikeUnits likes,
    TimeProvider clock
)
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
        if (!await Keep(order, part, null, cancellation))
        {
            await Propose(order, part, cancellation);
            return;
        }
        // What the household has bought since then counts: a right is not spent twice because a payment was slow.
        if (await eligibility.Resume(order.Id.Value, Itself(part), cancellation))
            order.Revive(part.Operator, clock.GetUtcNow().UtcDateTime);
        else
            await LetGo(order, part.Lines.Select(line => line.Device), cancellation);
    }

    private static Dictionary<DeviceId, DeviceId> Itself(SubOrder part) =>
        part.Lines.ToDictionary(line => line.Device, line => line.Device);

    /// <summary>
    /// For each unit that is gone, one of the same listing: same model, same grade, same price at the buyer's own tier. Where one is missing,
    /// nothing is proposed.
    /// </summary>
    private async Task Propose(Order order, SubOrder part, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var proposal = Substitution.Propose(order.Id, part.Operator, now);
        var tiers = await likes.Tiers(order, cancellation);
        foreach (var line in part.Lines)
            if (!await stock.Extend(line.Device, order.Id.Value, null, cancellation))
            {
                if (await likes.Claim(order, line, tiers, proposal.AnswerBefore, cancellation) is not { } unit)
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

    /// <summary>Nothing to serve: what was kept goes back to the shop, and the end of the part sends the money back.</summary>
    private async Task GiveUp(Order order, SubOrder part, Substitution proposal, CancellationToken cancellation)
    {
        var kept = part.Lines.Select(line => line.Device).Concat(proposal.Units.Select(unit => unit.Device));
        await LetGo(order, kept, cancellation);
        if (part.IsOpen)
            order.Cancel(part.Operator, Order.NotPaidInTime, clock.GetUtcNow().UtcDateTime);
    }

    private async Task LetGo(Order order, IEnumerable<DeviceId> units, CancellationToken cancellation)
    {
        foreach (var unit in units)
            await stock.Release(unit, order.Id.Value, Order.NotPaidInTime, Actor.System, cancellation);
    }
}
