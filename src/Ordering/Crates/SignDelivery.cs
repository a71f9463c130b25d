using Marketplace.Catalog.Contracts;
using Marketplace.Ordering.Buying;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Ordering.Crates;

/// <summary>
/// Closes crates, and lets their buyer sign for them: what is taken leaves the stock for good and is traced as handed
/// over, what is not goes back to be packed, all in one transaction.
/// </summary>
internal sealed class SignDelivery(Db db, IStock stock, Counters counters, TimeProvider clock)
{
    public async Task Close(LotDelivery delivery, bool brought, Actor by, CancellationToken cancellation)
    {
        delivery.Close(brought, await TraceOf(delivery, by, cancellation));
        await db.SaveChangesAsync(cancellation);
    }

    public async Task Sign(
        LotDelivery delivery,
        Order order,
        Signature signature,
        IReadOnlyDictionary<Guid, Outcome> differences,
        Actor by,
        CancellationToken cancellation
    )
    {
        var trace = await TraceOf(delivery, by, cancellation);
        await db.Together(
            async () =>
            {
                var lines = order.Receivable(delivery.Operator).Lines.ToDictionary(line => line.Id);
                delivery.Sign(signature, differences, Gone(delivery, lines), trace);
                var taken = Of(delivery, lines, unit => unit.Outcome is Outcome.Taken);
                foreach (var line in Of(delivery, lines, unit => unit.Outcome is not Outcome.Taken))
                    order.PutBack(delivery.Operator, line, trace.OccurredAt);
                order.Receive(delivery.Operator, taken, trace);
                foreach (var line in taken)
                    await stock.Sell(line.Device, order.Id.Value, by, cancellation);
                return await db.SaveChangesAsync(cancellation);
            },
            cancellation
        );
    }

    /// <summary>What left the order once it was packed: the buyer gave it up, so it is not theirs to take.</summary>
    private static HashSet<Guid> Gone(LotDelivery delivery, Dictionary<Guid, OrderLine> lines) =>
        [.. delivery.Units.Where(unit => !lines.ContainsKey(unit.Line)).Select(unit => unit.Id)];

    private static List<OrderLine> Of(
        LotDelivery delivery,
        Dictionary<Guid, OrderLine> lines,
        Func<PackedUnit, bool> which
    ) =>
        [.. delivery.Units.Where(unit => which(unit) && lines.ContainsKey(unit.Line)).Select(unit => lines[unit.Line])];

    private async Task<Trace> TraceOf(LotDelivery delivery, Actor by, CancellationToken cancellation) =>
        new(clock.GetUtcNow().UtcDateTime, by, (await counters.Of(delivery.Operator, cancellation)).Name);
}
