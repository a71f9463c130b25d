using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Ordering.Owed;

/// <summary>What the module registers to follow what is paid on terms.</summary>
internal static class OwedOnTerms
{
    public static void AddOwed(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<LateSettings>(configuration, "Payments:Late");
        services.AddScoped<ReadOwed>().AddScoped<IShowOnOrganisation, ShowOwed>();
        services.AddJob<RemindOwed>(every: TimeSpan.FromHours(1));
    }

    extension(Db db)
    {
        public DbSet<Reminder> Reminders => db.Set<Reminder>();
    }
}
