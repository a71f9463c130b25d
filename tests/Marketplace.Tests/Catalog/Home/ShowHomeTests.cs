using System.Net;
using Marketplace.Tests.Catalog.Results;

namespace Marketplace.Tests.Catalog.Home;

/// <summary>The first page.</summary>
public sealed class ShowHomeTests(StockedShop shop) : IClassFixture<StockedShop>
{
    [Fact]
    public async Task The_home_page_counts_what_suits_each_use()
    {
        var visitor = shop.Visit();
        await visitor.Open("/");

        Assert.Equal(HttpStatusCode.OK, visitor.Page.Status);
        Assert.Contains("Écrire et faire ses démarches", visitor.Page.Text, StringComparison.Ordinal);
        Assert.Contains("5 disponibles", visitor.Page.Text, StringComparison.Ordinal);
        Assert.Contains("3 disponibles", visitor.Page.Text, StringComparison.Ordinal);
        Assert.Contains("0 disponible", visitor.Page.Text, StringComparison.Ordinal);
        Assert.Contains(shop.Atelier.PickUpPoint.Name, visitor.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shop_that_has_sold_nothing_yet_boasts_of_no_sale()
    {
        var visitor = shop.Visit();
        await visitor.Open("/");

        Assert.DoesNotContain("ont trouvé quelqu’un", visitor.Page.Text, StringComparison.Ordinal);
        Assert.Contains("ordinateurs avec leur passeport", visitor.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_phone_number_nobody_is_said_to_answer_one()
    {
        var visitor = shop.Visit();
        await visitor.Open("/");

        Assert.DoesNotContain("Quelqu’un répond", visitor.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("tel:", visitor.Page.Html, StringComparison.Ordinal);
        Assert.Contains("renoncer au contrat ici", visitor.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_search_field_leads_to_the_results()
    {
        var visitor = shop.Visit();
        await visitor.Open("/");
        var form = visitor.Page.Forms.Last(one => one.Button("Chercher") is not null);
        Assert.False(form.Posts);

        await visitor.Open($"{form.Action}?{Assert.Single(form.Filled([("q", "")])).Name}=thinkpad");

        Assert.Equal("/ordinateurs", visitor.Page.Path);
        Assert.Contains("1 ordinateur", visitor.Page.Text, StringComparison.Ordinal);
    }
}
