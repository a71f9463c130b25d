using Marketplace.Catalog.Contracts;
using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Buying;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Solidarity;

/// <summary>What a basket costs somebody whose right is proven, and what nobody else may buy.</summary>
internal sealed class SolidarityPrices(Db db, IEligibility eligibility, TimeProvider clock)
{
    /// <summary>The basket at the prices of the right that the checkout knows; unchanged where it knows none.</summary>
    public async Task<BasketContent> Of(BasketContent content, Checkout? checkout, CancellationToken cancellation) =>
        checkout?.Right is { } id && await eligibility.Right(RightId.From(id), cancellation) is { Over: null } right
            ? Of(content, right, await Quoted(content, id, cancellation))
            : content;

    /// <summary>Why the basket cannot be bought with this right, or without any; empty: it can.</summary>
    public async Task<IReadOnlyList<Reason>> Refusals(
        BasketContent content,
        RightId? right,
        Buyer? buyer,
        CancellationToken cancellation
    )
    {
        if (right is { } proven)
            return await eligibility.Refusals(
                proven,
                [.. Counted(content).Select(unit => KindOf(unit.Type))],
                SignsOf(buyer),
                cancellation
            );
        return content.Units.FirstOrDefault(one => one.Unit.Reserved) is { } reserved
            ?
            [
                new Reason(
                    "reserved",
                    $"{reserved.Unit.Title} vient d’un organisme public : la loi le réserve aux personnes qui ont droit "
                        + "au tarif solidaire. Tapez votre code ; la page « Tarif solidaire » dit comment en avoir un."
                ),
            ]
            : [];
    }

    /// <summary>What counts for the household: whatever is cheaper with the right, or cannot be bought without.</summary>
    public static IEnumerable<UnitOnSale> Counted(BasketContent content) =>
        content.Units.Select(one => one.Unit).Where(unit => unit.Solidarity is not null || unit.Reserved);

    /// <summary>By what a household is recognised that orders with another code.</summary>
    public static BuyerSigns? SignsOf(Buyer? buyer) => buyer is null ? null : new(buyer.Name, buyer.Phone, buyer.Mail);

    public static UnitKind KindOf(DeviceType type) =>
        type switch
        {
            DeviceType.Laptop or DeviceType.Desktop or DeviceType.AllInOne => UnitKind.Computer,
            DeviceType.Tablet => UnitKind.Tablet,
            DeviceType.Smartphone => UnitKind.Phone,
            DeviceType.Screen => UnitKind.Screen,
            DeviceType.Printer or DeviceType.MultifunctionPrinter => UnitKind.Printer,
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "A type that no limit counts."),
        };

    /// <summary>What was promised to this household in a quote that holds, whatever became of the price since.</summary>
    private async Task<IReadOnlyDictionary<DeviceId, Money>> Quoted(
        BasketContent content,
        Guid right,
        CancellationToken cancellation
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        DeviceId[] units = [.. content.Units.Select(one => one.Unit.Device)];
        return await db
            .Quotes.Where(one => one.Right == right && one.EndedAt == null && one.ValidUntil > now)
            .Where(one => units.Contains(one.Device))
            .ToDictionaryAsync(one => one.Device, one => one.Price, cancellation);
    }

    private BasketContent Of(BasketContent content, RightCard right, IReadOnlyDictionary<DeviceId, Money> quoted) =>
        content with
        {
            Units = [.. content.Units.Select(one => one with { Unit = Priced(one.Unit, right, quoted) })],
        };

    private UnitOnSale Priced(UnitOnSale unit, RightCard right, IReadOnlyDictionary<DeviceId, Money> quoted)
    {
        var price = unit.Solidarity is { } solidarity ? eligibility.Price(solidarity, right.Tier) : unit.Price;
        return unit with
        {
            Price = quoted.TryGetValue(unit.Device, out var promised) && promised < price ? promised : price,
        };
    }
}
