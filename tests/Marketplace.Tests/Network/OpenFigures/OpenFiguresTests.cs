using System.Text.Json;
using Marketplace.Tests.Catalog;

namespace Marketplace.Tests.Network.OpenFigures;

public sealed class OpenFiguresTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task The_figures_are_a_page_and_two_files_that_say_the_same()
    {
        var workplace = await shop.NewOperator();
        await shop.OnSale(Sample.Laptop(workplace.Id), 149);
        var visitor = shop.Visit();

        var page = await visitor.Open("/donnees");
        Assert.Contains("Gard (30)", page.Text, StringComparison.Ordinal);
        Assert.Contains("Points de retrait", page.Text, StringComparison.Ordinal);
        var csv = (await visitor.Open("/donnees.csv")).Html.Split("\r\n");
        var json = JsonDocument.Parse((await visitor.Open("/donnees.json")).Html).RootElement.GetProperty("figures");

        Assert.Equal("departement;indicateur;intitule;valeur", csv[0]);
        Assert.Equal(csv.Length - 2, json.GetArrayLength());
        var sold = json.EnumerateArray().Single(one => one.GetProperty("code").GetString() == "en-vente");
        Assert.Contains($"30;en-vente;En vente;{sold.GetProperty("value").GetInt64()}", csv);
    }

    [Fact]
    public async Task Nothing_below_the_department_and_nobody_is_told()
    {
        var workplace = await shop.NewOperator();
        var visitor = shop.Visit();

        foreach (var address in new[] { "/donnees", "/donnees.csv", "/donnees.json" })
        {
            var told = await visitor.Open(address);
            Assert.DoesNotContain(workplace.Card.Name, told.Html, StringComparison.Ordinal);
            Assert.DoesNotContain(workplace.Lead.Mail, told.Html, StringComparison.Ordinal);
        }
    }
}
