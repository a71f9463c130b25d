using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Ordering.Payouts;

/// <summary>What the module registers to pay its operators.</summary>
internal static class PayoutsOfOrders
{
    public static ModelBuilder MapPayouts(this ModelBuilder model) =>
        model
            .ApplyConfiguration(new CommissionRuleMapping())
            .ApplyConfiguration(new PayoutMapping())
            .ApplyConfiguration(new PayoutLineMapping());

    public static void AddPayouts(this IServiceCollection services) => services.AddScoped<PreparePayout>();

    extension(Db db)
    {
        public DbSet<CommissionRule> CommissionRules => db.Set<CommissionRule>();
        public DbSet<Payout> Payouts => db.Set<Payout>();
        public DbSet<PayoutLine> PayoutLines => db.Set<PayoutLine>();
    }
}
