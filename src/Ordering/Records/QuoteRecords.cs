using Marketplace.Accounts.Contracts;
using Marketplace.Ordering.Draws;
using Marketplace.Ordering.Quoting;
using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Records;

/// <summary>
/// Quotes: the name that stands on the sheet. An account finds those of the rights whose reminder goes to its address; who
/// made one otherwise has its link.
/// </summary>
internal sealed class QuoteRecords(Db db, IEligibility eligibility) : IPersonalRecords
{
    public RecordClass Class { get; } =
        new(
            "devis-solidaires",
            "Devis pour une aide : le nom écrit dessus",
            new Retention(1),
            "le jour du devis",
            "RGPD art. 5(1)(e), le temps qu’une aide soit versée et contrôlée"
        );

    public async Task<object?> Export(DataSubject subject, CancellationToken cancellation)
    {
        var quotes = await Of(subject, cancellation);
        return quotes.Count == 0
            ? null
            : quotes.Select(one => new
            {
                Numero = one.Number,
                Nom = one.Name,
                Ordinateur = one.Title,
                Prix = one.Price.ToString(),
                Aide = one.Aid.ToString(),
                FaitLe = one.MadeAt,
                ValableJusqu = one.ValidUntil,
            });
    }

    public async Task<LegalHold?> Erase(DataSubject subject, CancellationToken cancellation)
    {
        foreach (var quote in await Of(subject, cancellation))
            quote.ForgetName();
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    private async Task<List<Quote>> Of(DataSubject subject, CancellationToken cancellation)
    {
        if (subject.Mail is not { } mail)
            return [];
        Guid[] rights = [.. (await eligibility.Rights(mail, cancellation)).Select(one => one.Value)];
        return await db
            .Quotes.Where(one => rights.Contains(one.Right))
            .OrderBy(one => one.MadeAt)
            .ToListAsync(cancellation);
    }

    public Task<int> Purge(DateTime now, CancellationToken cancellation)
    {
        var limit = Class.Limit(now);
        return db.Quotes.Where(one => one.MadeAt < limit).ExecuteDeleteAsync(cancellation);
    }
}

/// <summary>Entries to a draw: the address for the result. The tickets stay, so that the result can be worked out again.</summary>
internal sealed class EntryRecords(Db db) : IPersonalRecords
{
    public RecordClass Class { get; } =
        new(
            "inscriptions-tirages",
            "Inscriptions aux tirages : l’adresse de la réponse",
            new Retention(0, 6),
            "l’inscription",
            "RGPD art. 5(1)(e), le temps que chacun ait eu son tour"
        );

    public async Task<object?> Export(DataSubject subject, CancellationToken cancellation)
    {
        if (subject.Mail?.ToLowerInvariant() is not { } mail)
            return null;
        var entries = await db.Set<DrawEntry>()
            .Where(one => one.Mail == mail)
            .Select(one => new
            {
                Numero = one.Ticket,
                InscritLe = one.At,
                Rang = one.Rank,
            })
            .ToListAsync(cancellation);
        return entries.Count == 0 ? null : entries;
    }

    public async Task<LegalHold?> Erase(DataSubject subject, CancellationToken cancellation)
    {
        if (subject.Mail?.ToLowerInvariant() is { } mail)
            await Forget(db.Set<DrawEntry>().Where(one => one.Mail == mail), cancellation);
        return null;
    }

    public Task<int> Purge(DateTime now, CancellationToken cancellation)
    {
        var limit = Class.Limit(now);
        return Forget(db.Set<DrawEntry>().Where(one => one.At < limit && one.Mail != null), cancellation);
    }

    private static Task<int> Forget(IQueryable<DrawEntry> entries, CancellationToken cancellation) =>
        entries.ExecuteUpdateAsync(set => set.SetProperty(one => one.Mail, (string?)null), cancellation);
}
