using System.Net;
using Marketplace.Accounts;
using Marketplace.Tests.Accounts.SecondFactor;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Accounts.MailChanges;

public sealed class ChangeMailTests(Shop shop) : IClassFixture<Shop>
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task The_address_changes_once_both_have_agreed_in_either_order(bool oldFirst)
    {
        var (person, moved) = await Asked();
        var (old, own) = (
            (await shop.LastMail(person.Mail)).LinkTo("/compte/adresse-mail/accord"),
            (await shop.LastMail(moved)).LinkTo("/compte/adresse-mail/accord")
        );

        var half = await Agree(oldFirst ? old : own);
        Assert.Contains("Il reste à accepter", half.Text, StringComparison.Ordinal);
        Assert.Equal("/compte", (await shop.Visit().EnterPassword(person)).Path);
        var whole = await Agree(oldFirst ? own : old);

        Assert.Contains("L’adresse est changée", whole.Text, StringComparison.Ordinal);
        Assert.Equal("/connexion", (await shop.Visit().EnterPassword(person)).Path);
        Assert.Equal("/compte", (await shop.Visit().EnterPassword(person with { Mail = moved })).Path);
        Assert.Contains("a changé", (await shop.LastMail(person.Mail)).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opening_the_link_alone_changes_nothing_and_neither_does_agreeing_twice_on_one_side()
    {
        var (person, moved) = await Asked();
        var own = (await shop.LastMail(moved)).LinkTo("/compte/adresse-mail/accord");

        await shop.Visit().Open((await shop.LastMail(person.Mail)).LinkTo("/compte/adresse-mail/accord"));
        await Agree(own);
        await Agree(own);

        Assert.Equal("/compte", (await shop.Visit().EnterPassword(person)).Path);
    }

    [Fact]
    public async Task The_old_address_takes_the_account_back_and_the_thief_is_out()
    {
        var (person, moved) = await Asked();
        await Agree((await shop.LastMail(person.Mail)).LinkTo("/compte/adresse-mail/accord"));
        await Agree((await shop.LastMail(moved)).LinkTo("/compte/adresse-mail/accord"));
        var thief = shop.Visit();
        await thief.EnterPassword(person with { Mail = moved });
        var owner = shop.Visit();

        await owner.Open((await shop.LastMail(person.Mail)).LinkTo("/compte/adresse-mail/annulation"));
        var back = await owner.Press("Garder cette adresse");

        Assert.Contains("L’adresse reste la même", back.Text, StringComparison.Ordinal);
        Assert.Equal("/connexion", (await thief.Open("/compte")).Path);
        Assert.Equal("/connexion", (await shop.Visit().EnterPassword(person with { Mail = moved })).Path);
        Assert.Equal("/connexion", (await shop.Visit().EnterPassword(person)).Path);
        var known = await shop.InDb(db => db.People.SingleAsync(one => one.Id == person.Id));
        Assert.Equal(person.Mail, known.Email);
    }

    [Fact]
    public async Task Before_the_change_the_old_address_can_stop_it()
    {
        var (person, moved) = await Asked();
        var owner = shop.Visit();
        await owner.Open((await shop.LastMail(person.Mail)).LinkTo("/compte/adresse-mail/annulation"));
        await owner.Press("Garder cette adresse");

        var late = await shop.Visit().Open((await shop.LastMail(moved)).LinkTo("/compte/adresse-mail/accord"));

        Assert.Contains("Ce lien ne vaut plus", late.Text, StringComparison.Ordinal);
        Assert.Equal("/compte", (await shop.Visit().EnterPassword(person)).Path);
    }

    [Fact]
    public async Task An_address_that_has_an_account_is_not_given_away()
    {
        var (person, other) = (await shop.NewColleague("change"), await shop.NewColleague("autre"));
        var visitor = shop.Visit();
        await visitor.EnterPassword(person);
        await visitor.Open("/compte/adresse-mail");

        var answer = await visitor.Submit(("Mail", other.Mail), ("Password", person.Password));

        Assert.Contains("Regardez vos courriels", answer.Text, StringComparison.Ordinal);
        var letter = await shop.LastMail(other.Mail);
        Assert.DoesNotContain("/accord", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_password_nothing_is_asked()
    {
        var visitor = shop.Visit();
        await visitor.EnterPassword(await shop.NewColleague("change"));
        await visitor.Open("/compte/adresse-mail");

        var answer = await visitor.Submit(("Mail", "ailleurs@exemple.test"), ("Password", "ce n’est pas le bon"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Empty(await shop.MailsTo("ailleurs@exemple.test"));
    }

    private async Task<(Staff Person, string Moved)> Asked()
    {
        var person = await shop.NewColleague("change");
        var moved = $"{Staffing.Unused("nouvelle")}@exemple.test";
        var visitor = shop.Visit();
        await visitor.EnterPassword(person);
        await visitor.Open("/compte/adresse-mail");
        var answer = await visitor.Submit(("Mail", moved), ("Password", person.Password));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return (person, moved);
    }

    private async Task<Sight> Agree(string link)
    {
        var visitor = shop.Visit();
        await visitor.Open(link);
        return await visitor.Press("Accepter");
    }
}
