using Marketplace.Platform;
using Marketplace.Traceability.Certificates;
using Marketplace.Traceability.Epcis;
using Marketplace.Traceability.Ledger;
using Marketplace.Traceability.Passport;
using Marketplace.Traceability.Roots;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Traceability;

public sealed class TraceabilityModule : Module
{
    public override void Map(ModelBuilder model) => model.ApplyConfiguration(new DailyRootMapping());

    // The handler is constrained to the events of a device's life: the container leaves it out for any other.
    public override void AddServices(IServiceCollection services, IConfiguration configuration) =>
        services
            .AddScoped(typeof(IHandle<>), typeof(ForgetPassport<>))
            .AddScoped<WriteCertificate>()
            .AddJob<SignDailyRoot>(every: TimeSpan.FromHours(1));

    public override void MapEndpoints(IEndpointRouteBuilder app)
    {
        VerifyLedger.MapPublic(app);
        Qr.Map(app);
    }

    public override void MapApi(IEndpointRouteBuilder api)
    {
        ReadEvents.Map(api);
        VerifyLedger.Map(api);
        ReadRoots.Map(api);
        ReadEpcis.Map(api);
        ReadCertificate.Map(api);
    }
}

internal static class Tables
{
    extension(Db db)
    {
        public DbSet<DailyRoot> Roots => db.Set<DailyRoot>();
    }
}
