using Marketplace.Bulk.Quoting;
using Marketplace.Catalog.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Bulk.Replacing;

/// <summary>The buyer's yes or no to what is proposed in the place of a unit: a new version says which.</summary>
internal sealed class AnswerReplacement(Db db, IStock stock, TimeProvider clock)
{
    public Task Answer(LotQuote quote, Replacement replacement, bool yes, CancellationToken cancellation) =>
        db.Together(
            async () =>
            {
                var now = clock.GetUtcNow().UtcDateTime;
                quote.RefuseClosed(now);
                replacement.Answer(yes, now);
                var gone = quote.Now.Lines.Single(line => line.Device == replacement.Gone);
                var taken = yes ? replacement.Line(gone) : null;
                var until = quote.ValidUntil;
                quote.Write(null, Note(replacement, taken is not null), Lines(quote, gone, taken), now);
                await db.SaveChangesAsync(cancellation);
                if (taken is null && replacement.Proposed is { } declined)
                    await stock.Release(declined, quote.Id, "Remplacement refusé", HoldLot.Organisation, cancellation);
                if (quote.ValidUntil != until)
                    await Prolong(quote, cancellation);
                return 0;
            },
            cancellation
        );

    private async Task Prolong(LotQuote quote, CancellationToken cancellation)
    {
        var waiting = await db
            .Replacements.Where(one => one.Quote == quote.Id && one.AnsweredAt == null)
            .Select(one => new { one.Gone, one.Proposed })
            .ToListAsync(cancellation);
        var kept = quote
            .Now.Lines.Select(line => line.Device)
            .Except(waiting.Select(one => one.Gone))
            .Concat(waiting.Where(one => one.Proposed is not null).Select(one => one.Proposed!.Value));
        foreach (var unit in kept.OrderBy(one => one.Value))
            await stock.Extend(unit, quote.Id, quote.ValidUntil, cancellation);
    }

    private static IReadOnlyList<QuoteLine> Lines(LotQuote quote, QuoteLine gone, QuoteLine? taken) =>
        [
            .. quote.Now.Lines.Where(line => line.Device != gone.Device).Select(line => line.Again()),
            .. taken is null ? Array.Empty<QuoteLine>() : [taken],
        ];

    private static string Note(Replacement replacement, bool taken) =>
        taken
            ? $"{replacement.ProposedTag} remplace {replacement.GoneTag}, avec votre accord"
            : $"{replacement.GoneTag} n’est plus disponible, sans remplaçant";
}
