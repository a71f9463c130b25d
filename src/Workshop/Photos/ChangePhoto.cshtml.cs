using Marketplace.Platform;
using Marketplace.Workshop.Devices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Workshop.Photos;

/// <summary>A photo that is not good: another one of the same view, or none.</summary>
internal sealed class ChangePhotoModel(Db db, Bench bench, DevelopPhoto develop) : AtDevice(db, bench)
{
    [BindProperty]
    public IFormFile? Better { get; set; }

    /// <summary>Null once somebody took it away.</summary>
    public UnitPicture? Photo => Device.Photos.Find(photo => photo.Id == Guid.Parse((string)RouteData.Values["id"]!));

    public IActionResult OnGet() => Photo is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        await Device.ReplacePhoto(id, Better, develop, await Trace(), Cancellation);
        return await Save("/photos");
    }

    public Task<IActionResult> OnPostRemoveAsync(Guid id) =>
        Do((device, trace) => device.RemovePhoto(id, trace), "/photos");
}
