using System.Net;
using System.Text.RegularExpressions;
using Marketplace.Catalog.Comparing;
using Marketplace.Platform;
using Marketplace.Tests.Catalog.Results;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Tests.Catalog.Comparing;

/// <summary><c>/comparer</c>: units side by side, chosen and removed by links.</summary>
public sealed partial class CompareUnitsTests(StockedShop shop) : IClassFixture<StockedShop>
{
    private readonly Visitor visitor = shop.Visit();

    [Fact]
    public async Task Without_units_the_page_says_how_to_choose_them()
    {
        await visitor.Open("/comparer");

        Assert.Equal(HttpStatusCode.OK, visitor.Page.Status);
        Assert.Contains("Choisissez jusqu’à quatre ordinateurs", visitor.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_units_stand_side_by_side_and_what_differs_is_said_with_a_word()
    {
        await visitor.Open($"/comparer?unite={shop.Laptop.Tag}&unite={shop.Desktop.Tag}");

        Assert.Contains("149 €", Line("Prix"), StringComparison.Ordinal);
        Assert.Contains("79 €", Line("Prix"), StringComparison.Ordinal);
        Assert.Contains("différent", Line("Prix"), StringComparison.Ordinal);
        Assert.DoesNotContain("différent", Line("Mémoire"), StringComparison.Ordinal);
        Assert.Contains(
            "S’en servir sans écran, clavier et souris",
            Line("Ce qu’il ne sait pas faire"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Two_identical_units_differ_in_nothing()
    {
        await visitor.Open($"/comparer?unite={shop.Laptop.Tag}&unite={shop.Twin.Tag}");

        Assert.DoesNotContain("class=\"differs\"", visitor.Page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_is_added_and_removed_by_links_alone()
    {
        await visitor.Open("/ordinateurs?q=thinkpad");
        await Follow("Comparer");
        Assert.Contains("Il en manque au moins un autre", visitor.Page.Text, StringComparison.Ordinal);

        await Follow("Ajouter un ordinateur");
        Assert.Contains("Vous comparez 1 ordinateur.", visitor.Page.Text, StringComparison.Ordinal);
        await visitor.Submit(("type", "fixe"));
        Assert.Contains("Vous comparez 1 ordinateur.", visitor.Page.Text, StringComparison.Ordinal);
        await Follow("Ajouter à la comparaison");

        Assert.Contains("Lenovo ThinkPad T480", visitor.Page.Text, StringComparison.Ordinal);
        Assert.Contains("HP ProDesk 600", visitor.Page.Text, StringComparison.Ordinal);
        await Follow("Retirer Lenovo");
        Assert.DoesNotContain("ThinkPad", visitor.Page.Text, StringComparison.Ordinal);
        Assert.Contains("HP ProDesk 600", visitor.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_goes_on_without_the_comparison_when_asked()
    {
        await visitor.Open($"/ordinateurs?type=portable&comparer={shop.Desktop.Tag}");

        await Follow("Ne plus comparer");

        Assert.Equal("?type=portable", visitor.Page.Address.Query);
        Assert.DoesNotContain("Vous comparez", visitor.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_unit_that_is_already_compared_is_not_offered_again()
    {
        await visitor.Open($"/ordinateurs?type=fixe&comparer={shop.Desktop.Tag}");

        Assert.DoesNotContain("Ajouter à la comparaison", visitor.Page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?unite=OS-00000000")]
    [InlineData("?unite=<script>alert(1)</script>")]
    [InlineData("?unite=&unite=")]
    public async Task What_is_not_in_the_shop_is_said_and_left_out(string query)
    {
        await visitor.Open("/comparer" + query);

        Assert.Equal(HttpStatusCode.OK, visitor.Page.Status);
        Assert.Contains("Un ordinateur de cette adresse n’est pas montré", visitor.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", visitor.Page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_that_somebody_holds_says_so()
    {
        var unit = await shop.OnSale(Sample.Laptop(shop.Atelier.Id) with { Model = "Latitude 7300" }, 210);
        await shop.InStock(stock =>
            stock.Claim(unit.Device, Guid.NewGuid(), DateTime.UtcNow.AddHours(1), Sample.Buyer)
        );

        await visitor.Open($"/comparer?unite={unit.Tag}&unite={shop.Laptop.Tag}");

        Assert.Contains("réservé par quelqu’un d’autre", Line("Disponible"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comparison_is_kept_out_of_search_engines()
    {
        await visitor.Open($"/comparer?unite={shop.Laptop.Tag}");

        Assert.Contains("noindex", visitor.Page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_selection_holds_four_each_once()
    {
        var tags = Enumerable.Range(0, 6).Select(_ => Tag.Draw()).ToList();
        var read = Selection.Read(new([.. tags.Select(tag => tag.ToString()), tags[0].ToString()]));

        Assert.Equal(tags.Take(4), read.Tags);
        Assert.True(read.IsFull);
        Assert.Equal(read, read.With(tags[5]));
        Assert.Equal(tags.Skip(1).Take(3), read.Without(tags[0]).Tags);
        Assert.Equal($"/comparer?unite={tags[0]}", Selection.Empty.With(tags[0]).With(tags[0]).Address);
        Assert.Equal("/ordinateurs", Selection.Empty.Choosing);
    }

    private Task Follow(string says)
    {
        var link = LinkTags()
            .Matches(visitor.Page.Html)
            .First(match => Markup.Text(match.Groups["inside"].Value).StartsWith(says, StringComparison.Ordinal));
        return visitor.Open(WebUtility.HtmlDecode(link.Groups["to"].Value));
    }

    private string Line(string title) =>
        Lines()
            .Matches(visitor.Page.Html)
            .Select(match => Markup.Text(match.Value))
            .First(text => text.StartsWith(title, StringComparison.Ordinal));

    [GeneratedRegex("""<a [^>]*href="(?<to>[^"]+)"[^>]*>(?<inside>.*?)</a>""", RegexOptions.Singleline)]
    private static partial Regex LinkTags();

    [GeneratedRegex("<tr[ >].*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Lines();
}
