using System.Net;
using System.Text.RegularExpressions;
using Marketplace.Catalog.Contracts;
using Marketplace.Tests.Solidarity;

namespace Marketplace.Tests.Catalog.Results;

/// <summary>The filter « pour qui »: what is for everybody, what costs less with a right, what is reserved by its origin.</summary>
public sealed partial class ForWhomTests : IDisposable
{
    private readonly CatalogShop shop = new();

    [Fact]
    public async Task Units_are_counted_and_found_by_for_whom_they_are()
    {
        await Stock();

        var page = await shop.Visit().Open("/ordinateurs");
        Assert.Equal(["tous=2", "solidaire=1", "reserve=1"], Boxes(page));
        Assert.Contains("2 ordinateurs", await Found("?pour=tous"), StringComparison.Ordinal);
        Assert.Contains("1 ordinateur", await Found("?pour=reserve"), StringComparison.Ordinal);
        Assert.Contains("2 ordinateurs", await Found("?pour=reserve&pour=solidaire"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ticked_box_leaves_the_counts_of_the_others_and_is_a_chip()
    {
        await Stock();

        var page = await shop.Visit().Open("/ordinateurs?pour=reserve");

        Assert.Equal(["tous=2", "solidaire=1", "reserve=1"], Boxes(page));
        Assert.Contains("Réservé à ceux qui ont le tarif solidaire", page.Text, StringComparison.Ordinal);
        Assert.Contains("réservé par la loi", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_everything_is_for_everybody_nothing_is_asked()
    {
        await shop.OnSale(Sample.Laptop((await shop.NewOperator()).Id));
        await shop.Indexed(1);

        Assert.DoesNotContain("Pour qui", (await shop.Visit().Open("/ordinateurs")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_does_not_exist_is_left_out_and_said()
    {
        await Stock();

        Assert.Contains("« voisins » n’existe pas", await Found("?pour=voisins"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_price_that_is_given_up_leaves_the_filter()
    {
        var unit = await shop.NewSolidarityUnit();
        await shop.Indexed(1);
        await CatalogShop.Until(() =>
            Found("?pour=solidaire").GetAwaiter().GetResult().Contains("1 ordinateur", default)
        );

        await shop.InDb(async db =>
        {
            var row = await db.FindAsync<Marketplace.Catalog.Stock.StockUnit>(unit.Device);
            var listing = await db.FindAsync<Marketplace.Catalog.Listings.Listing>(row!.Listing);
            listing!.AskSolidarity(null);
            await db.SaveChangesAsync();
        });

        await CatalogShop.Until(() =>
            Found("?pour=solidaire").GetAwaiter().GetResult().Contains("Aucun ordinateur", default)
        );
    }

    public void Dispose() => shop.Dispose();

    private async Task Stock()
    {
        await shop.OnSale(Sample.Laptop((await shop.NewOperator()).Id));
        await shop.NewSolidarityUnit();
        await shop.NewPublicGift();
        await shop.Indexed(3);
        await CatalogShop.Until(() =>
            Boxes(shop.Visit().Open("/ordinateurs").GetAwaiter().GetResult()).Contains("solidaire=1")
        );
    }

    private async Task<string> Found(string query) => (await shop.Visit().Open($"/ordinateurs{query}")).Text;

    private static List<string> Boxes(Sight page) =>
        [
            .. Box()
                .Matches(WebUtility.HtmlDecode(page.Html))
                .Select(box => $"{box.Groups[1].Value}={box.Groups[2].Value}"),
        ];

    [GeneratedRegex("""name="pour" value="([a-z]+)".*?class="count">(\d+)<""", RegexOptions.Singleline)]
    private static partial Regex Box();
}
