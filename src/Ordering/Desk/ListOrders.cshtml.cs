using Marketplace.Accounts.Contracts;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Desk;

/// <summary>The orders of one operator, oldest first: what waits longest is on top.</summary>
internal sealed class ListOrdersModel(Db db, TimeProvider clock) : PageModel
{
    private const int Most = 200;

    public bool All { get; private set; }
    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;
    public IReadOnlyList<OrderRow> Rows { get; private set; } = [];

    public async Task OnGetAsync([FromQuery(Name = "etat")] string? state, CancellationToken cancellation)
    {
        All = state == "toutes";
        var workshop = User.Operator();
        var rows =
            from order in db.Orders
            from part in order.Parts
            where part.Operator == workshop
            where
                All
                || (part.Status != SubOrderStatus.HandedOver && part.Status != SubOrderStatus.Cancelled)
                || part.Payment == PaymentState.ToRefund
            select new { order, part };
        rows = All ? rows.OrderByDescending(row => row.order.PlacedAt) : rows.OrderBy(row => row.order.PlacedAt);
        Rows = await rows.Take(Most)
            .Select(row => new OrderRow(
                row.order.Number,
                row.order.Name,
                row.part.Status,
                row.part.Payment,
                row.order.Means,
                row.part.Lines.Count,
                row.part.Total,
                row.order.PlacedAt
            ))
            .ToListAsync(cancellation);
    }
}

internal sealed record OrderRow(
    string Number,
    string Name,
    SubOrderStatus Status,
    PaymentState Payment,
    PaymentMeans Means,
    int Units,
    Money Total,
    DateTime PlacedAt
);
