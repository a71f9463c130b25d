using System.Net;
using Marketplace.Catalog.Search;
using Marketplace.Network.Contracts;
using Marketplace.Tests.Catalog.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Catalog.Nearby;

/// <summary>The list for someone who said where they live.</summary>
public sealed class NearResultsTests(ShopOfTwoTowns shop) : IClassFixture<ShopOfTwoTowns>
{
    private readonly Visitor visitor = shop.Visit();

    [Fact]
    public async Task A_postcode_brings_what_is_near_to_the_top_and_says_how_far_it_is()
    {
        await visitor.Open("/ordinateurs?code-postal=30100");

        Assert.True(Place("Latitude 5400") < Place("ThinkPad T480"));
        Assert.Contains("À retirer à Alès, tout près", visitor.Page.Text, StringComparison.Ordinal);
        // Each workshop has a counter in Nîmes too, nearer than Montpellier.
        Assert.Contains("À retirer à Nîmes, à 40 km", visitor.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Distances à vol d’oiseau depuis Alès.", visitor.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_other_town_the_order_is_the_other_way_round()
    {
        await visitor.Open("/ordinateurs?code-postal=34000");

        Assert.True(Place("ThinkPad T480") < Place("Latitude 5400"));
    }

    [Fact]
    public async Task The_postcode_is_a_field_of_the_filters_and_stays_in_the_address()
    {
        await visitor.Open("/ordinateurs?type=portable");
        await visitor.Submit(("code-postal", "34 000"));

        Assert.Contains("code-postal=34", visitor.Page.Address.Query, StringComparison.Ordinal);
        Assert.Contains("type=portable", visitor.Page.Address.Query, StringComparison.Ordinal);
        Assert.Contains("value=\"34000\"", visitor.Page.Html, StringComparison.Ordinal);
        Assert.Contains("tri=prix", visitor.Page.Html, StringComparison.Ordinal);
        Assert.Contains("code-postal=34000&amp;tri=prix", visitor.Page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pick_up_points_are_filters_with_their_distance_the_nearest_first()
    {
        await visitor.Open("/ordinateurs?code-postal=30100");

        Assert.True(Place("Comptoir d’Alès, tout près") < Place("Comptoir de Montpellier, à 61 km"));
        Assert.True(Place("Comptoir d’Alès, tout près") > 0);
    }

    [Fact]
    public async Task Another_order_can_still_be_chosen()
    {
        await visitor.Open("/ordinateurs?code-postal=30100&tri=prix");

        Assert.True(Place("ThinkPad T480") < Place("Latitude 5400"));
        Assert.Contains("Les plus proches", visitor.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_postcode_no_distance_is_offered()
    {
        await visitor.Open("/ordinateurs");

        Assert.DoesNotContain("Les plus proches", visitor.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(" km", visitor.Page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("code-postal=99999", "« 99999 » n’est pas un code postal français.")]
    [InlineData("code-postal=Alès", "« Alès » n’est pas un code postal français.")]
    [InlineData("tri=distance", "Pour trier par distance, écrivez votre code postal.")]
    public async Task What_cannot_be_placed_is_said_and_left_out(string query, string said)
    {
        await visitor.Open($"/ordinateurs?{query}");

        Assert.Equal(HttpStatusCode.OK, visitor.Page.Status);
        Assert.Contains(said, visitor.Page.Text, StringComparison.Ordinal);
        Assert.Contains("2 ordinateurs", visitor.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_town_that_is_not_in_the_table_is_told_from_where_distances_are_counted()
    {
        await visitor.Open("/ordinateurs?code-postal=30999");

        Assert.Contains("depuis Nîmes (Gard)", visitor.Page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?q=portable&code-postal=30100&tri=distance&page=2")]
    [InlineData("?type=fixe&code-postal=30100")]
    public void The_address_keeps_the_postcode(string address) =>
        Assert.Equal(address, Address.Read(address).ToQueryString());

    [Fact]
    public void Whoever_looks_for_words_gets_what_resembles_them_unless_they_ask_for_what_is_near()
    {
        Assert.Null(Address.Read("?q=portable&code-postal=30100").Wanted);
        Assert.Equal(SortOrder.Distance, Address.Read("?q=portable&code-postal=30100&tri=distance").Wanted);
    }

    private int Place(string words) => visitor.Page.Text.IndexOf(words, StringComparison.Ordinal);
}

/// <summary>Two workshops, one in Alès and one in Montpellier, with a listing each.</summary>
public sealed class ShopOfTwoTowns : CatalogShop, IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        var (here, there) = (await this.NewOperator(), await this.NewOperator());
        await OpenPoint(here, "Comptoir d’Alès", "30100", "Alès", 44.14, 4.08);
        await OpenPoint(there, "Comptoir de Montpellier", "34000", "Montpellier", 43.61, 3.88);
        await OnSale(Sample.Laptop(here.Id), 149);
        await OnSale(Sample.Laptop(there.Id) with { Manufacturer = "Lenovo", Model = "ThinkPad T480" }, 99);
        await Indexed(2);
    }

    private async Task OpenPoint(
        Workplace at,
        string name,
        string postcode,
        string city,
        double latitude,
        double longitude
    )
    {
        await using var scope = Services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<INetwork>()
            .OpenPickUpPoint(
                at.Id,
                new NewPickUpPoint(
                    name,
                    "1 rue de l’Exemple",
                    postcode,
                    city,
                    "le mardi",
                    "04 66 00 00 00",
                    latitude,
                    longitude
                )
            );
    }
}
