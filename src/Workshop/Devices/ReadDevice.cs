using System.Security.Claims;
using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Workshop.Devices;

/// <summary><c>GET /api/v1/devices/{tag}</c>.</summary>
internal static class ReadDevice
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/devices/{tag}", Handle)
            .RequireScope(Access.DevicesRead)
            .WithName("ReadDevice")
            .WithTags("Devices")
            .WithSummary(
                "A device of the token's operator: facets, specification, grade, what keeps it from being listed."
            );

    private static async Task<Results<Ok<DeviceView>, NotFound>> Handle(
        string tag,
        ClaimsPrincipal user,
        Db db,
        Bench bench,
        CancellationToken cancellation
    ) =>
        await db.Find(tag, user, cancellation) is { } device
            ? TypedResults.Ok(DeviceView.Of(device, bench.Now))
            : TypedResults.NotFound();
}
