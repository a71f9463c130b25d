using Marketplace.Network.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Serials;

/// <summary>The lots of an organisation, the latest first, each with the way to its serial numbers.</summary>
internal sealed class ListLotsModel(Db db, IOrganisations organisations, OrderSeals seals, TimeProvider clock)
    : OrganisationLotsPage(db, organisations)
{
    private const int Most = 200;

    public IReadOnlyList<LotRow> Rows { get; private set; } = [];

    public int Year => clock.GetUtcNow().UtcDateTime.ParisYear;

    public string AddressOf(LotRow row) => $"/commande/{row.Number}/lot?cle={seals.Key(row.Order)}";

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var id = Organisation.Id;
        var rows =
            from filed in Db.OrganisationsOfOrders
            join order in Db.Orders on filed.Order equals order.Id
            where filed.Organisation == id
            orderby order.PlacedAt descending
            select new LotRow(
                order.Id,
                order.Number,
                order.PlacedAt,
                order.Parts.SelectMany(part => part.Lines).Count(),
                order.Total
            );
        Rows = await rows.Take(Most).ToListAsync(cancellation);
    }
}

internal sealed record LotRow(Contracts.OrderId Order, string Number, DateTime PlacedAt, int Units, Money Total);
