using Marketplace.Ordering.Orders;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Ordering.Desk;

/// <summary>The buyer says the code, sees the computer work, and leaves with it.</summary>
internal sealed class HandOverModel(OrderDesk desk) : OrderActModel(desk)
{
    [BindProperty]
    public string? Code { get; set; }

    protected override Task Act(Order order, CancellationToken cancellation) =>
        Desk.HandOver(order, Code, User, cancellation);
}
