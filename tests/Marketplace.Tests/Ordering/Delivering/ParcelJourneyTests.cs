using System.Net;
using Marketplace.Ordering.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Ledger;
using Marketplace.Platform.Mail;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Tests.Solidarity;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Ordering.Delivering;

/// <summary>An order that travels, from the tariff of its operator to the hands of its buyer.</summary>
public sealed class ParcelJourneyTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task A_parcel_is_priced_before_ordered_paid_sent_and_delivered()
    {
        var (at, unit) = await shop.Sends();
        var buyer = shop.Visit();
        await buyer.Put(unit.Tag);
        var choice = await buyer.Introduce(mail: "camille@exemple.test");
        Assert.Contains("Livré chez vous, 9,90 €", choice.Text, StringComparison.Ordinal);

        await buyer.Submit((Parcels.Field(at), "colis"), ("Paiement", "virement"));
        var recap = await buyer.Submit(
            ("Destinataire", "Camille Exemple"),
            ("Rue", "3 rue des Lilas"),
            ("CodePostal", "30 000"),
            ("Ville", "Nîmes")
        );
        Assert.Contains("Total à payer TVA comprise, rien à ajouter 158,90 €", recap.Text, StringComparison.Ordinal);
        var order = await buyer.Press(Purchases.OrderButton);
        Assert.Contains("3 rue des Lilas, 30000 Nîmes", order.Text, StringComparison.Ordinal);

        await Prepared(at, unit);
        var seen = await buyer.Open(order.Address.PathAndQuery);
        Assert.Contains("Votre commande vous a été remise", seen.Text, StringComparison.Ordinal);
        Assert.Contains("Colissimo, numéro 8R41234", seen.Text, StringComparison.Ordinal);
        Assert.Equal(["Dispatched", "Delivered"], (await shop.Chain(unit)).Where(type => type[0] == 'D').TakeLast(2));
        Assert.True((await shop.InDb(db => ChainCheck.Run(db, unit.Device, default))).Ok);
        await CatalogShop.Until(() => Mails().GetAwaiter().GetResult().Exists(one => one.Contains("est livrée")));
        Assert.Contains(await Mails(), subject => subject.EndsWith("est en route", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_voucher_leaves_to_pay_counts_the_parcel()
    {
        var (at, unit) = await shop.Sends();
        var voucher = await shop.NewVoucher(50);
        var buyer = shop.Visit();
        await buyer.Put(unit.Tag);
        await buyer.Introduce();
        await buyer.Submit((Parcels.Field(at), "colis"), ("Paiement", "virement"), ("Bon", voucher.Code));

        var recap = await buyer.Submit(
            ("Destinataire", "Camille Exemple"),
            ("Rue", "3 rue des Lilas"),
            ("CodePostal", "30000"),
            ("Ville", "Nîmes")
        );
        Assert.Contains("il vous reste 108,90 € à payer", recap.Text, StringComparison.Ordinal);
        Assert.Contains("Il vous reste à payer 108,90 €", recap.Text, StringComparison.Ordinal);
        var order = await buyer.Press(Purchases.OrderButton);

        Assert.Contains("108,90 €", order.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paying_at_the_counter_is_refused_for_a_parcel_with_the_reason()
    {
        var (at, unit) = await shop.Sends();
        var buyer = shop.Visit();
        await buyer.Put(unit.Tag);
        await buyer.Introduce();

        var page = await buyer.Submit((Parcels.Field(at), "colis"), ("Paiement", "retrait"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("se paie avant l’envoi", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "30000", "Nîmes")]
    [InlineData("3 rue des Lilas", "3000", "Nîmes")]
    [InlineData("3 rue des Lilas", "30000", "")]
    public async Task An_address_that_lacks_something_is_asked_again(string street, string postCode, string city)
    {
        var (at, unit) = await shop.Sends();
        var buyer = shop.Visit();
        await buyer.Put(unit.Tag);
        await buyer.Introduce();
        await buyer.Submit((Parcels.Field(at), "colis"), ("Paiement", "virement"));

        var page = await buyer.Submit(("Rue", street), ("CodePostal", postCode), ("Ville", city));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Une réponse est à revoir", page.Text, StringComparison.Ordinal);
        Assert.Equal("/commande", (await buyer.Open("/commande?etape=3")).Path);
        Assert.Contains("Où envoyer le colis", buyer.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_price_that_grew_meanwhile_is_told_and_nothing_is_ordered()
    {
        var (at, unit) = await shop.Sends();
        var buyer = await shop.AtParcelRecap(at, unit);
        await shop.InDb(async db =>
        {
            db.Add(shop.TariffOf(at, 1290));
            return await db.SaveChangesAsync();
        });

        var page = await buyer.Press(Purchases.OrderButton);

        Assert.Contains("Le prix a changé", page.Text, StringComparison.Ordinal);
        Assert.Empty(await shop.OrdersOf(unit));
    }

    [Fact]
    public async Task Without_a_tariff_nothing_is_sent()
    {
        var unit = await shop.NewUnit();
        var buyer = shop.Visit();
        await buyer.Put(unit.Tag);

        Assert.DoesNotContain("Livré chez vous", (await buyer.Introduce()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_sets_a_tariff_and_a_worker_may_not()
    {
        var at = await shop.NewOperator();
        var lead = await shop.SignIn(at.Lead);
        await lead.Open("/atelier/livraison");
        var set = await lead.Submit(("Kilos[0]", "2,5"), ("Prices[0]", "6,90"));

        Assert.Contains("jusqu’à 2,5 kg", set.Text, StringComparison.Ordinal);
        var worker = await shop.SignIn(at.Worker);
        Assert.DoesNotContain((await worker.Open("/atelier/livraison")).Forms, form => form.Has([("From", "")]));
    }

    private async Task Prepared(Workplace at, PermittedUnit unit)
    {
        var worker = await shop.Sent(at, unit);
        await worker.Press("Déclarer livré");
        Assert.Equal(SubOrderStatus.HandedOver, Assert.Single(Assert.Single(await shop.OrdersOf(unit)).Parts).Status);
    }

    private Task<List<string>> Mails() =>
        shop.InDb(db => db.Set<OutgoingMail>().AsNoTracking().Select(mail => mail.Subject).ToListAsync());
}
