using System.Security.Claims;
using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Marketplace.Traceability.Ledger;
using Marketplace.Workshop.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Traceability.Epcis;

/// <summary><c>GET /api/v1/devices/{tag}/epcis</c>: the chain for other systems, as EPCIS 2.0.</summary>
internal static class ReadEpcis
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/devices/{tag}/epcis", Handle).RequireScope(Access.DevicesRead).WithName("ReadEpcis");

    private static async Task<Results<ContentHttpResult, NotFound>> Handle(
        string tag,
        ClaimsPrincipal user,
        IDeviceProofs proofs,
        Db db,
        IPublicAddress site,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        if (await proofs.Card(user.Operator(), tag, cancellation) is not { } device)
            return TypedResults.NotFound();

        var chain = await db.Chain(device.Device, cancellation);
        var document = new EpcisWriter(site, device.Tag).Document(chain, clock.GetUtcNow().UtcDateTime);
        return TypedResults.Text(document.ToJsonString(), "application/ld+json");
    }
}
