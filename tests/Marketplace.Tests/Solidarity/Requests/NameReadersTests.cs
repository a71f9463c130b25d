using Marketplace.Accounts.Contracts;
using Marketplace.Solidarity.Reading;
using Marketplace.Tests.Catalog;

namespace Marketplace.Tests.Solidarity.Requests;

public sealed class NameReadersTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task A_workshop_is_offered_once_two_of_its_people_were_taught()
    {
        var at = await shop.NewOperator("formation");
        var administrator = await shop.SignIn(Role.Administrator);

        await Note(administrator, at.Worker, at);
        Assert.DoesNotContain(await Offered(), one => one == at.Id);
        await Note(administrator, at.OtherWorker, at);

        Assert.Contains(await Offered(), one => one == at.Id);
    }

    [Fact]
    public async Task Where_nobody_was_taught_the_page_says_so_and_how_else()
    {
        await using var quiet = new CatalogShop();

        var page = await quiet.Visit().Open("/tarif-solidaire/document");

        Assert.Contains("Personne ne peut lire de document", page.Text, StringComparison.Ordinal);
    }

    private async Task<IEnumerable<Marketplace.Platform.OperatorId>> Offered() =>
        (
            await shop.Do<Readers, IReadOnlyList<Marketplace.Network.Contracts.OperatorCard>>(r => r.Workshops(default))
        ).Select(one => one.Id);

    private static async Task Note(Visitor administrator, Staff person, Workplace at)
    {
        var page = await administrator.Open("/pole/lecteurs");
        var form = page.Forms.First(one =>
            one.Controls.Any(control => control.Name == "Personne" && control.Value == person.Id.Value.ToString())
            && one.Controls.Any(control => control.Name == "Atelier" && control.Value == at.Id.Value.ToString())
        );
        using var content = new FormUrlEncodedContent(
            form.Filled([("Acte", "former")]).Select(one => KeyValuePair.Create(one.Name, one.Value))
        );
        (
            await administrator.Browser.PostAsync(new Uri("/pole/lecteurs", UriKind.Relative), content)
        ).EnsureSuccessStatusCode();
    }
}
