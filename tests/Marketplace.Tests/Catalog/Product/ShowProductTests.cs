using System.Net;
using Marketplace.Catalog;
using Marketplace.Catalog.Product;
using Marketplace.Platform;
using Marketplace.Tests.Catalog.Results;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Tests.Catalog.Product;

/// <summary><c>/ordinateurs/{slug}</c>: one listing, the very unit, its reasons and its proofs.</summary>
public sealed class ShowProductTests(StockedShop shop) : IClassFixture<StockedShop>
{
    private readonly Visitor visitor = shop.Visit();

    [Fact]
    public async Task The_page_says_what_it_is_what_it_can_do_and_who_answers()
    {
        await Open(shop.Laptop);

        var text = visitor.Page.Text;
        Assert.Equal(HttpStatusCode.OK, visitor.Page.Status);
        string[] said =
        [
            "Dell Latitude 5400",
            "reconditionné",
            "Bon état",
            "Appeler en vidéo",
            "Les jeux récents en trois dimensions",
            "niveau Clear",
            "24 mois, par " + shop.Atelier.Card.Name,
            "Pendant les 12 premiers mois",
            "14 jours pour le rendre",
            "entre 75 et 107 kg",
            "ADEME 2022",
            "Vendu par " + shop.Atelier.Card.Name,
            shop.Atelier.PickUpPoint.Name,
            "Don remis en état et testé par",
        ];
        Assert.All(said, words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_photos_are_those_of_the_very_unit()
    {
        await Open(shop.Laptop);

        Assert.All(
            shop.Laptop.Photos,
            photo => Assert.Contains($"/photos/{photo.Medium}.webp", visitor.Page.Html, StringComparison.Ordinal)
        );
        Assert.Contains("Dell Latitude 5400 : Vue 3", visitor.Page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_buyer_chooses_the_very_unit()
    {
        await Open(shop.Laptop);
        Assert.Contains($"?unite={shop.Twin.Tag}", visitor.Page.Html, StringComparison.Ordinal);
        Assert.Contains($"name=\"unite\" value=\"{shop.Laptop.Tag}\"", visitor.Page.Html, StringComparison.Ordinal);

        await visitor.Open($"{visitor.Page.Path}?unite={shop.Twin.Tag}");
        Assert.Contains($"name=\"unite\" value=\"{shop.Twin.Tag}\"", visitor.Page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_goes_to_the_basket_and_holds_nothing_of_one_visitor()
    {
        await Open(shop.Laptop);

        Assert.Contains("method=\"post\" action=\"/panier\"", visitor.Page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("__RequestVerificationToken", visitor.Page.Html, StringComparison.Ordinal);
        Assert.False(visitor.Page.Headers!.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_defect_is_said_in_words_beside_its_photo()
    {
        var unit = await shop.OnSale(Sample.Laptop(shop.Atelier.Id).With(DefectZone.Keyboard, DefectSeverity.S3));

        await Open(unit);

        Assert.Contains("Clavier et repose-mains", visitor.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Un défaut marqué.", visitor.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Voir la photo 2", visitor.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_that_somebody_holds_cannot_be_put_in_the_basket()
    {
        var unit = await shop.OnSale(Sample.Laptop(shop.Atelier.Id) with { Model = "Latitude tenu" });
        await Claim(unit);

        await Open(unit);

        Assert.Contains("Il n’est pas disponible en ce moment", visitor.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"unite\"", visitor.Page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sold_unit_is_said_to_be_sold_with_what_resembles_it()
    {
        var unit = await shop.OnSale(Sample.Laptop(shop.Atelier.Id) with { Model = "Latitude vendu" }, euros: 179);
        var order = await Claim(unit);
        await shop.InStock(stock => stock.Sell(unit.Device, order, Sample.Buyer));

        await Open(unit);

        Assert.Equal(HttpStatusCode.OK, visitor.Page.Status);
        Assert.Contains("Il est vendu", visitor.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Ceux qui lui ressemblent", visitor.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"unite\"", visitor.Page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_choice_passes_to_a_twin_once_a_unit_is_sold()
    {
        var mine = Sample.Laptop(shop.Atelier.Id) with { Model = "Latitude jumeau" };
        var (first, second) = (await shop.OnSale(mine), await shop.OnSale(Fresh(mine)));
        await Claim(first);

        await Open(first);

        Assert.Contains($"name=\"unite\" value=\"{second.Tag}\"", visitor.Page.Html, StringComparison.Ordinal);
        Assert.Contains("quelqu’un est en train de l’acheter", visitor.Page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/ordinateurs/ce-qui-n-existe-pas")]
    [InlineData("/ordinateurs/%2e%2e%2fatelier")]
    public async Task An_unknown_listing_is_not_found(string address)
    {
        await visitor.Open(address);

        Assert.Equal(HttpStatusCode.NotFound, visitor.Page.Status);
    }

    [Fact]
    public async Task A_tag_of_another_listing_shows_a_unit_of_this_one()
    {
        await visitor.Open($"/ordinateurs/{await shop.SlugOf(shop.Laptop)}?unite={shop.Desktop.Tag}");

        Assert.Equal(HttpStatusCode.OK, visitor.Page.Status);
        Assert.Contains($"name=\"unite\" value=\"{shop.Laptop.Tag}\"", visitor.Page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Clear")]
    [InlineData("Purge")]
    [InlineData("Destroy")]
    [InlineData("None")]
    public void Every_level_of_wipe_has_its_sentence(string level) =>
        Assert.EndsWith(".", WipeWords.Of(level), StringComparison.Ordinal);

    private async Task Open(PermittedUnit unit) => await visitor.Open($"/ordinateurs/{await shop.SlugOf(unit)}");

    private static PermittedUnit Fresh(PermittedUnit like) => like with { Device = DeviceId.New(), Tag = Tag.Draw() };

    private async Task<Guid> Claim(PermittedUnit unit)
    {
        var order = Guid.NewGuid();
        var until = DateTime.UtcNow.AddMinutes(35);
        Assert.True(await shop.InStock(stock => stock.Claim(unit.Device, order, until, Sample.Buyer)));
        return order;
    }
}
