using System.Security.Claims;
using Marketplace.Workshop.Devices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Workshop.Wiping;

/// <summary><c>POST /api/v1/devices/{tag}/verification</c>: the second person accepts the wipe.</summary>
internal static class VerifyWipeCall
{
    public static void Map(IEndpointRouteBuilder api) =>
        DeviceActs
            .Map(api, "verification", Handle)
            .WithName("VerifyWipe")
            .WithSummary("Another person than the one who wiped read the proofs and accepts that no data is left.");

    private static Task<Results<Ok<DeviceView>, NotFound>> Handle(
        string tag,
        ClaimsPrincipal user,
        DeviceActs acts,
        CancellationToken cancellation
    ) => acts.Do(tag, user, (device, trace) => device.VerifyWipe(trace), cancellation);
}
