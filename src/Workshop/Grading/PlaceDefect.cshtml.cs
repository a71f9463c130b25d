using Marketplace.Platform;
using Marketplace.Workshop.Devices;
using Marketplace.Workshop.Photos;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Workshop.Grading;

/// <summary>Where a defect is: first the photo that shows it, then the square of that photo.</summary>
internal sealed class PlaceDefectModel(Db db, Bench bench) : AtDevice(db, bench)
{
    /// <summary>The photo chosen.</summary>
    [BindProperty(Name = "photo", SupportsGet = true)]
    public Guid? On { get; set; }

    /// <summary>The square pressed, from 1; none: the defect is shown on no photo.</summary>
    [BindProperty]
    public int? Square { get; set; }

    /// <summary>Null once somebody corrected it.</summary>
    public FoundDefect? Defect =>
        Device.Defects.Find(one => one.Stands && one.Id == Guid.Parse((string)RouteData.Values["id"]!));

    public UnitPicture? Photo => Device.Photos.Find(photo => photo.Id == On);

    /// <summary>The square where it is shown now, on the photo chosen.</summary>
    public int? Shown =>
        Defect is { LeftPercent: { } left, TopPercent: { } top } defect && defect.Photo == On
            ? PhotoGrid.Of(left, top)
            : null;

    public IActionResult OnGet() => Defect is null ? NotFound() : Page();

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do((device, trace) => device.PlaceDefect(id, Place(), trace), "/defauts");

    private DefectPlace? Place()
    {
        if (Square is not { } square || On is not { } photo)
            return null;
        var place = PhotoGrid.Middle(photo, square);
        Refuse.If(place is null, "Choisissez une case de la photo.");
        return place;
    }
}
