using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Selling;
using Marketplace.Catalog.Stock;
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
            .ApplyConfiguration(new StockUnitMapping())
            .ApplyConfiguration(new ClaimMapping());

    public override void MapIds(ModelConfigurationBuilder types) => types.Id<ListingId>();

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped(all => ActivatorUtilities.CreateInstance<ListUnit>(all)).AddScoped<TakeDown>();
        services.AddScoped<ShopStock>().AddScoped<IStock>(all => all.GetRequiredService<ShopStock>());
        services.AddScoped<IHandleTogether<PermitRevoked>, UnlistWhenPermitRevoked>();
        services.AddJob<ReleaseExpiredClaims>(every: TimeSpan.FromSeconds(15));
        services.AddJob<UnlistExpiredPermits>(every: TimeSpan.FromMinutes(10));
    }

    public override void MapApi(IEndpointRouteBuilder api) => ListUnitCall.Map(api);
}

internal static class Tables
{
    extension(Db db)
    {
        public DbSet<Listing> Listings => db.Set<Listing>();
        public DbSet<StockUnit> Units => db.Set<StockUnit>();
        public DbSet<Claim> Claims => db.Set<Claim>();
    }
}
