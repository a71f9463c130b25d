using System.Net;
using Marketplace.Tests.Catalog;

namespace Marketplace.Tests.Bulk.Desk;

public sealed class QuoteDeskTests : IDisposable
{
    private readonly CatalogShop shop = new();

    [Fact]
    public async Task An_operator_sees_its_part_with_who_asks_and_a_stranger_nothing()
    {
        var (at, elsewhere) = (await shop.NewOperator("ici"), await shop.NewOperator("ailleurs"));
        var units = await shop.Stock(at, 2, 120);
        var number = Lots.NumberOf(await shop.Quoted(("Nombre", "2")));

        var page = await (await shop.SignIn(at.Worker)).Open($"/atelier/devis/{number}");
        foreach (var said in new[] { "240 €", "Les Jardins d’Exemple", Lots.Siret, units[0].Tag.ToString() })
            Assert.Contains(said, page.Text, StringComparison.Ordinal);

        var stranger = await shop.SignIn(elsewhere.Lead);
        Assert.Contains("Aucun devis en cours", (await stranger.Open("/atelier/devis")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Open($"/atelier/devis/{number}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Open($"/atelier/devis/{number}/version")).Status);
    }

    [Fact]
    public async Task What_waits_for_an_answer_is_counted_in_the_rail()
    {
        var at = await shop.NewOperator();
        await shop.Stock(at, 2);
        var buyer = await shop.Quoted(("Nombre", "2"));
        await buyer.OpenAct("messages");
        await buyer.Submit(("Message", "Bonjour"));

        var worker = await shop.SignIn(at.Worker);
        var page = await worker.Open("/atelier");

        Assert.Matches("Devis 1\\b", page.Text);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("101")]
    [InlineData("dix")]
    public async Task A_smallest_lot_that_makes_no_sense_is_refused(string typed)
    {
        var lead = await shop.SignIn((await shop.NewOperator()).Lead);
        await lead.Open("/atelier/devis/lot-minimum");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lead.Submit(("Minimum", typed))).Status);
    }

    [Fact]
    public async Task The_smallest_lot_of_an_operator_is_kept_to()
    {
        var at = await shop.NewOperator();
        await shop.Stock(at, 5);
        var lead = await shop.SignIn(at.Lead);
        await lead.Open("/atelier/devis/lot-minimum");
        await lead.Submit(("Minimum", "4"));

        Assert.Contains("Rien de tel", (await shop.Visit().AskLot(("Nombre", "3"))).Text, StringComparison.Ordinal);
        Assert.Contains("TTC pour 4", (await shop.Visit().AskLot(("Nombre", "4"))).Text, StringComparison.Ordinal);
        var worker = await (await shop.SignIn(at.Worker)).Open("/atelier/devis/lot-minimum");
        Assert.Contains("Votre lot minimum : 4.", worker.Text, StringComparison.Ordinal);
    }

    public void Dispose() => shop.Dispose();
}
