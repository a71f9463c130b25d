using System.Security.Claims;
using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Marketplace.Workshop.Devices;
using Marketplace.Workshop.Intake;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Workshop.Wiping;

/// <summary><c>POST /api/v1/devices/{tag}/verification</c>: the second person accepts the wipe.</summary>
internal static class VerifyWipeCall
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/devices/{tag}/verification", Handle).RequireScope(Access.DevicesWrite).WithName("VerifyWipe");

    private static async Task<Results<Ok<DeviceView>, NotFound>> Handle(
        string tag,
        ClaimsPrincipal user,
        Db db,
        Bench bench,
        CancellationToken cancellation
    )
    {
        if (await db.Find(tag, user, cancellation) is not { } device)
            return TypedResults.NotFound();

        device.VerifyWipe(await bench.Trace(user, cancellation));
        await db.SaveChangesAsync(cancellation);
        return TypedResults.Ok(DeviceView.Of(device));
    }
}
