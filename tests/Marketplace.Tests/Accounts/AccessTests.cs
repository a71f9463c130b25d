using System.Net;
using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Marketplace.Tests.Accounts.SecondFactor;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Accounts;

/// <summary>Who gets through which door.</summary>
public sealed class AccessTests(Shop shop) : IClassFixture<Shop>
{
    [Theory]
    [InlineData(Role.Worker, "/atelier/stop", HttpStatusCode.OK)]
    [InlineData(Role.Lead, "/atelier/stop", HttpStatusCode.OK)]
    [InlineData(Role.Lead, "/atelier/jetons", HttpStatusCode.OK)]
    [InlineData(Role.Administrator, "/pole", HttpStatusCode.OK)]
    [InlineData(Role.Administrator, "/pole/journal", HttpStatusCode.OK)]
    [InlineData(Role.Buyer, "/compte", HttpStatusCode.OK)]
    [InlineData(Role.Buyer, "/atelier/stop", HttpStatusCode.Forbidden)]
    [InlineData(Role.Administrator, "/atelier/stop", HttpStatusCode.Forbidden)]
    [InlineData(Role.Worker, "/atelier/jetons", HttpStatusCode.Forbidden)]
    [InlineData(Role.Worker, "/pole", HttpStatusCode.Forbidden)]
    [InlineData(Role.Lead, "/pole", HttpStatusCode.Forbidden)]
    [InlineData(Role.Buyer, "/pole/journal", HttpStatusCode.Forbidden)]
    public async Task Each_role_opens_its_own_doors(Role role, string address, HttpStatusCode expected)
    {
        var visitor = await shop.SignIn(role, await shop.NewOperator());

        Assert.Equal(expected, (await visitor.Open(address)).Status);
    }

    [Theory, InlineData("/atelier/stop"), InlineData("/pole"), InlineData("/compte"), InlineData("/atelier/jetons")]
    public async Task Who_is_not_signed_in_meets_the_sign_in_page(string address)
    {
        var page = await shop.Visit().Open(address);

        Assert.Equal("/connexion", page.Path);
        Assert.Contains($"retour={Uri.EscapeDataString(address)}", page.Address.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_door_says_why_in_a_sentence()
    {
        var buyer = await shop.SignIn(Role.Buyer);

        Assert.Contains(
            "votre rôle ne donne pas accès à cette page",
            (await buyer.Open("/pole")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_role_that_is_taken_away_closes_its_doors_at_the_next_click()
    {
        var workplace = await shop.NewOperator();
        var worker = await shop.SignIn(workplace.Worker);
        Assert.Equal(HttpStatusCode.OK, (await worker.Open("/atelier/stop")).Status);

        await With(accounts => accounts.Leave(workplace.Worker.Id, workplace.Id, Actor.System));

        Assert.Equal(HttpStatusCode.Forbidden, (await worker.Open("/atelier/stop")).Status);
    }

    [Fact]
    public async Task A_one_time_password_opens_nothing_but_the_choice_of_ones_own()
    {
        var workplace = await shop.NewOperator();
        PersonCard opened = null!;
        await With(async accounts =>
        {
            opened = await accounts.Open(new NewPerson("nouveau@exemple.test", "Nouveau"), Actor.System);
            await accounts.Join(opened.Id, workplace.Id, Role.Worker, Actor.System);
        });
        var visitor = shop.Visit();
        await visitor.Open("/connexion?retour=/atelier/stop");
        var choice = await visitor.Submit(("Mail", opened.Mail), ("Password", opened.OneTimePassword!));
        Assert.Equal("/compte/mot-de-passe", choice.Path);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Open("/atelier/stop")).Status);

        await visitor.Open(choice.Address.PathAndQuery);
        var after = await visitor.Submit(("Current", opened.OneTimePassword!), ("Chosen", "ma phrase à moi, longue"));

        // The role is in force; it still asks for the second proof.
        Assert.Equal((HttpStatusCode.OK, "/compte/securite"), (after.Status, after.Path));
        await visitor.AddApplication();
        Assert.Equal("/atelier/stop", (await visitor.Open("/atelier/stop")).Path);
    }

    [Fact]
    public async Task A_new_password_ends_every_other_session()
    {
        var person = await shop.NewPerson("prudente");
        var (here, elsewhere) = (await shop.SignIn(person), await shop.SignIn(person));
        await here.Open("/compte/mot-de-passe");

        await here.Submit(("Current", person.Password), ("Chosen", "un tout autre mot de passe"));

        Assert.Equal("/compte", (await here.Open("/compte")).Path);
        Assert.Equal("/connexion", (await elsewhere.Open("/compte")).Path);
    }

    [Fact]
    public async Task A_wrong_current_password_changes_nothing()
    {
        var person = await shop.NewPerson("curieuse");
        var visitor = await shop.SignIn(person);
        await visitor.Open("/compte/mot-de-passe");

        var page = await visitor.Submit(("Current", "pas le bon du tout"), ("Chosen", "un tout autre mot de passe"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("/compte", (await shop.SignIn(person)).Page.Path);
    }

    [Fact]
    public async Task Who_works_at_two_operators_chooses_for_which()
    {
        var (first, second) = (await shop.NewOperator("premier"), await shop.NewOperator("second"));
        await With(accounts => accounts.Join(first.Worker.Id, second.Id, Role.Lead, Actor.System));
        var visitor = await shop.SignIn(first.Worker);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Open("/atelier/jetons")).Status);

        await visitor.Open("/compte/atelier");
        await visitor.Submit(("Workshop", second.Id.Value.ToString()));

        Assert.Contains(second.Lead.Mail, (await visitor.Open("/atelier/jetons")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_chooses_an_operator_where_they_have_no_role()
    {
        var (ours, theirs) = (await shop.NewOperator(), await shop.NewOperator());
        var visitor = await shop.SignIn(ours.Worker);
        await visitor.Open("/compte/atelier");

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Submit(("Workshop", theirs.Id.Value.ToString()))).Status);
    }

    private async Task With(Func<IAccounts, Task> work)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<IAccounts>());
    }
}
