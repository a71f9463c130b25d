using Marketplace.Catalog.Contracts;
using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Buying;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Returns;
using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Solidarity;

/// <summary>
/// An order is being placed: its units count for the household, the voucher pays. In the transaction of the order: what
/// is refused here was not ordered.
/// </summary>
internal sealed class UseAdvantages(Db db, IEligibility eligibility, PayByVoucher voucher, SolidarityPrices prices)
{
    public async Task Use(
        Checkout checkout,
        BasketContent content,
        Order order,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var right = checkout.Right is { } id ? RightId.From(id) : (RightId?)null;
        Refuse.Unless(
            await prices.Refusals(content, right, checkout.Buyer, cancellation),
            "Cette commande ne peut pas être passée."
        );
        if (right is { } proven)
        {
            var counted = SolidarityPrices.Counted(content).Select(ToUnit).ToList();
            await eligibility.Use(
                proven,
                order.Id.Value,
                counted,
                SolidarityPrices.SignsOf(checkout.Buyer),
                cancellation
            );
            await EndQuotes(proven, order, now, cancellation);
        }
        if (checkout.Voucher is { } code)
            await voucher.Pay(order, code, cancellation);
    }

    private static RightUnit ToUnit(UnitOnSale unit) => new(unit.Device, SolidarityPrices.KindOf(unit.Type));

    /// <summary>What was quoted is ordered: the household may ask for another quote.</summary>
    private async Task EndQuotes(RightId right, Order order, DateTime now, CancellationToken cancellation)
    {
        DeviceId[] units = [.. order.Lines.Select(line => line.Device)];
        var quotes = await db
            .Quotes.Where(one => one.Right == right.Value && one.EndedAt == null && units.Contains(one.Device))
            .ToListAsync(cancellation);
        quotes.ForEach(one => one.End(now));
    }
}

/// <summary>A unit came back after a withdrawal: the household may buy again.</summary>
internal sealed class FreeRightWhenReturned(Db db, IEligibility eligibility) : IHandle<ReturnRefunded>
{
    public async Task When(ReturnRefunded happened, CancellationToken cancellation)
    {
        var unit = await db
            .Returns.Where(back => back.Id == happened.Return)
            .Select(back => back.Device)
            .SingleAsync(cancellation);
        await eligibility.Release(happened.Order.Value, [unit], cancellation);
    }
}

/// <summary>A part of an order came to nothing: the household may buy again.</summary>
internal sealed class FreeRightWhenCancelled(Db db, IEligibility eligibility) : IHandle<OrderCancelled>
{
    public async Task When(OrderCancelled happened, CancellationToken cancellation)
    {
        var units = await UnitsOf(happened, cancellation);
        await eligibility.Release(happened.Order.Value, units, cancellation);
    }

    private async Task<IReadOnlyCollection<DeviceId>> UnitsOf(OrderCancelled happened, CancellationToken cancellation)
    {
        var order = await db.OrderWhole(happened.Order, cancellation);
        var part = order.PartOf(happened.Operator)!;
        // A late payment may have revived it since: then it counts.
        return part.Status is SubOrderStatus.Cancelled ? [.. part.Lines.Select(line => line.Device)] : [];
    }
}
