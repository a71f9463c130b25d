using Marketplace.Ordering;
using Marketplace.Ordering.Contracts;
using Marketplace.Platform.Mail;
using Marketplace.Platform.Outbox;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Ordering.Mails;

public sealed class WriteToBuyerTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task An_order_with_a_mail_address_is_confirmed_with_the_link_to_it()
    {
        var unit = await shop.NewUnit();
        var placed = await shop.Visit().Buy(unit, mail: "lea@exemple.test");

        var mail = await Mail("lea@exemple.test");

        Assert.Equal(unit.Operator, mail.Operator);
        Assert.Contains(placed.Path, mail.Text, StringComparison.Ordinal);
        Assert.Contains("149", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_without_a_mail_address_writes_to_nobody()
    {
        var unit = await shop.NewUnit();
        var number = (await shop.Visit().Buy(unit)).Path.Split('/')[^1];
        await Quiet();

        Assert.False(await shop.InDb(db => db.Set<OutgoingMail>().AnyAsync(mail => mail.Subject.Contains(number))));
    }

    [Fact]
    public async Task A_ready_order_is_told_with_its_code_and_a_hand_over_is_thanked_for()
    {
        var at = await shop.NewOperator();
        var unit = await shop.NewUnit(at);
        await shop.Visit().Buy(unit, mail: "sam@exemple.test");
        var worker = await shop.SignIn(at.Worker);
        var number = Assert.Single(await shop.OrdersOf(unit)).Number;
        await worker.Open($"/atelier/commandes/{number}");
        await worker.Submit(("Scanned", unit.Tag.ToString()));
        await worker.Press("Déclarer prête et prévenir");
        var ready = await Mail("sam@exemple.test", "prête");
        var code = System.Text.RegularExpressions.Regex.Match(ready.Text, "comptoir : ([0-9]{6})").Groups[1].Value;

        await worker.Submit(("How", "carte"));
        await worker.Submit(("Code", code));

        Assert.Contains("14 jours", (await Mail("sam@exemple.test", "remise")).Text, StringComparison.Ordinal);
    }

    private async Task<OutgoingMail> Mail(string to, string subject = "reçue")
    {
        await Quiet();
        return await shop.InDb(db =>
            db.Set<OutgoingMail>().AsNoTracking().SingleAsync(mail => mail.To == to && mail.Subject.Contains(subject))
        );
    }

    /// <summary>Waits until every event has been handled.</summary>
    private async Task Quiet()
    {
        for (var tries = 0; tries < 400 && await IsWaiting(); tries++)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.False(await IsWaiting());
    }

    private Task<bool> IsWaiting() => shop.InDb(db => db.Outbox.AnyAsync(message => message.DoneAt == null));
}
