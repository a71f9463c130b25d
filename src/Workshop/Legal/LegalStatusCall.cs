using System.Security.Claims;
using System.Text.Json.Serialization;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Devices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Workshop.Legal;

/// <summary><c>POST /api/v1/devices/{tag}/legal-status</c>: how it came in, or that it is prepared for reuse.</summary>
internal static class LegalStatusCall
{
    public static void Map(IEndpointRouteBuilder api) =>
        DeviceActs
            .Map(api, "legal-status", Handle)
            .WithName("SetLegalStatus")
            .WithSummary("What the device is in law: { \"status\": \"Waste\" }, Product or PreparedForReuse.");

    private static Task<Results<Ok<DeviceView>, NotFound>> Handle(
        string tag,
        LegalStatusBody body,
        ClaimsPrincipal user,
        DeviceActs acts,
        CancellationToken cancellation
    ) => acts.Do(tag, user, (device, trace) => device.Become(body.Status, trace), cancellation);

    /// <summary>The one act that leads to a status.</summary>
    public static void Become(this Device device, LegalStatus status, Trace trace)
    {
        if (status is LegalStatus.PreparedForReuse)
            device.PrepareForReuse(trace);
        else
            device.ArriveAs(status, trace);
    }
}

internal sealed record LegalStatusBody([property: JsonRequired] LegalStatus Status);
