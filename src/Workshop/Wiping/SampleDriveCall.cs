using System.Security.Claims;
using System.Text.Json.Serialization;
using Marketplace.Workshop.Devices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Workshop.Wiping;

/// <summary><c>POST /api/v1/devices/{tag}/sampling</c>: a third person tried to recover data from a wiped drive.</summary>
internal static class SampleDriveCall
{
    public static void Map(IEndpointRouteBuilder api) =>
        DeviceActs
            .Map(api, "sampling", Handle)
            .WithName("SampleDrive")
            .WithSummary(
                "A third person's try at recovery: { \"drive\": \"<serial>\", \"tool\": \"PhotoRec 7.2\", \"dataFound\": false }."
            );

    private static Task<Results<Ok<DeviceView>, NotFound>> Handle(
        string tag,
        SamplingBody body,
        ClaimsPrincipal user,
        DeviceActs acts,
        SampleDrive sample,
        CancellationToken cancellation
    ) =>
        acts.Do(
            tag,
            user,
            (device, trace) =>
                sample.For(device, body.Drive, new Sampling(body.Tool ?? "", body.DataFound), trace, cancellation),
            cancellation
        );
}

/// <param name="Drive">Its serial number; may be left out where the device has one wiped drive only.</param>
/// <param name="DataFound">Has to be said: a sample without its result is none.</param>
internal sealed record SamplingBody([property: JsonRequired] bool DataFound, string? Tool, string? Drive = null);
