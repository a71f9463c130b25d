using Marketplace.Network.Contracts;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Invoicing;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Organisations;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Agec;

/// <summary>
/// Proves the share of reused goods (AGEC art. 58) from the invoices: the amount without tax of each unit that was
/// handed over and did not come back.
/// </summary>
internal sealed class ProveReuse(Db db, INetwork network, IDeviceProofs proofs)
{
    /// <summary>Of one order; null: nothing of it is invoiced yet, or all of it came back.</summary>
    public async Task<ReuseProof?> Of(Order order, CancellationToken cancellation)
    {
        var invoices = await db
            .Invoices.AsNoTracking()
            .Where(one => one.Order == order.Id && one.Corrects == null)
            .ToListAsync(cancellation);
        var siret = await db.Set<OrganisationTerms>()
            .Where(one => one.Order == order.Id)
            .Select(one => one.Siret)
            .SingleOrDefaultAsync(cancellation);
        var year = invoices.Count == 0 ? order.PlacedAt.ParisYear : invoices.Max(one => one.Year);
        return await Of($"Commande {order.Number}", order.Name, siret, year, invoices, [order], cancellation);
    }

    /// <summary>Of all that an organisation was invoiced in a calendar year; null: nothing.</summary>
    public async Task<ReuseProof?> Of(OrganisationCard organisation, int year, CancellationToken cancellation)
    {
        var id = organisation.Id;
        var filed = db.OrganisationsOfOrders.Where(one => one.Organisation == id);
        var orders = await db
            .Orders.AsNoTracking()
            .Whole()
            .Where(order => filed.Any(one => one.Order == order.Id))
            .ToListAsync(cancellation);
        var invoices = await db
            .Invoices.AsNoTracking()
            .Where(one => one.Year == year && one.Corrects == null && filed.Any(own => own.Order == one.Order))
            .ToListAsync(cancellation);
        return await Of($"Année {year}", organisation.Name, organisation.Siret, year, invoices, orders, cancellation);
    }

    private async Task<ReuseProof?> Of(
        string subject,
        string buyer,
        string? siret,
        int year,
        IReadOnlyList<Invoice> invoices,
        IReadOnlyList<Order> orders,
        CancellationToken cancellation
    )
    {
        var back = await Back(orders, cancellation);
        var lines = orders
            .SelectMany(order => order.Lines)
            .Where(line => !back.Contains(line.Id))
            .ToLookup(line => line.Tag.ToString());
        var counted = invoices
            .OrderBy(one => one.IssuedAt)
            .SelectMany(one => Nets(one).Select(net => (Invoice: one, net.Tag, net.Net)))
            .Where(one => lines[one.Tag].Any())
            .ToList();
        if (counted.Count == 0)
            return null;
        var known = await proofs.Identities(
            [.. counted.Select(one => lines[one.Tag].First().Device).Distinct()],
            cancellation
        );
        var numbers = orders.ToDictionary(order => order.Id, order => order.Number);
        var sellers = counted.Select(one => one.Invoice.Operator).ToHashSet();
        return new ReuseProof(
            subject,
            buyer,
            siret,
            year,
            [.. (await network.Operators(cancellation)).Where(card => sellers.Contains(card.Id))],
            [.. counted.Select(one => Unit(one.Invoice, lines[one.Tag].First(), one.Net))],
            counted.Max(one => one.Invoice.IssuedAt)
        );

        ReusedUnit Unit(Invoice invoice, OrderLine line, long net)
        {
            var device = known.GetValueOrDefault(line.Device);
            var (family, product) = CpvFamily.Of(device?.Type);
            return new ReusedUnit(
                line.Tag.ToString(),
                device?.Serial,
                line.Title,
                family,
                product,
                new Money(net),
                numbers[invoice.Order],
                invoice.Name
            );
        }
    }

    private async Task<HashSet<Guid>> Back(IReadOnlyList<Order> orders, CancellationToken cancellation)
    {
        List<OrderId> ids = [.. orders.Select(order => order.Id)];
        return
        [
            .. await db
                .Returns.Where(one => ids.Contains(one.Order) && one.ReceivedAt != null)
                .Select(one => one.Line)
                .ToListAsync(cancellation),
        ];
    }

    /// <summary>Each unit of an invoice without tax, less its share of what the seller gave up, to the cent.</summary>
    private static IEnumerable<(string Tag, long Net)> Nets(Invoice invoice)
    {
        var sums = InvoiceSums.Of(invoice.Read());
        foreach (var group in sums.Groups)
        {
            var lines = sums.Lines.Where(line => line.Regime == group.Regime).ToList();
            var shares = Shares.Of(group.Basis, [.. lines.Select(line => line.Net)]);
            foreach (var (line, share) in lines.Zip(shares))
                if (line.Tag.Length > 0)
                    yield return (line.Tag, share);
        }
    }
}
