using System.Net;
using Marketplace.Catalog;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Catalog.Alerts;

/// <summary>From a list that has too little to a mail that asks whether it is really theirs.</summary>
public sealed class AskAlertTests(AlertShop shop) : IClassFixture<AlertShop>
{
    [Fact]
    public async Task An_empty_list_leads_to_an_alert_for_the_same_search()
    {
        var page = await shop.Visit().Open("/ordinateurs?q=quasar&prix-max=80&tri=prix");

        Assert.Contains("href=\"/alerte?q=quasar&amp;prix-max=80\"", page.Html, StringComparison.Ordinal);
        var ask = await shop.Visit().Open("/alerte?q=quasar&prix-max=80");
        Assert.Contains("« quasar », 80 € au plus", ask.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_unit_that_somebody_buys_offers_the_next_one_like_it()
    {
        var atelier = await shop.NewOperator();
        var unit = await shop.OnSale(Sample.Laptop(atelier.Id) with { Model = Staffing.Unused("Quasar") });
        await shop.InStock(stock =>
            stock.Claim(unit.Device, Guid.NewGuid(), DateTime.UtcNow.AddMinutes(35), Sample.Buyer)
        );

        var page = await shop.Visit().Open($"/ordinateurs/{await shop.SlugOf(unit)}");

        Assert.Contains("Prévenez-moi quand il en arrive un semblable", page.Text, StringComparison.Ordinal);
        Assert.Contains("/alerte?q=Dell%20Quasar", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mail_asks_and_opening_its_link_is_no_answer()
    {
        var mail = AlertShop.SomeMail();

        var page = await shop.Ask(mail, "?q=thinkpad&type=portable");

        Assert.Contains("Regardez votre boîte de réception", page.Text, StringComparison.Ordinal);
        var question = Assert.Single(await shop.Mails(mail));
        Assert.Contains("« thinkpad », Ordinateur portable", Markup.Text(question.Html), StringComparison.Ordinal);
        await shop.Visit().Open(AlertShop.Link(question));
        Assert.False(await IsConfirmed(mail));

        var visitor = shop.Visit();
        await visitor.Open(AlertShop.Link(question));
        await visitor.Press("Oui, prévenez-moi");
        Assert.True(await IsConfirmed(mail));
        Assert.Contains("Votre alerte est active", visitor.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_is_the_same_for_an_address_that_has_the_alert_already()
    {
        var known = AlertShop.SomeMail();
        await shop.Confirmed(known, "?type=fixe");
        var unknown = AlertShop.SomeMail();

        var again = await shop.Ask(known, "?type=fixe");
        var first = await shop.Ask(unknown, "?type=fixe");

        Assert.Equal(first.Status, again.Status);
        Assert.Equal(
            first.Text.Replace(unknown, "…", StringComparison.Ordinal),
            again.Text.Replace(known, "…", StringComparison.Ordinal)
        );
        Assert.Single(await shop.Mails(known));
    }

    [Fact]
    public async Task A_lost_question_comes_again_after_an_hour_and_not_before()
    {
        var mail = AlertShop.SomeMail();
        await shop.Ask(mail, "?q=lost");

        await shop.Ask(mail, "?q=lost");
        Assert.Single(await shop.Mails(mail));

        shop.Clock.PutForward(TimeSpan.FromMinutes(61));
        await shop.Ask(mail, "?q=lost");
        Assert.Equal(2, (await shop.Mails(mail)).Count);
    }

    [Fact]
    public async Task Nobody_fills_the_mailbox_of_another_from_here()
    {
        var mail = AlertShop.SomeMail();

        foreach (var n in Enumerable.Range(1, 8))
            await shop.Ask(mail, $"?q=essai{n}");

        Assert.Equal(3, (await shop.Mails(mail)).Count);
    }

    [Fact]
    public async Task Capitals_and_spaces_make_no_second_alert()
    {
        var mail = AlertShop.SomeMail();
        await shop.Ask(mail, "?q=dell&tri=prix&page=2");

        await shop.Ask($" {mail.ToUpperInvariant()} ", "?q=dell");

        Assert.Single(await shop.Mails(mail));
    }

    [Theory]
    [InlineData("")]
    [InlineData("camille")]
    [InlineData("camille@exemple")]
    [InlineData("camille@exemple.test, autre@exemple.test")]
    [InlineData("\"camille\" <camille@exemple.test>")]
    [InlineData("camille@exemple.test\r\nBcc: tous@exemple.test")]
    public async Task What_is_no_address_is_said_beside_the_field(string typed)
    {
        var page = await shop.Ask(typed, "?q=dell");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Cette adresse ne semble pas complète", page.Text, StringComparison.Ordinal);
        Assert.Contains("« dell »", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_longer_than_anybody_types_is_refused_in_a_sentence()
    {
        var many = string.Join('&', Enumerable.Range(1, 29).Select(n => $"operateur={new string('a', 50)}{n}"));

        var page = await shop.Ask(AlertShop.SomeMail(), "?" + many);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Cette recherche est trop longue", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/alerte/{0}")]
    [InlineData("/alerte/{0}?cle=abc")]
    [InlineData("/alerte/{0}/arret")]
    [InlineData("/alerte/{0}/arret?cle=CfDJ8")]
    public async Task Without_the_key_of_the_mail_there_is_no_such_page(string address)
    {
        var mail = AlertShop.SomeMail();
        await shop.Ask(mail, "?q=secret");
        var id = await shop.InDb(db =>
            db.Alerts.Where(alert => alert.Mail == mail).Select(alert => alert.Id).SingleAsync()
        );

        var page = await shop.Visit().Open(address.Replace("{0}", id.Value.ToString(), StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.DoesNotContain(mail, page.Html, StringComparison.Ordinal);
    }

    private Task<bool> IsConfirmed(string mail) =>
        shop.InDb(db => db.Alerts.AnyAsync(alert => alert.Mail == mail && alert.ConfirmedAt != null));
}
