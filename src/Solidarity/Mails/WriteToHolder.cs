using Marketplace.Platform;
using Marketplace.Platform.Languages;
using Marketplace.Platform.Mail;
using Marketplace.Platform.Theming;
using Marketplace.Solidarity.Requests;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Marketplace.Solidarity.Mails;

/// <summary>Mails to people who gave an address. The caller saves.</summary>
internal sealed class WriteToHolder(Db db, Letters letters, Shell shell, IPublicAddress address, TimeProvider clock)
{
    /// <param name="language">The code of the language that the holder reads.</param>
    public void Write(string template, string to, string language, Link way, Func<HolderLetter, HolderLetter> add)
    {
        using var spoken = (Language.Named(language) ?? Language.French).Speak();
        var facts = new HolderLetter
        {
            Site = shell.SiteName,
            Phone = shell.Phone,
            PhoneHours = shell.PhoneHours,
            Link = address.Of(Language.Current.Of(way.Address)),
            LinkText = way.Text,
        };
        var letter = letters.Write(template, add(facts));
        db.Add(
            new OutgoingMail
            {
                To = to,
                Subject = letter.Subject,
                Text = letter.Text,
                Html = letter.Html,
                QueuedAt = clock.GetUtcNow().UtcDateTime,
            }
        );
    }
}

/// <summary>The answer to a request, where its sender gave an address. The code stands on the page, not in the mail.</summary>
internal sealed class WriteWhenDecided(Db db, WriteToHolder write, RequestSeals seals) : IHandle<ProofDecided>
{
    public async Task When(ProofDecided happened, CancellationToken cancellation)
    {
        var request = await db
            .ProofRequests.AsNoTracking()
            .SingleAsync(one => one.Id == happened.Request, cancellation);
        if (request.Mail is { } mail)
            write.Write(
                "right-verdict",
                mail,
                request.WrittenIn,
                new("Voir la réponse", seals.Address(request.Id)),
                facts => facts with { State = request.State.ToString(), Why = request.Why ?? "" }
            );
    }
}

/// <summary>Writes once to whoever's right ends soon, so that they renew it in time.</summary>
[DisallowConcurrentExecution]
internal sealed class RemindBeforeEnd(Db db, WriteToHolder write, SolidaritySettings settings, TimeProvider clock)
    : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await Remind(cancellationToken);

    internal async Task<int> Remind(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var soon = now.AddDays(settings.ReminderDays);
        var ending = await db
            .Rights.Where(one => one.Mail != null && one.RemindedAt == null && one.EndedAt == null)
            .Where(one => one.ValidUntil > now && one.ValidUntil <= soon)
            .OrderBy(one => one.ValidUntil)
            .Take(100)
            .ToListAsync(cancellation);
        foreach (var right in ending)
        {
            right.Remind(now);
            write.Write(
                "right-ending",
                right.Mail!,
                right.WrittenIn,
                new("Renouveler mon droit", "/tarif-solidaire"),
                facts => facts with { Until = right.ValidUntil.LongDay }
            );
        }
        await db.SaveChangesAsync(cancellation);
        return ending.Count;
    }
}
