using System.Security.Claims;
using System.Text.Json.Serialization;
using Marketplace.Workshop.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Workshop.Devices;

/// <summary><c>POST /api/v1/devices/{tag}/type</c>: what kind of machine it is, where the evidence does not say.</summary>
internal static class DescribeCall
{
    public static void Map(IEndpointRouteBuilder api) =>
        DeviceActs
            .Map(api, "type", Handle)
            .WithName("DescribeDevice")
            .WithSummary("Says what kind of machine it is: { \"type\": \"Laptop\" }.");

    private static Task<Results<Ok<DeviceView>, NotFound>> Handle(
        string tag,
        DescribeBody body,
        ClaimsPrincipal user,
        DeviceActs acts,
        CancellationToken cancellation
    ) => acts.Do(tag, user, (device, trace) => device.Describe(body.Type, trace), cancellation);
}

internal sealed record DescribeBody([property: JsonRequired] DeviceType Type);
