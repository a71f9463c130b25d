using Marketplace.Accounts.Contracts;
using Marketplace.Bulk.Quoting;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Bulk.Records;

/// <summary>Quotes for lots: the person who asked for the organisation, and what they wrote.</summary>
internal sealed class LotRecords(Db db) : IPersonalRecords
{
    public RecordClass Class { get; } =
        new(
            "devis-lots",
            "Devis d’organismes : la personne à joindre et ses messages",
            new Retention(3),
            "le jour du devis",
            "RGPD art. 5(1)(e) ; ce qui est commandé suit la durée des commandes"
        );

    public async Task<object?> Export(DataSubject subject, CancellationToken cancellation)
    {
        if (subject.Mail?.ToLowerInvariant() is not { } mail)
            return null;
        var quotes = await db
            .LotQuotes.Where(quote => quote.Mail == mail)
            .Select(quote => new
            {
                Numero = quote.Number,
                FaitLe = quote.MadeAt,
                Organisme = quote.Organisation,
                Personne = quote.Contact,
                Telephone = quote.Phone,
            })
            .ToListAsync(cancellation);
        return quotes.Count == 0 ? null : quotes;
    }

    public async Task<LegalHold?> Erase(DataSubject subject, CancellationToken cancellation)
    {
        if (subject.Mail?.ToLowerInvariant() is { } mail)
            await Forget(await db.LotQuotes.Where(quote => quote.Mail == mail).ToListAsync(cancellation), cancellation);
        return null;
    }

    public async Task<int> Purge(DateTime now, CancellationToken cancellation)
    {
        var limit = Class.Limit(now);
        var requests = now.AddDays(-30);
        var asked = db.LotQuotes;
        await db
            .LotRequests.Where(one => one.MadeAt < requests && !asked.Any(quote => quote.Request == one.Id))
            .ExecuteDeleteAsync(cancellation);
        var old = await db.LotQuotes.Where(quote => quote.MadeAt < limit && quote.Mail != "").ToListAsync(cancellation);
        await Forget(old, cancellation);
        return old.Count;
    }

    private async Task Forget(List<LotQuote> quotes, CancellationToken cancellation)
    {
        var ids = quotes.Select(quote => quote.Id).ToList();
        quotes.ForEach(quote => quote.ForgetPerson());
        var written = db.LotMessages.Where(message => ids.Contains(message.Quote) && message.FromBuyer);
        foreach (var message in await written.ToListAsync(cancellation))
            message.Forget();
        await db.SaveChangesAsync(cancellation);
    }
}
