using Marketplace.Accounts.Contracts;
using Marketplace.Catalog.Alerts;
using Marketplace.Catalog.Cards;
using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Guide;
using Marketplace.Catalog.Home;
using Marketplace.Catalog.Indexing;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Product;
using Marketplace.Catalog.Results;
using Marketplace.Catalog.Selling;
using Marketplace.Catalog.Solidarity;
using Marketplace.Catalog.Stock;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Catalog;

public sealed class CatalogModule : Module
{
    public override void Map(ModelBuilder model) =>
        model
            .ApplyConfiguration(new ListingMapping())
            .ApplyConfiguration(new AskedPriceMapping())
            .ApplyConfiguration(new SolidarityRuleMapping())
            .ApplyConfiguration(new StockUnitMapping())
            .ApplyConfiguration(new ClaimMapping())
            .ApplyConfiguration(new AlertMapping())
            .ApplyConfiguration(new ArrivalMapping());

    public override void MapIds(ModelConfigurationBuilder types) => types.Id<ListingId>().Id<AlertId>();

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        AddSearch(services, configuration);
        AddAlerts(services);
        AddSolidarity(services);
        services.AddScoped<Advise>();
        services.AddScoped<ListingCards>().AddSingleton<ProductQueries>().AddScoped<ReadListing>().AddScoped<History>();
        services.AddHybridCache();
        services.AddScoped<ShopFigures>();
        services.AddScoped<ListUnit>().AddScoped<TakeDown>();
        services.AddScoped<ShopStock>().AddScoped<IStock>(all => all.GetRequiredService<ShopStock>());
        services.AddScoped<ILots, LotsOnSale>();
        services.AddScoped<IHandleTogether<PermitRevoked>, UnlistWhenPermitRevoked>();
        services.AddScoped<IHandleTogether<Returned>, TakeBackWhenReturned>();
        services
            .AddScoped<IHandleTogether<TransferOffered>, UnlistWhenTransferred>()
            .AddScoped<IHandleTogether<TransferReceived>, UnlistWhenTransferred>();
        services
            .AddScoped<IHandleTogether<OperatorStopped>, UnlistWhenOperatorStopped>()
            .AddScoped<IHandle<OperatorStopped>, UnlistWhenOperatorStopped>()
            .AddScoped<IHandle<OperatorResumed>, ListAgainWhenOperatorResumed>()
            .AddScoped<ITellFigures, TellStock>();
        services
            .AddScoped<IHandle<Listed>, FollowInWorkshop>()
            .AddScoped<IHandle<Unlisted>, FollowInWorkshop>()
            .AddScoped<IHandle<Reserved>, FollowInWorkshop>()
            .AddScoped<IHandle<ReservationReleased>, FollowInWorkshop>()
            .AddScoped<IHandle<Sold>, FollowInWorkshop>();
        services.AddJob<ReleaseExpiredClaims>(every: TimeSpan.FromSeconds(15));
        services.AddJob<UnlistExpiredPermits>(every: TimeSpan.FromMinutes(10));
    }

    public override void MapApi(IEndpointRouteBuilder api)
    {
        ListUnitCall.Map(api);
        SearchListingsCall.Map(api);
    }

    public override void MapEndpoints(IEndpointRouteBuilder app)
    {
        SiteMap.Map(app);
        ProductFeed.Map(app);
    }

    private static void AddSolidarity(IServiceCollection services) =>
        services.AddScoped<ISolidarityPrices, Solidarity.SolidarityPriceRules>();

    private static void AddAlerts(IServiceCollection services)
    {
        services.AddSingleton<AlertKeys>();
        services.AddScoped<AskToBeTold>().AddScoped<WriteAlerts>();
        services.AddScoped<IHandle<Listed>, NoteArrivals>();
        services.AddScoped<IPersonalRecords, AlertRecords>().AddScoped<IShowOnAccount, ShowAlertsOnAccount>();
        services.AddJob<TellArrivals>(every: TimeSpan.FromMinutes(1));
    }

    private static void AddSearch(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSearchEngine(configuration);
        services.AddScoped<ListingDocuments>().AddScoped<DatabaseSearch>().AddScoped<SearchListings>();
        services
            .AddSingleton<RebuildIndex>()
            .AddSingleton<ICatalogIndex>(all => all.GetRequiredService<RebuildIndex>());
        services.AddHostedService(all => all.GetRequiredService<RebuildIndex>());
        services.AddScoped<IHandle<ListingChanged>, IndexWhenListingChanged>();
        services.AddScoped<IHandle<ListingChanged>, EvictPagesWhenListingChanged>();
    }
}

internal static class Tables
{
    extension(Db db)
    {
        public DbSet<Listing> Listings => db.Set<Listing>();
        public DbSet<StockUnit> Units => db.Set<StockUnit>();
        public DbSet<Claim> Claims => db.Set<Claim>();
        public DbSet<SolidarityRule> SolidarityRules => db.Set<SolidarityRule>();
        public DbSet<Alert> Alerts => db.Set<Alert>();
        public DbSet<Arrival> Arrivals => db.Set<Arrival>();
    }
}
