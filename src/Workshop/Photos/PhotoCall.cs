using System.Security.Claims;
using Marketplace.Platform;
using Marketplace.Workshop.Devices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Workshop.Photos;

/// <summary><c>POST /api/v1/devices/{tag}/photos</c>, as a form with files; and what becomes of a photo that is not good.</summary>
internal static class PhotoCall
{
    public static void Map(IEndpointRouteBuilder api)
    {
        DeviceActs
            .Map(api, "photos", Handle)
            .WithName("AddPhotos")
            .WithSummary("Photos of this very unit: multipart, one file or several, « caption » for a single one.");
        DeviceActs
            .Map(api, "photos/{id:guid}/removal", Remove)
            .WithName("RemovePhoto")
            .WithSummary("Takes a photo away, as long as no permit is signed with it.");
        DeviceActs
            .Map(api, "photos/{id:guid}/replacement", Replace)
            .WithName("ReplacePhoto")
            .WithSummary("Another photo of the same view: multipart, one file.");
    }

    private static Task<Results<Ok<DeviceView>, NotFound>> Remove(
        string tag,
        Guid id,
        ClaimsPrincipal user,
        DeviceActs acts,
        CancellationToken cancellation
    ) => acts.Do(tag, user, (device, trace) => device.RemovePhoto(id, trace), cancellation);

    private static Task<Results<Ok<DeviceView>, NotFound>> Replace(
        string tag,
        Guid id,
        IFormFileCollection files,
        ClaimsPrincipal user,
        DeviceActs acts,
        DevelopPhoto develop,
        CancellationToken cancellation
    ) =>
        acts.Do(
            tag,
            user,
            (device, trace) => device.ReplacePhoto(id, files.Count > 0 ? files[0] : null, develop, trace, cancellation),
            cancellation
        );

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
}

/// <summary>Files that a form holds become photos of a device: for the page and for the call alike.</summary>
internal static class SentPhotos
{
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
        Refuse.If(files.Count == 0, Missing);
        foreach (var file in files)
            device.AddPhoto(await Develop(file, develop, cancellation), caption, trace);
    }

    public static async Task ReplacePhoto(
        this Device device,
        Guid id,
        IFormFile? file,
        DevelopPhoto develop,
        Trace trace,
        CancellationToken cancellation
    )
    {
        Refuse.If(file is null, Missing);
        device.ReplacePhoto(id, await Develop(file, develop, cancellation), trace);
    }

    private static async Task<PictureFiles> Develop(
        IFormFile file,
        DevelopPhoto develop,
        CancellationToken cancellation
    )
    {
        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellation);
        return await develop.Develop(content.ToArray(), cancellation);
    }

    private static Reason Missing { get; } = new("photo-missing", "Choisissez au moins une photo.");
}
