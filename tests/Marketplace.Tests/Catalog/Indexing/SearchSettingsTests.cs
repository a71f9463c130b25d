using Marketplace.Catalog;
using Marketplace.Catalog.Search;
using Marketplace.Catalog.Search.Embedded;
using Marketplace.Catalog.Search.Meilisearch;
using Marketplace.Platform;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Catalog.Indexing;

/// <summary>Which engine answers is a setting; a wrong one stops the start with a sentence that names it.</summary>
public sealed class SearchSettingsTests
{
    [Fact]
    public void Without_a_setting_the_engine_is_in_the_process() =>
        Assert.Contains(
            Services(),
            service => service.ServiceType == typeof(ISearchEngine) && service.ImplementationFactory is not null
        );

    [Theory]
    [InlineData("http://127.0.0.1:7700")]
    [InlineData("https://recherche.example:8443/")]
    public void Meilisearch_is_taken_with_an_address_alone_and_is_not_asked_at_the_start(string url)
    {
        using ServiceProvider services = Services(("Search:Provider", "Meilisearch"), ("Search:Meilisearch:Url", url))
            .BuildServiceProvider();

        Assert.IsType<MeilisearchSearch>(services.GetRequiredService<ISearchEngine>());
    }

    [Theory]
    [InlineData("Search:Meilisearch:Url", null, "manque")]
    [InlineData("Search:Meilisearch:Url", "", "manque")]
    [InlineData("Search:Meilisearch:Url", "recherche", "n’est pas une adresse")]
    [InlineData("Search:Meilisearch:Url", "file:///etc/passwd", "n’est pas une adresse")]
    public void An_address_that_cannot_be_used_is_named(string setting, string? value, string why)
    {
        var wrong = Assert.Throws<WrongSetting>(() => Services(("Search:Provider", "Meilisearch"), (setting, value)));

        Assert.Equal(setting, wrong.Setting);
        Assert.Contains(why, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_prefix_that_no_index_can_have_is_named()
    {
        var wrong = Assert.Throws<WrongSetting>(() =>
            Services(
                ("Search:Provider", "Meilisearch"),
                ("Search:Meilisearch:Url", "http://127.0.0.1:7700"),
                ("Search:Meilisearch:Prefix", "été/")
            )
        );

        Assert.Equal("Search:Meilisearch:Prefix", wrong.Setting);
    }

    [Theory]
    [InlineData("Search:Provider", "Elastic")]
    [InlineData("Search:Meilisearch:Adresse", "http://127.0.0.1:7700")]
    public void A_name_that_is_not_known_stops_the_start(string setting, string value) =>
        Assert.Throws<WrongSetting>(() => Services((setting, value)));

    [Fact]
    public void Each_engine_tells_how_it_weighs_words() => Assert.NotEqual(Attempts.Told, Attempt.Told);

    private static ServiceCollection Services(params (string Name, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Name, one.Value)))
            .Build();
        ServiceCollection services = [];
        services.AddLogging();
        new CatalogModule().AddServices(services, configuration);
        return services;
    }
}
