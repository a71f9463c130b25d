using System.Net;
using Marketplace.Ordering;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Ordering.Baskets;

public sealed class BasketTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task A_unit_put_twice_is_one_line()
    {
        var unit = await shop.NewUnit();
        var visitor = shop.Visit();

        await visitor.Put(unit.Tag);
        var page = await visitor.Put(unit.Tag);

        Assert.Equal("/panier", page.Path);
        Assert.Single(page.Forms, form => form.Action == "/panier/retrait");
        Assert.Contains("Total TVA comprise, rien à ajouter 149 €", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_listing_put_into_the_basket_is_one_of_its_units()
    {
        var unit = await shop.NewUnit();

        var page = await shop.Visit().Put(await shop.SlugOf(unit), "annonce");

        Assert.Contains(unit.Tag.ToString(), page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_that_was_sold_meanwhile_leaves_with_a_sentence_that_is_said_once()
    {
        var (sold, left) = (await shop.NewUnit(), await shop.NewUnit());
        var visitor = shop.Visit();
        await visitor.Put(sold.Tag);
        await visitor.Put(left.Tag);
        await shop.Visit().Buy(sold);

        var told = await visitor.Open("/panier");
        var later = await visitor.Open("/panier");

        Assert.Contains("a trouvé preneur", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(sold.Tag.ToString(), told.Text, StringComparison.Ordinal);
        Assert.Contains(left.Tag.ToString(), told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("a trouvé preneur", later.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unite", "OS-XXXXXXXX")]
    [InlineData("unite", "")]
    [InlineData("unite", "1 OR 1=1")]
    [InlineData("annonce", "nulle-part")]
    [InlineData("autre", "OS-7H2KQ4M1")]
    public async Task What_is_no_unit_is_told_and_starts_no_basket(string field, string value)
    {
        var visitor = shop.Visit();

        var page = await visitor.Put(value, field);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("n’est plus en vente", page.Text, StringComparison.Ordinal);
        Assert.False(page.Headers!.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_tag_that_is_well_formed_but_unknown_leaves_the_basket_again()
    {
        var page = await shop.Visit().Put(Tag.Draw());

        Assert.Contains("n’est plus en vente", page.Text, StringComparison.Ordinal);
        Assert.Contains("Il n’y a rien dans votre panier", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_eleventh_unit_is_refused_with_a_sentence()
    {
        var at = await shop.NewOperator();
        var visitor = shop.Visit();
        for (var units = 0; units < 10; units++)
            Assert.Equal(HttpStatusCode.OK, (await visitor.Put((await shop.NewUnit(at)).Tag)).Status);

        var page = await visitor.Put((await shop.NewUnit(at)).Tag);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("au plus 10 ordinateurs", page.Text, StringComparison.Ordinal);
        Assert.Equal(10, page.Forms.Count(form => form.Action == "/panier/retrait"));
    }

    [Fact]
    public async Task A_unit_can_be_taken_out_again()
    {
        var unit = await shop.NewUnit();
        var visitor = shop.Visit();
        await visitor.Put(unit.Tag);
        await visitor.Open("/panier");

        var page = await visitor.SubmitTo("/panier/retrait", ("unite", unit.Tag.ToString()));

        Assert.Contains("Il n’y a rien dans votre panier", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_basket_of_one_visitor_is_not_that_of_another()
    {
        var unit = await shop.NewUnit();
        await shop.Visit().Put(unit.Tag);

        Assert.Contains("Il n’y a rien", (await shop.Visit().Open("/panier")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_cookie_that_we_did_not_sign_is_no_basket(string forged)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/panier");
        request.Headers.Add("Cookie", $"__Host-panier={forged}");
        using var client = shop.CreateClient(
            new() { BaseAddress = new Uri("https://localhost"), HandleCookies = false }
        );

        var page = await Sight.Of(await client.SendAsync(request));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Il n’y a rien dans votre panier", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cookie_stays_on_this_host_and_away_from_scripts()
    {
        using var client = shop.CreateClient(
            new() { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false }
        );
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("unite", Tag.Draw().ToString())]);

        using var answer = await client.PostAsync(new Uri("/panier", UriKind.Relative), form);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-panier=", cookie, StringComparison.Ordinal);
        foreach (var guard in new[] { "samesite=lax", "httponly", "secure", "path=/" })
            Assert.Contains(guard, cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_hundred_choices_at_once_are_all_kept()
    {
        var visitors = Enumerable.Range(0, 30).Select(_ => shop.Visit()).ToList();
        var before = await Count();

        await Task.WhenAll(
            visitors.Select(async visitor =>
            {
                using var client = shop.CreateClient(
                    new() { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false }
                );
                for (var unit = 0; unit < 10; unit++)
                {
                    using var form = new FormUrlEncodedContent([KeyValuePair.Create("unite", Tag.Draw().ToString())]);
                    using var answer = await client.PostAsync(new Uri("/panier", UriKind.Relative), form);
                    Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
                }
            })
        );

        Assert.Equal(before + 300, await Count());
    }

    private Task<int> Count() => shop.InDb(db => db.ChosenUnits.CountAsync());
}
