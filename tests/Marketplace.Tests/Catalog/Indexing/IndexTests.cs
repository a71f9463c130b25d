using Marketplace.Catalog;
using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Search;
using Marketplace.Platform;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Catalog.Indexing;

/// <summary>The index follows the database.</summary>
public sealed class IndexTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task A_unit_is_found_while_it_is_for_sale_and_only_then()
    {
        var word = Staffing.Unused("Quasar").Replace("-", "", StringComparison.Ordinal);
        var unit = await shop.OnSale(Sample.Laptop() with { Model = word });
        await CatalogShop.Until(() => Found(word) == 1);

        var order = Guid.NewGuid();
        var until = DateTime.UtcNow.AddMinutes(35);
        await shop.InStock(stock => stock.Claim(unit.Device, order, until, Sample.Buyer));
        await CatalogShop.Until(() => Found(word) == 0);
        await shop.InStock(stock => stock.Release(unit.Device, order, "Il a renoncé.", Sample.Buyer));
        await CatalogShop.Until(() => Found(word) == 1);
    }

    [Fact]
    public async Task A_rebuild_brings_back_what_the_index_lost()
    {
        var word = Staffing.Unused("Pulsar").Replace("-", "", StringComparison.Ordinal);
        await shop.OnSale(Sample.Laptop() with { Model = word });
        await CatalogShop.Until(() => Found(word) == 1);
        Engine.Remove(Engine.Search(SearchQuery.Everything with { PageSize = 1000 }).Hits);
        Assert.Equal(0, Found(word));

        await shop.Services.GetRequiredService<ICatalogIndex>().Rebuild();

        Assert.Equal(1, Found(word));
    }

    [Fact]
    public void An_engine_that_is_not_there_yet_stops_the_start_and_is_named()
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Search:Provider", "Meilisearch")])
            .Build();

        var wrong = Assert.Throws<WrongSetting>(() =>
            new CatalogModule().AddServices(new ServiceCollection(), settings)
        );

        Assert.Equal("Search:Provider", wrong.Setting);
        Assert.Contains("Meilisearch", wrong.Message, StringComparison.Ordinal);
    }

    private ISearchEngine Engine => shop.Services.GetRequiredService<ISearchEngine>();

    private int Found(string word) =>
        Engine.Unusable is null ? Engine.Search(SearchQuery.Everything with { Words = word }).Total : -1;
}
