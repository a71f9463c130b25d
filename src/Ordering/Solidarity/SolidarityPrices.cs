using Marketplace.Catalog.Contracts;
using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Buying;
using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Ordering.Solidarity;

/// <summary>What a basket costs somebody whose right is proven, and what nobody else may buy.</summary>
internal sealed class SolidarityPrices(IEligibility eligibility)
{
    /// <summary>The basket at the prices of the right that the checkout knows; unchanged where it knows none.</summary>
    public async Task<BasketContent> Of(BasketContent content, Checkout? checkout, CancellationToken cancellation) =>
        checkout?.Right is { } id && await eligibility.Right(RightId.From(id), cancellation) is { Over: null } right
            ? Of(content, right)
            : content;

    /// <summary>Why the basket cannot be bought with this right, or without any; empty: it can.</summary>
    public async Task<IReadOnlyList<Reason>> Refusals(
        BasketContent content,
        RightId? right,
        CancellationToken cancellation
    )
    {
        if (right is { } proven)
            return await eligibility.Refusals(
                proven,
                [.. Counted(content).Select(unit => KindOf(unit.Type))],
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

    private BasketContent Of(BasketContent content, RightCard right) =>
        content with
        {
            Units =
            [
                .. content.Units.Select(one =>
                    one.Unit.Solidarity is { } solidarity
                        ? one with
                        {
                            Unit = one.Unit with { Price = eligibility.Price(solidarity, right.Tier) },
                        }
                        : one
                ),
            ],
        };
}
