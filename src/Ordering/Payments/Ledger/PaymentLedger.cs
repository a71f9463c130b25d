using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Ledger;

/// <summary>
/// The one way to write that money moved. Each line is written with its effect on the order, in the transaction of the
/// caller, who saves; the same line told twice changes nothing.
/// </summary>
internal sealed class PaymentLedger(Db db, TimeProvider clock)
{
    /// <returns>False where the line is there already.</returns>
    public async Task<bool> Record(Order order, NewEntry told, CancellationToken cancellation)
    {
        Refuse.If(told.Amount < Money.Zero, "Un montant ne peut pas être négatif.");
        var entries = await Entries(order.Id, cancellation);
        if (entries.Exists(entry => entry.Says(told)))
            return false;

        var now = clock.GetUtcNow().UtcDateTime;
        var written = new PaymentEntry
        {
            Order = order.Id,
            Operator = told.Operator,
            Kind = told.Kind,
            How = told.How,
            Amount = told.Amount,
            Reference = told.Reference,
            OccurredAt = told.OccurredAt,
            RecordedAt = now,
            By = told.By,
        };
        db.Add(written);
        entries.Add(written);
        if (told.Kind is not EntryKind.Asked)
            order.Settle(told.Operator, Balance.Of(order.PartOf(told.Operator)!, entries), told.How, now);
        return true;
    }

    public async Task<Balance> BalanceOf(Order order, OperatorId workshop, CancellationToken cancellation) =>
        Balance.Of(order.PartOf(workshop)!, await Entries(order.Id, cancellation));

    /// <summary>All lines of an order, also those that are about to be saved.</summary>
    public async Task<List<PaymentEntry>> Entries(OrderId order, CancellationToken cancellation)
    {
        var stored = await db.PaymentEntries.Where(entry => entry.Order == order).ToListAsync(cancellation);
        var added = db.ChangeTracker.Entries<PaymentEntry>().Where(row => row.State is EntityState.Added);
        return [.. stored, .. added.Select(row => row.Entity).Where(entry => entry.Order == order)];
    }
}
