using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;
using Marketplace.Solidarity.Reading;
using Marketplace.Solidarity.Requests;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Solidarity.Records;

/// <summary>Rights: the address for the reminder is all that is personal in them.</summary>
internal sealed class RightRecords(Db db) : IPersonalRecords
{
    public RecordClass Class { get; } =
        new(
            "droits-solidaires",
            "Droits au tarif solidaire : le tarif, la date de fin, l’adresse du rappel, l’empreinte chiffrée du foyer",
            new Retention(2),
            "la fin du droit",
            "RGPD art. 5(1)(e), durée sur laquelle les achats d’un foyer sont comptés"
        );

    public async Task<object?> Export(DataSubject subject, CancellationToken cancellation)
    {
        if (subject.Mail?.ToLowerInvariant() is not { } mail)
            return null;
        var rights = await db
            .Rights.Where(one => one.Mail == mail)
            .Select(one => new
            {
                one.Code,
                Tarif = one.Tier.ToString(),
                Preuve = one.Proof.ToString(),
                OuvertLe = one.OpenedAt,
                ValableJusqu = one.ValidUntil,
            })
            .ToListAsync(cancellation);
        return rights.Count == 0 ? null : rights;
    }

    public async Task<LegalHold?> Erase(DataSubject subject, CancellationToken cancellation)
    {
        if (subject.Mail?.ToLowerInvariant() is not { } mail)
            return null;
        foreach (var right in await db.Rights.Where(one => one.Mail == mail).ToListAsync(cancellation))
            right.ForgetMail();
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    public async Task<int> Purge(DateTime now, CancellationToken cancellation)
    {
        var limit = Class.Limit(now);
        await db.RightUses.Where(one => one.UsedAt < limit).ExecuteDeleteAsync(cancellation);
        await db.HouseholdMarks.Where(one => one.SeenAt < limit).ExecuteDeleteAsync(cancellation);
        return await db.Rights.Where(one => one.ValidUntil < limit).ExecuteDeleteAsync(cancellation);
    }
}

/// <summary>Requests and their documents.</summary>
internal sealed class RequestRecords(Db db, DeleteDocuments delete) : IPersonalRecords
{
    public RecordClass Class { get; } =
        new(
            "demandes-solidaires",
            "Demandes de tarif solidaire : le verdict, l’adresse de la réponse (le document : 30 jours au plus)",
            new Retention(1),
            "l’envoi de la demande",
            "RGPD art. 5(1)(c) et (e)"
        );

    public async Task<object?> Export(DataSubject subject, CancellationToken cancellation)
    {
        if (subject.Mail?.ToLowerInvariant() is not { } mail)
            return null;
        var requests = await db
            .ProofRequests.Where(one => one.Mail == mail)
            .Select(one => new
            {
                Document = one.Document.ToString(),
                Etat = one.State.ToString(),
                EnvoyeLe = one.SentAt,
                DecideLe = one.DecidedAt,
                Raison = one.Why,
                Recours = one.Appeal,
            })
            .ToListAsync(cancellation);
        return requests.Count == 0 ? null : requests;
    }

    public async Task<LegalHold?> Erase(DataSubject subject, CancellationToken cancellation)
    {
        if (subject.Mail?.ToLowerInvariant() is not { } mail)
            return null;
        foreach (var request in await db.ProofRequests.Where(one => one.Mail == mail).ToListAsync(cancellation))
        {
            request.ForgetMail();
            request.GiveUpReading();
            await delete.Of(request, cancellation);
        }
        return null;
    }

    public async Task<int> Purge(DateTime now, CancellationToken cancellation)
    {
        await delete.Delete(cancellation);
        var limit = Class.Limit(now);
        await db.DocumentViews.Where(one => one.At < limit).ExecuteDeleteAsync(cancellation);
        return await db
            .ProofRequests.Where(one => one.SentAt < limit && one.File == null)
            .ExecuteDeleteAsync(cancellation);
    }
}

/// <summary>The rights of the account's own address, on the page of the account.</summary>
internal sealed class ShowRights(Db db, TimeProvider clock) : IShowOnAccount
{
    public async Task<AccountPanel?> For(DataSubject person, CancellationToken cancellation)
    {
        if (person.Mail?.ToLowerInvariant() is not { } mail)
            return null;
        var now = clock.GetUtcNow().UtcDateTime;
        var rights = await db
            .Rights.AsNoTracking()
            .Where(one => one.Mail == mail)
            .OrderByDescending(one => one.ValidUntil)
            .Take(20)
            .ToListAsync(cancellation);
        return rights.Count == 0
            ? null
            : new AccountPanel(
                30,
                "Tarif solidaire",
                [
                    .. rights.Select(right => new AccountLine(
                        $"Code {right.Code}, {SolidarityWords.Of(right.Tier)}",
                        null,
                        right.Over(now) ?? $"valable jusqu’au {right.ValidUntil.LongDay}"
                    )),
                ],
                new("Tout sur le tarif solidaire", "/tarif-solidaire")
            );
    }
}
