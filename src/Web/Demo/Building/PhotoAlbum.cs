using System.Collections.Concurrent;
using Marketplace.Web.Demo.Photos;
using Marketplace.Web.Demo.Stock;

namespace Marketplace.Web.Demo.Building;

/// <summary>Draws each picture once: units of the same model with the same marks look alike, but for the label below.</summary>
internal sealed class PhotoAlbum
{
    private readonly ConcurrentDictionary<string, Lazy<Picture>> drawn = new();

    public IEnumerable<(PhotoView View, Picture Picture)> Of(DemoComputer computer) =>
        PhotoViews.Of(computer.Model.Chassis).Select(view => (view, Draw(computer, view)));

    private Picture Draw(DemoComputer computer, PhotoView view)
    {
        var marks = string.Join('|', computer.Flaws.Select(flaw => flaw.Words));
        var inside =
            view is PhotoView.Bottom ? computer.Key
            : view is PhotoView.Inside
                ? string.Join('|', computer.Drives.Select(drive => drive.Model)) + computer.MemoryGb
            : "";
        var key = $"{view}|{computer.Model.Name}|{marks}|{inside}";
        return drawn.GetOrAdd(key, _ => new Lazy<Picture>(() => PhotoDrawer.Draw(computer, view))).Value;
    }
}
