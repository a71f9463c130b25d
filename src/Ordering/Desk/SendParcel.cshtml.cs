using Marketplace.Ordering.Orders;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Ordering.Desk;

/// <summary>The parcel is with its carrier, under a number that the buyer is told.</summary>
internal sealed class SendParcelModel(OrderDesk desk) : OrderActModel(desk)
{
    [BindProperty]
    public string? Carrier { get; set; }

    [BindProperty]
    public string? Tracking { get; set; }

    protected override Task Act(Order order, CancellationToken cancellation) =>
        Desk.Send(order, Carrier, Tracking, User, cancellation);
}
