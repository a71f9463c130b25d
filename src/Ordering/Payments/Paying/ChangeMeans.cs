using Marketplace.Ordering.Buying;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Online;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Paying;

/// <summary>The buyer pays in another way: payment pages that are open are closed, and the units wait for the order.</summary>
internal sealed class ChangeMeans(Db db, HoldUnits hold, TimeProvider clock)
{
    public Task To(PaymentMeans means, Order order, CancellationToken cancellation) =>
        db.Together(
            async () =>
            {
                order.PayBy(means, null, clock.GetUtcNow().UtcDateTime);
                foreach (var line in order.Parts.Where(part => part.IsOpen).SelectMany(part => part.Lines))
                    Refuse.If(
                        !await hold.Keep(order.Id, line.Device, null, cancellation),
                        "{0} vient de trouver preneur. Rien n’a été débité.",
                        line.Title
                    );
                (await db.PaymentAttempts.OpenOf(order.Id).ToListAsync(cancellation)).ForEach(one => one.Close());
                return await db.SaveChangesAsync(cancellation);
            },
            cancellation
        );
}
