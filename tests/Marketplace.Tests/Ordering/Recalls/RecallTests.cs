using System.Net;
using Marketplace.Accounts.Contracts;
using Marketplace.Catalog;
using Marketplace.Catalog.Stock;
using Marketplace.Ordering.Recalls;
using Marketplace.Platform;
using Marketplace.Platform.Mail;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Tests.Workshop;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Ordering.Recalls;

/// <summary>A recall, from its opening to the unit that leaves the shop and the buyer who is told.</summary>
public sealed class RecallTests(Shop shop) : IClassFixture<Shop>
{
    private const string Danger = "La batterie peut chauffer. Débranchez l’ordinateur et rapportez-le à l’atelier.";

    [Fact]
    public async Task What_is_on_sale_is_unlisted_and_who_bought_one_is_told()
    {
        var at = await shop.NewOperator();
        var (onSale, bought) = (await Listed(at), await Listed(at));
        var buyer = shop.Visit();
        await buyer.Put(bought.Tag);
        var mail = $"{Staffing.Unused("acheteuse")}@exemple.test";
        await buyer.Introduce(mail: mail);
        await buyer.Choose();
        var order = await buyer.Press(Purchases.OrderButton);

        var lead = await shop.SignIn(at.Lead);
        await lead.Open("/atelier/rappels");
        var seen = await lead.Submit(("Numbers", $"{onSale.Tag}\n{bought.Tag}"), ("Sentence", Danger));
        Assert.Contains("2 appareils sont concernés", seen.Text, StringComparison.Ordinal);
        Assert.Equal(UnitState.Listed, await StateOf(onSale));
        var opened = await lead.Press("Ouvrir le rappel et prévenir");

        Assert.Contains("2 appareils", opened.Text, StringComparison.Ordinal);
        Assert.Equal(UnitState.Withdrawn, await StateOf(onSale));
        var page = await buyer.Open(order.Address.PathAndQuery);
        Assert.Contains("Rappel de sécurité", page.Text, StringComparison.Ordinal);
        Assert.Contains("Débranchez l’ordinateur", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Rappelé pour la sécurité",
            (await shop.Visit().Open($"/passeport/{onSale.Tag}")).Text,
            StringComparison.Ordinal
        );
        await Told(mail);
    }

    [Fact]
    public async Task A_lead_finds_only_units_of_their_own_and_the_network_finds_all()
    {
        var (at, other) = (await shop.NewOperator(), await shop.NewOperator());
        var unit = await UnitPath.Received(shop, other);
        var lead = await shop.SignIn(at.Lead);
        await lead.Open("/atelier/rappels");

        var none = await lead.Submit(("Numbers", unit.Tag), ("Sentence", Danger));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, none.Status);

        var network = await shop.SignIn(Role.Administrator);
        await network.Open("/pole/rappels");
        var found = await network.Submit(("Numbers", unit.Tag), ("Sentence", Danger));
        Assert.Contains("1 appareil est concerné", found.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("OS-00000000", "Trop court")]
    public async Task Without_a_unit_or_a_sentence_nothing_is_recalled(string numbers, string sentence)
    {
        var at = await shop.NewOperator();
        var lead = await shop.SignIn(at.Lead);
        await lead.Open("/atelier/rappels");

        var page = await lead.Submit(("Numbers", numbers), ("Sentence", sentence));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
    }

    [Fact]
    public async Task A_worker_does_not_recall()
    {
        var worker = await shop.SignIn((await shop.NewOperator()).Worker);

        Assert.NotEqual(HttpStatusCode.OK, (await worker.Open("/atelier/rappels")).Status);
    }

    private async Task<UnitPath> Listed(Workplace at)
    {
        var unit = await UnitPath.Ready(shop, at);
        using var lead = shop.Api(at.LeadToken);
        var listed = await unit.Act(lead, "listing", new { price = new { cents = 14900, currency = "EUR" } });
        Assert.True(listed.Status == 201, listed.Text);
        return unit;
    }

    private Task<UnitState> StateOf(UnitPath unit)
    {
        Assert.True(Tag.TryParse(unit.Tag, out var tag));
        return shop.InDb(db => db.Units.Where(row => row.Tag == tag).Select(row => row.State).SingleAsync());
    }

    private async Task Told(string address)
    {
        for (var wait = 0; wait < 400; wait++)
        {
            var mails = await shop.InDb(db =>
                db.Set<OutgoingMail>().AsNoTracking().Where(mail => mail.To == address).ToListAsync()
            );
            if (mails.Exists(mail => mail.Text.Contains("Débranchez", StringComparison.Ordinal)))
                return;
            await Task.Delay(25);
        }
        Assert.Fail("The buyer was not told.");
    }
}
