using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Entrusting;

/// <summary>
/// The pseudonyms of those whom organisations help. We cannot tell who they are, so that nobody's export or erasure finds
/// them; they go a year after the unit came back, or five years after it was given.
/// </summary>
internal sealed class EntrustedRecords(Db db) : IPersonalRecords
{
    private const string Gone = "(effacé)";
    private static readonly Retention Longest = new(5);

    public RecordClass Class { get; } =
        new(
            "beneficiaires",
            "Pseudonymes des personnes à qui un organisme confie les appareils de son lot ; cinq ans au plus",
            new Retention(1),
            "le retour de l’appareil",
            "RGPD art. 4(5) et 5(1)(e)"
        );

    public Task<object?> Export(DataSubject subject, CancellationToken cancellation) => Task.FromResult<object?>(null);

    public Task<LegalHold?> Erase(DataSubject subject, CancellationToken cancellation) =>
        Task.FromResult<LegalHold?>(null);

    public Task<int> Purge(DateTime now, CancellationToken cancellation)
    {
        var (back, given) = (Class.Limit(now), Longest.Before(now));
        return db
            .Entrusted.Where(one => (one.BackAt < back || one.GivenAt < given) && one.Pseudonym != Gone)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Pseudonym, Gone), cancellation);
    }
}
