using System.Security.Claims;
using System.Text.Json.Nodes;
using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Traceability.Ledger;

/// <summary><c>GET /api/v1/devices/{tag}/events</c>: the chain, each entry as it was hashed, with its hash.</summary>
internal static class ReadEvents
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/devices/{tag}/events", Handle).RequireScope(Access.DevicesRead).WithName("ReadEvents");

    private static async Task<Results<Ok<JsonObject>, NotFound>> Handle(
        string tag,
        ClaimsPrincipal user,
        IDeviceProofs proofs,
        Db db,
        CancellationToken cancellation
    )
    {
        if (await proofs.Card(user.Operator(), tag, cancellation) is not { } device)
            return TypedResults.NotFound();

        var chain = await db.Chain(device.Device, cancellation);
        return TypedResults.Ok(
            new JsonObject
            {
                ["device"] = device.Tag.ToString(),
                ["entries"] = chain.Count,
                ["head"] = chain.LastOrDefault()?.Hash,
                ["events"] = new JsonArray([.. chain.Select(entry => (JsonNode)entry.ToJson())]),
            }
        );
    }
}
