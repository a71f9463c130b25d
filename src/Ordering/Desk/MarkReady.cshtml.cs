using Marketplace.Accounts.Contracts;
using Marketplace.Ordering.Orders;

namespace Marketplace.Ordering.Desk;

/// <summary>Everything is scanned and waits at the counter; the buyer is told.</summary>
internal sealed class MarkReadyModel(OrderDesk desk) : OrderActModel(desk)
{
    protected override Task Act(Order order, CancellationToken cancellation)
    {
        order.MarkReady(User.Operator(), Desk.Now);
        return Desk.Save(cancellation);
    }
}
