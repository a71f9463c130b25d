using System.Net;
using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Tests.Catalog;

namespace Marketplace.Tests.Network.Directory;

public sealed class DirectoryTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task Anybody_finds_an_operator_and_its_pick_up_point_on_the_map_and_in_the_table()
    {
        var workplace = await shop.NewOperator();

        var page = await shop.Visit().Open("/reseau");

        Assert.Contains($"href=\"/reseau/{workplace.Card.Slug}\"", page.Html, StringComparison.Ordinal);
        Assert.Contains(
            $"href=\"/reseau/{workplace.Card.Slug}#{workplace.PickUpPoint.Slug}\"",
            page.Html,
            StringComparison.Ordinal
        );
        Assert.Contains("<caption", page.Html, StringComparison.Ordinal);
        Assert.Contains("Gard (30)", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_department_shows_its_own_and_one_without_any_says_that_it_is_wanted()
    {
        var workplace = await shop.NewOperator();
        var visitor = shop.Visit();

        var gard = await visitor.Open("/reseau?departement=30");
        Assert.Contains("Dans le département Gard (30)", gard.Text, StringComparison.Ordinal);
        Assert.Contains(workplace.Card.Name, gard.Text, StringComparison.Ordinal);
        var lot = await visitor.Open("/reseau?departement=46");
        Assert.Contains("Aucun atelier ni point de retrait ici", lot.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Tous les ateliers",
            (await visitor.Open("/reseau?departement=99")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_page_of_an_operator_says_what_it_does_and_when_it_is_open()
    {
        var workplace = await shop.NewOperator();
        var administrator = await shop.SignIn(Role.Administrator);
        await administrator.Open($"/pole/ateliers/{workplace.Id.Value}");
        await administrator.Submit(("Sheet.Does", "Répare des portables avec des apprentis."));

        var page = await shop.Visit().Open($"/reseau/{workplace.Card.Slug}");

        Assert.Contains("Répare des portables avec des apprentis.", page.Text, StringComparison.Ordinal);
        Assert.Contains("du mardi au samedi, de 10 h à 18 h", page.Text, StringComparison.Ordinal);
        Assert.Contains("Prochain audit au plus tard le", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await shop.Visit().Open("/reseau/personne")).Status);
    }

    [Fact]
    public async Task The_network_sees_stock_orders_and_the_charter_of_each_and_where_nobody_is()
    {
        var workplace = await shop.NewOperator();
        await shop.OnSale(Sample.Laptop(workplace.Id), 149);
        var administrator = await shop.SignIn(Role.Administrator);

        var page = await administrator.Open("/pole");

        Assert.Contains("En vente", page.Text, StringComparison.Ordinal);
        Assert.Matches($"{workplace.Card.Name} 1 ", page.Text);
        Assert.Contains("en règle", page.Text, StringComparison.Ordinal);
        Assert.Contains("Hautes-Pyrénées (65)", page.Text, StringComparison.Ordinal);
        Assert.Contains("Tarbes (", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sitemap_names_the_directory_and_each_operator()
    {
        var workplace = await shop.NewOperator();

        var map = await shop.Visit().Open("/sitemap.xml");

        Assert.Contains("/reseau<", map.Html, StringComparison.Ordinal);
        Assert.Contains($"/reseau/{workplace.Card.Slug}<", map.Html, StringComparison.Ordinal);
    }
}
