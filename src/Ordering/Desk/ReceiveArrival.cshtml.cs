using Marketplace.Ordering.Orders;

namespace Marketplace.Ordering.Desk;

/// <summary>The carrier says that the parcel is in the hands of the buyer.</summary>
internal sealed class ReceiveArrivalModel(OrderDesk desk) : OrderActModel(desk)
{
    protected override Task Act(Order order, CancellationToken cancellation) => Desk.Arrive(order, User, cancellation);
}
