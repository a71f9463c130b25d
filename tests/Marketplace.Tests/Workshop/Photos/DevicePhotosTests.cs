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
    public void A_photo_that_is_taken_away_leaves_its_view_to_be_taken_again()
    {
        unit.Photographed(6);
        var keyboard = unit.Device.Photos[1];

        unit.Device.RemovePhoto(keyboard.Id, unit.Other);

        Assert.DoesNotContain(keyboard, unit.Device.Photos);
        Assert.Equal("Clavier", unit.Device.NextView);
        Assert.Contains("photos-missing", unit.Blocks);
        Assert.Equal(keyboard.Large, Assert.Single(unit.Told<PhotoRemoved>()).Photo);
    }

    [Fact]
    public void A_photo_after_a_removal_comes_last_whatever_was_taken_away()
    {
        unit.Photographed(3);
        unit.Device.RemovePhoto(unit.Device.Photos[0].Id, unit.Worker);

        var next = unit.Device.AddPhoto(UnitInHand.Picture(), null, unit.Worker);

        Assert.Equal(4, next.Rank);
        Assert.Equal("De face, ouvert", next.Caption);
    }

    [Fact]
    public void A_better_photo_takes_the_caption_of_the_one_that_it_replaces()
    {
        unit.Photographed(2);
        var old = unit.Device.AddPhoto(UnitInHand.Picture(), "Rayure du capot", unit.Worker);

        var better = unit.Device.ReplacePhoto(old.Id, UnitInHand.Picture(), unit.Other);

        Assert.Equal("Rayure du capot", better.Caption);
        Assert.Equal(3, unit.Device.Photos.Count);
        Assert.Single(unit.Told<PhotoRemoved>());
        Assert.Equal(4, unit.Told<PhotoTaken>().Count);
    }

    [Fact]
    public void A_photo_is_not_replaced_by_one_that_is_there_already()
    {
        var there = UnitInHand.Picture();
        unit.Device.AddPhoto(there, null, unit.Worker);
        var other = unit.Device.AddPhoto(UnitInHand.Picture(), null, unit.Worker);

        Assert.Equal(["photo-known"], UnitInHand.Refused(() => unit.Device.ReplacePhoto(other.Id, there, unit.Worker)));
        Assert.Equal(2, unit.Device.Photos.Count);
    }

    [Fact]
    public void The_same_photo_is_not_taken_away_twice()
    {
        var photo = unit.Device.AddPhoto(UnitInHand.Picture(), null, unit.Worker);
        unit.Device.RemovePhoto(photo.Id, unit.Worker);

        Assert.Equal(["photo-unknown"], UnitInHand.Refused(() => unit.Device.RemovePhoto(photo.Id, unit.Worker)));
    }

    [Fact]
    public void Photos_that_a_permit_was_signed_with_stay()
    {
        var permitted = UnitInHand.Finished();
        permitted.Permit();
        var photo = permitted.Device.Photos[0];

        Assert.Equal(
            ["photos-permitted"],
            UnitInHand.Refused(() => permitted.Device.RemovePhoto(photo.Id, permitted.Worker))
        );
        Assert.Equal(
            ["photos-permitted"],
            UnitInHand.Refused(() => permitted.Device.ReplacePhoto(photo.Id, UnitInHand.Picture(), permitted.Worker))
        );
    }

    [Fact]
    public void An_incident_takes_the_permit_and_frees_the_photos()
    {
        var permitted = UnitInHand.Finished();
        permitted.Permit();
        permitted.Device.Hold(
            Marketplace.Workshop.Incidents.IncidentKind.Other,
            "on lit un nom à l’écran",
            permitted.Worker
        );

        permitted.Device.RemovePhoto(permitted.Device.Photos[0].Id, permitted.Worker);

        Assert.Equal(5, permitted.Device.Photos.Count);
    }

    [Fact]
    public void A_defect_shown_on_a_photo_that_is_gone_is_shown_on_none()
    {
        var photo = unit.Device.AddPhoto(UnitInHand.Picture(), null, unit.Worker);
        var defect = unit.Device.RecordDefect(
            new Defect(DefectZone.Lid, DefectSeverity.S1),
            new(photo.Id, 20, 30),
            unit.Worker
        );

        unit.Device.RemovePhoto(photo.Id, unit.Worker);

        Assert.True(defect.Stands);
        Assert.Equal((null, null, null), (defect.Photo, defect.LeftPercent, defect.TopPercent));
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
