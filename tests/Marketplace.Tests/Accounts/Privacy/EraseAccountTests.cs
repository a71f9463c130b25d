using System.Net;
using Marketplace.Accounts;
using Marketplace.Accounts.Audit;
using Marketplace.Tests.Accounts.SecondFactor;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Accounts.Privacy;

public sealed class EraseAccountTests(Shop shop) : IClassFixture<Shop>
{
    [Fact]
    public async Task Everything_goes_at_once_but_the_journal_which_no_longer_names_anybody()
    {
        var person = await shop.NewColleague("partante");
        var (visitor, elsewhere) = (shop.Visit(), shop.Visit());
        await visitor.EnterPassword(person);
        await elsewhere.EnterPassword(person);
        await visitor.AddApplication();

        await visitor.Open("/compte/effacement");
        var gone = await visitor.Submit(("Password", person.Password));

        Assert.Equal("/connexion", gone.Path);
        Assert.Contains("Votre compte est effacé", gone.Text, StringComparison.Ordinal);
        Assert.Equal("/connexion", (await elsewhere.Open("/compte")).Path);
        Assert.Equal("/connexion", (await shop.Visit().EnterPassword(person)).Path);
        Assert.False(await shop.InDb(db => db.People.AnyAsync(one => one.Id == person.Id)));
        Assert.False(await shop.InDb(db => db.RecoveryCodes.AnyAsync(one => one.Person == person.Id)));
        var line = await shop.InDb(db =>
            db.Audit.SingleAsync(one => one.Deed == Deed.AccountErased && one.About == person.Id)
        );
        Assert.Equal("", line.Details);
    }

    [Fact]
    public async Task The_last_mail_says_what_stays_until_when_and_by_which_rule()
    {
        var person = await shop.NewColleague("partante");
        var visitor = shop.Visit();
        await visitor.EnterPassword(person);
        await visitor.Open("/compte/effacement");
        await visitor.Submit(("Password", person.Password));

        var letter = await shop.LastMail(person.Mail);

        Assert.Contains("est effacé", letter.Subject, StringComparison.Ordinal);
        Assert.Contains("journal des accès", letter.Text, StringComparison.Ordinal);
        Assert.Contains($"{DateTime.UtcNow.Year + 1}", letter.Text, StringComparison.Ordinal);
        Assert.Contains("CNIL", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_password_nothing_is_erased()
    {
        var visitor = shop.Visit();
        var person = await shop.NewColleague("hesitante");
        await visitor.EnterPassword(person);
        await visitor.Open("/compte/effacement");

        var kept = await visitor.Submit(("Password", "ce n’est pas le bon"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, kept.Status);
        Assert.Equal("/compte", (await visitor.Open("/compte")).Path);
    }

    [Fact]
    public async Task Whoever_has_a_role_gives_it_back_first()
    {
        var worker = (await shop.NewOperator()).Worker;
        var visitor = await shop.SignIn(worker);
        await visitor.Open("/compte/effacement");

        var kept = await visitor.Submit(("Password", worker.Password));

        Assert.Contains("Vous avez un rôle dans le réseau", kept.Text, StringComparison.Ordinal);
        Assert.True(await shop.InDb(db => db.People.AnyAsync(one => one.Id == worker.Id)));
    }

    [Fact]
    public async Task The_same_address_can_have_a_new_account_afterwards()
    {
        var person = await shop.NewColleague("revenante");
        var visitor = shop.Visit();
        await visitor.EnterPassword(person);
        await visitor.Open("/compte/effacement");
        await visitor.Submit(("Password", person.Password));
        await visitor.Open("/compte/ouvrir");

        await visitor.Submit(("Mail", person.Mail));

        Assert.Contains("Ouvrir", (await shop.LastMail(person.Mail)).Subject, StringComparison.Ordinal);
    }
}
