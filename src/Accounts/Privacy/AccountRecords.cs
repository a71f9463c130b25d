using Marketplace.Accounts.Contracts;
using Marketplace.Accounts.Sessions;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Privacy;

/// <summary>The account itself. One that nobody uses any more is erased by <see cref="EraseDormantAccounts"/>, after a warning.</summary>
internal sealed class AccountRecords(Db db) : IPersonalRecords
{
    public static readonly RecordClass Kept = new(
        "compte",
        "Compte : nom, adresses, moyens d’entrer, appareils connectés",
        new Retention(3),
        "la dernière utilisation du compte",
        "CNIL, référentiel « gestion commerciale »"
    );

    public RecordClass Class => Kept;

    public async Task<object?> Export(DataSubject subject, CancellationToken cancellation)
    {
        var (addresses, sessions) = (db.Addresses, db.Sessions);
        return await db
            .People.Where(person => person.Id == subject.Person)
            .Select(person => new
            {
                Nom = person.Name,
                Courriel = person.Email,
                CourrielConfirme = person.EmailConfirmed,
                NomDansLeRegistrePublic = person.Pseudonym,
                DerniereUtilisation = person.SeenAt,
                ApplicationDeCodes = person.TwoFactorEnabled,
                Adresses = addresses
                    .Where(address => address.Person == person.Id)
                    .Select(address => new
                    {
                        Nom = address.Name,
                        Rue = address.Street,
                        CodePostal = address.PostalCode,
                        Commune = address.Town,
                        Telephone = address.Phone,
                    })
                    .ToList(),
                Appareils = sessions
                    .Where(session => session.Person == person.Id)
                    .Select(session => new
                    {
                        Appareil = session.Device,
                        Ouvert = session.StartedAt,
                        Utilise = session.SeenAt,
                    })
                    .ToList(),
            })
            .AsSplitQuery()
            .SingleOrDefaultAsync(cancellation);
    }

    /// <summary>With it go its addresses, sessions, passkeys, codes and tokens: the database sees to that.</summary>
    public async Task<LegalHold?> Erase(DataSubject subject, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        await db.People.Where(person => person.Id == subject.Person).ExecuteDeleteAsync(cancellation);
        return null;
    }

    /// <summary>What the accounts have left behind: sessions that are over, codes, changes of address.</summary>
    public async Task<int> Purge(DateTime now, CancellationToken cancellation)
    {
        var (oldSession, oldCode, oldChange) = (now - Session.Longest, now.AddDays(-1), now.AddDays(-30));
        return await db.Sessions.Where(one => one.StartedAt < oldSession).ExecuteDeleteAsync(cancellation)
            + await db.UsedCodes.Where(one => one.At < oldCode).ExecuteDeleteAsync(cancellation)
            + await db.MailChanges.Where(one => one.AskedAt < oldChange).ExecuteDeleteAsync(cancellation);
    }
}
