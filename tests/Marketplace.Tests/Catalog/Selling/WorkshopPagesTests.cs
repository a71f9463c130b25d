using System.Net;
using Marketplace.Accounts.Contracts;
using Marketplace.Catalog;
using Marketplace.Catalog.Stock;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Catalog.Selling;

/// <summary>What the workshop does with its listings, as a browser without JavaScript sees it.</summary>
public sealed class WorkshopPagesTests(CatalogShop shop) : IClassFixture<CatalogShop>, IAsyncLifetime
{
    private Workplace atelier = null!;

    public async ValueTask InitializeAsync() => atelier = await shop.NewOperator();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_worker_puts_a_unit_on_sale_and_sees_it_in_the_list()
    {
        var unit = shop.Permit(Sample.Laptop(atelier.Id));
        var worker = await shop.SignIn(Role.Worker, atelier);

        await worker.Open($"/atelier/appareils/{unit.Tag}/annonce");
        await worker.Submit(("Price", "129,50"), ("Text", "Livré avec sa housse."));

        Assert.Equal($"/atelier/annonces/{await shop.SlugOf(unit)}", worker.Page.Path);
        await worker.Open("/atelier/annonces?etat=en-vente");
        Assert.Contains(unit.Tag.ToString(), worker.Page.Text, StringComparison.Ordinal);
        Assert.Contains("129,50", worker.Page.Text, StringComparison.Ordinal);
        await worker.Open($"/ordinateurs/{await shop.SlugOf(unit)}");
        Assert.Contains("Livré avec sa housse.", worker.Page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Écrivez le prix en euros")]
    [InlineData("gratuit", "Écrivez le prix en euros")]
    [InlineData("-5", "Écrivez le prix en euros")]
    [InlineData("0", "Écrivez un prix entre")]
    [InlineData("99999999", "Écrivez un prix entre")]
    [InlineData("180,01", "ne peut pas dépasser 180")]
    public async Task A_price_that_does_not_do_is_said_beside_what_was_typed(string price, string sentence)
    {
        var unit = shop.Permit(
            Sample.Laptop(atelier.Id) with
            {
                Origin = Origin.PublicGift,
                PriceCap = Money.Euros(180),
            }
        );
        var worker = await shop.SignIn(Role.Worker, atelier);
        await worker.Open($"/atelier/appareils/{unit.Tag}/annonce");

        await worker.Submit(("Price", price), ("Text", "Avec sa housse."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, worker.Page.Status);
        Assert.Contains(sentence, worker.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Avec sa housse.", worker.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_twice_lists_once_and_says_so()
    {
        var unit = shop.Permit(Sample.Laptop(atelier.Id));
        var (one, other) = (await shop.SignIn(Role.Worker, atelier), await shop.SignIn(Role.Worker, atelier));
        await one.Open($"/atelier/appareils/{unit.Tag}/annonce");
        await other.Open($"/atelier/appareils/{unit.Tag}/annonce");
        await one.Submit(("Price", "99"));

        await other.Submit(("Price", "99"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Page.Status);
        Assert.Contains("est déjà en vente", other.Page.Text, StringComparison.Ordinal);
        Assert.Equal(["Listed"], await shop.Chain(unit));
    }

    [Fact]
    public async Task A_lead_changes_the_price_and_the_reduction_is_computed()
    {
        var unit = await shop.OnSale(Sample.Laptop(atelier.Id), 169);
        var slug = await shop.SlugOf(unit);
        var lead = await shop.SignIn(Role.Lead, atelier);

        await lead.Open($"/atelier/annonces/{slug}/prix");
        await lead.Submit(("Price", "149"));

        Assert.Equal($"/atelier/annonces/{slug}", lead.Page.Path);
        var page = await shop.Visit().Open($"/ordinateurs/{slug}");
        Assert.Contains("au lieu de 169", page.Text, StringComparison.Ordinal);
        Assert.Equal(
            [Money.Euros(169), Money.Euros(149)],
            await shop.InDb(async db =>
                (await db.Listings.Include(l => l.Prices).SingleAsync(l => l.Slug == slug))
                    .Prices.OrderBy(price => price.From)
                    .Select(price => price.Amount)
                    .ToList()
            )
        );
    }

    [Fact]
    public async Task A_price_over_the_cap_of_one_of_its_units_is_refused()
    {
        var unit = await shop.OnSale(
            Sample.Laptop(atelier.Id) with
            {
                Origin = Origin.PublicGift,
                PriceCap = Money.Euros(180),
            }
        );
        var lead = await shop.SignIn(Role.Lead, atelier);
        await lead.Open($"/atelier/annonces/{await shop.SlugOf(unit)}/prix");

        await lead.Submit(("Price", "181"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, lead.Page.Status);
        Assert.Contains("ne peut pas dépasser 180", lead.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worker_does_not_change_prices()
    {
        var unit = await shop.OnSale(Sample.Laptop(atelier.Id));
        var worker = await shop.SignIn(Role.Worker, atelier);

        await worker.Open($"/atelier/annonces/{await shop.SlugOf(unit)}/prix");

        Assert.NotEqual(HttpStatusCode.OK, worker.Page.Status);
    }

    [Fact]
    public async Task A_unit_taken_down_leaves_the_shop_with_its_reason()
    {
        var unit = await shop.OnSale(Sample.Laptop(atelier.Id));
        var slug = await shop.SlugOf(unit);
        var worker = await shop.SignIn(Role.Worker, atelier);
        await worker.Open($"/atelier/appareils/{unit.Tag}/annonce/retrait");

        await worker.Submit(("Why", "À regarder de nouveau."));

        Assert.Equal($"/atelier/annonces/{slug}", worker.Page.Path);
        Assert.Equal(UnitState.Withdrawn, (await shop.Row(unit)).State);
        Assert.Equal(["Listed", "Unlisted"], await shop.Chain(unit));
    }

    [Fact]
    public async Task A_unit_taken_down_can_be_put_on_sale_again()
    {
        var unit = await shop.OnSale(Sample.Laptop(atelier.Id));
        var worker = await shop.SignIn(Role.Worker, atelier);
        await worker.Open($"/atelier/appareils/{unit.Tag}/annonce/retrait");
        await worker.Submit(("Why", "À regarder de nouveau."));

        await worker.Open($"/atelier/appareils/{unit.Tag}/annonce");
        await worker.Submit(("Price", "139"));

        Assert.Equal(UnitState.Listed, (await shop.Row(unit)).State);
        Assert.Equal(["Listed", "Unlisted", "Listed"], await shop.Chain(unit));
    }

    [Fact]
    public async Task A_unit_that_somebody_is_buying_stays_theirs()
    {
        var unit = await shop.OnSale(Sample.Laptop(atelier.Id));
        var worker = await shop.SignIn(Role.Worker, atelier);
        await worker.Open($"/atelier/appareils/{unit.Tag}/annonce/retrait");
        var until = DateTime.UtcNow.AddMinutes(35);
        await shop.InStock(stock => stock.Claim(unit.Device, Guid.NewGuid(), until, Sample.Buyer));

        await worker.Submit(("Why", "À regarder de nouveau."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, worker.Page.Status);
        Assert.Contains("quelqu’un l’achète", worker.Page.Text, StringComparison.Ordinal);
        Assert.Equal(UnitState.Held, (await shop.Row(unit)).State);
    }

    [Fact]
    public async Task A_reason_must_be_given()
    {
        var unit = await shop.OnSale(Sample.Laptop(atelier.Id));
        var worker = await shop.SignIn(Role.Worker, atelier);
        await worker.Open($"/atelier/appareils/{unit.Tag}/annonce/retrait");

        await worker.Submit(("Why", "  "));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, worker.Page.Status);
        Assert.Contains("Écrivez la raison", worker.Page.Text, StringComparison.Ordinal);
        Assert.Equal(UnitState.Listed, (await shop.Row(unit)).State);
    }

    [Fact]
    public async Task A_stranger_finds_nothing_of_another_operator()
    {
        var unit = await shop.OnSale(Sample.Laptop(atelier.Id));
        var slug = await shop.SlugOf(unit);
        var stranger = await shop.SignIn(Role.Lead, await shop.NewOperator("voisin"));

        string[] doors =
        [
            $"/atelier/appareils/{unit.Tag}/annonce",
            $"/atelier/appareils/{unit.Tag}/annonce/retrait",
            $"/atelier/annonces/{slug}",
            $"/atelier/annonces/{slug}/prix",
        ];
        foreach (var door in doors)
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Open(door)).Status);
        Assert.DoesNotContain(unit.Tag.ToString(), (await stranger.Open("/atelier/annonces")).Text, default);
    }

    [Fact]
    public async Task An_empty_list_says_what_will_appear_there()
    {
        var worker = await shop.SignIn(Role.Worker, atelier);

        await worker.Open("/atelier/annonces");

        Assert.Contains("Un appareil apparaît ici dès qu’il a son permis", worker.Page.Text, default);
    }
}
