using Marketplace.Catalog.Contracts;
using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;

namespace Marketplace.Ordering.Solidarity;

/// <summary>What the programme behind a voucher lets it pay of an order or of a basket.</summary>
internal sealed class LimitVoucher(IVoucherRules rules, IStock stock)
{
    /// <summary>The shares that the voucher would pay, cut to what its programme allows; and counts the purchase.</summary>
    /// <exception cref="Refusal">The programme allows none of it.</exception>
    public async Task<Dictionary<OperatorId, Money>> Of(
        Order order,
        Guid voucher,
        IReadOnlyDictionary<OperatorId, Money> shares,
        CancellationToken cancellation
    )
    {
        var devices = order.Lines.ToDictionary(line => line.Device, line => line.Price);
        var units = (await stock.Units([.. devices.Keys], cancellation))
            .Select(unit => Unit(unit, devices[unit.Device]))
            .ToList();
        if (await rules.Most(voucher, units, cancellation) is not { } most)
            return new(shares);
        await rules.Count(voucher, order.Id.Value, units, cancellation);
        return shares
            .Select(share => (share.Key, Amount: Less(share.Value, most.GetValueOrDefault(share.Key))))
            .Where(share => share.Amount > Money.Zero)
            .ToDictionary(share => share.Key, share => share.Amount);
    }

    /// <summary>The most that the voucher pays of a basket, and why nothing where its programme allows none of it.</summary>
    /// <param name="total">What the order costs, the way to the buyer included.</param>
    public async Task<(Money Most, string? WhyNot)> Of(
        BasketContent content,
        VoucherCard voucher,
        Money total,
        CancellationToken cancellation
    )
    {
        try
        {
            var units = content.Units.Select(one => Unit(one.Unit, one.Unit.Price)).ToList();
            var most = await rules.Most(voucher.Id, units, cancellation);
            var allowed = most?.Values.Aggregate(Money.Zero, (sum, one) => sum + one) ?? total;
            return (Less(voucher.Left, Less(allowed, total)), null);
        }
        catch (Refusal refused)
        {
            return (Money.Zero, refused.Message);
        }
    }

    private static VoucherUnit Unit(UnitOnSale unit, Money price) =>
        new(unit.Device, unit.Operator, SolidarityPrices.KindOf(unit.Type), price);

    private static Money Less(Money one, Money other) => one < other ? one : other;
}
