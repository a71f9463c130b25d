using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Workshop.Devices;
using Marketplace.Workshop.Permits.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Workshop.Photos;

/// <summary>Photos of this very unit, at least six of them.</summary>
internal sealed class AddPhotosModel(Db db, Bench bench, DevelopPhoto develop) : AtDevice(db, bench)
{
    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    [BindProperty]
    public string? Caption { get; set; }

    public string Title =>
        (ListingRules.PhotosNeeded - Device.Photos.Count) switch
        {
            > 1 and var missing => $"Il manque {missing} photos",
            1 => "Il manque une photo",
            _ => "Les photos y sont",
        };

    public Field Question =>
        new("Caption", "Ce qu’elle montre")
        {
            Value = Caption,
            Required = false,
            Hint = $"Pour une seule photo. Sans rien, la suivante s’appelle « {Device.NextView} ».",
        };

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
            return Again();
        var caption = Files.Count == 1 ? Caption : null;
        await Device.AddPhotos(Files, caption, develop, await Trace(), Cancellation);
        return await Save("/photos");
    }
}
