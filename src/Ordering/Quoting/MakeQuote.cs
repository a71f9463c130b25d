using Marketplace.Catalog.Contracts;
using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Solidarity;
using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Quoting;

/// <summary>Keeps the unit and writes the quote, in one transaction.</summary>
internal sealed class MakeQuote(Db db, IStock stock, IEligibility eligibility, TimeProvider clock)
{
    private const string OneAtATime =
        "Votre foyer a déjà un devis en cours : un seul ordinateur peut vous être gardé à la fois.";

    /// <exception cref="Refusal">The right does not open it, the unit is somebody else's, or a quote is open already.</exception>
    public async Task<Quote> Make(UnitOnSale unit, string? code, Wanted wanted, CancellationToken cancellation)
    {
        var right = await eligibility.Right(code, cancellation);
        Refuse.If(
            right is null,
            "Tapez votre code de tarif solidaire : un devis garde un ordinateur pendant trente jours, il est réservé à ceux qui y ont droit."
        );
        Refuse.If(right.Over is not null, right.Over ?? "");
        Refuse.If(wanted.Name.Length is 0 or > 100, "Écrivez le nom à mettre sur le devis, en 100 caractères au plus.");
        var kind = SolidarityPrices.KindOf(unit.Type);
        Refuse.Unless(
            await eligibility.Refusals(right.Id, [kind], null, cancellation),
            "Ce devis ne peut pas être fait."
        );
        try
        {
            return await db.Together(() => MakeOnce(unit, right, wanted, cancellation), cancellation);
        }
        catch (DbUpdateException twice) when (db.IsDuplicate(twice))
        {
            throw new Refusal(OneAtATime);
        }
    }

    private async Task<Quote> MakeOnce(UnitOnSale unit, RightCard right, Wanted wanted, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var open = await db
            .Quotes.Where(one => one.Right == right.Id.Value && one.EndedAt == null)
            .ToListAsync(cancellation);
        Refuse.If(open.Exists(one => one.Holds(now)), OneAtATime);
        open.ForEach(one => one.End(now));
        // The lapsed one leaves its place under the unique index before the new one takes it.
        await db.SaveChangesAsync(cancellation);

        var price = unit.Solidarity is { } solidarity ? eligibility.Price(solidarity, right.Tier) : unit.Price;
        var quote = Quote.Make(unit, right, price, wanted, now);
        Refuse.If(
            !await stock.Claim(unit.Device, quote.Id, quote.ValidUntil, Buyers.Someone, cancellation),
            "{0} vient de trouver preneur. Choisissez-en un autre.",
            unit.Title
        );
        db.Add(quote);
        await db.SaveChangesAsync(cancellation);
        return quote;
    }
}
