using System.Diagnostics.CodeAnalysis;
using Marketplace.Network.Contracts;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Invoicing;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Organisations;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Owed;

/// <summary>What organisations owe on their orders on terms, from the invoices and the ledger of payments alone.</summary>
internal sealed class ReadOwed(Db db, INetwork network)
{
    /// <summary>All that an organisation ordered in its own name.</summary>
    public Task<IReadOnlyList<OwedPart>> Of(OrganisationId organisation, CancellationToken cancellation) =>
        Read(
            db.Set<OrganisationTerms>().Where(one => one.Organisation == organisation).Select(one => one.Order),
            null,
            cancellation
        );

    public Task<IReadOnlyList<OwedPart>> Of(OrderId order, CancellationToken cancellation) =>
        Read(
            db.Orders.Where(one => one.Id == order && one.PayWithinDays != null).Select(one => one.Id),
            null,
            cancellation
        );

    /// <summary>What is owed to one seller and not paid.</summary>
    public async Task<IReadOnlyList<OwedPart>> To(OperatorId seller, CancellationToken cancellation)
    {
        var orders = db.Orders.Where(one =>
            one.PayWithinDays != null
            && one.Parts.Any(part =>
                part.Operator == seller
                && part.HandedOverAt != null
                && (part.Payment == PaymentState.Due || part.Payment == PaymentState.Processing)
            )
        );
        var parts = await Read(orders.Select(one => one.Id), seller, cancellation);
        return [.. parts.Where(part => part.Open > Money.Zero)];
    }

    /// <summary>The next orders of which something is handed over and not paid, by their number.</summary>
    [SuppressMessage(
        "Globalization",
        "CA1309",
        Justification = "The database compares, in the order by which it sorts."
    )]
    public async Task<IReadOnlyList<(OrderId Id, string Number)>> Unpaid(
        string after,
        int most,
        CancellationToken cancellation
    )
    {
        var orders = await db
            .Orders.Where(one =>
                one.PayWithinDays != null
                && one.Parts.Any(part => part.HandedOverAt != null && part.Payment == PaymentState.Due)
            )
            .Where(one => string.Compare(one.Number, after) > 0)
            .OrderBy(one => one.Number)
            .Select(one => new { one.Id, one.Number })
            .Take(most)
            .ToListAsync(cancellation);
        return [.. orders.Select(one => (one.Id, one.Number))];
    }

    public Task<IReadOnlyList<OwedPart>> Of(IReadOnlyCollection<OrderId> orders, CancellationToken cancellation) =>
        Read(db.Orders.Where(one => orders.Contains(one.Id)).Select(one => one.Id), null, cancellation);

    private async Task<IReadOnlyList<OwedPart>> Read(
        IQueryable<OrderId> ids,
        OperatorId? seller,
        CancellationToken cancellation
    )
    {
        var orders = await db
            .Orders.Where(one => ids.Contains(one.Id))
            .Select(one => new
            {
                one.Id,
                one.Number,
                one.Name,
            })
            .ToDictionaryAsync(one => one.Id, cancellation);
        var invoices = await db
            .Invoices.AsNoTracking()
            .Where(one => ids.Contains(one.Order) && (seller == null || one.Operator == seller))
            .ToListAsync(cancellation);
        var payments = await db
            .PaymentEntries.AsNoTracking()
            .Where(one => ids.Contains(one.Order) && (seller == null || one.Operator == seller))
            .Where(one => one.Kind != EntryKind.Asked && one.Kind != EntryKind.Credited)
            .ToListAsync(cancellation);
        var names = (await network.Operators(cancellation)).ToDictionary(one => one.Id, one => one.Name);
        var written = invoices.ToLookup(one => (one.Order, one.Operator));
        var paid = payments.ToLookup(one => (one.Order, one.Operator));
        return
        [
            .. written
                .Select(one => one.Key)
                .Union(paid.Select(one => one.Key))
                .Select(key => new OwedPart(
                    key.Order,
                    orders[key.Order].Number,
                    orders[key.Order].Name,
                    key.Operator,
                    names.GetValueOrDefault(key.Operator, ""),
                    written[key].FirstOrDefault(one => one.Corrects is null) is { } invoice
                        ? OwedInvoice.Of(invoice)
                        : null,
                    [.. written[key].Select(Moved), .. paid[key].Select(Moved)]
                )),
        ];
    }

    private static Movement Moved(Invoice one) =>
        one.Kind is InvoiceKind.Invoice
            ? new(one.IssuedAt.ParisDay, MovementKind.Invoice, one.Name, one.Amount.Cents)
            : new(one.IssuedAt.ParisDay, MovementKind.CreditNote, one.Name, -one.Amount.Cents);

    private static Movement Moved(PaymentEntry one) =>
        one.Kind is EntryKind.Received or EntryKind.RefundFailed or EntryKind.DisputeWon
            ? new(one.OccurredAt.ParisDay, MovementKind.Payment, one.Reference, -one.Amount.Cents)
            : new(one.OccurredAt.ParisDay, MovementKind.PaidBack, one.Reference, one.Amount.Cents);
}
