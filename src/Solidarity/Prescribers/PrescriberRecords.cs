using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Solidarity.Prescribers;

/// <summary>Who vouches for people, and the codes they gave: how many, never to whom.</summary>
internal sealed class PrescriberRecords(Db db) : IPersonalRecords
{
    public RecordClass Class { get; } =
        new(
            "prescripteurs",
            "Prescripteurs : les organisations, le jour de chaque code donné",
            new Retention(2),
            "le jour du code",
            "RGPD art. 5(1)(e)"
        );

    public async Task<object?> Export(DataSubject subject, CancellationToken cancellation)
    {
        var given = await db
            .Prescriptions.Where(one => one.Person == subject.Person)
            .OrderBy(one => one.GivenAt)
            .Select(one => one.GivenAt)
            .ToListAsync(cancellation);
        return given.Count == 0 ? null : new { CodesDonnesLe = given };
    }

    public async Task<LegalHold?> Erase(DataSubject subject, CancellationToken cancellation)
    {
        await db.Prescribers.Where(one => one.Person == subject.Person).ExecuteDeleteAsync(cancellation);
        await db.Prescriptions.Where(one => one.Person == subject.Person).ExecuteDeleteAsync(cancellation);
        return null;
    }

    public Task<int> Purge(DateTime now, CancellationToken cancellation)
    {
        var limit = Class.Limit(now);
        return db
            .Prescriptions.Where(one => one.GivenAt < limit && (one.RenewedAt == null || one.RenewedAt < limit))
            .ExecuteDeleteAsync(cancellation);
    }
}
