using Marketplace.Catalog.Contracts;
using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Buying;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Ordering.Returns;
using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Solidarity;

/// <summary>
/// An order is being placed: its units count for the household, the voucher pays. In the transaction of the order: what
/// is refused here was not ordered.
/// </summary>
internal sealed class UseAdvantages(
    Db db,
    IEligibility eligibility,
    IVouchers vouchers,
    LimitVoucher limit,
    SolidarityPrices prices,
    PaymentLedger ledger,
    HoldUnits hold
)
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
        Refuse.Unless(await prices.Refusals(content, right, cancellation), "Cette commande ne peut pas être passée.");
        if (right is { } proven)
        {
            var counted = SolidarityPrices.Counted(content).Select(ToUnit).ToList();
            await eligibility.Use(proven, order.Id.Value, counted, cancellation);
            await EndQuotes(proven, order, now, cancellation);
        }
        if (checkout.Voucher is { } code)
            await Pay(order, code, now, cancellation);
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

    private async Task Pay(Order order, string code, DateTime now, CancellationToken cancellation)
    {
        var voucher = await vouchers.Voucher(code, cancellation);
        Refuse.If(voucher is null, "Ce bon n’existe plus. Retirez-le à l’étape précédente.");
        Refuse.If(voucher.Over is not null, "{0} Retirez-le à l’étape précédente.", voucher.Over);
        var shares = await limit.Of(order, voucher.Id, Shares(order, voucher.Left), cancellation);
        var references = await vouchers.Redeem(voucher.Id, order.Id.Value, shares, cancellation);
        foreach (var (seller, amount) in shares)
            await ledger.Record(
                order,
                new(seller, EntryKind.Received, PaidBy.Voucher, amount, references[seller], now),
                cancellation
            );
        // What is paid whole waits for no payment online.
        if (order.Due == Money.Zero)
            foreach (var line in order.Lines.OrderBy(line => line.Device.Value))
                await hold.Keep(order.Id, line.Device, null, cancellation);
    }

    /// <summary>What the voucher pays to each seller, in the order of the parts.</summary>
    private static Dictionary<OperatorId, Money> Shares(Order order, Money left)
    {
        var shares = new Dictionary<OperatorId, Money>();
        foreach (var part in order.Parts)
        {
            var share = left < part.Due ? left : part.Due;
            if (share > Money.Zero)
                shares[part.Operator] = share;
            left -= share;
        }
        return shares;
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
        return [.. order.PartOf(happened.Operator)!.Lines.Select(line => line.Device)];
    }
}
