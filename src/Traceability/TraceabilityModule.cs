using Marketplace.Platform;
using Marketplace.Traceability.Epcis;
using Marketplace.Traceability.Ledger;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Traceability;

public sealed class TraceabilityModule : Module
{
    public override void Map(ModelBuilder model) { }

    public override void MapEndpoints(IEndpointRouteBuilder app) => VerifyLedger.MapPublic(app);

    public override void MapApi(IEndpointRouteBuilder api)
    {
        ReadEvents.Map(api);
        VerifyLedger.Map(api);
        ReadEpcis.Map(api);
    }
}
