using Marketplace.Bulk.Quoting;
using Marketplace.Bulk.Requesting;
using Marketplace.Catalog.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Bulk.Replacing;

/// <summary>
/// A unit that a quote keeps may no longer be sold: its permit was taken away, or it is recalled. One that is as good, of
/// the same operator first, is kept in its place at no higher price, and the buyer is asked.
/// </summary>
internal sealed class ProposeWhenUnitGone(Db db, IStock stock, ILots lots, TimeProvider clock) : IHandle<ClaimEnded>
{
    private const int Tried = 20;

    public async Task When(ClaimEnded happened, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var quote = await db
            .LotQuotes.Whole()
            .SingleOrDefaultAsync(one => one.Id == happened.Holder && one.State == QuoteState.Open, cancellation);
        if (quote is null || !quote.IsOpen(now))
            return;
        if (quote.Now.Lines.FirstOrDefault(line => line.Device == happened.Unit) is not { } gone)
            return;
        if (await db.Replacements.AnyAsync(one => one.Quote == quote.Id && one.Gone == gone.Device, cancellation))
            return;
        db.Add(Replacement.Propose(quote, gone, await Keep(quote, gone, cancellation), now));
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<QuoteLine?> Keep(LotQuote quote, QuoteLine gone, CancellationToken cancellation)
    {
        foreach (var unit in await AsGood(quote, gone, cancellation))
            if (await stock.Claim(unit.Device, quote.Id, quote.ValidUntil, HoldLot.Organisation, cancellation))
                return unit;
        return null;
    }

    private async Task<IReadOnlyList<QuoteLine>> AsGood(
        LotQuote quote,
        QuoteLine gone,
        CancellationToken cancellation
    )
    {
        var all = await lots.OnSale(cancellation);
        // What the unit was is read from its listing, which may have sold out: then only its title tells.
        var was = all.FirstOrDefault(lot => lot.Listing.Value == gone.Listing);
        var alike = all.Where(lot => quote.Kind.IsEligible || !lot.Reserved)
            .Where(lot => was is null ? lot.Title == gone.Title && Grade(lot) <= Grade(gone) : IsAsGood(lot, was))
            .OrderByDescending(lot => lot.Listing.Value == gone.Listing)
            .ThenByDescending(lot => lot.Operator == gone.Operator)
            .ThenBy(lot => lot.Price)
            .Take(5)
            .ToList();
        var found = new List<QuoteLine>();
        foreach (var lot in alike)
        foreach (var unit in await lots.Free(lot.Listing, was?.BatteryPercent, Tried, cancellation))
            // Another operator cannot sell what was promised by this one: its part has its own price and hand-over.
            if (unit.Operator == gone.Operator)
                found.Add(HoldLot.Line(unit, lot.Listing.Value, Lower(unit.Price, gone.Price)));
        return found;
    }

    private static bool IsAsGood(LotClass lot, LotClass was) =>
        lot.Type == was.Type
        && lot.RamGb >= was.RamGb
        && (lot.StorageGb ?? 0) >= (was.StorageGb ?? 0)
        && lot.Grade <= was.Grade;

    private static char Grade(LotClass lot) => lot.Grade.ToString()[0];

    private static char Grade(QuoteLine line) => line.GradeLine.Length > 0 ? line.GradeLine[0] : 'A';

    private static Money Lower(Money one, Money other) => one < other ? one : other;
}
