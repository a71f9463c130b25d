using System.Text.RegularExpressions;
using Marketplace.Accounts;
using Marketplace.Accounts.Mails;
using Marketplace.Catalog;
using Marketplace.Catalog.Alerts;
using Marketplace.Ordering;
using Marketplace.Ordering.Warranty;
using Marketplace.Platform.Languages;
using Marketplace.Platform.Mail;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.AfterSale;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Tests.Ordering.Draws;
using Marketplace.Tests.Solidarity;
using Marketplace.Tests.Solidarity.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Web.Languages;

/// <summary>What a buyer of an English order is sent to besides the purchase; a sentence that stayed French is named.</summary>
public sealed partial class EnglishAfterSaleTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    private static readonly Letters Letters = new([new AccountsModule(), new CatalogModule()], Books.All);

    [Fact]
    public async Task Returns_guarantees_and_messages_are_English()
    {
        var sold = await Sold.HandedOver(shop);
        var page = await sold.Buyer.Open("/en" + sold.Page);
        await sold.Buyer.Open(Sold.LinkOf(page, "Guarantee of"));
        await sold.Buyer.Submit(("Probleme", ""), ("Souhait", nameof(BuyerWish.Repair)));
        await sold.Buyer.Submit(("Probleme", "The keyboard is dead."), ("Souhait", nameof(BuyerWish.Repair)));
        page = await sold.Buyer.Open("/en" + sold.Page);
        await sold.Buyer.Open(Sold.LinkOf(page, "Write to"));
        await sold.Buyer.Submit(("Message", ""));
        await sold.Buyer.Submit(("Message", "Hello there."));
        await GiveBack(sold);

        Nothing_is_missing();
    }

    [Fact]
    public async Task The_pages_of_the_solidarity_price_are_English()
    {
        var (visitor, right) = (shop.Visit(), await shop.NewRight());
        var unit = await shop.NewSolidarityUnit();
        foreach (
            var page in new[]
            {
                "",
                "/document",
                "/avis-impot",
                "/tirages",
                "/reste-a-payer",
                "/tirages/" + Guid.NewGuid(),
            }
        )
            await visitor.Open($"/en/tarif-solidaire{page}");
        await visitor.Open("/en/tarif-solidaire");
        await visitor.Submit(("Code", right.Code));
        await visitor.Open($"/en/tarif-solidaire/reste-a-payer?unite={unit.Tag}&tarif=Solidarity");
        await visitor.Submit(("Droit", ""), ("Nom", ""));
        await visitor.Submit(("Droit", right.Code), ("Nom", "Camille Exemple"));
        await visitor.Open(visitor.Page.Address.PathAndQuery);

        Nothing_is_missing();
    }

    [Fact]
    public async Task A_document_is_sent_and_followed_in_English()
    {
        var at = await shop.NewReaders();
        var visitor = await shop.SendProof(at);
        await visitor.Open("/en" + visitor.Page.Address.PathAndQuery);
        await visitor.Open("/en/tarif-solidaire/document");

        Nothing_is_missing();
    }

    [Fact]
    public async Task A_due_order_is_paid_by_a_voucher_in_English()
    {
        var (unit, voucher) = (await shop.NewUnit(euros: 149), await shop.NewVoucher(50));
        var buyer = new EnglishBuyer(shop.Visit());
        var order = await buyer.Buy(unit.Tag.ToString());
        var pay = order.Address.PathAndQuery.Replace("?", "/paiement?", StringComparison.Ordinal);
        await buyer.Visitor.Open(pay);
        await buyer.Visitor.Press("Pay with this voucher", ("Bon", "B-0000-0000-0000"));
        await buyer.Visitor.Open(pay);
        await buyer.Visitor.Press("Pay with this voucher", ("Bon", voucher.Code));

        Assert.Contains("€99", buyer.Visitor.Page.Text, StringComparison.Ordinal);
        Nothing_is_missing();
    }

    [Theory]
    [InlineData("account-dormant")]
    [InlineData("account-erased")]
    [InlineData("account-exists")]
    [InlineData("account-notice")]
    [InlineData("account-open")]
    [InlineData("account-unknown")]
    [InlineData("mail-change-new")]
    [InlineData("mail-change-old")]
    [InlineData("mail-changed")]
    [InlineData("password-recover")]
    public void Each_mail_of_an_account_exists_in_English(string name)
    {
        using var spoken = Language.English.Speak();

        var letter = Letters.Write(name, PersonLetter.Example with { What = "Something." });

        English(letter);
        Assert.Contains("Hello Camille Exemple", letter.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("alert-confirm")]
    [InlineData("alert-arrivals")]
    public void Each_mail_of_an_alert_exists_in_English(string name)
    {
        using var spoken = Language.English.Speak();

        English(Letters.Write(name, AlertLetter.Example));
    }

    [Fact]
    public async Task Who_asks_for_an_alert_in_English_is_written_to_in_English()
    {
        var (visitor, mail) = (shop.Visit(), $"{Staffing.Unused("sam")}@exemple.test");
        await visitor.Open("/en/alerte?q=thinkpad");
        await visitor.Submit(("Mail", mail));

        var letter = await shop.InDb(db => db.Set<OutgoingMail>().SingleAsync(one => one.To == mail));

        Assert.Equal("Do you want to be told by e-mail?", letter.Subject);
        Assert.Contains("/en/alerte/", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_opens_an_account_in_English_is_written_to_in_English()
    {
        var (visitor, mail) = (shop.Visit(), $"{Staffing.Unused("sam")}@exemple.test");
        await visitor.Open("/en/compte/ouvrir");
        await visitor.Submit(("Mail", mail));

        var letter = await shop.InDb(db => db.Set<OutgoingMail>().SingleAsync(one => one.To == mail));

        Assert.Equal("Open your account", letter.Subject);
        Assert.Contains("/en/compte/", letter.Text, StringComparison.Ordinal);
    }

    private static void English(Letter letter)
    {
        Assert.Contains("lang=\"en\"", letter.Html, StringComparison.Ordinal);
        Assert.DoesNotMatch(
            @"\b(votre|vous|nous|Bonjour|cette)\b",
            $"{letter.Subject} {letter.Text} {Markup.Text(letter.Html)}"
        );
    }

    private static async Task GiveBack(Sold sold)
    {
        var number = (await sold.Order()).Number;
        await sold.Buyer.Open("/en/renoncer");
        await sold.Buyer.Submit(("Number", number), ("Name", "Camille Exemple"), ("Contact", Sold.Phone));
        await sold.Buyer.Press("Confirm the withdrawal");
        var page = await sold.Buyer.Open("/en" + sold.Page);
        await sold.Buyer.Open(Sold.LinkOf(page, "Return of"));
    }

    private void Nothing_is_missing() => EnglishBook.HasEverySentence(shop, Own());

    // The name of the site, and what operators and buyers wrote themselves: names, places, hours, codes.
    [GeneratedRegex(
        "^Reprise$|^(Camille Exemple|Sam)\\b|Atelier-|exemple|example|^Intel |: Vue \\d|\\d{5} |^[SBDR]-|^lecteurs-|^The keyboard|^Hello",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Own();
}
