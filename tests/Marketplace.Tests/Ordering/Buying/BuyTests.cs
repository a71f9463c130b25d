using System.Net;
using Marketplace.Ordering.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Ledger;
using Marketplace.Tests.Catalog;

namespace Marketplace.Tests.Ordering.Buying;

public sealed class BuyTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task A_guest_buys_and_pays_on_the_spot()
    {
        var unit = await shop.NewUnit(euros: 149);

        var page = await shop.Visit().Buy(unit);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Matches("^/commande/R-26-[0-9A-Z]{6}$", page.Path);
        Assert.Contains("C’est commandé", page.Text, StringComparison.Ordinal);
        Assert.Contains("149 € sur place", page.Text, StringComparison.Ordinal);
        var order = Assert.Single(await shop.OrdersOf(unit));
        Assert.Equal(Money.Euros(149), order.Total);
        Assert.Equal(PaymentMeans.AtPickUp, order.Means);
        Assert.Null(order.Mail);
    }

    [Fact]
    public async Task A_guest_buys_and_pays_by_transfer_with_the_number_as_reference()
    {
        var unit = await shop.NewUnit();

        var page = await shop.Visit().Buy(unit, "virement");

        var order = Assert.Single(await shop.OrdersOf(unit));
        Assert.Equal(PaymentMeans.BankTransfer, order.Means);
        Assert.Contains("IBAN FR76", page.Text, StringComparison.Ordinal);
        Assert.Contains("n’y versez rien", page.Text, StringComparison.Ordinal);
        Assert.Contains($"Référence à indiquer {order.Number}", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_that_was_ordered_is_no_longer_for_sale_and_its_chain_holds()
    {
        var unit = await shop.NewUnit();

        await shop.Visit().Buy(unit);

        var late = shop.Visit();
        var seen = await late.Put(unit.Tag);
        Assert.Contains("a trouvé preneur", seen.Text, StringComparison.Ordinal);
        Assert.Contains("Reserved", await shop.Chain(unit));
        Assert.True((await shop.InDb(db => ChainCheck.Run(db, unit.Device, default))).Ok);
    }

    [Fact]
    public async Task An_ordered_unit_stays_the_buyers_long_after_the_hold_would_have_ended()
    {
        var unit = await shop.NewUnit();
        await shop.Visit().Buy(unit);

        shop.Clock.PutForward(TimeSpan.FromDays(3));

        Assert.Contains("a trouvé preneur", (await shop.Visit().Put(unit.Tag)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_recap_shows_every_answer_and_the_words_of_the_law_before_the_order()
    {
        var at = await shop.NewOperator();
        var unit = await shop.NewUnit(at);
        var visitor = shop.Visit();
        await visitor.Put(unit.Tag);
        await visitor.Introduce("Léa Martin", "06 12 34 56 78", "lea@exemple.test");

        var recap = await visitor.Choose("virement", "plutôt le samedi");

        Assert.Contains("Étape 3 sur 3", recap.Text, StringComparison.Ordinal);
        foreach (
            var answer in new[]
            {
                "Léa Martin",
                "lea@exemple.test",
                at.PickUpPoint.Name,
                "plutôt le samedi",
                "Par virement",
            }
        )
            Assert.Contains(answer, recap.Text, StringComparison.Ordinal);
        Assert.Contains(Purchases.OrderButton, recap.Text, StringComparison.Ordinal);
        Assert.Empty(await shop.OrdersOf(unit));
    }

    [Fact]
    public async Task An_order_at_two_operators_has_two_parts_and_one_total()
    {
        var (first, second) = (await shop.NewUnit(euros: 100), await shop.NewUnit(euros: 50));
        var visitor = shop.Visit();
        await visitor.Put(first.Tag);

        var page = await visitor.Buy(second);

        var order = Assert.Single(await shop.OrdersOf(first));
        Assert.Equal(Money.Euros(150), order.Total);
        Assert.Equal(2, order.Parts.Count);
        Assert.Equal(
            [first.Operator, second.Operator],
            order.Parts.Select(part => part.Operator).Order(ById).ToArray().Order(ById)
        );
        Assert.Contains("150 €", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_basket_is_empty_after_the_order()
    {
        var visitor = shop.Visit();
        await visitor.Buy(await shop.NewUnit());

        Assert.Contains(
            "Il n’y a rien dans votre panier",
            (await visitor.Open("/panier")).Text,
            StringComparison.Ordinal
        );
        Assert.Equal("/panier", (await visitor.Open("/commande")).Path);
    }

    private static readonly Comparer<OperatorId> ById = Comparer<OperatorId>.Create(
        (left, right) => left.Value.CompareTo(right.Value)
    );
}
