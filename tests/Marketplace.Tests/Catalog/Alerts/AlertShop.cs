using System.Text.RegularExpressions;
using Marketplace.Catalog;
using Marketplace.Catalog.Alerts;
using Marketplace.Platform;
using Marketplace.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Catalog.Alerts;

/// <summary>A shop whose mails a test reads, and whose alerts it sends when it wants.</summary>
public sealed partial class AlertShop : CatalogShop
{
    /// <summary>An address that nobody used before.</summary>
    internal static string SomeMail() => $"{Staffing.Unused("camille").ToLowerInvariant()}@exemple.test";

    /// <summary>Asks from the page, as a browser without JavaScript.</summary>
    internal async Task<Sight> Ask(string mail, string search)
    {
        var visitor = this.Visit();
        await visitor.Open("/alerte" + search);
        return await visitor.Submit(("Mail", mail));
    }

    /// <summary>Asks, and says yes to the mail.</summary>
    internal async Task Confirmed(string mail, string search)
    {
        await Ask(mail, search);
        var visitor = this.Visit();
        await visitor.Open(Link((await Mails(mail))[^1]));
        await visitor.Press("Oui, prévenez-moi");
    }

    internal Task<List<OutgoingMail>> Mails(string to) =>
        InDb(db =>
            db.Set<OutgoingMail>().AsNoTracking().Where(mail => mail.To == to).OrderBy(mail => mail.Id).ToListAsync()
        );

    internal async Task<List<OutgoingMail>> News(string to) =>
        [.. (await Mails(to)).Where(mail => mail.Subject.Contains("arrivé", StringComparison.Ordinal))];

    /// <summary>The path of the alert's page in a mail.</summary>
    internal static string Link(OutgoingMail mail) => PathIn().Match(mail.Text).Value;

    /// <summary>Waits until the listing of a unit is noted for so many alerts of this address.</summary>
    internal Task Noted(string mail, int arrivals) =>
        Until(() =>
            InDb(db =>
                {
                    var theirs = db.Alerts.Where(alert => alert.Mail == mail);
                    return db.Arrivals.CountAsync(one => theirs.Any(alert => alert.Id == one.Alert));
                })
                .GetAwaiter()
                .GetResult() == arrivals
        );

    /// <summary>The job, as the clock starts it on one node.</summary>
    internal async Task Tell()
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TellArrivals>().Execute(null!);
    }

    [GeneratedRegex(@"/alerte/[0-9a-f]{32}\?cle=[\w-]+")]
    private static partial Regex PathIn();
}
