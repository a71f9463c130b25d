using Marketplace.Bulk.Quoting;
using Marketplace.Bulk.Replacing;
using Marketplace.Catalog.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Bulk.Desk;

/// <summary>What an operator wants of a group of its lines.</summary>
internal sealed record PartChange(AlikeLines Group, int Count, Money Price);

/// <summary>
/// Writes a version with another part of one operator; the parts of the others stay as they are. What is added is claimed,
/// what is left out goes back to the shop, in the same transaction.
/// </summary>
internal sealed class RewritePart(Db db, IStock stock, ILots lots, TimeProvider clock)
{
    public Task Rewrite(
        LotQuote quote,
        OperatorId workshop,
        IReadOnlyList<PartChange> changes,
        string note,
        CancellationToken cancellation
    ) =>
        db.Together(
            async () =>
            {
                Refuse.If(
                    await db.Replacements.AnyAsync(
                        one => one.Quote == quote.Id && one.AnsweredAt == null,
                        cancellation
                    ),
                    "Un remplacement attend la réponse de l’organisme : attendez-la avant d’écrire une version."
                );
                var lines = new List<QuoteLine>(
                    quote.Now.Lines.Where(line => line.Operator != workshop).Select(line => line.Again())
                );
                foreach (var change in changes)
                    lines.AddRange(await Lines(change, lines, cancellation));
                var before = quote.Now.Lines.Select(line => line.Device).ToHashSet();
                quote.Write(workshop, note, lines, clock.GetUtcNow().UtcDateTime);
                await db.SaveChangesAsync(cancellation);
                await Keep(quote, before, cancellation);
                return 0;
            },
            cancellation
        );

    private async Task<IEnumerable<QuoteLine>> Lines(
        PartChange change,
        List<QuoteLine> chosen,
        CancellationToken cancellation
    )
    {
        var kept = change.Group.Lines.Take(change.Count).Select(line => line.Again(change.Price)).ToList();
        var more = change.Count - kept.Count;
        if (more <= 0)
            return kept;
        var taken = chosen.Select(line => line.Device).ToHashSet();
        var first = change.Group.First;
        var free = await lots.Free(new ListingId(first.Listing), null, more + taken.Count, cancellation);
        var added = free.Where(unit => !taken.Contains(unit.Device)).Take(more).ToList();
        Refuse.If(added.Count < more, "Il ne reste que {0} autres « {1} » en vente.", added.Count, first.Title);
        return kept.Concat(
            added.Select(unit => HoldLot.Line(unit, first.Listing, first.ShopPrice).Again(change.Price))
        );
    }

    private async Task Keep(LotQuote quote, HashSet<DeviceId> before, CancellationToken cancellation)
    {
        var now = quote.Now.Lines.Select(line => line.Device).ToHashSet();
        foreach (var unit in before.Union(now).OrderBy(one => one.Value))
            if (!now.Contains(unit))
                await stock.Release(unit, quote.Id, "Nouvelle version du devis", HoldLot.Organisation, cancellation);
            else
                Refuse.If(
                    before.Contains(unit)
                        ? !await stock.Extend(unit, quote.Id, quote.ValidUntil, cancellation)
                        : !await stock.Claim(unit, quote.Id, quote.ValidUntil, HoldLot.Organisation, cancellation),
                    "Un appareil vient de trouver preneur. Recommencez."
                );
    }
}
