using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payouts;
using Marketplace.Platform;

namespace Marketplace.Tests.Ordering.Payouts;

internal static class PayoutSample
{
    /// <summary>A payout to this operator for an order that it has.</summary>
    public static Task<Payout> Of(Shop shop, Workplace owner, string number) =>
        shop.InDb(async db =>
        {
            var order = (await db.Order(number, owner.Id, default))!;
            var line = new PayoutLine
            {
                Entry = Guid.CreateVersion7(),
                Order = order.Id,
                Number = number,
                How = PaidBy.Online,
                OccurredAt = DateTime.UtcNow,
                Moved = order.Total,
                Commission = Money.Zero,
            };
            var payout = Payout.Prepare(owner.Id, 1, [line], owner.Worker.Id, DateTime.UtcNow);
            db.Add(payout);
            await db.SaveChangesAsync();
            return payout;
        });
}
