using Marketplace.Accounts;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Accounts.Audit;

public sealed class JournalTests(Shop shop) : IClassFixture<Shop>
{
    [Fact]
    public async Task What_happens_to_a_person_is_written_in_order()
    {
        var workplace = await shop.NewOperator();
        await Try(workplace.Worker.Mail, "ce n’est pas le bon");
        var visitor = await shop.SignIn(workplace.Worker);
        await visitor.Open("/deconnexion");
        await visitor.Press("Se déconnecter");

        Assert.Equal(
            [
                Deed.AccountOpened,
                Deed.RoleGiven,
                Deed.SecondFactorWaived,
                Deed.TokenIssued,
                Deed.SignInFailed,
                Deed.SignedIn,
                Deed.SignedOut,
            ],
            await DeedsAbout(workplace.Worker.Id)
        );
    }

    [Fact]
    public async Task An_account_that_pauses_is_written_as_such()
    {
        var person = await shop.NewPerson("visee");
        for (var tries = 0; tries < 6; tries++)
            await Try(person.Mail, "ce n’est pas le bon");

        var deeds = await DeedsAbout(person.Id);

        Assert.Equal(5, deeds.Count(deed => deed is Deed.SignInFailed));
        Assert.Equal(Deed.LockedOut, deeds[^1]);
    }

    [Fact]
    public async Task What_a_stranger_typed_is_not_kept()
    {
        await Try("inconnu-tape@exemple.test", "un mot de passe tapé ici");

        var kept = await shop.InDb(db => db.Audit.Select(entry => entry.Details).ToListAsync());

        Assert.DoesNotContain(kept, details => details.Contains("tap", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_administrator_reads_who_gave_which_role_to_whom()
    {
        var workplace = await shop.NewOperator();
        var administrator = await shop.SignIn(Role.Administrator);

        var page = await administrator.Open("/pole/journal");

        Assert.Contains(workplace.Worker.Mail, page.Text, StringComparison.Ordinal);
        Assert.Contains("rôle donné", page.Text, StringComparison.Ordinal);
        Assert.Contains("jeton créé", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Older_lines_have_an_address_of_their_own()
    {
        for (var lines = 0; lines < 101; lines++)
            await shop.InDb(async db =>
            {
                db.Note(TimeProvider.System, Deed.SignInFailed, by: null, about: null, $"ligne {lines}");
                await db.SaveChangesAsync();
            });
        var administrator = await shop.SignIn(Role.Administrator);
        var first = await administrator.Open("/pole/journal");
        Assert.Contains("Plus ancien", first.Text, StringComparison.Ordinal);

        var oldest = await shop.InDb(db =>
            db.Audit.OrderByDescending(entry => entry.Id).Skip(99).Select(e => e.Id).FirstAsync()
        );
        var second = await administrator.Open($"/pole/journal?avant={oldest}");

        Assert.DoesNotContain("ligne 100", second.Text, StringComparison.Ordinal);
        Assert.Contains("ligne 0", second.Text, StringComparison.Ordinal);
    }

    private async Task Try(string mail, string password)
    {
        var visitor = shop.Visit();
        await visitor.Open("/connexion");
        await visitor.Submit(("Mail", mail), ("Password", password));
    }

    private Task<List<Deed>> DeedsAbout(PersonId person) =>
        shop.InDb(db =>
            db.Audit.Where(entry => entry.About == person).OrderBy(e => e.Id).Select(e => e.Deed).ToListAsync()
        );
}
