using Marketplace.Network.Appearance;
using Marketplace.Network.Contracts;
using Marketplace.Network.Operators;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Network;

public sealed class NetworkModule : Module
{
    public override void Map(ModelBuilder model)
    {
        model.ApplyConfiguration(new OperatorMapping());
        model.ApplyConfiguration(new PickUpPointMapping());
        model.ApplyConfiguration(new ThemeChoiceMapping());
    }

    public override void MapIds(ModelConfigurationBuilder types) => types.Id<PickUpPointId>();

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<NetworkMap>().AddScoped<INetwork, OperatorBook>();
        services.AddSingleton<ThemesOfHosts>();
        services.AddSingleton<IThemeOfHost>(all => all.GetRequiredService<ThemesOfHosts>());
        services.AddScoped<IHandle<OperatorChanged>, ForgetMapWhenOperatorChanged>();
    }
}

internal static class NetworkTables
{
    extension(Db db)
    {
        public DbSet<Operator> Operators => db.Set<Operator>();
        public DbSet<ThemeChoice> ThemeChoices => db.Set<ThemeChoice>();

        public Task<Operator?> OperatorWithPoints(OperatorId id, CancellationToken cancellation) =>
            db
                .Operators.Include(workshop => workshop.PickUpPoints)
                .SingleOrDefaultAsync(workshop => workshop.Id == id, cancellation);
    }
}
