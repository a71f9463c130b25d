using Marketplace.Bulk.Allocating;
using Marketplace.Bulk.Requesting;
using Marketplace.Catalog.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Bulk.Quoting;

/// <summary>
/// Keeps the units of an offer and writes the firm quote, in one transaction: either every unit is kept, or none is.
/// Somebody else may take a unit at this very moment; then others of the same lot are tried.
/// </summary>
internal sealed class HoldLot(Db db, IStock stock, ILots lots, TimeProvider clock)
{
    private const int MostTries = 4;

    /// <exception cref="OfferGone">Units of the offer are gone, or dearer.</exception>
    /// <exception cref="Refusal">The organisation has too many open quotes.</exception>
    public async Task<LotQuote> Hold(LotRequest request, Offer offer, Buyer buyer, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            db.ChangeTracker.Clear();
            try
            {
                return await db.Together(() => HoldOnce(request, offer, buyer, cancellation), cancellation);
            }
            catch (UnitGone) when (tries < MostTries)
            {
                // Others of the same lot may be free.
            }
            catch (UnitGone)
            {
                throw new OfferGone();
            }
            catch (DbUpdateException twice) when (db.IsDuplicate(twice))
            {
                // The other of two clicks was faster.
                db.ChangeTracker.Clear();
                return await Of(request, cancellation) ?? throw new StaleChange(twice);
            }
        }
    }

    private Task<LotQuote?> Of(LotRequest request, CancellationToken cancellation) =>
        db.LotQuotes.Whole().SingleOrDefaultAsync(quote => quote.Request == request.Id, cancellation);

    private async Task<LotQuote> HoldOnce(LotRequest request, Offer offer, Buyer buyer, CancellationToken cancellation)
    {
        if (await Of(request, cancellation) is { } made)
            return made;
        await RefuseHoarding(buyer, cancellation);
        var lines = await Choose(request, offer, cancellation);
        var quote = LotQuote.Make(request, buyer, lines, clock.GetUtcNow().UtcDateTime);
        db.Add(quote);
        await db.SaveChangesAsync(cancellation);
        await Claim(quote.Id, lines, quote.ValidUntil, cancellation);
        return quote;
    }

    // Always in the same order, so that two buyers of the same units never wait for each other.
    internal async Task Claim(Guid holder, IEnumerable<QuoteLine> lines, DateTime until, CancellationToken cancellation)
    {
        foreach (var line in lines.OrderBy(line => line.Device.Value))
            if (!await stock.Claim(line.Device, holder, until, Organisation, cancellation))
                throw new UnitGone();
    }

    /// <summary>Whoever orders for an organisation stays unnamed in the public ledger.</summary>
    internal static Actor Organisation { get; } = new(default, null, "buyer", "organisation");

    private async Task RefuseHoarding(Buyer buyer, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var open = await db.LotQuotes.CountAsync(
            quote =>
                quote.State == QuoteState.Open
                && quote.ValidUntil > now
                && (
                    quote.Mail == buyer.Mail
                    || (quote.Siret != null && quote.Siret == buyer.Siret)
                    || (quote.Rna != null && quote.Rna == buyer.Rna)
                ),
            cancellation
        );
        Refuse.If(
            open >= LotQuote.MostOpen,
            "Votre organisation a déjà {0} devis en cours : acceptez ou refusez l’un d’eux avant d’en demander un autre.",
            open
        );
    }

    private async Task<List<QuoteLine>> Choose(LotRequest request, Offer offer, CancellationToken cancellation)
    {
        var (needs, lines) = (request.Wish.Needs, new List<QuoteLine>());
        // The strictest need chooses first: what is enough for it is enough for the others as well.
        foreach (var pick in offer.Picks.OrderByDescending(pick => needs[pick.Need].Battery ?? 0))
        {
            var taken = lines.Select(line => line.Device).ToHashSet();
            var free = await lots.Free(
                new ListingId(pick.Listing),
                needs[pick.Need].Battery,
                pick.Count + taken.Count,
                cancellation
            );
            var units = free.Where(unit => !taken.Contains(unit.Device)).Take(pick.Count).ToList();
            if (units.Count < pick.Count)
                throw new OfferGone();
            lines.AddRange(units.Select(unit => Line(unit, pick, request.Kind)));
        }
        return lines;
    }

    private static QuoteLine Line(UnitOnSale unit, Pick pick, BuyerKind kind)
    {
        var price = kind.IsEligible && unit.Solidarity is { } solidarity ? solidarity : unit.Price;
        return price > pick.Price ? throw new OfferGone() : Line(unit, pick.Listing, price);
    }

    public static QuoteLine Line(UnitOnSale unit, Guid listing, Money price) =>
        new()
        {
            Device = unit.Device,
            Tag = unit.Tag,
            Operator = unit.Operator,
            Listing = listing,
            Title = unit.Title,
            GradeLine = unit.GradeLine,
            Slug = unit.Slug,
            ShopPrice = price,
            Price = price,
        };
}

/// <summary>The stock is no longer the one that the offer was made of.</summary>
internal sealed class OfferGone() : Exception("Units of this offer are gone, or dearer.");

/// <summary>Somebody else was faster. What was done is undone.</summary>
internal sealed class UnitGone() : Exception("Another buyer has a unit of this lot.");
