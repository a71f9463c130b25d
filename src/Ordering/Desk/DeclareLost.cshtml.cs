using Marketplace.Accounts.Contracts;
using Marketplace.Ordering.Buying;
using Marketplace.Ordering.Delivering;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;

namespace Marketplace.Ordering.Desk;

/// <summary>The carrier has lost the parcel: its buyer is asked whether a like unit will do.</summary>
internal sealed class DeclareLostModel(OrderDesk desk, LostParcels parcels, Counters counters) : OrderActModel(desk)
{
    protected override async Task Act(Order order, CancellationToken cancellation)
    {
        var workshop = User.Operator();
        var place = (await counters.Of(workshop, cancellation)).Name;
        await parcels.Declare(order, workshop, new Trace(Desk.Now, User.Actor(), place), cancellation);
    }
}
