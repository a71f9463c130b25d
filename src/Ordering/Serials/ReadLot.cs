using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Warranty;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Serials;

/// <summary>The units of an order with their serial numbers, in the order of their operators and of their tags.</summary>
internal sealed class ReadLot(
    Db db,
    IDeviceProofs proofs,
    WarrantyClocks clocks,
    BasketLines baskets,
    IPublicAddress site
)
{
    public async Task<IReadOnlyList<LotUnit>> Of(Order order, CancellationToken cancellation)
    {
        var parts = order.Parts.Where(part => part.Status is not SubOrderStatus.Cancelled).ToList();
        var devices = parts.SelectMany(part => part.Lines).Select(line => line.Device).ToList();
        var known = await proofs.Identities(devices, cancellation);
        var guarantees = await clocks.Of(parts, cancellation);
        var sellers = await baskets.SellersById(cancellation);
        var back = await db
            .Returns.Where(one => one.Order == order.Id && one.ReceivedAt != null)
            .Select(one => one.Line)
            .ToListAsync(cancellation);
        return
        [
            .. parts
                .OrderBy(part => part.Operator.Value)
                .SelectMany(part =>
                    part.Lines.OrderBy(line => line.Tag.ToString(), StringComparer.Ordinal).Select(Unit)
                ),
        ];

        LotUnit Unit(OrderLine line)
        {
            var part = parts.Single(one => one.Id == line.SubOrder);
            var (device, guarantee) = (known.GetValueOrDefault(line.Device), guarantees[line.Id]);
            var model = $"{device?.Manufacturer} {device?.Model}".Trim();
            return new LotUnit(
                line,
                part.Operator,
                sellers(part.Operator),
                model is "" ? line.Title : model,
                device?.Serial,
                device?.Type,
                device?.WipeLevel,
                guarantee.Delivered,
                guarantee.Until,
                back.Contains(line.Id),
                site.Of($"/passeport/{line.Tag}").ToString()
            );
        }
    }
}
