using Marketplace.Ordering.Contracts;
using Marketplace.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Ordering.Solidarity;

/// <summary>What the module registers to sell at the solidarity price and to take vouchers.</summary>
internal static class AdvantagesOfOrders
{
    public static void AddSolidarity(this IServiceCollection services)
    {
        services.AddScoped<SolidarityPrices>().AddScoped<ReadCodes>();
        services.AddScoped<ShowAdvantages>().AddScoped<UseAdvantages>().AddScoped<ReturnToVoucher>();
        services.AddScoped<IHandle<OrderCancelled>, FreeRightWhenCancelled>();
    }
}
