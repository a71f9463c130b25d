using Marketplace.Accounts.Contracts;
using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Draws;
using Marketplace.Ordering.Quoting;
using Marketplace.Ordering.Records;
using Marketplace.Ordering.Returns;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Ordering.Solidarity;

/// <summary>What the module registers to sell at the solidarity price and to take vouchers.</summary>
internal static class AdvantagesOfOrders
{
    public static ModelBuilder MapSolidarity(this ModelBuilder model) =>
        model
            .ApplyConfiguration(new QuoteMapping())
            .ApplyConfiguration(new DrawMapping())
            .ApplyConfiguration(new DrawUnitMapping())
            .ApplyConfiguration(new DrawEntryMapping());

    public static void AddSolidarity(this IServiceCollection services)
    {
        services.AddScoped<SolidarityPrices>().AddScoped<ReadCodes>();
        services
            .AddScoped<ShowAdvantages>()
            .AddScoped<UseAdvantages>()
            .AddScoped<PayByVoucher>()
            .AddScoped<LimitVoucher>()
            .AddScoped<ReturnToVoucher>();
        services.AddScoped<IHandle<OrderCancelled>, FreeRightWhenCancelled>();
        services.AddScoped<IHandle<ReturnRefunded>, FreeRightWhenReturned>();
        services.AddScoped<MakeQuote>().AddSingleton<QuoteSeals>().AddScoped<PutHeld>();
        services.AddScoped<WriteToWinner>();
        services.AddScoped<IPersonalRecords, QuoteRecords>().AddScoped<IPersonalRecords, EntryRecords>();
        services.AddJob<HoldDraws>(every: TimeSpan.FromMinutes(1));
    }
}
