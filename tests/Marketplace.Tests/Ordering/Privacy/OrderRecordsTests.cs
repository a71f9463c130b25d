using System.Text.Json;
using Marketplace.Accounts.Contracts;
using Marketplace.Catalog;
using Marketplace.Ordering;
using Marketplace.Ordering.Draws;
using Marketplace.Ordering.Invoicing;
using Marketplace.Ordering.Privacy;
using Marketplace.Platform;
using Marketplace.Tests.Accounts;
using Marketplace.Tests.Accounts.SecondFactor;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.AfterSale;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Tests.Solidarity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Ordering.Privacy;

/// <summary>Orders are found again by the address that was given for them, once it is proved to be somebody's.</summary>
public sealed class OrderRecordsTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task An_order_of_before_the_account_appears_in_it_once_the_address_is_confirmed()
    {
        var mail = $"{Staffing.Unused("Acheteuse")}@exemple.test";
        var unit = await shop.NewUnit();
        await shop.Visit().Buy(unit, mail: mail.ToUpperInvariant());
        var number = Assert.Single(await shop.OrdersOf(unit)).Number;
        var visitor = await Account(mail, proved: true);

        var account = await visitor.Open("/compte");
        Assert.Contains($"Commande {number}", account.Text, StringComparison.Ordinal);
        var link = account
            .Html.Split("href=\"")
            .First(part => part.StartsWith($"/commande/{number}", StringComparison.Ordinal));

        Assert.Contains(number, (await visitor.Open(link.Split('"')[0])).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_only_claims_an_address_sees_none_of_its_orders()
    {
        var mail = $"{Staffing.Unused("victime")}@exemple.test";
        var unit = await shop.NewUnit();
        await shop.Visit().Buy(unit, mail: mail);
        var number = Assert.Single(await shop.OrdersOf(unit)).Number;
        var visitor = await Account(mail, proved: false);

        Assert.DoesNotContain(number, (await visitor.Open("/compte")).Text, StringComparison.Ordinal);
        await visitor.Open("/compte/donnees");
        Assert.DoesNotContain(number, (await visitor.Press("Télécharger mes données")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_export_holds_the_orders()
    {
        var mail = $"{Staffing.Unused("lectrice")}@exemple.test";
        var unit = await shop.NewUnit();
        await shop.Visit().Buy(unit, mail: mail);
        var visitor = await Account(mail, proved: true);
        await visitor.Open("/compte/donnees");

        var data = JsonDocument.Parse((await visitor.Press("Télécharger mes données")).Html).RootElement;

        var order = Assert.Single(data.GetProperty("commandes").EnumerateArray());
        Assert.Equal("Camille Exemple", order.GetProperty("nom").GetString());
        Assert.Equal(1, order.GetProperty("ordinateurs").GetArrayLength());
    }

    [Fact]
    public async Task The_export_holds_invoices_alerts_draws_and_quotes_and_the_erasure_takes_what_it_says()
    {
        var mail = $"{Staffing.Unused("entiere")}@exemple.test";
        var sold = await Sold.HandedOver(shop);
        var order = (await sold.Order()).Id;
        await shop.InDb(db =>
            db.Orders.Where(one => one.Id == order).ExecuteUpdateAsync(set => set.SetProperty(one => one.Mail, mail))
        );
        await CatalogShop.Until(() => shop.InDb(db => db.Invoices.AnyAsync(one => one.Order == order)).Result);
        var right = await shop.NewRight(mail: mail);
        await shop.InDb(async db =>
        {
            db.Add(
                new DrawEntry
                {
                    Draw = Guid.NewGuid(),
                    Right = right.Id.Value,
                    Household = "x",
                    At = shop.Clock.Now,
                    Mail = mail,
                }
            );
            return await db.SaveChangesAsync();
        });
        var asking = shop.Visit();
        await asking.Open("/alerte?q=thinkpad");
        await asking.Submit(("Mail", mail));
        var quoting = shop.Visit();
        await quoting.Open(
            $"/tarif-solidaire/reste-a-payer?unite={(await shop.NewSolidarityUnit()).Tag}&tarif=Solidarity"
        );
        await quoting.Submit(("Droit", right.Code), ("Nom", "Léa Martin"));
        var visitor = await Account(mail, proved: true);

        await visitor.Open("/compte/donnees");
        var data = JsonDocument.Parse((await visitor.Press("Télécharger mes données")).Html).RootElement;
        Assert.StartsWith(
            "Facture F-",
            data.GetProperty("commandes")[0].GetProperty("factures")[0].GetProperty("titre").GetString(),
            StringComparison.Ordinal
        );
        foreach (var kept in new[] { "alerts", "inscriptions-tirages", "devis-solidaires", "droits-solidaires" })
            Assert.Equal(1, data.GetProperty(kept).GetArrayLength());
        var page = await visitor.Open("/compte/effacement");
        Assert.Contains("vos alertes, l’adresse de vos inscriptions aux tirages", page.Text, StringComparison.Ordinal);
        var gone = await visitor.Submit(("Password", Phrase));

        Assert.Equal("/connexion", gone.Path);
        Assert.False(await shop.InDb(db => db.Alerts.AnyAsync(one => one.Mail == mail)));
        Assert.False(await shop.InDb(db => db.Set<DrawEntry>().AnyAsync(one => one.Mail == mail)));
        Assert.Equal(
            "Nom effacé",
            await shop.InDb(db =>
                db.Quotes.Where(one => one.Right == right.Id.Value).Select(one => one.Name).SingleAsync()
            )
        );
        Assert.NotEmpty(await shop.InDb(db => db.Invoices.Where(one => one.Order == order).ToListAsync()));
    }

    [Fact]
    public async Task An_order_under_way_holds_the_account_and_nothing_at_all_is_erased()
    {
        var mail = $"{Staffing.Unused("pressee")}@exemple.test";
        var unit = await shop.NewUnit();
        await shop.Visit().Buy(unit, mail: mail);
        var visitor = await Account(mail, proved: true);
        await visitor.Open("/compte/effacement");

        var kept = await visitor.Submit(("Password", Phrase));

        Assert.Contains("est en cours", kept.Text, StringComparison.Ordinal);
        Assert.Equal("/compte", (await visitor.Open("/compte")).Path);
        Assert.Equal(mail, Assert.Single(await shop.OrdersOf(unit)).Mail);
    }

    [Fact]
    public async Task A_finished_order_stays_for_the_accounts_without_a_name()
    {
        var mail = $"{Staffing.Unused("partante")}@exemple.test";
        var unit = await shop.NewUnit();
        var buyer = shop.Visit();
        await buyer.Buy(unit, mail: mail);
        await Cancel(buyer);
        var visitor = await Account(mail, proved: true);
        await visitor.Open("/compte/effacement");

        var gone = await visitor.Submit(("Password", Phrase));

        Assert.Equal("/connexion", gone.Path);
        var order = Assert.Single(await shop.OrdersOf(unit));
        Assert.StartsWith("P-", order.Name, StringComparison.Ordinal);
        Assert.Equal((null, null, null), (order.Mail, order.Phone, order.Wish));
        Assert.Equal(Money.Euros(149), order.Total);
        var letter = (await shop.MailsTo(mail)).First(one => one.Subject.Contains("effacé", StringComparison.Ordinal));
        Assert.Contains("Une commande, sans votre nom", letter.Text, StringComparison.Ordinal);
        Assert.Contains("L.123-22", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_five_years_an_order_forgets_who_placed_it()
    {
        var (old, young) = (await shop.NewUnit(), await shop.NewUnit());
        await shop.Visit().Buy(old, mail: "vieille@exemple.test");
        await shop.Visit().Buy(young, mail: "jeune@exemple.test");
        var placed = Assert.Single(await shop.OrdersOf(old)).Id;
        var now = shop.Clock.GetUtcNow().UtcDateTime;
        await shop.InDb(db =>
            db.Orders.Where(order => order.Id == placed)
                .ExecuteUpdateAsync(set => set.SetProperty(order => order.PlacedAt, now.AddYears(-5).AddDays(-1)))
        );

        Assert.Equal(1, await Purge(now));
        Assert.Equal(0, await Purge(now));

        Assert.Equal(
            (null, null),
            (Assert.Single(await shop.OrdersOf(old)).Mail, Assert.Single(await shop.OrdersOf(old)).Phone)
        );
        Assert.Equal("jeune@exemple.test", Assert.Single(await shop.OrdersOf(young)).Mail);
    }

    [Fact]
    public async Task Who_is_signed_in_finds_the_form_of_an_order_filled()
    {
        var mail = $"{Staffing.Unused("fidele")}@exemple.test";
        var visitor = await Account(mail, proved: true);
        await visitor.Put((await shop.NewUnit()).Tag);

        var form = (await visitor.Open("/commande?etape=1")).Html;

        Assert.Contains("value=\"Camille\"", form, StringComparison.Ordinal);
        Assert.Contains($"value=\"{mail}\"", form, StringComparison.Ordinal);
    }

    private const string Phrase = "une phrase que je retiens";

    private async Task<int> Purge(DateTime now)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        var records = scope.ServiceProvider.GetServices<IPersonalRecords>().OfType<OrderRecords>().Single();
        return await records.Purge(now, default);
    }

    private async Task<Visitor> Account(string mail, bool proved)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<IAccounts>();
        var card = await accounts.Open(new NewPerson(mail, "Camille", Phrase, MailConfirmed: proved), Actor.System);
        var visitor = shop.Visit();
        await visitor.EnterPassword(new Staff(card.Id, mail, Phrase, Actor.System));
        return visitor;
    }

    /// <summary>As the page of the order offers it.</summary>
    private static async Task Cancel(Visitor buyer)
    {
        var link = buyer
            .Page.Html.Split("href=\"")
            .First(part => part.Contains("/annulation", StringComparison.Ordinal));
        await buyer.Open(System.Net.WebUtility.HtmlDecode(link.Split('"')[0]));
        await buyer.Press("Annuler cette commande");
    }
}
