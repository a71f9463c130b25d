using System.Net;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Ordering.Orders;

public sealed class SeeOrderTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task The_link_opens_the_order_on_any_browser_and_stays_out_of_caches()
    {
        var placed = await shop.Visit().Buy(await shop.NewUnit());

        var page = await shop.Visit().Open(placed.Address.PathAndQuery);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.True(page.Headers!.CacheControl!.NoStore);
    }

    [Fact]
    public async Task The_order_says_whom_to_call_even_where_the_shop_has_no_number_of_its_own()
    {
        var placed = await shop.Visit().Buy(await shop.NewUnit());

        var page = await shop.Visit().Open(placed.Address.PathAndQuery);

        Assert.Contains("Qui appeler", page.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"tel:0", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_units_are_told_in_words_and_not_in_codes()
    {
        var placed = await shop.Visit().Buy(await shop.NewUnit());

        var page = await shop.Visit().Open(placed.Address.PathAndQuery);

        Assert.Matches("(Très bon état|Bon état|État correct)", page.Text);
        Assert.DoesNotMatch("· F[0-6] ·", page.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?cle=")]
    [InlineData("?cle=CfDJ8AAAAAAAAAAA")]
    [InlineData("?cle=%00%ff")]
    public async Task A_wrong_key_is_a_page_that_does_not_exist(string key)
    {
        var placed = await shop.Visit().Buy(await shop.NewUnit());

        Assert.Equal(HttpStatusCode.NotFound, (await shop.Visit().Open(placed.Path + key)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await shop.Visit().Open($"{placed.Path}/annulation{key}")).Status);
    }

    [Fact]
    public async Task The_key_of_one_order_does_not_open_another()
    {
        var (mine, other) = (
            await shop.Visit().Buy(await shop.NewUnit()),
            await shop.Visit().Buy(await shop.NewUnit())
        );

        Assert.Equal(HttpStatusCode.NotFound, (await shop.Visit().Open(other.Path + mine.Address.Query)).Status);
    }

    [Fact]
    public async Task An_unknown_number_answers_like_a_wrong_key() =>
        Assert.Equal(HttpStatusCode.NotFound, (await shop.Visit().Open("/commande/R-26-000000?cle=x")).Status);

    [Fact]
    public async Task The_buyer_gives_the_order_up_and_the_unit_is_for_sale_again()
    {
        var unit = await shop.NewUnit();
        var buyer = shop.Visit();
        var placed = await buyer.Buy(unit);
        await buyer.Open(placed.Address.PathAndQuery.Replace("?", "/annulation?", StringComparison.Ordinal));

        var page = await buyer.Press("Annuler cette commande");

        Assert.Contains("Cette commande est annulée", page.Text, StringComparison.Ordinal);
        Assert.Contains("Rien à payer", page.Text, StringComparison.Ordinal);
        Assert.Matches("^/commande/R-", (await shop.Visit().Buy(unit)).Path);
    }

    [Fact]
    public async Task The_code_is_shown_once_the_order_is_ready_and_not_before()
    {
        var order = OrderSample.OfOne();
        var show = Show();
        Assert.Null((await show.Page(order, default)).PickUpCode);

        var seals = shop.Services.GetRequiredService<OrderSeals>();
        var sealedCode = seals.NewCode();
        var ready = OrderSample.Of(new PurchasePart(OrderSample.Nimes, null, sealedCode, [OrderSample.Line()]));
        ready.Pick(OrderSample.Nimes, ready.Lines.Single().Tag, OrderSample.Monday);
        ready.MarkReady(OrderSample.Nimes, OrderSample.Monday);
        var page = await show.Page(ready, default);

        Assert.Matches("^[0-9]{6}$", page.PickUpCode);
        Assert.True(seals.IsCode(page.PickUpCode, sealedCode));
    }

    [Fact]
    public void A_code_is_read_with_spaces_and_no_other_code_fits()
    {
        var seals = shop.Services.GetRequiredService<OrderSeals>();
        var sealedCode = seals.NewCode();
        var code = seals.Reveal(sealedCode);

        Assert.True(seals.IsCode($" {code[..3]} {code[3..]} ", sealedCode));
        Assert.False(seals.IsCode(code[..5], sealedCode));
        Assert.False(seals.IsCode(null, sealedCode));
        Assert.DoesNotContain(code, sealedCode, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_slowest_of_two_operators_decides_what_the_buyer_reads()
    {
        var order = OrderSample.Of(
            OrderSample.Part(OrderSample.Nimes, OrderSample.Line()),
            OrderSample.Part(OrderSample.Ales, OrderSample.Line())
        );
        order.Pick(OrderSample.Nimes, order.PartOf(OrderSample.Nimes)!.Lines[0].Tag, OrderSample.Monday);

        var page = await Show().Page(order, default);

        Assert.Equal("C’est commandé. Nous préparons votre commande.", page.State);
        Assert.Equal(
            [StepState.Done, StepState.Now, StepState.Later, StepState.Later],
            page.Steps.Select(s => s.State)
        );
        Assert.Equal("lundi 23 novembre 2026", page.OrderedOn);
        Assert.Contains("14 h 45", page.Steps[0].Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    private ShowOrder Show() => shop.Services.CreateScope().ServiceProvider.GetRequiredService<ShowOrder>();
}
