using Marketplace.Accounts.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Ordering.Desk;

/// <summary>The worker scans a unit of the order.</summary>
internal sealed class PickUnitModel(OrderDesk desk) : OrderActModel(desk)
{
    [BindProperty]
    public string? Scanned { get; set; }

    protected override Task Act(Order order, CancellationToken cancellation)
    {
        Refuse.If(
            !Tag.TryParse(Scanned, out var tag),
            "« {0} » n’est pas une étiquette : elle commence par OS-.",
            Scanned
        );
        order.Pick(User.Operator(), tag, Desk.Now);
        return Desk.Save(cancellation);
    }
}
