using System.Net;
using Marketplace.Bulk.Quoting;
using Marketplace.Platform;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;

namespace Marketplace.Tests.Bulk.Quoting;

public sealed class NegotiationTests : IDisposable
{
    private readonly CatalogShop shop = new();

    [Fact]
    public async Task A_counter_offer_is_answered_by_a_version_and_the_old_one_stays_readable()
    {
        var at = await shop.NewOperator();
        await shop.Stock(at, 4, 150);
        var buyer = await shop.Quoted();
        var number = Lots.NumberOf(buyer);
        await buyer.OpenAct("messages");
        var asked = await buyer.Submit(("Message", "Un geste pour le lot ?"), ("Prix", "400"), ("Nombre", "3"));
        Assert.Contains("Propose 400 € pour 3 appareils.", asked.Text, StringComparison.Ordinal);

        var lead = await shop.SignIn(at.Lead);
        var list = await lead.Open("/atelier/devis");
        Assert.Contains("réponse attendue", list.Text, StringComparison.Ordinal);
        await lead.Open($"/atelier/devis/{number}/version");
        var after = await lead.Submit(("Nombre-0", "3"), ("Prix-0", "135"), ("Note", "Remise de 10 % pour le lot"));
        Assert.Contains("version 2", after.Text, StringComparison.Ordinal);

        var quote = await shop.QuoteNumbered(number);
        Assert.Equal((2, Money.Euros(405)), (quote.Current, quote.Total));
        var page = await buyer.Open($"/devis/{number}{buyer.Page.Address.Query}");
        Assert.Contains("Remise de 10 % pour le lot", page.Text, StringComparison.Ordinal);
        Assert.Contains("135 € au lieu de 150 €", page.Text, StringComparison.Ordinal);
        var old = await buyer.Open($"{page.Address.PathAndQuery}&version=1");
        Assert.Contains("450 €", old.Text, StringComparison.Ordinal);
        Assert.Contains("Une version plus récente", old.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fewer_units_go_back_to_the_shop_and_more_are_kept()
    {
        var at = await shop.NewOperator();
        var units = await shop.Stock(at, 5, 150);
        var buyer = await shop.Quoted();
        var number = Lots.NumberOf(buyer);
        var lead = await shop.SignIn(at.Lead);

        await Rewrite(lead, number, "1", "150");
        Assert.Equal(4, await Free(units));
        await Rewrite(lead, number, "5", "150");
        Assert.Equal(0, await Free(units));
        var refused = await Rewrite(lead, number, "6", "150");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Il ne reste que 0 autres", refused.Text, StringComparison.Ordinal);
        Assert.Equal(5, (await shop.QuoteNumbered(number)).Now.Lines.Count);
    }

    [Theory]
    [InlineData("3", "151", "jamais plus que le prix de la boutique")]
    [InlineData("0", "150", "Il ne reste aucun appareil")]
    [InlineData("3", "0", "Écrivez un prix")]
    [InlineData("-1", "150", "entre 0 et 500")]
    public async Task A_version_that_makes_no_sense_is_refused(string count, string price, string sentence)
    {
        var at = await shop.NewOperator();
        await shop.Stock(at, 3, 150);
        var buyer = await shop.Quoted();

        var refused = await Rewrite(await shop.SignIn(at.Lead), Lots.NumberOf(buyer), count, price);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(sentence, refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_operator_changes_its_own_part_alone()
    {
        var (one, other) = (await shop.NewOperator("un"), await shop.NewOperator("deux"));
        await shop.Stock(one, 2, 100);
        await shop.Stock(other, 2, 110);
        var buyer = await shop.Quoted(("Nombre", "4"));
        var number = Lots.NumberOf(buyer);

        var lead = await shop.SignIn(one.Lead);
        var page = await lead.Open($"/atelier/devis/{number}");
        Assert.DoesNotContain("110 €", page.Text, StringComparison.Ordinal);
        await Rewrite(lead, number, "2", "90");

        Assert.Equal(Money.Euros(180 + 220), (await shop.QuoteNumbered(number)).Total);
    }

    [Fact]
    public async Task Who_reads_an_old_version_cannot_accept_the_new_one_unseen()
    {
        var at = await shop.NewOperator();
        await shop.Stock(at, 3, 150);
        var buyer = await shop.Quoted();
        var number = Lots.NumberOf(buyer);
        await buyer.OpenAct("acceptation");
        await Rewrite(await shop.SignIn(at.Lead), number, "2", "150");

        var refused = await buyer.Press(Lots.OrderButton);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Une nouvelle version de ce devis est arrivée", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_is_read_and_answered_and_two_clicks_write_once()
    {
        var at = await shop.NewOperator();
        await shop.Stock(at, 3);
        var buyer = await shop.Quoted();
        var number = Lots.NumberOf(buyer);
        var query = buyer.Page.Address.Query;
        for (var click = 0; click < 2; click++)
        {
            await buyer.Open($"/devis/{number}/messages{query}");
            await buyer.Submit(("Message", "Avez-vous des sacoches ?"));
        }

        var worker = await shop.SignIn(at.Worker);
        await worker.Open($"/atelier/devis/{number}");
        Assert.Equal(2, worker.Page.Text.Split("sacoches").Length);
        await worker.Submit(("Message", "Oui, une par appareil."));

        Assert.Contains(
            "Oui, une par appareil.",
            (await buyer.Open($"/devis/{number}/messages{query}")).Text,
            StringComparison.Ordinal
        );
    }

    public void Dispose() => shop.Dispose();

    private static async Task<Sight> Rewrite(Visitor lead, string number, string count, string price)
    {
        await lead.Open($"/atelier/devis/{number}/version");
        return await lead.Submit(("Nombre-0", count), ("Prix-0", price), ("Note", "Autre part"));
    }

    private async Task<int> Free(IEnumerable<Marketplace.Workshop.Contracts.PermittedUnit> units)
    {
        var free = 0;
        foreach (var unit in units)
            free += (await shop.Visit().Put(unit.Tag)).Text.Contains("a trouvé preneur", StringComparison.Ordinal)
                ? 0
                : 1;
        return free;
    }
}
