using System.Net;
using Marketplace.Accounts.Mails;

namespace Marketplace.Tests.Accounts.Opening;

public sealed class OpenAccountTests(Shop shop) : IClassFixture<Shop>
{
    private const string Phrase = "une phrase que je suis seule à connaître";

    [Fact]
    public async Task The_link_in_the_mail_opens_an_account_with_a_confirmed_address()
    {
        var (visitor, mail) = (shop.Visit(), NewMail());
        await Ask(visitor, mail);
        var letter = await shop.LastMail(mail);

        var page = await visitor.Open(letter.LinkTo("/compte/ouvrir/suite"));
        Assert.Contains(mail, page.Text, StringComparison.Ordinal);
        var account = await visitor.Submit(("Name", "Camille Exemple"), ("Password", Phrase));

        Assert.Equal("/compte", account.Path);
        Assert.Contains("Camille Exemple", account.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("n’est pas confirmée", account.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_known_and_an_unknown_address_get_the_same_page_and_one_mail_each()
    {
        var person = await shop.NewColleague("connue");
        var unknown = NewMail();

        var forKnown = await Ask(shop.Visit(), person.Mail);
        var forUnknown = await Ask(shop.Visit(), unknown);

        Assert.Equal(
            forKnown.Text.Replace(person.Mail, "", StringComparison.Ordinal),
            forUnknown.Text.Replace(unknown, "", StringComparison.Ordinal)
        );
        Assert.Contains(
            "déjà un compte",
            Assert.Single(await shop.MailsTo(person.Mail)).Subject,
            StringComparison.Ordinal
        );
        Assert.Contains("Ouvrir", Assert.Single(await shop.MailsTo(unknown)).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_can_flood_an_address()
    {
        var (visitor, mail) = (shop.Visit(), NewMail());

        for (var asked = 0; asked < WriteToPerson.MostPerHour + 3; asked++)
            Assert.Equal(HttpStatusCode.OK, (await Ask(visitor, mail)).Status);

        Assert.Equal(WriteToPerson.MostPerHour, (await shop.MailsTo(mail)).Count);
    }

    [Theory, InlineData(""), InlineData("abc"), InlineData("CfDJ8AAAA"), InlineData("%C3%A9%00")]
    public async Task A_link_that_is_not_ours_opens_nothing(string link)
    {
        var page = await shop.Visit().Open($"/compte/ouvrir/suite?lien={link}");

        Assert.Contains("Ce lien ne vaut plus", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_weak_password_is_refused_with_the_reason_and_the_link_still_serves()
    {
        var (visitor, mail) = (shop.Visit(), NewMail());
        await Ask(visitor, mail);
        await visitor.Open((await shop.LastMail(mail)).LinkTo("/compte/ouvrir/suite"));

        var common = await visitor.Submit(("Name", "Camille"), ("Password", "M0tDePasse2026!"));
        var good = await visitor.Submit(("Name", "Camille"), ("Password", Phrase));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, common.Status);
        Assert.Contains("parmi les premiers que l’on essaie", common.Text, StringComparison.Ordinal);
        Assert.Equal("/compte", good.Path);
    }

    private static string NewMail() => $"{Staffing.Unused("nouvelle")}@exemple.test";

    private static async Task<Sight> Ask(Visitor visitor, string mail)
    {
        await visitor.Open("/compte/ouvrir");
        return await visitor.Submit(("Mail", mail));
    }
}
