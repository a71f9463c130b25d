using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Alerts;

/// <summary>The addresses left with « prévenez-moi ».</summary>
internal sealed class AlertRecords(Db db) : IPersonalRecords
{
    private static readonly TimeSpan Unanswered = TimeSpan.FromDays(7);

    private static readonly RecordClass Alerts = new(
        "alerts",
        "Alertes « prévenez-moi »",
        Retention.OfMonths(12),
        "la demande ; sept jours sans réponse à notre question",
        "RGPD, art. 6(1)(a) et 7(3) : le consentement, retiré en un geste"
    );

    public RecordClass Class => Alerts;

    /// <summary>The day on which an alert ends by itself.</summary>
    public static DateTime Until(Alert alert) => Alerts.KeepUntil(alert.AskedAt);

    public async Task<object?> Export(DataSubject subject, CancellationToken cancellation)
    {
        if (subject.Mail is null)
            return null;
        var alerts = await Of(subject.Mail).AsNoTracking().OrderBy(alert => alert.AskedAt).ToListAsync(cancellation);
        return alerts is []
            ? null
            : alerts.Select(alert => new
            {
                Cherche = AlertWords.Of(alert.Query),
                Adresse = alert.Mail,
                Demandee = alert.AskedAt,
                Confirmee = alert.ConfirmedAt,
                DernierMessage = alert.ToldAt,
            });
    }

    public async Task<LegalHold?> Erase(DataSubject subject, CancellationToken cancellation)
    {
        if (subject.Mail is not null)
            await Of(subject.Mail).ExecuteDeleteAsync(cancellation);
        return null;
    }

    public Task<int> Purge(DateTime now, CancellationToken cancellation)
    {
        var (limit, unanswered) = (Class.Limit(now), now - Unanswered);
        return db
            .Alerts.Where(alert => alert.AskedAt < limit || (alert.ConfirmedAt == null && alert.AskedAt < unanswered))
            .ExecuteDeleteAsync(cancellation);
    }

    private IQueryable<Alert> Of(string mail)
    {
        var normal = Alert.Normal(mail);
        return db.Alerts.Where(alert => alert.Mail == normal);
    }
}

/// <summary>The alerts of a person on their account, each with the page that stops it.</summary>
internal sealed class ShowAlertsOnAccount(Db db, AlertKeys keys) : IShowOnAccount
{
    private const int Shown = 20;

    public async Task<AccountPanel?> For(DataSubject person, CancellationToken cancellation)
    {
        if (person.Mail is null)
            return null;
        var normal = Alert.Normal(person.Mail);
        var alerts = await db
            .Alerts.AsNoTracking()
            .Where(alert => alert.Mail == normal)
            .OrderByDescending(alert => alert.AskedAt)
            .Take(Shown)
            .ToListAsync(cancellation);
        return alerts is []
            ? null
            : new AccountPanel(
                40,
                "Vos alertes",
                [
                    .. alerts.Select(alert => new AccountLine(
                        AlertWords.Of(alert.Query),
                        keys.Path(alert.Id),
                        alert.ConfirmedAt is null
                            ? "attend votre réponse à notre message"
                            : $"jusqu’au {AlertRecords.Until(alert).LongDay}"
                    )),
                ]
            );
    }
}
