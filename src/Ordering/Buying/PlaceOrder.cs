using Marketplace.Catalog.Contracts;
using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.PickUpSlots;
using Marketplace.Ordering.Solidarity;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Buying;

/// <summary>
/// Turns a checkout into an order: the units made firm, the order, its events and the emptied basket are one
/// transaction. However often it is asked for, there is one order.
/// </summary>
internal sealed class PlaceOrder(
    Db db,
    Basket basket,
    HoldUnits hold,
    SolidarityPrices prices,
    UseAdvantages advantages,
    ReachBuyer reach,
    Slots slots,
    OrderSeals seals,
    TimeProvider clock
)
{
    /// <param name="seen">The total that the recap showed: nothing is ordered at a higher one.</param>
    /// <exception cref="UnitsTaken">Somebody else has a unit; nothing was ordered.</exception>
    public async Task<Order> Place(Checkout checkout, Money seen, CancellationToken cancellation)
    {
        var (id, from) = (checkout.Id, checkout.Basket);
        try
        {
            return await db.Together(() => PlaceOnce(checkout, seen, cancellation), cancellation);
        }
        catch (DbUpdateException conflict) when (db.IsDuplicate(conflict))
        {
            // The other of two clicks was faster by a hair.
            db.ChangeTracker.Clear();
            return await db.Orders.Of(id, from).SingleOrDefaultAsync(cancellation) ?? throw new StaleChange(conflict);
        }
    }

    private async Task<Order> PlaceOnce(Checkout checkout, Money seen, CancellationToken cancellation)
    {
        if (await db.Orders.Of(checkout.Id, checkout.Basket).SingleOrDefaultAsync(cancellation) is { } placed)
            return placed;

        var content = await basket.Read(checkout.Basket, cancellation);
        // The other of two clicks may have emptied the basket since the question above.
        if (content.Units.Count == 0)
            return await db.Orders.Of(checkout.Id, checkout.Basket).SingleOrDefaultAsync(cancellation)
                ?? throw new Refusal("Votre panier est vide : choisissez d’abord un ordinateur.");
        content = await prices.Of(content, checkout, cancellation);
        var parcels = await reach.Parcels(checkout, content, cancellation);
        var total = parcels.Values.Aggregate(content.Total, (sum, parcel) => sum + parcel.Price);
        Refuse.If(total > seen, "Le prix a changé entre-temps. Relisez le total avant de commander.");
        await MakeFirm(checkout, content, cancellation);

        var now = clock.GetUtcNow().UtcDateTime;
        var order = Order.Place(checkout.Id, checkout.Basket, ToPurchase(checkout, content, parcels), now);
        db.Orders.Add(order);
        await advantages.Use(checkout, content, order, now, cancellation);
        checkout.Place(now);
        await slots.Keep(order.Id, cancellation);
        db.RemoveRange(content.Units.Select(one => one.Chosen).Concat(content.Gone));
        await db.SaveChangesAsync(cancellation);
        return order;
    }

    private async Task MakeFirm(Checkout checkout, BasketContent content, CancellationToken cancellation)
    {
        // What is paid online is kept while it is paid; anything else until the order ends.
        var until =
            checkout.Means is PaymentMeans.Online ? clock.GetUtcNow().UtcDateTime + HoldUnits.Kept : (DateTime?)null;
        var taken = new List<UnitOnSale>(content.Sold);
        foreach (var unit in content.Units.Select(one => one.Unit).OrderBy(unit => unit.Device.Value))
            if (!await hold.Keep(checkout.Id, unit.Device, until, cancellation))
                taken.Add(unit);
        if (taken.Count > 0)
            throw new UnitsTaken(taken);
    }

    private Purchase ToPurchase(
        Checkout checkout,
        BasketContent content,
        IReadOnlyDictionary<OperatorId, PurchasedParcel> parcels
    ) =>
        new(
            checkout.Buyer!,
            checkout.Means!.Value,
            checkout.Wish,
            [
                .. content
                    .Units.GroupBy(one => one.Unit.Operator)
                    .Select(part => new PurchasePart(
                        part.Key,
                        checkout.PointFor(part.Key),
                        seals.NewCode(),
                        [.. part.Select(one => ToLine(one.Unit))]
                    )
                    {
                        Parcel = parcels.GetValueOrDefault(part.Key),
                    }),
            ]
        );

    private static OrderLine ToLine(UnitOnSale unit) =>
        new()
        {
            Device = unit.Device,
            Tag = unit.Tag,
            Title = unit.Title,
            GradeLine = unit.GradeLine,
            Slug = unit.Slug,
            Photo = unit.Photo,
            Price = unit.Price,
        };
}

/// <summary>Somebody else was faster. What was done is undone; the buyer is told which units, and shown similar ones.</summary>
internal sealed class UnitsTaken(IReadOnlyList<UnitOnSale> units) : Exception("Another buyer has a unit of this order.")
{
    public IReadOnlyList<UnitOnSale> Units { get; } = units;
}
