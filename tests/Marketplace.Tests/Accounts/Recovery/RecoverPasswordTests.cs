using System.Net;
using Marketplace.Tests.Accounts.SecondFactor;

namespace Marketplace.Tests.Accounts.Recovery;

public sealed class RecoverPasswordTests(Shop shop) : IClassFixture<Shop>
{
    private const string Phrase = "une autre phrase, plus longue encore";

    [Fact]
    public async Task The_mailed_link_changes_the_password_ends_every_session_and_serves_once()
    {
        var person = await shop.NewColleague("distraite");
        var signedIn = shop.Visit();
        await signedIn.EnterPassword(person);
        var visitor = shop.Visit();
        var link = await Link(visitor, person.Mail);

        await visitor.Open(link);
        var done = await visitor.Submit(("Password", Phrase));

        Assert.Equal("/connexion", done.Path);
        Assert.Contains("Votre mot de passe est changé", done.Text, StringComparison.Ordinal);
        Assert.Equal("/connexion", (await signedIn.Open("/compte")).Path);
        Assert.Equal("/connexion", (await shop.Visit().EnterPassword(person)).Path);
        Assert.Equal("/compte", (await shop.Visit().EnterPassword(person with { Password = Phrase })).Path);
        Assert.Contains("Ce lien ne vaut plus", (await visitor.Open(link)).Text, StringComparison.Ordinal);
        Assert.Contains("mot de passe", (await shop.LastMail(person.Mail)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_does_not_tell_who_has_an_account()
    {
        var person = await shop.NewColleague("connue");
        var unknown = $"{Staffing.Unused("personne")}@exemple.test";

        var forKnown = await Ask(shop.Visit(), person.Mail);
        var forUnknown = await Ask(shop.Visit(), unknown);

        Assert.Equal(
            forKnown.Text.Replace(person.Mail, "", StringComparison.Ordinal),
            forUnknown.Text.Replace(unknown, "", StringComparison.Ordinal)
        );
        Assert.Contains("Aucun compte", (await shop.LastMail(unknown)).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_stands_for_the_password_and_not_for_the_second_proof()
    {
        var person = await shop.NewColleague("protegee");
        var visitor = shop.Visit();
        await visitor.EnterPassword(person);
        await visitor.AddApplication();

        await visitor.Open(await Link(shop.Visit(), person.Mail));
        await visitor.Submit(("Password", Phrase));

        var entered = await shop.Visit().EnterPassword(person with { Password = Phrase });
        Assert.Equal("/connexion/verification", entered.Path);
    }

    [Fact]
    public async Task A_common_password_is_refused_here_too_and_changes_nothing()
    {
        var person = await shop.NewColleague("pressee");
        var visitor = shop.Visit();
        await visitor.Open(await Link(visitor, person.Mail));

        var refused = await visitor.Submit(("Password", "azertyuiop2026"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("/compte", (await shop.Visit().EnterPassword(person)).Path);
    }

    private async Task<string> Link(Visitor visitor, string mail)
    {
        await Ask(visitor, mail);
        return (await shop.LastMail(mail)).LinkTo("/connexion/oubli/suite");
    }

    private static async Task<Sight> Ask(Visitor visitor, string mail)
    {
        await visitor.Open("/connexion/oubli");
        return await visitor.Submit(("Mail", mail));
    }
}
