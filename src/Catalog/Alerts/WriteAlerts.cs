using Marketplace.Catalog.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Languages;
using Marketplace.Platform.Mail;
using Marketplace.Platform.Theming;

namespace Marketplace.Catalog.Alerts;

/// <summary>The two mails of an alert.</summary>
internal sealed class WriteAlerts(Letters letters, AlertKeys keys, IPublicAddress site, Shell shell, TimeProvider clock)
{
    /// <summary>Whether it is really theirs.</summary>
    public OutgoingMail Question(Alert alert)
    {
        using var spoken = Spoken(alert);
        return Mail("alert-confirm", alert, Facts(alert, "Oui, prévenez-moi"));
    }

    /// <summary>What arrived.</summary>
    public OutgoingMail News(Alert alert, IEnumerable<ProductCard> arrived)
    {
        using var spoken = Spoken(alert);
        return Mail(
            "alert-arrivals",
            alert,
            Facts(alert, "Voir mon alerte") with
            {
                Stop = keys.Stop(alert.Id),
                Until = AlertRecords.Until(alert).LongDay,
                Arrived =
                [
                    .. arrived.Select(card => new ArrivedLine(
                        card.Model,
                        $"{card.Grade.Words}, {card.Specification}, {card.Price.Amount}",
                        site.Of(Language.Current.Of(card.Address))
                    )),
                ],
            }
        );
    }

    private static IDisposable Spoken(Alert alert) => (Language.Named(alert.WrittenIn) ?? Language.French).Speak();

    private AlertLetter Facts(Alert alert, string linkText) =>
        new()
        {
            Site = shell.SiteName,
            Phone = shell.Phone,
            PhoneHours = shell.PhoneHours,
            Search = AlertWords.Of(alert.Query),
            Link = keys.Link(alert.Id),
            LinkText = linkText,
        };

    private OutgoingMail Mail(string template, Alert alert, AlertLetter facts)
    {
        var letter = letters.Write(template, facts);
        return new OutgoingMail
        {
            To = alert.Mail,
            Subject = letter.Subject,
            Text = letter.Text,
            Html = letter.Html,
            Stop = keys.Stop(alert.Id),
            QueuedAt = clock.GetUtcNow().UtcDateTime,
        };
    }
}
