using System.Net;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform.Ledger;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Workshop.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Ordering.Desk;

/// <summary>The operator's day with an order, as the pages ask for it.</summary>
public sealed class DeskTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task An_order_is_prepared_paid_and_handed_over_against_the_code()
    {
        var (worker, order, unit) = await Ordered();
        await worker.Submit(("Scanned", unit.Tag.ToString()));
        await worker.Press("Déclarer prête et prévenir");
        await worker.Submit(("How", "especes"));

        var done = await worker.Submit(("Code", await CodeOf(unit)));

        Assert.Equal($"/atelier/commandes/{order}", done.Path);
        Assert.Contains("remise", done.Text, StringComparison.Ordinal);
        Assert.Equal(SubOrderStatus.HandedOver, (await Part(unit)).Status);
        Assert.Equal(["Sold", "Delivered"], (await shop.Chain(unit)).TakeLast(2).Order().Reverse());
        Assert.True((await shop.InDb(db => ChainCheck.Run(db, unit.Device, default))).Ok);
    }

    [Fact]
    public async Task The_list_shows_the_order_with_its_state_and_who_it_is_for()
    {
        var (worker, order, _) = await Ordered();

        var list = await worker.Open("/atelier/commandes");

        Assert.Contains(order, list.Text, StringComparison.Ordinal);
        Assert.Contains("à préparer", list.Text, StringComparison.Ordinal);
        Assert.Contains("Camille Exemple", list.Text, StringComparison.Ordinal);
        Assert.Contains("Commandes 1 en attente", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_finds_neither_the_order_nor_its_acts()
    {
        var (_, order, unit) = await Ordered();
        var stranger = await shop.SignIn(Marketplace.Accounts.Contracts.Role.Lead, await shop.NewOperator());

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Open($"/atelier/commandes/{order}")).Status);
        Assert.DoesNotContain(
            order,
            (await stranger.Open("/atelier/commandes?etat=toutes")).Text,
            StringComparison.Ordinal
        );
        await stranger.Open("/atelier/commandes");
        Assert.Equal(SubOrderStatus.Received, (await Part(unit)).Status);
    }

    [Fact]
    public async Task A_wrong_code_is_refused_and_the_order_stays()
    {
        var (worker, _, unit) = await Ready();
        var wrong = await CodeOf(unit) == "000000" ? "000001" : "000000";

        var page = await worker.Submit(("Code", wrong));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Ce n’est pas le code", page.Text, StringComparison.Ordinal);
        Assert.Equal(SubOrderStatus.Ready, (await Part(unit)).Status);
        Assert.Equal(1, (await Part(unit)).WrongCodes);
    }

    [Fact]
    public async Task The_right_code_after_five_wrong_ones_is_for_a_lead()
    {
        var (worker, order, unit) = await Ready();
        var right = await CodeOf(unit);
        for (var tries = 0; tries < Order.MostWrongCodes; tries++)
        {
            await worker.Open($"/atelier/commandes/{order}");
            await worker.Submit(("Code", "12345"));
        }
        await worker.Open($"/atelier/commandes/{order}");

        var page = await worker.Submit(("Code", right));

        Assert.Contains("personne responsable", page.Text, StringComparison.Ordinal);
        Assert.Equal(SubOrderStatus.Ready, (await Part(unit)).Status);
    }

    [Fact]
    public async Task A_unit_of_another_order_is_refused_when_it_is_scanned()
    {
        var (worker, _, unit) = await Ordered();

        var page = await worker.Submit(("Scanned", Tag.Draw().ToString()));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("n’est pas dans cette commande", page.Text, StringComparison.Ordinal);
        Assert.Equal(SubOrderStatus.Received, (await Part(unit)).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("bonjour")]
    public async Task What_is_no_tag_is_refused_when_it_is_scanned(string scanned)
    {
        var (worker, _, _) = await Ordered();

        var page = await worker.Submit(("Scanned", scanned));

        Assert.Contains("n’est pas une étiquette", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handing_over_before_payment_is_refused_with_the_amount()
    {
        var (worker, _, unit) = await Ordered();
        await worker.Submit(("Scanned", unit.Tag.ToString()));
        await worker.Press("Déclarer prête et prévenir");

        var page = await worker.Submit(("Code", await CodeOf(unit)));

        Assert.Contains("Encaissez d’abord 149 €", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sold", await shop.Chain(unit));
    }

    [Fact]
    public async Task A_stale_page_is_told_and_changes_nothing()
    {
        var (worker, order, unit) = await Ordered();
        var colleague = await shop.SignIn(At(unit).OtherWorker);
        await colleague.Open($"/atelier/commandes/{order}");
        await worker.Submit(("Scanned", unit.Tag.ToString()));

        var page = await colleague.Submit(("Why", "Je ne le trouve pas"));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Quelqu’un d’autre vient de modifier", page.Text, StringComparison.Ordinal);
        Assert.Equal(SubOrderStatus.Preparing, (await Part(unit)).Status);
    }

    [Fact]
    public async Task A_cancelled_order_puts_its_unit_on_sale_again_and_tells_why()
    {
        var (worker, _, unit) = await Ordered();

        var page = await worker.Submit(("Why", "L’écran s’est cassé."));

        Assert.Contains("annulée", page.Text, StringComparison.Ordinal);
        Assert.Contains("L’écran s’est cassé.", page.Text, StringComparison.Ordinal);
        Assert.Contains("ReservationReleased", await shop.Chain(unit));
        Assert.Matches("^/commande/R-", (await shop.Visit().Buy(unit)).Path);
    }

    [Fact]
    public async Task A_cancellation_without_a_reason_is_refused_and_releases_nothing()
    {
        var (worker, _, unit) = await Ordered();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await worker.Submit(("Why", " "))).Status);
        Assert.DoesNotContain("ReservationReleased", await shop.Chain(unit));
    }

    private readonly Dictionary<Marketplace.Platform.OperatorId, Workplace> places = [];

    private Workplace At(PermittedUnit unit) => places[unit.Operator];

    /// <summary>A worker who looks at an order that was just placed.</summary>
    private async Task<(Visitor Worker, string Number, PermittedUnit Unit)> Ordered()
    {
        var at = await shop.NewOperator();
        places[at.Id] = at;
        var unit = await shop.NewUnit(at);
        await shop.Visit().Buy(unit);
        var number = Assert.Single(await shop.OrdersOf(unit)).Number;
        var worker = await shop.SignIn(at.Worker);
        await worker.Open($"/atelier/commandes/{number}");
        return (worker, number, unit);
    }

    private async Task<(Visitor Worker, string Number, PermittedUnit Unit)> Ready()
    {
        var (worker, number, unit) = await Ordered();
        await worker.Submit(("Scanned", unit.Tag.ToString()));
        await worker.Press("Déclarer prête et prévenir");
        await worker.Submit(("How", "carte"));
        return (worker, number, unit);
    }

    private async Task<SubOrder> Part(PermittedUnit unit) =>
        Assert.Single(Assert.Single(await shop.OrdersOf(unit)).Parts);

    private async Task<string> CodeOf(PermittedUnit unit) =>
        shop.Services.GetRequiredService<OrderSeals>().Reveal((await Part(unit)).SealedCode);
}
