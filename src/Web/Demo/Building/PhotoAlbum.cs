using System.Collections.Concurrent;
using Marketplace.Web.Demo.Photos;
using Marketplace.Web.Demo.Stock;

namespace Marketplace.Web.Demo.Building;

/// <summary>Draws each picture once: units of the same model with the same marks look alike, but for the label below.</summary>
internal sealed class PhotoAlbum
{
    private readonly ConcurrentDictionary<string, Lazy<byte[]>> drawn = new();

    public IEnumerable<(PhotoView View, byte[] Jpeg)> Of(DemoComputer computer) =>
        PhotoViews.Of(computer.Model.Chassis).Select(view => (view, Draw(computer, view)));

    private byte[] Draw(DemoComputer computer, PhotoView view)
    {
        var marks = string.Join('|', computer.Flaws.Select(flaw => flaw.Words));
        var inside =
            view is PhotoView.Bottom ? computer.Key
            : view is PhotoView.Inside
                ? string.Join('|', computer.Drives.Select(drive => drive.Model)) + computer.MemoryGb
            : "";
        var key = $"{view}|{computer.Model.Name}|{marks}|{inside}";
        return drawn.GetOrAdd(key, _ => new Lazy<byte[]>(() => PhotoDrawer.Draw(computer, view))).Value;
    }
}
