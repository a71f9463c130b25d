using Marketplace.Catalog.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Organisations;

/// <summary>
/// Turns an agreed lot into an order with its parts. The stock keeps the units under the order's own id: making them firm
/// and placing the order is one transaction.
/// </summary>
internal sealed class PlaceOrganisationOrder(Db db, IStock stock, OrderSeals seals, TimeProvider clock)
    : IOrganisationOrders
{
    public Task<PlacedOrder> Place(OrganisationOrder order, CancellationToken cancellation = default) =>
        db.Together(() => PlaceOnce(order, cancellation), cancellation);

    public async Task<PlacedOrder?> Find(OrderId id, CancellationToken cancellation = default)
    {
        var number = await db
            .Orders.Where(order => order.Id == id)
            .Select(order => order.Number)
            .SingleOrDefaultAsync(cancellation);
        return number is null ? null : new PlacedOrder(id, number, seals.Address(id, number));
    }

    public Task<bool> CameToNothing(OrderId id, CancellationToken cancellation = default) =>
        db.Orders.AnyAsync(
            order => order.Id == id && order.Parts.All(part => part.Status == SubOrderStatus.Cancelled),
            cancellation
        );

    private async Task<PlacedOrder> PlaceOnce(OrganisationOrder agreed, CancellationToken cancellation)
    {
        if (await Find(agreed.Id, cancellation) is { } placed)
            return placed;

        var units = await stock.Units([.. agreed.Units.Select(unit => unit.Device)], cancellation);
        foreach (var unit in units.OrderBy(unit => unit.Device.Value))
            Refuse.If(
                !await stock.Extend(unit.Device, agreed.Id.Value, null, cancellation),
                "{0} ({1}) n’est plus gardé pour vous.",
                unit.Title,
                unit.Tag
            );
        Refuse.If(units.Count != agreed.Units.Count, "Un appareil de ce lot n’est plus en vente.");
        var order = Order.Place(
            agreed.Id,
            Guid.CreateVersion7(),
            Purchase(agreed, units),
            clock.GetUtcNow().UtcDateTime
        );
        db.Add(order);
        db.Add(OrganisationTerms.Of(order.Id, agreed.Terms, agreed.Organisation));
        await db.SaveChangesAsync(cancellation);
        return new PlacedOrder(order.Id, order.Number, seals.Address(order.Id, order.Number));
    }

    private Purchase Purchase(OrganisationOrder agreed, IReadOnlyList<UnitOnSale> units)
    {
        var prices = agreed.Units.ToDictionary(unit => unit.Device, unit => unit.Price);
        return new Purchase(
            new Buyer(agreed.Name, agreed.Mail, agreed.Phone),
            PaymentMeans.BankTransfer,
            agreed.Wish,
            [
                .. units
                    .GroupBy(unit => unit.Operator)
                    .OrderBy(part => part.Key.Value)
                    .Select(part => new PurchasePart(
                        part.Key,
                        agreed.Points.TryGetValue(part.Key, out var point) ? point : (PickUpPointId?)null,
                        seals.NewCode(),
                        [.. part.Select(unit => Line(unit, prices[unit.Device]))]
                    )),
            ]
        )
        {
            PayWithinDays = agreed.Terms.Days,
        };
    }

    private static OrderLine Line(UnitOnSale unit, Money price) =>
        new()
        {
            Device = unit.Device,
            Tag = unit.Tag,
            Title = unit.Title,
            GradeLine = unit.GradeLine,
            Slug = unit.Slug,
            Photo = unit.Photo,
            Price = price,
        };
}
