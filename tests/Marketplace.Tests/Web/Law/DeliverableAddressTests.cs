using System.Net;
using Marketplace.Platform.Mail;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;

namespace Marketplace.Tests.Web.Law;

/// <summary>Every public form that asks for a mail address takes those that a server takes, and says so otherwise.</summary>
public sealed class DeliverableAddressTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    private const string Said = "Cette adresse ne semble pas complète";

    public static TheoryData<string> Undeliverable =>
        [
            "camille",
            "camille@exemple",
            "camille@@exemple.fr",
            "\"camille\"@exemple.fr",
            "camille@exemple..fr",
            "a b@exemple.fr",
        ];

    [Theory, MemberData(nameof(Undeliverable))]
    public async Task The_checkout_asks_again(string mail)
    {
        var visitor = shop.Visit();
        await visitor.Put((await shop.NewUnit()).Tag);

        Refused(await visitor.Introduce(mail: mail));
    }

    [Theory, MemberData(nameof(Undeliverable))]
    public async Task The_alert_asks_again(string mail)
    {
        var visitor = shop.Visit();
        await visitor.Open("/alerte?q=thinkpad");

        Refused(await visitor.Submit(("Mail", mail)));
    }

    [Theory, MemberData(nameof(Undeliverable))]
    public async Task A_new_account_asks_again(string mail)
    {
        var visitor = shop.Visit();
        await visitor.Open("/compte/ouvrir");

        Refused(await visitor.Submit(("Mail", mail)));
    }

    [Theory, MemberData(nameof(Undeliverable))]
    public async Task A_lost_password_asks_again(string mail)
    {
        var visitor = shop.Visit();
        await visitor.Open("/connexion/oubli");

        Refused(await visitor.Submit(("Mail", mail)));
    }

    [Theory]
    [InlineData("camille@exemple.fr", true)]
    [InlineData("prénom.nom+ordi@mairie-de-nîmes.fr", true)]
    [InlineData("camille@exemple", false)]
    [InlineData(".camille@exemple.fr", false)]
    public void One_rule_decides_for_all(string mail, bool taken) =>
        Assert.Equal(taken, DeliverableAttribute.Takes(mail));

    [Fact]
    public void What_is_longer_than_a_server_takes_is_none() =>
        Assert.False(DeliverableAttribute.Takes($"{new string('a', 250)}@exemple.fr"));

    private static void Refused(Sight page)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(Said, page.Text, StringComparison.Ordinal);
    }
}
