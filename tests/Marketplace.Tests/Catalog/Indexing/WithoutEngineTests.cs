using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Indexing;
using Marketplace.Catalog.Search;
using Marketplace.Workshop.Contracts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Catalog.Indexing;

/// <summary>The engine is broken for good: the database answers in its place.</summary>
public sealed class WithoutEngineTests(ShopWithoutEngine shop) : IClassFixture<ShopWithoutEngine>
{
    [Theory]
    [InlineData("", "3 ordinateurs")]
    [InlineData("?q=thinkpad", "1 ordinateur")]
    [InlineData("?type=fixe", "1 ordinateur")]
    [InlineData("?prix-max=150&type=portable", "1 ordinateur")]
    [InlineData("?ram-min=16", "Aucun ordinateur")]
    public async Task The_database_answers_with_the_same_filters_and_says_so(string query, string expected)
    {
        var page = await shop.Visit().Open($"/ordinateurs{query}");

        Assert.Contains("La recherche est simplifiée pour le moment", page.Text, StringComparison.Ordinal);
        Assert.Contains(expected, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_counts_of_the_filters_stay_exact()
    {
        var search = await Ask("?type=fixe");

        Assert.Equal(["portable=2", "fixe=1"], Counts(search, Facets.Type));
        Assert.Equal("150=0", Counts(search, Facets.MaxPrice)[4]);
    }

    [Fact]
    public async Task An_empty_list_names_the_filter_to_drop()
    {
        var search = await Ask("?type=fixe&ram-min=16");

        Assert.Equal(0, search.Total);
        Assert.Equal(("ram-min", 1), (search.WaysOut[0].Parameter, search.WaysOut[0].Count));
    }

    [Fact]
    public async Task The_cheapest_come_first_when_asked()
    {
        var page = await shop.Visit().Open("/ordinateurs?tri=prix");

        var (cheap, dear) = (
            page.Text.IndexOf("Latitude", StringComparison.Ordinal),
            page.Text.IndexOf("ThinkPad", StringComparison.Ordinal)
        );
        Assert.InRange(cheap, 0, dear);
    }

    private async Task<SearchPage> Ask(string query)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<DatabaseSearch>();
        return await database.Search(SearchAddress.Read(QueryHelpers.ParseQuery(query)), default);
    }

    private static List<string> Counts(SearchPage search, Criterion criterion) =>
        [
            .. search
                .Facets.Single(facet => facet.Criterion == criterion)
                .Values.Select(value => $"{value.Value}={value.Count}"),
        ];
}

/// <summary>Three listings, and an engine that never answers.</summary>
public sealed class ShopWithoutEngine : CatalogShop, IAsyncLifetime
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<ISearchEngine>(new Broken()));
    }

    public async ValueTask InitializeAsync()
    {
        var atelier = await this.NewOperator();
        await OnSale(Sample.Laptop(atelier.Id), 149);
        await OnSale(Sample.Laptop(atelier.Id) with { Manufacturer = "Lenovo", Model = "ThinkPad T480" }, 189);
        await OnSale(Sample.Laptop(atelier.Id) with { Model = "OptiPlex 3060", Type = DeviceType.Desktop }, 159);
    }

    private sealed class Broken : ISearchEngine
    {
        private static IndexUnusable Fault => new("broken for the test");

        public IReadOnlyList<string> WeighsWords => [];

        Task<string?> ISearchEngine.Fault(CancellationToken cancellation) => Task.FromResult<string?>(null);

        public Task Index(IReadOnlyList<ListingDocument> listings, CancellationToken cancellation) => throw Fault;

        public Task Remove(IReadOnlyList<ListingId> listings, CancellationToken cancellation) => throw Fault;

        public Task<SearchPage> Search(SearchQuery query, CancellationToken cancellation) => throw Fault;

        public Task Rebuild(IAsyncEnumerable<ListingDocument> listings, CancellationToken cancellation) => throw Fault;
    }
}
