using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Ordering.Crates;

/// <summary>A part of an order as it is packed: its deliveries, what waits, and where it goes.</summary>
/// <param name="Deliveries">By their number.</param>
/// <param name="Place">Where the part is fetched, or who is to be asked.</param>
internal sealed record CrateView(
    Order Order,
    SubOrder Part,
    IReadOnlyList<LotDelivery> Deliveries,
    IReadOnlyDictionary<DeviceId, DeviceType> Types,
    string Place
)
{
    public string Address => $"/atelier/commandes/{Order.Number}/caisses";

    /// <summary>The delivery whose crates are open; null: none yet.</summary>
    public LotDelivery? Open => Deliveries.FirstOrDefault(one => one.ClosedAt is null);

    /// <summary>What is in no crate and not with the buyer.</summary>
    public IReadOnlyList<OrderLine> Waiting =>
        [.. Part.Lines.Where(line => line.DeliveredAt is null && Where(line) is null)];

    /// <summary>The crate of each unit of the delivery that is prepared now, packed or not.</summary>
    public IReadOnlyDictionary<Guid, int> Plan =>
        CratePlan.Of(
            Part.Lines.Where(line => line.DeliveredAt is null && Where(line)?.Delivery is null or { ClosedAt: null }),
            Types
        );

    /// <summary>The units to pick, crate by crate, by title and tag.</summary>
    public IEnumerable<IGrouping<int, OrderLine>> ToPick
    {
        get
        {
            var plan = Plan;
            return Waiting
                .OrderBy(line => plan[line.Id])
                .ThenBy(line => line.Title, StringComparer.Ordinal)
                .ThenBy(line => line.Tag.ToString(), StringComparer.Ordinal)
                .GroupBy(line => plan[line.Id]);
        }
    }

    /// <summary>In which delivery and crate a unit is; null: in none.</summary>
    public (LotDelivery Delivery, PackedUnit Unit)? Where(OrderLine line)
    {
        foreach (var delivery in Deliveries)
            if (delivery.Units.FirstOrDefault(unit => unit.Active == line.Id) is { } unit)
                return (delivery, unit);
        return null;
    }

    /// <summary>What was packed just now, as the page tells it.</summary>
    public PackedUnit? Last => Open?.Units.MaxBy(unit => unit.PackedAt);

    /// <summary>Some came, some will not: what is left can be taken out of the order.</summary>
    public bool CanEnd => Part.IsBegun && Waiting.Count > 0 && Deliveries.All(one => one.SignedAt is not null);
}
