using System.Security.Claims;
using System.Text.Json.Serialization;
using Marketplace.Workshop.Devices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Workshop.Quality;

/// <summary><c>POST /api/v1/devices/{tag}/quality-check</c>, by another person than the grader.</summary>
internal static class QualityCheckCall
{
    public static void Map(IEndpointRouteBuilder api) =>
        DeviceActs
            .Map(api, "quality-check", Handle)
            .WithName("CheckQuality")
            .WithSummary(
                "The last look, by another person than the grader: { \"passed\": true } or false with a « note »."
            );

    private static Task<Results<Ok<DeviceView>, NotFound>> Handle(
        string tag,
        QualityCheckBody body,
        ClaimsPrincipal user,
        DeviceActs acts,
        CancellationToken cancellation
    ) => acts.Do(tag, user, (device, trace) => device.CheckQuality(body.Passed, body.Note, trace), cancellation);
}

/// <param name="Passed">Has to be said: a check without an answer is none.</param>
internal sealed record QualityCheckBody([property: JsonRequired] bool Passed, string? Note = null);
