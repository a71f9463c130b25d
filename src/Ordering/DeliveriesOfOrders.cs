using Marketplace.Ordering.Buying;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Delivering;
using Marketplace.Ordering.Mails;
using Marketplace.Ordering.PickUpSlots;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Ordering;

/// <summary>What the module registers so that orders reach their buyers.</summary>
internal static class DeliveriesOfOrders
{
    public static ModelBuilder MapDeliveries(this ModelBuilder model) =>
        model
            .ApplyConfiguration(new ParcelMapping())
            .ApplyConfiguration(new ParcelTariffMapping())
            .ApplyConfiguration(new ParcelTierMapping())
            .ApplyConfiguration(new PickUpHoursMapping())
            .ApplyConfiguration(new PickUpClosureMapping())
            .ApplyConfiguration(new PickUpSeatMapping());

    public static void AddDeliveries(this IServiceCollection services)
    {
        services.AddScoped<ParcelPrices>().AddScoped<ReachBuyer>();
        services.AddScoped<Slots>().AddScoped<SlotOfOrder>().AddScoped<LoseVisits>();
        services.AddScoped<LostParcels>().AddJob<GiveUpLostParcels>(every: TimeSpan.FromHours(1));
        services.AddScoped<IHandle<OrderCancelled>, FreeSeatWhenCancelled>();
        services.AddScoped<IHandle<SubOrderSent>, WriteWhenSent>();
    }
}

internal static class DeliveryTables
{
    extension(Db db)
    {
        public DbSet<ParcelTariff> ParcelTariffs => db.Set<ParcelTariff>();
        public DbSet<PickUpHours> PickUpHours => db.Set<PickUpHours>();
        public DbSet<PickUpClosure> PickUpClosures => db.Set<PickUpClosure>();
        public DbSet<PickUpSeat> PickUpSeats => db.Set<PickUpSeat>();
    }
}
