using System.Net;
using Marketplace.Accounts.Contracts;
using Marketplace.Catalog;
using Marketplace.Catalog.Solidarity;
using Marketplace.Platform;
using Marketplace.Tests.Solidarity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Catalog.Solidarity;

public sealed class SetRuleTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Theory]
    [InlineData(149, 30, 104)]
    [InlineData(100, 0, null)]
    [InlineData(1, 50, null)]
    public void The_rule_takes_a_share_down_to_the_euro(int euros, int percent, int? reduced) =>
        Assert.Equal(reduced is { } left ? Money.Euros(left) : null, SolidarityRule.Of(Money.Euros(euros), percent));

    [Fact]
    public async Task The_rule_prices_what_is_on_sale_and_what_comes_after_it()
    {
        var at = await shop.NewOperator();
        var before = await shop.OnSale(Sample.Laptop(at.Id), 149);

        await SetRule(at, 30);
        var after = await shop.OnSale(Sample.Laptop(at.Id) with { RamGb = 16 }, 200);

        Assert.Equal(Money.Euros(104), await SolidarityOf(before.Device));
        Assert.Equal(Money.Euros(140), await SolidarityOf(after.Device));
    }

    [Fact]
    public async Task A_listing_with_a_price_of_its_own_keeps_it()
    {
        var at = await shop.NewOperator();
        var unit = await shop.NewSolidarityUnit(149, 79, at);

        await SetRule(at, 10);

        Assert.Equal(Money.Euros(79), await SolidarityOf(unit.Device));
    }

    [Fact]
    public async Task The_page_of_the_unit_shows_both_prices_and_for_whom()
    {
        var unit = await shop.NewSolidarityUnit(149, 99);

        var page = await shop.Visit().Open($"/ordinateurs/{await shop.SlugOf(unit)}");

        Assert.Contains("149 €", page.Text, StringComparison.Ordinal);
        Assert.Contains("99 € au tarif solidaire", page.Text, StringComparison.Ordinal);
        Assert.Contains("Qui a droit au tarif solidaire", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_public_body_gave_says_that_it_is_reserved_and_its_cap()
    {
        var gift = await shop.NewPublicGift();

        var page = await shop.Visit().Open($"/ordinateurs/{await shop.SlugOf(gift)}");

        Assert.Contains("Réservé par la loi", page.Text, StringComparison.Ordinal);
        Assert.Contains("180 € au plus", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_writes_a_price_of_its_own_and_takes_it_back()
    {
        var at = await shop.NewOperator();
        var unit = await shop.OnSale(Sample.Laptop(at.Id), 149);
        var lead = await shop.SignIn(Role.Lead, at);
        var address = $"/atelier/annonces/{await shop.SlugOf(unit)}/prix";
        await lead.Open(address);

        await lead.Submit(("Price", "149"), ("Solidarity", "89,50"));
        Assert.Equal(Money.Euros(89.5m), await SolidarityOf(unit.Device));
        await lead.Open(address);
        await lead.Submit(("Price", "149"), ("Solidarity", ""));

        Assert.Null(await SolidarityOf(unit.Device));
    }

    [Theory]
    [InlineData("149")]
    [InlineData("200")]
    [InlineData("0")]
    public async Task A_price_that_is_not_lower_is_refused(string typed)
    {
        var at = await shop.NewOperator();
        var unit = await shop.OnSale(Sample.Laptop(at.Id), 149);
        var lead = await shop.SignIn(Role.Lead, at);
        await lead.Open($"/atelier/annonces/{await shop.SlugOf(unit)}/prix");

        var refused = await lead.Submit(("Price", "149"), ("Solidarity", typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("plus bas que le prix public", refused.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("91")]
    [InlineData("beaucoup")]
    public async Task A_share_that_makes_no_sense_is_refused(string typed)
    {
        var lead = await shop.SignIn(Role.Lead, await shop.NewOperator());
        await lead.Open("/atelier/tarif-solidaire");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lead.Submit(("Percent", typed))).Status);
    }

    private async Task SetRule(Workplace at, int percent)
    {
        var lead = await shop.SignIn(Role.Lead, at);
        await lead.Open("/atelier/tarif-solidaire");
        var after = await lead.Submit(("Percent", $"{percent}"));
        Assert.Contains($"{percent} %", after.Text, StringComparison.Ordinal);
    }

    private Task<Money?> SolidarityOf(DeviceId device) =>
        shop.InDb(async db =>
        {
            var listing = await db.Units.Where(one => one.Device == device).Select(one => one.Listing).SingleAsync();
            return (await db.Listings.AsNoTracking().SingleAsync(one => one.Id == listing)).Solidarity;
        });
}
