using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Search;
using Marketplace.Catalog.Stock;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Catalog.Search.Meilisearch;

/// <summary>
/// Meilisearch is really stopped and started again: the shop goes on from the database with a notice, and takes the
/// engine back with all that happened meanwhile. Part of the run that has a Meilisearch, and of no other.
/// </summary>
public sealed class MeilisearchAwayTests : IDisposable
{
    private const string Notice = "La recherche est simplifiée pour le moment";

    private readonly MeilisearchServer server = new();

    public void Dispose() => server.Dispose();

    [Fact(Explicit = true)]
    public async Task The_shop_goes_on_while_the_engine_is_away_and_takes_it_back()
    {
        await using ShopOnServer shop = new(server);
        var unit = await shop.OnSale(Sample.Laptop() with { Model = "Quasarix 1" });
        await shop.Indexed(1);
        var visitor = shop.Visit();
        Assert.DoesNotContain(Notice, (await visitor.Open("/ordinateurs?q=quazarix")).Text, StringComparison.Ordinal);

        server.Stop();
        var page = await visitor.Open("/ordinateurs?q=quasarix&tri=prix");
        Assert.Contains(Notice, page.Text, StringComparison.Ordinal);
        Assert.Contains("1 ordinateur", page.Text, StringComparison.Ordinal);
        var order = Guid.NewGuid();
        await shop.InStock(stock => stock.Claim(unit.Device, order, DateTime.UtcNow.AddMinutes(35), Sample.Buyer));
        await shop.OnSale(Sample.Laptop() with { Model = "Pulsarix 2" });

        server.Start();
        var engine = shop.Services.GetRequiredService<ISearchEngine>();
        await CatalogShop.Until(() => engine.Total(new SearchQuery { Words = "pulsarix" }) == 1);
        await CatalogShop.Until(() => engine.Total(new SearchQuery { Words = "quasarix" }) == 0);
        Assert.DoesNotContain(Notice, (await visitor.Open("/ordinateurs?q=pulzarix")).Text, StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public async Task The_shop_starts_without_the_engine()
    {
        server.Stop();
        await using ShopOnServer shop = new(server);
        await shop.OnSale(Sample.Laptop() with { Model = "Quasarix 1" });

        var page = await shop.Visit().Open("/ordinateurs");

        Assert.Contains(Notice, page.Text, StringComparison.Ordinal);
        Assert.Contains("Quasarix", page.Text, StringComparison.Ordinal);
        server.Start();
        await shop.Indexed(1);
    }

    [Fact(Explicit = true)]
    public async Task An_engine_that_is_away_says_so_to_whoever_asks_it()
    {
        using var engine = TestIndex.OnServer(server, "away_");
        await engine.Rebuild(Corpus.Listings.ToAsyncEnumerable());

        server.Stop();

        await Assert.ThrowsAsync<EngineAway>(() => engine.Search(SearchQuery.Everything));
        await Assert.ThrowsAsync<EngineAway>(() => engine.Index([Corpus.Listings[0]]));
        await Assert.ThrowsAsync<EngineAway>(() => engine.Fault());
        server.Start();
        Assert.Equal(Corpus.Listings.Count, engine.Total(SearchQuery.Everything));
    }

    [Fact(Explicit = true)]
    public async Task While_another_process_rebuilds_a_change_comes_again_after()
    {
        using var here = TestIndex.OnServer(server, "two_");
        using var elsewhere = TestIndex.OnServer(server, "two_");
        await here.Rebuild(Corpus.Listings.Take(5).ToAsyncEnumerable());

        await elsewhere.Rebuild(
            Meanwhile(async () =>
            {
                await Assert.ThrowsAsync<EngineAway>(() => here.Index([Corpus.Listings[50]]));
                await Assert.ThrowsAsync<EngineAway>(() => here.Rebuild(Corpus.Listings.ToAsyncEnumerable()));
            })
        );
        await here.Index([Corpus.Listings[50]]);

        here.Settle();
        Assert.Equal(6, here.Total(SearchQuery.Everything));
    }

    private static async IAsyncEnumerable<ListingDocument> Meanwhile(Func<Task> happens)
    {
        foreach (ListingDocument listing in Corpus.Listings.Take(5))
            yield return listing;
        await happens();
    }

    private sealed class ShopOnServer(MeilisearchServer server) : CatalogShop
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            var settings = server.Settings("shop_");
            builder.UseSetting("Search:Meilisearch:Url", settings.Url);
            builder.UseSetting("Search:Meilisearch:ApiKey", settings.ApiKey);
            builder.UseSetting("Search:Meilisearch:Prefix", settings.Prefix);
            builder.UseSetting("Search:Provider", "Meilisearch");
        }
    }
}
