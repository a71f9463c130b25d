using System.Security.Claims;
using System.Text.Json.Serialization;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Devices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Workshop.Grading;

/// <summary><c>POST /api/v1/devices/{tag}/defects</c>, and the correction of one.</summary>
internal static class DefectCalls
{
    public static void Map(IEndpointRouteBuilder api)
    {
        DeviceActs
            .Map(api, "defects", Record)
            .WithName("RecordDefect")
            .WithSummary(
                "Writes down a defect: { \"zone\": \"Lid\", \"severity\": \"S2\", \"note\": \"rayure de 3 cm\" }."
            );
        DeviceActs
            .Map(api, "defects/{id:guid}/correction", Correct)
            .WithName("CorrectDefect")
            .WithSummary("The defect was repaired, or was none: { \"why\": \"capot remplacé\" }.");
        DeviceActs
            .Map(api, "defects/{id:guid}/place", Place)
            .WithName("PlaceDefect")
            .WithSummary(
                "Where a photo shows it: { \"photo\": \"…\", \"leftPercent\": 40, \"topPercent\": 25 }; {} for none."
            );
    }

    private static Task<Results<Ok<DeviceView>, NotFound>> Place(
        string tag,
        Guid id,
        PlaceBody body,
        ClaimsPrincipal user,
        DeviceActs acts,
        CancellationToken cancellation
    ) => acts.Do(tag, user, (device, trace) => device.PlaceDefect(id, body.Place, trace), cancellation);

    private static Task<Results<Ok<DeviceView>, NotFound>> Record(
        string tag,
        DefectBody body,
        ClaimsPrincipal user,
        DeviceActs acts,
        CancellationToken cancellation
    ) => acts.Do(tag, user, (device, trace) => device.RecordDefect(body.Seen, body.Place, trace), cancellation);

    private static Task<Results<Ok<DeviceView>, NotFound>> Correct(
        string tag,
        Guid id,
        CorrectionBody body,
        ClaimsPrincipal user,
        DeviceActs acts,
        CancellationToken cancellation
    ) => acts.Do(tag, user, (device, trace) => device.CorrectDefect(id, body.Why, trace), cancellation);
}

/// <param name="Photo">The id of the photo that shows it, with its place on it in percent; null where none does.</param>
internal sealed record DefectBody(
    [property: JsonRequired] DefectZone Zone,
    [property: JsonRequired] DefectSeverity Severity,
    bool AffectsFunction = false,
    string? Note = null,
    Guid? Photo = null,
    int LeftPercent = 50,
    int TopPercent = 50
)
{
    public Defect Seen => new(Zone, Severity, AffectsFunction, Note);

    public DefectPlace? Place => Photo is { } photo ? new(photo, LeftPercent, TopPercent) : null;
}

/// <param name="Photo">The id of the photo that shows it; null: none does.</param>
internal sealed record PlaceBody(Guid? Photo = null, int LeftPercent = 50, int TopPercent = 50)
{
    public DefectPlace? Place => Photo is { } photo ? new(photo, LeftPercent, TopPercent) : null;
}

internal sealed record CorrectionBody(string Why);
