using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Photos;

namespace Marketplace.Workshop.Devices;

/// <summary>The photos of this very unit.</summary>
internal sealed partial class Device
{
    private const int MostPhotos = 24;

    /// <summary>Every photo ever taken of it; one that was taken away stays in the books.</summary>
    public List<UnitPicture> Taken { get; } = [];

    /// <summary>The photos that show it.</summary>
    public List<UnitPicture> Photos => [.. Taken.Where(photo => photo.RemovedAt is null)];

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
            Rank = Taken.Select(photo => photo.Rank).DefaultIfEmpty().Max() + 1,
            Caption = string.IsNullOrWhiteSpace(caption) ? NextView : caption.Trim(),
            Large = files.Large,
            Medium = files.Medium,
            Small = files.Small,
            Width = files.Width,
            Height = files.Height,
            TakenAt = trace.OccurredAt,
            TakenBy = trace.By.Person,
        };
        Taken.Add(photo);
        Moved(trace);
        Raise(new PhotoTaken(Id, trace, photo.Large));
        return photo;
    }

    /// <summary>The view to take next: the first one that no photo is named after.</summary>
    public string NextView => PhotoViews.After(Photos.Select(photo => photo.Caption));

    /// <summary>Takes a photo away. Defects that were shown on it are shown on none until somebody places them again.</summary>
    public void RemovePhoto(Guid id, Trace trace)
    {
        var photo = Removable(id);
        photo.Remove(trace);
        foreach (var defect in Defects.Where(defect => defect.Photo == id))
            defect.Place(null);
        Moved(trace);
        Raise(new PhotoRemoved(Id, trace, photo.Large));
    }

    /// <summary>A better photo of the same view: it takes the old one's caption.</summary>
    public UnitPicture ReplacePhoto(Guid id, PictureFiles files, Trace trace)
    {
        var old = Removable(id);
        Refuse.If(
            Photos.Exists(photo => photo.Large == files.Large),
            new Reason("photo-known", "Cette photo est déjà parmi celles de l’appareil : choisissez-en une autre.")
        );
        RemovePhoto(id, trace);
        return AddPhoto(files, old.Caption, trace);
    }

    // What a permit was signed with does not change under it; an incident takes the permit away first.
    private UnitPicture Removable(Guid id)
    {
        var photo = Photos.Find(one => one.Id == id);
        Refuse.If(
            photo is null,
            new Reason("photo-unknown", "Cette photo n’est pas, ou n’est plus, parmi celles de cet appareil.")
        );
        Refuse.If(Permit is not null || Shop is ShopState.Sold, PhotosPermitted);
        return photo;
    }

    private static Reason PhotosPermitted { get; } =
        new(
            "photos-permitted",
            "Le permis de vente est signé avec ces photos : elles ne changent plus. En cas d’erreur, mettez l’appareil de côté, son permis tombera."
        );
}
