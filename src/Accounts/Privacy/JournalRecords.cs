using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Privacy;

/// <summary>The journal of accesses: it protects everybody's account, so that nobody shortens it; it names people by a number.</summary>
internal sealed class JournalRecords(Db db, TimeProvider clock) : IPersonalRecords
{
    public RecordClass Class { get; } =
        new(
            "journal",
            "Journal des accès : connexions, changements du compte",
            new Retention(1),
            "chaque ligne",
            "CNIL, délibération 2021-122 du 14 octobre 2021"
        );

    public async Task<object?> Export(DataSubject subject, CancellationToken cancellation)
    {
        var lines = await db
            .Audit.Where(entry => entry.About == subject.Person || entry.By == subject.Person)
            .OrderBy(entry => entry.Id)
            .Select(entry => new
            {
                entry.At,
                entry.Deed,
                entry.Details,
            })
            .ToListAsync(cancellation);
        return lines.Count == 0
            ? null
            : lines.Select(line => new
            {
                Quand = line.At,
                Quoi = line.Deed.Word(),
                Precision = line.Details,
            });
    }

    public Task<LegalHold?> Erase(DataSubject subject, CancellationToken cancellation) =>
        Task.FromResult<LegalHold?>(
            new(
                "Le journal des accès à votre compte, sans votre nom",
                Class.KeepUntil(clock.GetUtcNow().UtcDateTime),
                Class.Source
            )
        );

    public Task<int> Purge(DateTime now, CancellationToken cancellation)
    {
        var limit = Class.Limit(now);
        return db.Audit.Where(entry => entry.At < limit).ExecuteDeleteAsync(cancellation);
    }
}
