using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Transfers;

/// <summary>Writes a transfer into the ledger of its order: to each part what it owes, and what is too much goes back.</summary>
internal sealed class RecordTransfer(Db db, PaymentLedger ledger)
{
    /// <summary>Everything that a statement has and that is recognised without a doubt.</summary>
    public Task<int> Matched(Guid statement, OperatorId workshop, Actor by, CancellationToken cancellation) =>
        db.Together(
            async () =>
            {
                var lines = await db
                    .BankLines.Where(line => line.Statement == statement && line.Operator == workshop)
                    .Where(line => line.State == BankLineState.Matched)
                    .OrderBy(line => line.BookedOn)
                    .ToListAsync(cancellation);
                var wanted = lines.Select(line => line.Order!.Value).ToArray();
                var orders = await db
                    .Orders.Whole()
                    .With(workshop)
                    .Where(order => wanted.Contains(order.Id))
                    .ToDictionaryAsync(order => order.Id, cancellation);
                foreach (var line in lines)
                    await Record(orders[line.Order!.Value], line, workshop, by, cancellation);
                await db.SaveChangesAsync(cancellation);
                return lines.Count;
            },
            cancellation
        );

    /// <summary>A line whose order a person named.</summary>
    public Task To(Order order, BankLine line, OperatorId workshop, Actor by, CancellationToken cancellation) =>
        db.Together(
            async () =>
            {
                await Record(order, line, workshop, by, cancellation);
                return await db.SaveChangesAsync(cancellation);
            },
            cancellation
        );

    private async Task Record(Order order, BankLine line, OperatorId workshop, Actor by, CancellationToken cancellation)
    {
        line.Record(order.Id);
        foreach (var (part, amount) in Shares(order, line.Amount, workshop))
            await ledger.Record(
                order,
                new(
                    part,
                    EntryKind.Received,
                    PaidBy.BankTransfer,
                    amount,
                    $"bank:{line.Fingerprint}",
                    line.BookedOn,
                    by.Person
                ),
                cancellation
            );
    }

    /// <summary>Each part gets what it owes; the rest is for the part of whoever records it.</summary>
    private static Dictionary<OperatorId, Money> Shares(Order order, Money amount, OperatorId workshop)
    {
        var shares = new Dictionary<OperatorId, Money>();
        var left = amount;
        foreach (var part in order.Parts.Where(part => part.IsOpen && part.Due > Money.Zero))
        {
            var share = part.Due < left ? part.Due : left;
            if (share > Money.Zero)
                shares[part.Operator] = share;
            left -= share;
        }
        if (left > Money.Zero)
            shares[workshop] = shares.GetValueOrDefault(workshop) + left;
        return shares;
    }
}
