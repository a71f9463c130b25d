using Marketplace.Platform.Mail;
using Marketplace.Tests.Catalog;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Platform.Mail;

/// <summary>Each mail that waits is sent, whatever became of those before it.</summary>
public sealed class SendMailsTests(Shop shop) : IClassFixture<Shop>
{
    [Fact]
    public async Task An_address_that_is_none_is_noted_and_stops_no_other_mail()
    {
        var (odd, good) = (Waiting("pas une adresse@", -2), Waiting("lecture@exemple.test", -1));
        await shop.InDb(async db =>
        {
            db.AddRange(odd, good);
            await db.SaveChangesAsync();
        });

        await CatalogShop.Until(() => Now(good).SentAt is not null && Now(odd).LastError is not null);

        Assert.Null(Now(odd).SentAt);
        Assert.True(Now(odd).NotBefore > DateTime.UtcNow, "It is not tried again at once.");
    }

    private OutgoingMail Now(OutgoingMail mail) =>
        shop.InDb(db => db.Set<OutgoingMail>().AsNoTracking().SingleAsync(one => one.Id == mail.Id))
            .GetAwaiter()
            .GetResult();

    private static OutgoingMail Waiting(string to, int minutes) =>
        new()
        {
            To = to,
            Subject = "Essai",
            Text = "Bonjour.",
            Html = "<p>Bonjour.</p>",
            QueuedAt = DateTime.UtcNow.AddMinutes(minutes),
        };
}
