using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Tests.Ordering.Orders;

/// <summary>Orders as the checkout makes them.</summary>
internal static class OrderSample
{
    public static readonly DateTime Monday = new(2026, 11, 23, 13, 45, 0, DateTimeKind.Utc);

    public static readonly OperatorId Nimes = OperatorId.New();
    public static readonly OperatorId Ales = OperatorId.New();

    public static readonly Buyer Camille = new("Camille Exemple", "camille@exemple.test", "06 00 00 00 00");

    public static OrderLine Line(int euros = 149, Tag? tag = null) =>
        new()
        {
            Device = DeviceId.New(),
            Tag = tag ?? Tag.Draw(),
            Title = "Dell Latitude 5400, 8 Go, SSD 256 Go",
            GradeLine = "B · F5 · U2",
            Slug = "dell-latitude-5400",
            Price = Money.Euros(euros),
        };

    public static PurchasePart Part(OperatorId workshop, params OrderLine[] lines) => new(workshop, null, "", lines);

    public static Order Of(params PurchasePart[] parts) =>
        Order.Place(
            OrderId.New(),
            Guid.CreateVersion7(),
            new Purchase(Camille, PaymentMeans.AtPickUp, null, parts),
            Monday
        );

    public static Order OfOne(OrderLine? line = null) => Of(Part(Nimes, line ?? Line()));

    /// <summary>An order whose part of Nîmes is ready and paid.</summary>
    public static Order Ready(OrderLine? line = null)
    {
        var order = OfOne(line);
        order.Pick(Nimes, order.Lines.Single().Tag, Monday);
        order.MarkReady(Nimes, Monday);
        order.ReceivePayment(Nimes, PaidBy.Cash, Monday);
        return order;
    }

    public static Trace At(string role = "worker") =>
        new(Monday.AddDays(1), new Actor(PersonId.New(), Nimes, role, "salarié 7"), "Atelier de Nîmes");

    public static SubOrder Nimoise(this Order order) => order.PartOf(Nimes)!;
}
