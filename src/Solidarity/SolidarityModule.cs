using Marketplace.Platform;
using Marketplace.Solidarity.Codes;
using Marketplace.Solidarity.Contracts;
using Marketplace.Solidarity.Explaining;
using Marketplace.Solidarity.Rights;
using Marketplace.Solidarity.Vouchers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Solidarity;

public sealed class SolidarityModule : Module
{
    public override void Map(ModelBuilder model) =>
        model
            .ApplyConfiguration(new RightMapping())
            .ApplyConfiguration(new RightUseMapping())
            .ApplyConfiguration(new VoucherMapping())
            .ApplyConfiguration(new RedemptionMapping());

    public override void MapIds(ModelConfigurationBuilder types) => types.Id<RightId>();

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<SolidaritySettings>(configuration, "Solidarity");
        services.AddScoped<RightBook>().AddScoped<IEligibility>(all => all.GetRequiredService<RightBook>());
        services.AddSingleton<IRememberCode, CodeCookie>();
        services.AddScoped<IssueCode>();
        services.AddScoped<IVouchers, VoucherBook>().AddScoped<IssueVouchers>();
    }
}

internal static class SolidarityTables
{
    extension(Db db)
    {
        public DbSet<Right> Rights => db.Set<Right>();
        public DbSet<RightUse> RightUses => db.Set<RightUse>();
        public DbSet<Voucher> Vouchers => db.Set<Voucher>();
        public DbSet<Redemption> Redemptions => db.Set<Redemption>();
    }
}
