using Marketplace.Catalog.Contracts;
using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;

namespace Marketplace.Ordering.Payments.Late;

/// <summary>
/// What can take the place of a unit: one of the same listing, and so of the same model and grade, that costs this buyer
/// no more at their own tier.
/// </summary>
internal sealed class LikeUnits(IStock stock, IEligibility eligibility)
{
    public Task<IReadOnlyDictionary<DeviceId, Tier>> Tiers(Order order, CancellationToken cancellation) =>
        eligibility.Tiers(order.Id.Value, cancellation);

    /// <summary>Claims one for the order until then, at what this buyer would pay for it; null: there is none.</summary>
    public async Task<UnitOnSale?> Claim(
        Order order,
        OrderLine line,
        IReadOnlyDictionary<DeviceId, Tier> tiers,
        DateTime until,
        CancellationToken cancellation
    ) =>
        await stock.AnyUnit(line.Slug, cancellation) is { } any
        && AtTierOf(line, any, tiers) is { } unit
        && unit.Price <= line.Price
        && await stock.Claim(unit.Device, order.Id.Value, until, Buyers.Someone, cancellation)
            ? unit
            : null;

    private UnitOnSale? AtTierOf(OrderLine line, UnitOnSale unit, IReadOnlyDictionary<DeviceId, Tier> tiers)
    {
        if (!tiers.TryGetValue(line.Device, out var tier))
            return unit.Reserved ? null : unit;
        return unit.Solidarity is { } solidarity ? unit with { Price = eligibility.Price(solidarity, tier) } : unit;
    }
}
