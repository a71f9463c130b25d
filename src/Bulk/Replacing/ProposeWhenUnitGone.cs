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
    private const int Tried = 10;

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

    private async Task<IReadOnlyList<QuoteLine>> AsGood(LotQuote quote, QuoteLine gone, CancellationToken cancellation)
    {
        if (await lots.Listing(new ListingId(gone.Listing), cancellation) is not { } was)
            return [];
        var battery = await Battery(quote, was, cancellation);
        var alike = (await lots.OnSale(cancellation))
            // Another operator cannot sell what this one promised: its part has its own price and hand-over.
            .Where(lot => lot.Operator == gone.Operator && IsAsGood(lot, was))
            .Where(lot => quote.Kind.IsEligible || !lot.Reserved)
            .OrderByDescending(lot => lot.Listing == was.Listing)
            .ThenByDescending(lot => lot.Model == was.Model)
            .ThenBy(lot => lot.Price)
            .Select(lot => lot.Listing)
            .Distinct()
            .Take(Tried)
            .ToList();
        var found = new List<QuoteLine>();
        foreach (var listing in alike)
        foreach (var unit in await lots.Free(listing, battery, 2, cancellation))
            found.Add(HoldLot.Line(unit, listing.Value, Lower(unit.Price, gone.Price)));
        return found;
    }

    /// <summary>What the request asked of a battery.</summary>
    private async Task<int?> Battery(LotQuote quote, LotClass was, CancellationToken cancellation)
    {
        var request = await db
            .LotRequests.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == quote.Request, cancellation);
        return request?.Wish.Needs.Where(need => need.Type == was.Type).Max(need => need.Battery);
    }

    private static bool IsAsGood(LotClass lot, LotClass was) =>
        lot.Type == was.Type
        && lot.RamGb >= was.RamGb
        && (lot.StorageGb ?? 0) >= (was.StorageGb ?? 0)
        && lot.Grade <= was.Grade;

    private static Money Lower(Money one, Money other) => one < other ? one : other;
}
