using Marketplace.Accounts.Contracts;
using Marketplace.Ordering.Orders;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Ordering.Desk;

/// <summary>The operator cannot, or the buyer no longer wants to: the units go back to the shop.</summary>
internal sealed class CancelOrderModel(OrderDesk desk, CancelPart cancel) : OrderActModel(desk)
{
    [BindProperty]
    public string? Why { get; set; }

    protected override Task Act(Order order, CancellationToken cancellation) =>
        cancel.Cancel(order, [User.Operator()], Why, User.Actor(), cancellation);
}
