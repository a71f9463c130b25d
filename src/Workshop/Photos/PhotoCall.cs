using System.Security.Claims;
using Marketplace.Platform;
using Marketplace.Workshop.Devices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Workshop.Photos;

/// <summary><c>POST /api/v1/devices/{tag}/photos</c>, as a form with files.</summary>
internal static class PhotoCall
{
    public static void Map(IEndpointRouteBuilder api) =>
        DeviceActs
            .Map(api, "photos", Handle)
            .WithName("AddPhotos")
            .WithSummary("Photos of this very unit: multipart, one file or several, « caption » for a single one.");

    private static Task<Results<Ok<DeviceView>, NotFound>> Handle(
        string tag,
        IFormFileCollection files,
        [FromForm] string? caption,
        ClaimsPrincipal user,
        DeviceActs acts,
        DevelopPhoto develop,
        CancellationToken cancellation
    ) =>
        acts.Do(
            tag,
            user,
            (device, trace) => device.AddPhotos(files, files.Count == 1 ? caption : null, develop, trace, cancellation),
            cancellation
        );

    /// <summary>Adds what a form holds: all of it, or nothing where one file is no photo.</summary>
    public static async Task AddPhotos(
        this Device device,
        IReadOnlyList<IFormFile> files,
        string? caption,
        DevelopPhoto develop,
        Trace trace,
        CancellationToken cancellation
    )
    {
        Refuse.If(files.Count == 0, new Reason("photo-missing", "Choisissez au moins une photo."));
        foreach (var file in files)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, cancellation);
            device.AddPhoto(await develop.Develop(content.ToArray(), cancellation), caption, trace);
        }
    }
}
