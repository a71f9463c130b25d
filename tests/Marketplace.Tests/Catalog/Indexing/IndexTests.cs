using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Search;
using Marketplace.Tests.Catalog.Search;
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
        Engine.Drop(Engine.Ask(SearchQuery.Everything with { PageSize = 1000 }).Hits);
        Assert.Equal(0, Found(word));

        await shop.Services.GetRequiredService<ICatalogIndex>().Rebuild();

        Assert.Equal(1, Found(word));
    }

    private ISearchEngine Engine => shop.Services.GetRequiredService<ISearchEngine>();

    private int Found(string word) => Engine.Total(SearchQuery.Everything with { Words = word });
}
