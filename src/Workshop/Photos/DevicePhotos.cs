using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Photos;

namespace Marketplace.Workshop.Devices;

/// <summary>The photos of this very unit.</summary>
internal sealed partial class Device
{
    private const int MostPhotos = 24;

    public List<UnitPicture> Photos { get; } = [];

    /// <summary>Adds a photo. The same picture twice is one photo: it is neither refused nor counted again.</summary>
    public UnitPicture AddPhoto(PictureFiles files, string? caption, Trace trace)
    {
        if (Photos.Find(photo => photo.Large == files.Large) is { } known)
            return known;
        Refuse.If(Photos.Count >= MostPhotos, "Cet appareil a déjà {0} photos, c’est assez.", MostPhotos);
        Refuse.If(
            caption?.Length > UnitPicture.LongestCaption,
            "La légende est trop longue : {0} caractères au plus.",
            UnitPicture.LongestCaption
        );
        var photo = new UnitPicture
        {
            Device = Id,
            Rank = Photos.Count + 1,
            Caption = string.IsNullOrWhiteSpace(caption) ? PhotoViews.Named(Photos.Count) : caption.Trim(),
            Large = files.Large,
            Medium = files.Medium,
            Small = files.Small,
            Width = files.Width,
            Height = files.Height,
            TakenAt = trace.OccurredAt,
            TakenBy = trace.By.Person,
        };
        Photos.Add(photo);
        Moved(trace);
        Raise(new PhotoTaken(Id, trace, photo.Large));
        return photo;
    }
}
