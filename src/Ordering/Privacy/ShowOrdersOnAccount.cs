using Marketplace.Accounts.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Privacy;

/// <summary>« Mes commandes »: those of the confirmed address, with or without an account when they were placed.</summary>
internal sealed class ShowOrdersOnAccount(Db db, OrderSeals seals) : IShowOnAccount
{
    public async Task<AccountPanel?> For(DataSubject person, CancellationToken cancellation)
    {
        var orders = await db
            .Orders.OfMail(person)
            .OrderByDescending(order => order.PlacedAt)
            .Take(20)
            .Select(order => new
            {
                order.Id,
                order.Number,
                order.PlacedAt,
                order.Total,
            })
            .ToListAsync(cancellation);
        return orders.Count == 0
            ? null
            : new AccountPanel(
                10,
                "Mes commandes",
                [
                    .. orders.Select(order => new AccountLine(
                        $"Commande {order.Number}",
                        seals.Address(order.Id, order.Number),
                        $"{order.PlacedAt.LongDay}, {order.Total}"
                    )),
                ]
            );
    }
}
