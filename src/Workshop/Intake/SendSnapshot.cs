using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Devices;
using Marketplace.Workshop.Evidence.Snapshots;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Workshop.Intake;

/// <summary>
/// <c>POST /api/v1/snapshots</c>, as eReuse Workbench calls it. <c>?device=</c> names a tag; <c>?origin=PublicGift</c> says,
/// of a device that is new to us, that a public body gave it.
/// </summary>
internal static class SendSnapshot
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/snapshots", Handle).RequireScope(Access.EvidenceWrite).WithName("SendSnapshot");
        api.MapPost("/snapshot/", Handle).RequireScope(Access.EvidenceWrite).ExcludeFromDescription();
    }

    private static async Task<Results<Ok<SnapshotAnswer>, ProblemHttpResult>> Handle(
        HttpRequest request,
        string? device,
        Origin? origin,
        ReceiveSnapshot receive,
        IPublicAddress site,
        Bench bench,
        CancellationToken cancellation
    )
    {
        var content = await RequestBody.Read(request, cancellation);
        var sender = request.HttpContext.User.Actor();
        var receipt = await receive.Receive(content, sender, device, origin, cancellation);
        return receipt.Device is { } found
            ? TypedResults.Ok(SnapshotAnswer.Of(found, receipt.Warnings ?? [], site, bench.Now))
            : EvidenceProblem.Of(receipt.Status, receipt.File, receipt.Problem!);
    }
}

/// <summary>The answer to a snapshot; <c>dhid</c>, <c>url</c> and <c>public_url</c> are what Workbench shows and prints.</summary>
internal sealed record SnapshotAnswer(
    string Status,
    string Dhid,
    string Url,
    [property: System.Text.Json.Serialization.JsonPropertyName("public_url")] string PublicUrl,
    DeviceView Device,
    IReadOnlyList<SnapshotWarning> Warnings
)
{
    public static SnapshotAnswer Of(
        Device device,
        IReadOnlyList<SnapshotWarning> warnings,
        IPublicAddress site,
        DateTime now
    ) =>
        new(
            "success",
            device.Tag.ToString(),
            site.Of($"/atelier/appareils/{device.Tag}"),
            site.Of($"/passeport/{device.Tag}"),
            DeviceView.Of(device, now),
            warnings
        );
}
