using Marketplace.Ordering.Crates;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;

namespace Marketplace.Tests.Ordering.Crates;

internal static class LotPapers
{
    /// <summary>A delivery of this operator whose crates are closed, for an order that it has; the order itself stays as it is.</summary>
    public static Task<string> Delivery(Shop shop, Workplace owner, string number) =>
        shop.InDb(async db =>
        {
            var order = (await db.Order(number, owner.Id, default))!;
            var part = order.PartOf(owner.Id)!;
            var delivery = LotDelivery.Open(part, 1, DateTime.UtcNow);
            delivery.Pack(part.Lines[0], 1, 9, DateTime.UtcNow);
            delivery.Close(brought: false, new Trace(DateTime.UtcNow, Actor.System, owner.Card.Name));
            db.Add(delivery);
            await db.SaveChangesAsync();
            return delivery.Id.ToString();
        });
}
