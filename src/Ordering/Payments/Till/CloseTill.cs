using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Till;

/// <summary>Counts what the ledger expects, and closes: each line of the ledger belongs to exactly one closing.</summary>
internal sealed class CloseTill(Db db, TimeProvider clock)
{
    public async Task<TillToday> Today(OperatorId workshop, CancellationToken cancellation)
    {
        var last = await db
            .TillClosings.Where(one => one.Operator == workshop)
            .OrderByDescending(one => one.Number)
            .Select(one => new { one.Number, one.CashLeft })
            .FirstOrDefaultAsync(cancellation);
        // The lines of a day are few, and a sum of cents in memory reads alike on every engine.
        var lines = await Open(workshop)
            .Select(entry => new
            {
                entry.How,
                entry.Kind,
                entry.Amount,
            })
            .ToListAsync(cancellation);
        Money Of(PaidBy how) =>
            lines
                .Where(one => one.How == how)
                .Aggregate(
                    Money.Zero,
                    (sum, one) => one.Kind is EntryKind.Refunded ? sum - one.Amount : sum + one.Amount
                );
        return new(
            workshop,
            (last?.Number ?? 0) + 1,
            last?.CashLeft ?? Money.Zero,
            Of(PaidBy.Cash),
            Of(PaidBy.Terminal)
        );
    }

    /// <summary>The lines of the ledger that the next closing will count, newest first.</summary>
    public Task<List<TillLine>> Lines(OperatorId workshop, CancellationToken cancellation)
    {
        var orders = db.Orders;
        return Open(workshop)
            .Join(orders, entry => entry.Order, order => order.Id, (entry, order) => new { entry, order })
            .OrderByDescending(row => row.entry.RecordedAt)
            .Take(200)
            .Select(row => new TillLine(
                row.order.Number,
                row.entry.Kind,
                row.entry.How,
                row.entry.Amount,
                row.entry.RecordedAt
            ))
            .ToListAsync(cancellation);
    }

    /// <param name="seen">What the page expected in cash when the person began to count.</param>
    /// <exception cref="StaleChange">Somebody else closed it meanwhile.</exception>
    public async Task<TillClosing> Close(
        OperatorId workshop,
        Counted counted,
        Money seen,
        Actor by,
        CancellationToken cancellation
    )
    {
        try
        {
            return await db.Together(() => CloseOnce(workshop, counted, seen, by, cancellation), cancellation);
        }
        catch (DbUpdateException twice) when (db.IsDuplicate(twice))
        {
            throw new StaleChange(twice);
        }
    }

    private async Task<TillClosing> CloseOnce(
        OperatorId workshop,
        Counted counted,
        Money seen,
        Actor by,
        CancellationToken cancellation
    )
    {
        var today = await Today(workshop, cancellation);
        Refuse.If(
            today.CashExpected != seen,
            "Quelqu’un a encaissé ou clôturé pendant que vous comptiez : il devrait maintenant y avoir {0}. Recomptez.",
            today.CashExpected
        );
        var closing = TillClosing.Close(today, counted, by, clock.GetUtcNow().UtcDateTime);
        db.Add(closing);
        await db.SaveChangesAsync(cancellation);
        await Open(workshop)
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Closing, (Guid?)closing.Id), cancellation);
        return closing;
    }

    private IQueryable<PaymentEntry> Open(OperatorId workshop) =>
        db.PaymentEntries.Where(entry =>
            entry.Operator == workshop
            && entry.Closing == null
            && (entry.How == PaidBy.Cash || entry.How == PaidBy.Terminal)
            && (entry.Kind == EntryKind.Received || entry.Kind == EntryKind.Refunded)
        );
}

internal sealed record TillLine(string Number, EntryKind Kind, PaidBy How, Money Amount, DateTime At);
