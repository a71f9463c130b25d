using Marketplace.Platform;
using Marketplace.Traceability.Epcis;
using Marketplace.Traceability.Ledger;
using Marketplace.Traceability.Passport;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Traceability;

public sealed class TraceabilityModule : Module
{
    public override void Map(ModelBuilder model) { }

    // Constrained to the events of a device's life: the container leaves it out for any other.
    public override void AddServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddScoped(typeof(IHandle<>), typeof(ForgetPassport<>));

    public override void MapEndpoints(IEndpointRouteBuilder app)
    {
        VerifyLedger.MapPublic(app);
        Qr.Map(app);
    }

    public override void MapApi(IEndpointRouteBuilder api)
    {
        ReadEvents.Map(api);
        VerifyLedger.Map(api);
        ReadEpcis.Map(api);
    }
}
