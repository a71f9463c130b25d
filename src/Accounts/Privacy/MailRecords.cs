using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Privacy;

/// <summary>The mails that we wrote, of every module.</summary>
internal sealed class MailRecords(Db db) : IPersonalRecords
{
    public RecordClass Class { get; } =
        new(
            "courriels",
            "Courriels que nous vous avons écrits",
            new Retention(1),
            "l’envoi",
            "Règlement (UE) 2016/679, art. 5 : le temps de répondre à une question"
        );

    public async Task<object?> Export(DataSubject subject, CancellationToken cancellation)
    {
        var mails = await Of(subject)
            .OrderBy(mail => mail.QueuedAt)
            .Select(mail => new
            {
                Ecrit = mail.QueuedAt,
                Envoye = mail.SentAt,
                Objet = mail.Subject,
                Texte = mail.Text,
            })
            .ToListAsync(cancellation);
        return mails.Count == 0 ? null : mails;
    }

    public async Task<LegalHold?> Erase(DataSubject subject, CancellationToken cancellation)
    {
        await Of(subject).ExecuteDeleteAsync(cancellation);
        return null;
    }

    public Task<int> Purge(DateTime now, CancellationToken cancellation)
    {
        var limit = Class.Limit(now);
        return db.Set<OutgoingMail>().Where(mail => mail.QueuedAt < limit).ExecuteDeleteAsync(cancellation);
    }

    private IQueryable<OutgoingMail> Of(DataSubject subject)
    {
        var mail = subject.Mail?.ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // The database lowers it: lower(To).
        return db.Set<OutgoingMail>().Where(one => mail != null && one.To.ToLower() == mail);
#pragma warning restore CA1304, CA1311, CA1862
    }
}
