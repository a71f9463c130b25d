using Marketplace.Accounts;
using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Accounts.People;

public sealed class AccountBookTests(Shop shop) : IClassFixture<Shop>
{
    [Fact]
    public async Task An_account_has_a_random_pseudonym_that_says_nothing_of_its_owner()
    {
        var (one, other) = (await shop.NewPerson("jeanne"), await shop.NewPerson("jeanne"));

        Assert.Matches("^P-[2-9A-HJKMNP-Z]{5}$", one.Actor.Pseudonym);
        Assert.NotEqual(one.Actor.Pseudonym, other.Actor.Pseudonym);
    }

    [Fact]
    public async Task A_mail_address_opens_one_account_whatever_its_case()
    {
        var person = await shop.NewPerson("double");

        var refusal = await Refused(accounts =>
            accounts.Open(
                new NewPerson(person.Mail.ToUpperInvariant(), "Une autre", "un autre mot de passe"),
                Actor.System
            )
        );

        Assert.Contains("a déjà un compte", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sans-arobase", "au moins douze signes", "n’est pas une adresse électronique")]
    [InlineData("courte@exemple.test", "onze signes", "au moins 12 caractères")]
    [InlineData("monotone@exemple.test", "aaaaaaaaaaaaaaaa", "4 caractères différents")]
    public async Task What_is_not_right_is_refused_in_words(string mail, string password, string words)
    {
        var refusal = await Refused(accounts =>
            accounts.Open(new NewPerson(mail, "Quelqu’un", password), Actor.System)
        );

        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_account_leaves_nothing_behind()
    {
        await Refused(accounts => accounts.Open(new NewPerson("rien@exemple.test", "Rien", "court"), Actor.System));

        Assert.Null(await With(accounts => accounts.Find("rien@exemple.test")));
    }

    [Fact]
    public async Task An_address_with_an_apostrophe_is_an_address()
    {
        var opened = await With(accounts =>
            accounts.Open(new NewPerson("l'atelier+1@exemple.test", "L’atelier", "un mot de passe long"), Actor.System)
        );

        Assert.Equal(opened.Id, (await With(accounts => accounts.Find(" L'ATELIER+1@exemple.test ")))?.Id);
    }

    [Theory]
    [InlineData(Role.Administrator, true, "n’appartient à aucun atelier")]
    [InlineData(Role.Worker, false, "choisissez lequel")]
    [InlineData(Role.Buyer, true, "n’a pas besoin d’être inscrit")]
    public async Task A_role_that_does_not_go_with_its_place_is_refused(Role role, bool atOperator, string words)
    {
        var person = await shop.NewPerson("role");
        OperatorId? at = atOperator ? OperatorId.New() : null;

        var refusal = await Refused(accounts => Done(accounts.Join(person.Id, at, role, Actor.System)));

        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Joining_twice_changes_the_role_and_keeps_one_membership()
    {
        var workplace = await shop.NewOperator();

        await With(accounts => Done(accounts.Join(workplace.Worker.Id, workplace.Id, Role.Lead, Actor.System)));

        var member = Assert.Single(
            await With(accounts => accounts.Members(workplace.Id)),
            one => one.Person == workplace.Worker.Id
        );
        Assert.Equal(Role.Lead, member.Role);
    }

    [Fact]
    public async Task Two_administrators_are_two_memberships_without_an_operator()
    {
        var one = await shop.NewPerson("une", Role.Administrator);
        var other = await shop.NewPerson("autre", Role.Administrator);

        var administrators = (await With(accounts => accounts.Members(null))).Select(member => member.Person).ToList();

        Assert.Contains(one.Id, administrators);
        Assert.Contains(other.Id, administrators);
    }

    [Fact]
    public async Task Who_leaves_loses_their_tokens_there()
    {
        var workplace = await shop.NewOperator();

        await With(accounts => Done(accounts.Leave(workplace.Worker.Id, workplace.Id, Actor.System)));

        var left = await shop.InDb(db =>
            db.ApiTokens.Where(token => token.Person == workplace.Worker.Id).ToListAsync()
        );
        Assert.All(left, token => Assert.NotNull(token.RevokedAt));
    }

    [Fact]
    public async Task An_actor_carries_the_role_held_at_that_operator()
    {
        var workplace = await shop.NewOperator();

        var actor = await With(accounts => accounts.ActorAt(workplace.Lead.Id, workplace.Id));

        Assert.Equal(workplace.Lead.Actor, actor);
    }

    [Fact]
    public async Task Nobody_is_an_actor_where_they_have_no_role()
    {
        var (ours, theirs) = (await shop.NewOperator(), await shop.NewOperator());

        var refusal = await Refused(accounts => accounts.ActorAt(ours.Lead.Id, theirs.Id));

        Assert.Contains("n’a pas de rôle dans cet atelier", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task<bool> Done(Task work)
    {
        await work;
        return true;
    }

    private async Task<T> With<T>(Func<IAccounts, Task<T>> work)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<IAccounts>());
    }

    private Task<Refusal> Refused<T>(Func<IAccounts, Task<T>> work) => Assert.ThrowsAsync<Refusal>(() => With(work));
}
