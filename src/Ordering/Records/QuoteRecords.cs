using Marketplace.Accounts.Contracts;
using Marketplace.Ordering.Draws;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Records;

/// <summary>Quotes: the name that stands on the sheet. No account is known to them: who made one has its link.</summary>
internal sealed class QuoteRecords(Db db) : IPersonalRecords
{
    public RecordClass Class { get; } =
        new(
            "devis-solidaires",
            "Devis pour une aide : le nom écrit dessus",
            new Retention(1),
            "le jour du devis",
            "RGPD art. 5(1)(e), le temps qu’une aide soit versée et contrôlée"
        );

    public Task<object?> Export(DataSubject subject, CancellationToken cancellation) => Task.FromResult<object?>(null);

    public Task<LegalHold?> Erase(DataSubject subject, CancellationToken cancellation) =>
        Task.FromResult<LegalHold?>(null);

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
