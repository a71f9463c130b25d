using System.Net;
using Marketplace.Bulk;
using Marketplace.Bulk.Quoting;
using Marketplace.Catalog.Selling;
using Marketplace.Platform;
using Marketplace.Tests.Catalog;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Bulk.Replacing;

public sealed class ReplacementTests : IDisposable
{
    private readonly CatalogShop shop = new();

    [Fact]
    public async Task A_unit_that_fails_is_replaced_by_one_as_good_once_the_buyer_agrees()
    {
        var at = await shop.NewOperator();
        await shop.Stock(at, 4, 150);
        var buyer = await shop.Quoted();
        var number = Lots.NumberOf(buyer);
        var gone = await Fail(number);

        Assert.Contains(
            await shop.Subjects("achats@exemple.test"),
            subject => subject == $"Devis {number} : un appareil à remplacer"
        );
        await buyer.OpenAct("acceptation");
        var refused = await buyer.Press(Lots.OrderButton);
        Assert.Contains("répondez d’abord", refused.Text, StringComparison.Ordinal);

        await OpenProposal(buyer, number);
        Assert.Contains("pas plus que celui qu’il remplace", buyer.Page.Text, StringComparison.Ordinal);
        var page = await buyer.Press("Oui, le prendre à sa place");

        var quote = await shop.QuoteNumbered(number);
        Assert.Equal((2, 3, Money.Euros(450)), (quote.Current, quote.Now.Lines.Count, quote.Total));
        Assert.DoesNotContain(quote.Now.Lines, line => line.Device == gone);
        Assert.Contains("remplace", page.Text, StringComparison.Ordinal);
        Assert.StartsWith("/commande/R-", (await buyer.AcceptLot()).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_price_of_a_replacement_is_never_higher()
    {
        var at = await shop.NewOperator();
        await shop.Stock(at, 3, 150);
        await shop.Stock(at, 1, 300, unit => unit with { RamGb = 16, Cpu = "Intel Core i7" });
        var buyer = await shop.Quoted();
        var number = Lots.NumberOf(buyer);
        await Fail(number);
        await OpenProposal(buyer, number);

        await buyer.Press("Oui, le prendre à sa place");

        Assert.Equal(Money.Euros(450), (await shop.QuoteNumbered(number)).Total);
    }

    [Fact]
    public async Task Without_anything_as_good_the_quote_goes_on_without_it()
    {
        var at = await shop.NewOperator();
        await shop.Stock(at, 3, 150);
        await shop.Stock(at, 2, 100, unit => unit with { RamGb = 4 });
        var buyer = await shop.Quoted();
        var number = Lots.NumberOf(buyer);
        await Fail(number);
        await OpenProposal(buyer, number);
        Assert.Contains("Rien d’aussi bon n’est en vente", buyer.Page.Text, StringComparison.Ordinal);

        await buyer.Press("Continuer sans lui");

        Assert.Equal((2, Money.Euros(300)), (await Units(number), (await shop.QuoteNumbered(number)).Total));
    }

    [Fact]
    public async Task A_no_gives_the_proposed_unit_back_and_is_given_once()
    {
        var at = await shop.NewOperator();
        await shop.Stock(at, 4, 150);
        var buyer = await shop.Quoted();
        var number = Lots.NumberOf(buyer);
        await Fail(number);
        await OpenProposal(buyer, number);
        var address = buyer.Page.Address.PathAndQuery;

        await buyer.Press("Non, continuer sans lui");

        Assert.Equal(2, await Units(number));
        Assert.Contains("Vous avez répondu", (await buyer.Open(address)).Text, StringComparison.Ordinal);
        var proposed = await shop.InDb(db => db.Replacements.AsNoTracking().SingleAsync());
        Assert.True(
            await shop.InStock(stock =>
                stock.Claim(proposed.Proposed!.Value, Guid.NewGuid(), shop.Clock.Now.AddHours(1), Sample.Buyer)
            )
        );
    }

    [Fact]
    public async Task A_stranger_finds_no_proposal()
    {
        await shop.Stock(await shop.NewOperator(), 4, 150);
        var buyer = await shop.Quoted();
        var number = Lots.NumberOf(buyer);
        await Fail(number);
        await OpenProposal(buyer, number);

        Assert.Equal(HttpStatusCode.NotFound, (await shop.Visit().Open(buyer.Page.Path)).Status);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await buyer.Open($"/devis/{number}/remplacement/{Guid.NewGuid()}{buyer.Page.Address.Query}")).Status
        );
    }

    public void Dispose() => shop.Dispose();

    private async Task<int> Units(string number) => (await shop.QuoteNumbered(number)).Now.Lines.Count;

    private async Task OpenProposal(Visitor buyer, string number)
    {
        var proposal = await shop.InDb(db => db.Replacements.Select(one => one.Id).SingleAsync());
        await buyer.Open($"/devis/{number}/remplacement/{proposal}{buyer.Page.Address.Query}");
    }

    /// <summary>A control takes the permit of one of its units away.</summary>
    private async Task<DeviceId> Fail(string number)
    {
        var unit = (await shop.QuoteNumbered(number)).Now.Lines[0];
        await using var scope = shop.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var trace = new Trace(shop.Clock.Now, Sample.Worker(unit.Operator), "atelier");
        await db.Together(async () =>
        {
            await scope
                .ServiceProvider.GetRequiredService<TakeDown>()
                .Whatever(unit.Device, "Un contrôle l’a écarté.", trace, default);
            return await db.SaveChangesAsync();
        });
        await shop.Settled();
        return unit.Device;
    }
}
