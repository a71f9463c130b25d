using System.Net;
using Marketplace.Accounts.Contracts;
using Marketplace.Accounts.SignIn;
using Marketplace.Tests.Accounts.SecondFactor;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Accounts.Addresses;

public sealed class AddressTests(Shop shop) : IClassFixture<Shop>
{
    [Fact]
    public async Task Addresses_are_added_put_first_and_taken_away()
    {
        var person = await shop.NewColleague("locataire");
        var visitor = shop.Visit();
        await visitor.EnterPassword(person);

        await Add(visitor, "1 rue du Port", "Nîmes");
        var two = await Add(visitor, "2 rue du Pont", "Arles");
        Assert.True(Before(two, "2 rue du Pont", "1 rue du Port"));
        var moved = await visitor.Press("Mettre en premier");
        Assert.True(Before(moved, "1 rue du Port", "2 rue du Pont"));

        Assert.Equal(["1 rue du Port", "2 rue du Pont"], (await Card(person)).Addresses.Select(one => one.Street));
    }

    [Fact]
    public async Task What_is_missing_is_said_beside_the_field()
    {
        var visitor = shop.Visit();
        await visitor.EnterPassword(await shop.NewColleague("presse"));
        await visitor.Open("/compte/adresses");

        var page = await visitor.Submit(("Name", "Camille"), ("Street", ""), ("PostalCode", "3000"), ("Town", "Nîmes"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Écrivez le numéro et la rue", page.Text, StringComparison.Ordinal);
        Assert.Contains("Un code postal compte cinq chiffres", page.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"Camille\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_else_s_address_cannot_be_taken_away()
    {
        var person = await shop.NewColleague("locataire");
        var (owner, stranger) = (shop.Visit(), shop.Visit());
        await owner.EnterPassword(person);
        await Add(owner, "3 rue du Puits", "Uzès");
        await stranger.EnterPassword(await shop.NewColleague("curieuse"));
        var id = (await Card(person)).Addresses[0].Id;
        var form = (await stranger.Open("/deconnexion")).FormThatSays("Se déconnecter");
        using var fields = new FormUrlEncodedContent([
            .. form.Filled([]).Select(one => KeyValuePair.Create(one.Name, one.Value)),
            new("id", id.ToString()),
        ]);

        using var answer = await stranger.Browser.PostAsync(
            new Uri("/compte/adresses?handler=Remove", UriKind.Relative),
            fields
        );

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Single((await Card(person)).Addresses);
    }

    private async Task<BuyerCard> Card(Staff person)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        var user = CurrentPrincipal.Make("test", person.Actor);
        return (await scope.ServiceProvider.GetRequiredService<IAccounts>().Buyer(user))!;
    }

    private static async Task<Sight> Add(Visitor visitor, string street, string town)
    {
        await visitor.Open("/compte/adresses");
        return await visitor.Submit(("Name", "Camille"), ("Street", street), ("PostalCode", "30000"), ("Town", town));
    }

    private static bool Before(Sight page, string one, string other) =>
        page.Text.IndexOf(one, StringComparison.Ordinal) is >= 0 and var first
        && first < page.Text.IndexOf(other, StringComparison.Ordinal);
}
