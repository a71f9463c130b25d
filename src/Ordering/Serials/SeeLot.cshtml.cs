using Marketplace.Ordering.Crates;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Serials;

/// <summary>An ordered lot unit by unit, for whoever answers for it a year later: on the page, as CSV and as XLSX.</summary>
internal sealed class SeeLotModel(Db db, OrderSeals seals, ReadLot read) : LotPage(db, seals)
{
    public IReadOnlyList<LotUnit> Units { get; private set; } = [];

    /// <summary>Those whose crates are closed, the latest first.</summary>
    public IReadOnlyList<LotDelivery> Deliveries { get; private set; } = [];

    /// <summary>An organisation of the network has the lot in its space.</summary>
    public bool IsFiled { get; private set; }

    protected override async Task<bool> Load(CancellationToken cancellation)
    {
        Units = await read.Of(Order, cancellation);
        var id = Order.Id;
        Deliveries = await Db
            .LotDeliveries.AsNoTracking()
            .Include(one => one.Units)
            .Where(one => one.Order == id && one.ClosedAt != null)
            .OrderByDescending(one => one.ClosedAt)
            .ToListAsync(cancellation);
        IsFiled = await Db.OrganisationsOfOrders.AnyAsync(one => one.Order == id, cancellation);
        return true;
    }

    public IActionResult OnGetCsv() => Units.AsCsv(Order.Number);

    public IActionResult OnGetXlsx() => Units.AsXlsx(Order.Number);
}
