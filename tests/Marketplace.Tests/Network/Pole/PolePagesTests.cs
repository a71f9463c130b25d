using System.Net;
using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Network.Pole;

public sealed class PolePagesTests(Shop shop) : IClassFixture<Shop>
{
    private static (string, string)[] Sheet(string name) =>
        [
            ("Sheet.Name", name),
            ("Sheet.Kind", nameof(OperatorKind.Cooperative)),
            ("Sheet.Siret", "732 829 320 00074"),
            ("Sheet.Mail", "bonjour@atelier.test"),
            ("Sheet.Phone", "04 66 11 22 33"),
            ("Sheet.Address", "2 rue du Pont, 30100 Alès"),
            ("Sheet.Department", "30"),
        ];

    private static (string, string)[] Point(string name) =>
        [
            ("Sheet.Name", name),
            ("Sheet.Street", "2 rue du Pont"),
            ("Sheet.PostCode", "30100"),
            ("Sheet.City", "Alès"),
            ("Sheet.OpeningHours", "le samedi, de 9 h à 12 h"),
            ("Sheet.Phone", "04 66 11 22 33"),
            ("Sheet.Latitude", "44,1234"),
            ("Sheet.Longitude", "4.0810"),
        ];

    [Fact]
    public async Task An_administrator_welcomes_an_operator()
    {
        var administrator = await shop.SignIn(Role.Administrator);
        var name = Staffing.Unused("Accueilli");
        await administrator.Open("/pole/ateliers/nouveau");

        var after = await administrator.Submit(Sheet(name));

        Assert.Equal("/pole", after.Path);
        Assert.Contains(name, after.Text, StringComparison.Ordinal);
        Assert.Contains("coopérative, 2 rue du Pont, 30100 Alès (30)", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_SIRET_is_refused_and_the_rest_of_the_form_is_kept()
    {
        var administrator = await shop.SignIn(Role.Administrator);
        await administrator.Open("/pole/ateliers/nouveau");

        var page = await administrator.Submit([
            .. Sheet("Gardé").Where(field => field.Item1 != "Sheet.Siret"),
            ("Sheet.Siret", "73282932000075"),
        ]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("faute de frappe", page.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"Gard&#xE9;\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_beside_its_field()
    {
        var administrator = await shop.SignIn(Role.Administrator);
        await administrator.Open("/pole/ateliers/nouveau");

        var page = await administrator.Submit(("Sheet.Name", ""), ("Sheet.Department", "Gard"));

        Assert.Contains("Écrivez le nom de l’atelier.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Choisissez ce qu’est l’atelier.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Un département s’écrit 30, 2A ou 971.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_is_seen_by_the_other_modules_at_once()
    {
        var workplace = await shop.NewOperator("avant");
        var administrator = await shop.SignIn(Role.Administrator);
        await administrator.Open($"/pole/ateliers/{workplace.Id.Value}");

        await administrator.Submit(("Sheet.Phone", "04 66 99 99 99"), ("Sheet.AcceptsOverwriteOnFlash", "true"));

        var card = await Card(workplace);
        Assert.Equal(
            ("04 66 99 99 99", true, workplace.Card.Name),
            (card.Phone, card.AcceptsOverwriteOnFlash, card.Name)
        );
    }

    [Fact]
    public async Task A_policy_is_withdrawn_by_leaving_its_box_empty()
    {
        var workplace = await shop.NewOperator("flash", acceptsOverwriteOnFlash: true);
        var administrator = await shop.SignIn(Role.Administrator);
        await administrator.Open($"/pole/ateliers/{workplace.Id.Value}");
        var form = administrator.Page.FormWith([("Sheet.Name", "")]);
        using var unticked = new FormUrlEncodedContent(
            form.Filled([])
                .Where(field => field.Name != "Sheet.AcceptsOverwriteOnFlash")
                .Select(field => KeyValuePair.Create(field.Name, field.Value))
        );

        await administrator.Browser.PostAsync(administrator.Page.Address, unticked);

        Assert.False((await Card(workplace)).AcceptsOverwriteOnFlash);
    }

    [Fact]
    public async Task A_pick_up_point_is_opened_and_moved()
    {
        var workplace = await shop.NewOperator();
        var administrator = await shop.SignIn(Role.Administrator);
        await administrator.Open($"/pole/ateliers/{workplace.Id.Value}/points/nouveau");
        await administrator.Submit(Point("Comptoir du Pont"));
        var opened = (await Points(workplace)).Single(point => point.Name == "Comptoir du Pont");
        Assert.Equal((44.1234, 4.081, "comptoir-du-pont"), (opened.Latitude, opened.Longitude, opened.Slug));

        await administrator.Open($"/pole/ateliers/{workplace.Id.Value}/points/{opened.Id.Value}");
        await administrator.Submit(("Sheet.Street", "3 quai du Nord"));

        Assert.Equal("3 quai du Nord", (await Points(workplace)).Single(point => point.Id == opened.Id).Street);
    }

    [Fact]
    public async Task A_coordinate_that_is_no_number_is_refused_with_an_example()
    {
        var workplace = await shop.NewOperator();
        var administrator = await shop.SignIn(Role.Administrator);
        await administrator.Open($"/pole/ateliers/{workplace.Id.Value}/points/nouveau");

        var page = await administrator.Submit([
            .. Point("Perdu").Where(field => field.Item1 != "Sheet.Latitude"),
            ("Sheet.Latitude", "au nord"),
        ]);

        Assert.Contains("« au nord » n’est pas une coordonnée", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/pole/ateliers/{0}")]
    [InlineData("/pole/ateliers/{0}/membres")]
    [InlineData("/pole/ateliers/{0}/points/nouveau")]
    [InlineData("/pole/ateliers/{0}/points/{0}")]
    [InlineData("/pole/ateliers/{0}/membres/{0}/retrait")]
    public async Task What_does_not_exist_is_not_found(string address)
    {
        var administrator = await shop.SignIn(Role.Administrator);

        var page = await administrator.Open(
            address.Replace("{0}", Guid.NewGuid().ToString(), StringComparison.Ordinal)
        );

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    private async Task<OperatorCard> Card(Workplace workplace) =>
        (await With(network => network.Operator(workplace.Id)))!;

    private Task<IReadOnlyList<PickUpPointCard>> Points(Workplace workplace) =>
        With(network => network.PickUpPoints(workplace.Id));

    private async Task<T> With<T>(Func<INetwork, Task<T>> work)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<INetwork>());
    }
}
