using System.Net;
using Marketplace.Ordering.Buying;
using Marketplace.Tests.Catalog;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Ordering.Buying;

public sealed class HoldTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task Looking_at_the_checkout_keeps_nothing_and_its_first_answer_does()
    {
        var unit = await shop.NewUnit();
        var visitor = shop.Visit();
        await visitor.Put(unit.Tag);

        await visitor.Open("/commande");
        Assert.DoesNotContain("Reserved", await shop.Chain(unit));
        var second = await visitor.Submit(("Nom", "Camille"), ("Telephone", "0612345678"));

        Assert.Contains("gardé jusqu’à", second.Text, StringComparison.Ordinal);
        Assert.Contains("Reserved", await shop.Chain(unit));
    }

    [Fact]
    public async Task What_one_keeps_another_cannot_have_and_is_told_kindly()
    {
        var unit = await shop.NewUnit();
        var (fast, slow) = (shop.Visit(), shop.Visit());
        await fast.Put(unit.Tag);
        await slow.Put(unit.Tag);
        await slow.Open("/commande");
        await fast.Introduce();

        var told = await slow.Submit(("Nom", "Sacha"), ("Telephone", "0698765432"));

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("Quelqu’un a été plus rapide", told.Text, StringComparison.Ordinal);
        Assert.Contains("/ordinateurs?q=", told.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_unit_lost_leaves_the_other_in_the_basket()
    {
        var at = await shop.NewOperator();
        var (wanted, other) = (await shop.NewUnit(at), await shop.NewUnit(at, 77));
        var (fast, slow) = (shop.Visit(), shop.Visit());
        await slow.Put(wanted.Tag);
        await slow.Put(other.Tag);
        await fast.Put(wanted.Tag);
        await fast.Introduce();

        var told = await slow.Introduce();
        var basket = await slow.Open("/panier");

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains(other.Tag.ToString(), basket.Text, StringComparison.Ordinal);
        Assert.Contains("Total TVA comprise, rien à ajouter 77 €", basket.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_35_minutes_the_unit_is_for_whoever_comes_first()
    {
        var unit = await shop.NewUnit();
        var (slow, next) = (shop.Visit(), shop.Visit());
        await slow.Put(unit.Tag);
        await slow.Introduce();

        shop.Clock.PutForward(TimeSpan.FromMinutes(36));
        var order = await next.Buy(unit);
        var told = await slow.Choose();

        Assert.Matches("^/commande/R-", order.Path);
        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Single(await shop.OrdersOf(unit));
    }

    [Fact]
    public async Task Who_comes_back_after_the_hold_and_finds_the_unit_free_goes_on()
    {
        var unit = await shop.NewUnit();
        var visitor = shop.Visit();
        await visitor.Put(unit.Tag);
        await visitor.Introduce();
        await visitor.Choose();

        shop.Clock.PutForward(TimeSpan.FromMinutes(40));
        var order = await visitor.Press(Purchases.OrderButton);

        Assert.Matches("^/commande/R-", order.Path);
        Assert.Single(await shop.OrdersOf(unit));
    }

    [Fact]
    public async Task The_job_gives_back_what_was_kept_too_long_and_nothing_else()
    {
        var (old, fresh) = (await shop.NewUnit(), await shop.NewUnit());
        var (first, second) = (shop.Visit(), shop.Visit());
        await first.Put(old.Tag);
        await first.Introduce();
        shop.Clock.PutForward(TimeSpan.FromMinutes(20));
        await second.Put(fresh.Tag);
        await second.Introduce();

        shop.Clock.PutForward(TimeSpan.FromMinutes(16));
        await Release();

        Assert.Contains("ReservationReleased", await shop.Chain(old));
        Assert.DoesNotContain("ReservationReleased", await shop.Chain(fresh));
        Assert.Contains("Étape 3 sur 3", (await second.Choose()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_that_led_to_no_order_are_forgotten_after_a_day()
    {
        var visitor = shop.Visit();
        await visitor.Put((await shop.NewUnit()).Tag);
        await visitor.Introduce("Une Personne Discrète");

        shop.Clock.PutForward(TimeSpan.FromHours(25));
        await Release();

        Assert.DoesNotContain("Discrète", (await visitor.Open("/commande")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_taken_out_of_the_basket_is_for_sale_at_once()
    {
        var unit = await shop.NewUnit();
        var visitor = shop.Visit();
        await visitor.Put(unit.Tag);
        await visitor.Introduce();

        await visitor.Open("/panier");
        await visitor.SubmitTo("/panier/retrait", ("unite", unit.Tag.ToString()));

        Assert.Contains("ReservationReleased", await shop.Chain(unit));
        Assert.Matches("^/commande/R-", (await shop.Visit().Buy(unit)).Path);
    }

    [Fact]
    public async Task Coming_back_does_not_prolong_a_hold()
    {
        var unit = await shop.NewUnit();
        var visitor = shop.Visit();
        await visitor.Put(unit.Tag);
        await visitor.Introduce();
        shop.Clock.PutForward(TimeSpan.FromMinutes(30));
        await visitor.Introduce();
        shop.Clock.PutForward(TimeSpan.FromMinutes(6));

        Assert.Matches("^/commande/R-", (await shop.Visit().Buy(unit)).Path);
    }

    private async Task Release()
    {
        await using var scope = shop.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReleaseLapsedHolds>().Release(default);
    }
}
