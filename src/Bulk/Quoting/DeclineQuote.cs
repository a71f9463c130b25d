using Marketplace.Catalog.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Bulk.Quoting;

/// <summary>Ends a quote without an order: its units go back to the shop in the same transaction.</summary>
internal sealed class DeclineQuote(Db db, IStock stock, TimeProvider clock)
{
    public Task Decline(LotQuote quote, string? why, CancellationToken cancellation) =>
        db.Together(
            async () =>
            {
                quote.RefuseIt(why, clock.GetUtcNow().UtcDateTime);
                await db.SaveChangesAsync(cancellation);
                await Release(quote, "Devis refusé", HoldLot.Organisation, cancellation);
                return 0;
            },
            cancellation
        );

    /// <summary>Its day has passed. Running twice, or on two nodes, changes nothing more.</summary>
    public Task<bool> Expire(Guid id, CancellationToken cancellation) =>
        db.Together(
            async () =>
            {
                var quote = await db.LotQuotes.Whole().SingleAsync(one => one.Id == id, cancellation);
                if (!quote.Expire(clock.GetUtcNow().UtcDateTime))
                    return false;
                await db.SaveChangesAsync(cancellation);
                await Release(quote, "Devis expiré", Actor.System, cancellation);
                return true;
            },
            cancellation
        );

    private async Task Release(LotQuote quote, string why, Actor by, CancellationToken cancellation)
    {
        var proposed = await db
            .Replacements.Where(one => one.Quote == quote.Id && one.AnsweredAt == null && one.Proposed != null)
            .Select(one => one.Proposed!.Value)
            .ToListAsync(cancellation);
        foreach (var unit in quote.Now.Lines.Select(line => line.Device).Concat(proposed).OrderBy(one => one.Value))
            await stock.Release(unit, quote.Id, why, by, cancellation);
    }
}
