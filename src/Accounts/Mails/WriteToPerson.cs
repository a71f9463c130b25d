using Marketplace.Accounts.People;
using Marketplace.Platform;
using Marketplace.Platform.Languages;
using Marketplace.Platform.Mail;
using Marketplace.Platform.Theming;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Mails;

/// <summary>Writes about an account, in the transaction of what is told: whoever calls saves.</summary>
internal sealed class WriteToPerson(Db db, Letters letters, Shell shell, IPublicAddress site, TimeProvider clock)
{
    /// <summary>How many links a stranger can have sent to one address in an hour.</summary>
    public const int MostPerHour = 5;

    /// <summary>Something about the safety of the account has changed: its owner hears of it, whoever did it.</summary>
    public void Notice(Person person, string what) =>
        Write(
            "account-notice",
            person.Email!,
            new()
            {
                Name = person.Name,
                What = what,
                Action = "/compte/securite",
            }
        );

    /// <summary>Writes what anybody can ask for with an address, so often and no more.</summary>
    public async Task WriteAsked(string template, string to, PersonLetter facts, CancellationToken cancellation)
    {
        var anHourAgo = clock.GetUtcNow().UtcDateTime.AddHours(-1);
        var lately = await db.Set<OutgoingMail>()
            .CountAsync(mail => mail.To == to && mail.QueuedAt > anHourAgo, cancellation);
        if (lately < MostPerHour)
            Write(template, to, facts);
    }

    /// <param name="facts">Its links are paths of this site.</param>
    public void Write(string template, string to, PersonLetter facts)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var letter = letters.Write(
            template,
            facts with
            {
                Site = shell.SiteName,
                Phone = shell.Phone,
                PhoneHours = shell.PhoneHours,
                When = now.DayAndHour,
                Action = facts.Action == "" ? "" : site.Of(Language.Current.Of(facts.Action)),
                Undo = facts.Undo == "" ? "" : site.Of(Language.Current.Of(facts.Undo)),
            }
        );
        db.Add(
            new OutgoingMail
            {
                To = to,
                Subject = letter.Subject,
                Text = letter.Text,
                Html = letter.Html,
                QueuedAt = now,
            }
        );
    }
}
