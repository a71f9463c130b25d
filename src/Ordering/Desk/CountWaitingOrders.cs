using System.Security.Claims;
using Marketplace.Accounts.Contracts;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Desk;

/// <summary>Orders that wait for hands: not ready yet.</summary>
internal sealed class CountWaitingOrders(Db db) : ICountWaiting
{
    public async Task<IReadOnlyDictionary<string, int>> CountFor(ClaimsPrincipal worker, CancellationToken cancellation)
    {
        var (workshop, orders) = (worker.Operator(), db.Orders);
        var waiting = await db.Set<SubOrder>()
            .CountAsync(
                part =>
                    part.Operator == workshop
                    && (part.Status == SubOrderStatus.Received || part.Status == SubOrderStatus.Preparing)
                    && !orders.Any(order => order.Id == part.Order && order.PayBefore != null),
                cancellation
            );
        return new Dictionary<string, int> { ["/atelier/commandes"] = waiting };
    }
}
