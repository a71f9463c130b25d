using Marketplace.Catalog.Contracts;
using Marketplace.Platform;

namespace Marketplace.Ordering.Orders;

/// <summary>Cancels parts of an order, and gives their units back to the shop in the same transaction.</summary>
internal sealed class CancelPart(Db db, IStock stock, TimeProvider clock)
{
    public Task Cancel(
        Order order,
        IReadOnlyList<OperatorId> parts,
        string? why,
        Actor by,
        CancellationToken cancellation
    ) =>
        db.Together(
            async () =>
            {
                foreach (var workshop in parts)
                {
                    order.Cancel(workshop, why, clock.GetUtcNow().UtcDateTime);
                    foreach (var line in order.PartOf(workshop)!.Lines)
                        await stock.Release(line.Device, order.Id.Value, "Commande annulée", by, cancellation);
                }
                return await db.SaveChangesAsync(cancellation);
            },
            cancellation
        );
}
