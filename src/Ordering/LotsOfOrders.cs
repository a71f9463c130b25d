using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Ordering.Agec;
using Marketplace.Ordering.Crates;
using Marketplace.Ordering.Entrusting;
using Marketplace.Ordering.Serials;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Ordering;

/// <summary>What the module registers for the lots that organisations order.</summary>
internal static class LotsOfOrders
{
    public static ModelBuilder MapLots(this ModelBuilder model) =>
        model
            .ApplyConfiguration(new OrganisationOfOrderMapping())
            .ApplyConfiguration(new LotDeliveryMapping())
            .ApplyConfiguration(new PackedUnitMapping())
            .ApplyConfiguration(new EntrustedMapping());

    public static void AddLots(this IServiceCollection services) =>
        services
            .AddScoped<ReadLot>()
            .AddScoped<ProveReuse>()
            .AddScoped<CrateDesk>()
            .AddScoped<SignDelivery>()
            .AddScoped<IPersonalRecords, DeliveryRecords>()
            .AddScoped<IPersonalRecords, EntrustedRecords>()
            .AddScoped<IShowOnOrganisation, ShowLots>();
}

internal static class LotTables
{
    extension(Db db)
    {
        public DbSet<LotDelivery> LotDeliveries => db.Set<LotDelivery>();
        public DbSet<Entrusted> Entrusted => db.Set<Entrusted>();
        public DbSet<OrganisationOfOrder> OrganisationsOfOrders => db.Set<OrganisationOfOrder>();
    }
}
