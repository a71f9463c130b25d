using Marketplace.Catalog.Search;
using Marketplace.Catalog.Search.Embedded;
using Marketplace.Catalog.Search.Meilisearch;
using Marketplace.Platform;
using Marketplace.Platform.Files;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;

namespace Marketplace.Catalog.Indexing;

/// <summary>The engine of the settings. A server that is away does not stop the start: the database answers meanwhile.</summary>
internal static class Engines
{
    public static void AddSearchEngine(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = SettingsReader.Read<SearchSettings>(configuration, "Search");
        if (settings.Provider is SearchProvider.Meilisearch)
            services.AddMeilisearch(settings.Meilisearch);
        else
            services.AddSingleton<ISearchEngine>(all => new LuceneSearch(
                all.GetRequiredService<StorageSettings>().Folder("index")
            ));
    }

    private static void AddMeilisearch(this IServiceCollection services, MeilisearchSettings settings)
    {
        settings.Check();
        services
            .Client<MeilisearchClient>(settings)
            .AddStandardResilienceHandler(options =>
            {
                options.AttemptTimeout.Timeout = TimeSpan.FromSeconds(2);
                options.TotalRequestTimeout.Timeout = TimeSpan.FromSeconds(3);
                options.Retry.MaxRetryAttempts = 1;
                options.Retry.Delay = TimeSpan.FromMilliseconds(50);
                // A server that stopped costs a few visitors a wait, not each of them; it is asked again every two seconds.
                options.CircuitBreaker.SamplingDuration = TimeSpan.FromSeconds(10);
                options.CircuitBreaker.MinimumThroughput = 4;
                options.CircuitBreaker.BreakDuration = TimeSpan.FromSeconds(2);
            });
        services
            .Client<PatientMeilisearchClient>(settings)
            .AddStandardResilienceHandler(options =>
            {
                options.AttemptTimeout.Timeout = TimeSpan.FromSeconds(60);
                options.TotalRequestTimeout.Timeout = TimeSpan.FromSeconds(150);
                options.CircuitBreaker.SamplingDuration = TimeSpan.FromSeconds(120);
            });
        services.AddSingleton<ISearchEngine>(all => new MeilisearchSearch(
            all.GetRequiredService<MeilisearchClient>(),
            all.GetRequiredService<PatientMeilisearchClient>(),
            settings.Prefix
        ));
    }

    // The engine lives as long as the process, and its clients with it: connections are renewed beneath them.
    private static IHttpClientBuilder Client<TClient>(this IServiceCollection services, MeilisearchSettings settings)
        where TClient : class =>
        services
            .AddHttpClient<TClient>(http =>
            {
                MeilisearchClient.Point(http, settings);
                http.Timeout = Timeout.InfiniteTimeSpan;
            })
            .ConfigurePrimaryHttpMessageHandler(() =>
                new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) }
            )
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
}
