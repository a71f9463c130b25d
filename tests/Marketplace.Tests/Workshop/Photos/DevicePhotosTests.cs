using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Photos;

namespace Marketplace.Tests.Workshop.Photos;

public sealed class DevicePhotosTests
{
    private readonly UnitInHand unit = UnitInHand.Received();

    [Fact]
    public void A_photo_without_a_caption_is_named_after_the_view_that_comes_next()
    {
        unit.Photographed(7);

        Assert.Equal(PhotoViews.Wanted, unit.Device.Photos.Take(6).Select(photo => photo.Caption));
        Assert.Equal("Détail", unit.Device.Photos[6].Caption);
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], unit.Device.Photos.Select(photo => photo.Rank));
    }

    [Fact]
    public void The_same_picture_twice_is_one_photo()
    {
        var picture = UnitInHand.Picture();
        var first = unit.Device.AddPhoto(picture, "Clavier", unit.Worker);
        var second = unit.Device.AddPhoto(picture, "Écran", unit.Worker);

        Assert.Same(first, second);
        Assert.Single(unit.Told<PhotoTaken>());
    }

    [Fact]
    public void An_overlong_caption_is_refused() =>
        Assert.Throws<Refusal>(() => unit.Device.AddPhoto(UnitInHand.Picture(), new string('x', 81), unit.Worker));

    [Fact]
    public void A_device_takes_twenty_four_photos_at_most()
    {
        unit.Photographed(24);

        Assert.Throws<Refusal>(() => unit.Device.AddPhoto(UnitInHand.Picture(), null, unit.Worker));
    }

    [Fact]
    public void Five_photos_are_one_too_few()
    {
        unit.Photographed(5);
        Assert.Contains("photos-missing", unit.Blocks);

        unit.Photographed(1);
        Assert.DoesNotContain("photos-missing", unit.Blocks);
    }
}
