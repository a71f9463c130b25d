using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Marketplace.Accounts.Contracts;
using Marketplace.Catalog;
using Marketplace.Catalog.Stock;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Catalog.Selling;

/// <summary><c>POST /api/v1/devices/{tag}/listing</c>.</summary>
public sealed class ListUnitCallTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task A_permitted_unit_goes_on_sale()
    {
        var atelier = await shop.NewOperator();
        var unit = shop.Permit(Sample.Laptop(atelier.Id));

        using var answer = await Post(atelier.Token, unit.Tag, 12900);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var said = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(12900, said.GetProperty("price").GetProperty("cents").GetInt64());
        Assert.EndsWith($"/ordinateurs/{said.GetProperty("slug")}", answer.Headers.Location!.ToString(), default);
        Assert.Equal(UnitState.Listed, (await shop.Row(unit)).State);
        Assert.Equal(["Listed"], await shop.Chain(unit));
    }

    [Fact]
    public async Task Interchangeable_units_share_a_listing()
    {
        var atelier = await shop.NewOperator();
        var first = await shop.OnSale(Sample.Laptop(atelier.Id));
        var second = await shop.OnSale(Sample.Laptop(atelier.Id));

        Assert.Equal(await shop.SlugOf(first), await shop.SlugOf(second));
    }

    [Fact]
    public async Task A_unit_with_a_defect_of_its_own_is_sold_alone()
    {
        var atelier = await shop.NewOperator();
        var sound = await shop.OnSale(Sample.Laptop(atelier.Id));
        var scratched = await shop.OnSale(Sample.Laptop(atelier.Id).With(DefectZone.Lid, DefectSeverity.S2));
        var alike = await shop.OnSale(Sample.Laptop(atelier.Id).With(DefectZone.Lid, DefectSeverity.S2));

        Assert.Equal(3, new[] { sound, scratched, alike }.Select(u => shop.SlugOf(u).Result).Distinct().Count());
    }

    [Theory]
    [InlineData("price")]
    [InlineData("memory")]
    [InlineData("grade")]
    [InlineData("operator")]
    public async Task What_a_buyer_would_tell_apart_is_another_listing(string difference)
    {
        var (atelier, other) = (await shop.NewOperator(), await shop.NewOperator());
        var first = await shop.OnSale(Sample.Laptop(atelier.Id));
        var unit = Sample.Laptop(difference == "operator" ? other.Id : atelier.Id);
        if (difference == "memory")
            unit = unit with { RamGb = 16 };
        if (difference == "grade")
            unit = unit with { Grade = GradeLetter.A };
        var second = await shop.OnSale(unit, difference == "price" ? 139 : 149);

        Assert.NotEqual(await shop.SlugOf(first), await shop.SlugOf(second));
    }

    [Fact]
    public async Task A_price_over_the_cap_of_its_origin_is_refused()
    {
        var atelier = await shop.NewOperator();
        var gift = Sample.Laptop(atelier.Id) with { Origin = Origin.PublicGift, PriceCap = Money.Euros(180) };
        shop.Permit(gift);

        using var dear = await Post(atelier.Token, gift.Tag, 18001);
        Assert.Equal("price-over-cap", await ReasonOf(dear));

        using var fair = await Post(atelier.Token, gift.Tag, 18000);
        Assert.Equal(HttpStatusCode.Created, fair.StatusCode);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-100)]
    [InlineData(long.MaxValue)]
    public async Task A_price_that_nobody_can_pay_is_refused(long cents)
    {
        var atelier = await shop.NewOperator();
        var unit = shop.Permit(Sample.Laptop(atelier.Id));

        using var answer = await Post(atelier.Token, unit.Tag, cents);

        Assert.Equal("price-invalid", await ReasonOf(answer));
        Assert.Empty(await shop.Chain(unit));
    }

    [Theory]
    [InlineData("Comme neuf, à saisir")]
    [InlineData("État neuf")]
    public async Task A_text_that_calls_a_used_product_new_is_refused(string text)
    {
        var atelier = await shop.NewOperator();
        var unit = shop.Permit(Sample.Laptop(atelier.Id));

        using var answer = await Post(atelier.Token, unit.Tag, 9900, text);

        Assert.Equal("forbidden-word", await ReasonOf(answer));
    }

    [Fact]
    public async Task A_unit_is_listed_once()
    {
        var atelier = await shop.NewOperator();
        var unit = shop.Permit(Sample.Laptop(atelier.Id));
        using var first = await Post(atelier.Token, unit.Tag, 9900);

        using var again = await Post(atelier.Token, unit.Tag, 8900);

        Assert.Equal("already-listed", await ReasonOf(again));
        Assert.Equal(["Listed"], await shop.Chain(unit));
    }

    [Fact]
    public async Task A_strangers_unit_does_not_exist()
    {
        var (atelier, stranger) = (await shop.NewOperator(), await shop.NewOperator());
        var unit = shop.Permit(Sample.Laptop(atelier.Id));

        using var answer = await Post(stranger.Token, unit.Tag, 9900);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("OS-0000000")]
    [InlineData("n’importe quoi")]
    public async Task An_unknown_tag_is_not_found(string tag)
    {
        var atelier = await shop.NewOperator();
        using var answer = await Post(atelier.Token, Uri.EscapeDataString(tag), 9900);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_token_without_the_scope_lists_nothing()
    {
        var atelier = await shop.NewOperator();
        var unit = shop.Permit(Sample.Laptop(atelier.Id));
        var token = await shop.NewToken(atelier.Worker, Access.DevicesRead);

        using var answer = await Post(token, unit.Tag, 9900);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("""{ "price": 129 }""")]
    [InlineData("""{ "price": { "cents": 12.5, "currency": "EUR" } }""")]
    [InlineData("""{ "price": { "cents": 12900, "currency": "USD" } }""")]
    [InlineData("")]
    public async Task A_body_that_is_no_price_is_a_bad_request(string body)
    {
        var atelier = await shop.NewOperator();
        var unit = shop.Permit(Sample.Laptop(atelier.Id));
        using var content = new StringContent(body, null, "application/json");

        using var answer = await shop.Api(atelier.Token).PostAsync($"/api/v1/devices/{unit.Tag}/listing", content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task What_the_page_will_show_is_kept_with_the_unit()
    {
        var atelier = await shop.NewOperator();
        var unit = await shop.OnSale(Sample.Laptop(atelier.Id), text: "Clavier changé à l’atelier.");

        var kept = UnitFacts.Read((await shop.Row(unit)).Facts);

        Assert.Equal(unit.Photos, kept.Photos);
        Assert.Equal(unit.Defects, kept.Defects);
        Assert.Equal("Clavier changé à l’atelier.", kept.Text);
        var listing = await shop.InDb(db => db.Listings.SingleAsync(one => one.Operator == atelier.Id));
        Assert.Equal((unit.Cpu, unit.RamGb, unit.StorageGb), (listing.Cpu, listing.RamGb, listing.StorageGb));
    }

    private Task<HttpResponseMessage> Post(string token, object tag, long cents, string? text = null) =>
        shop.Api(token)
            .PostAsJsonAsync($"/api/v1/devices/{tag}/listing", new { price = new { cents, currency = "EUR" }, text });

    private static async Task<string> ReasonOf(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return problem.GetProperty("reasons")[0].GetProperty("code").GetString()!;
    }
}
