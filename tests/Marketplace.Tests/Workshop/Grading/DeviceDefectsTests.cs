using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Grading;

namespace Marketplace.Tests.Workshop.Grading;

public sealed class DeviceDefectsTests
{
    private readonly UnitInHand unit = UnitInHand.Received();

    [Fact]
    public void A_defect_is_written_down_with_what_was_seen()
    {
        var defect = unit.Device.RecordDefect(
            new(DefectZone.Lid, DefectSeverity.S2, Note: "  rayure  "),
            null,
            unit.Worker
        );

        Assert.Equal("rayure", defect.Note);
        Assert.Equal(defect.Id, Assert.Single(unit.Told<DefectRecorded>()).Defect);
        Assert.Same(defect, Assert.Single(unit.Device.StandingDefects));
    }

    [Fact]
    public void A_defect_takes_the_grade_back()
    {
        unit.Wiped().Safe().Tested().Graded();
        unit.Device.RecordDefect(new(DefectZone.Feet, DefectSeverity.S1), null, unit.Worker);

        Assert.Equal(DeviceState.Diagnosed, unit.Device.State);
    }

    [Fact]
    public void A_corrected_defect_is_kept_with_its_reason_and_counts_no_more()
    {
        var defect = unit.Device.RecordDefect(new(DefectZone.Lid, DefectSeverity.S3), null, unit.Worker);
        unit.Device.CorrectDefect(defect.Id, "capot remplacé", unit.Other);

        Assert.Empty(unit.Device.StandingDefects);
        Assert.Equal("capot remplacé", Assert.Single(unit.Device.Defects).CorrectedWhy);
        Assert.Equal((defect.Id, "capot remplacé"), Told());

        (Guid, string) Told() => (unit.Told<DefectCorrected>()[0].Defect, unit.Told<DefectCorrected>()[0].Why);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void A_correction_without_a_reason_is_refused(string why)
    {
        var defect = unit.Device.RecordDefect(new(DefectZone.Lid, DefectSeverity.S3), null, unit.Worker);

        Assert.Throws<Refusal>(() => unit.Device.CorrectDefect(defect.Id, why, unit.Worker));
        Assert.True(defect.Stands);
    }

    [Fact]
    public void A_defect_is_corrected_once()
    {
        var defect = unit.Device.RecordDefect(new(DefectZone.Lid, DefectSeverity.S3), null, unit.Worker);
        unit.Device.CorrectDefect(defect.Id, "repris", unit.Worker);

        Assert.Throws<Refusal>(() => unit.Device.CorrectDefect(defect.Id, "repris", unit.Worker));
        Assert.Throws<Refusal>(() => unit.Device.CorrectDefect(Guid.NewGuid(), "repris", unit.Worker));
    }

    [Fact]
    public void An_overlong_note_is_refused_and_nothing_is_kept()
    {
        var note = new string('x', FoundDefect.LongestNote + 1);

        Assert.Throws<Refusal>(() =>
            unit.Device.RecordDefect(new(DefectZone.Lid, DefectSeverity.S1, Note: note), null, unit.Worker)
        );
        Assert.Empty(unit.Device.Defects);
    }

    [Fact]
    public void A_zone_or_a_severity_that_does_not_exist_is_refused()
    {
        Assert.Throws<Refusal>(() => unit.Device.RecordDefect(new((DefectZone)77, default), null, unit.Worker));
        Assert.Throws<Refusal>(() => unit.Device.RecordDefect(new(default, (DefectSeverity)(-1)), null, unit.Worker));
    }

    [Fact]
    public void A_defect_is_shown_on_a_photo_of_this_unit()
    {
        var photo = unit.Device.AddPhoto(UnitInHand.Picture(), null, unit.Worker);
        var place = new DefectPlace(photo.Id, 30, 60);
        var defect = unit.Device.RecordDefect(new(DefectZone.Lid, DefectSeverity.S1), place, unit.Worker);

        Assert.Equal((photo.Id, 30, 60), (defect.Photo!.Value, defect.LeftPercent!.Value, defect.TopPercent!.Value));
    }

    [Theory]
    [InlineData(-1, 50)]
    [InlineData(50, 101)]
    public void A_place_outside_of_the_photo_is_refused(int left, int top)
    {
        var photo = unit.Device.AddPhoto(UnitInHand.Picture(), null, unit.Worker);

        Assert.Throws<Refusal>(() =>
            unit.Device.RecordDefect(new(DefectZone.Lid, DefectSeverity.S1), new(photo.Id, left, top), unit.Worker)
        );
    }

    [Fact]
    public void A_defect_on_the_photo_of_another_unit_is_refused() =>
        Assert.Throws<Refusal>(() =>
            unit.Device.RecordDefect(new(DefectZone.Lid, DefectSeverity.S1), new(Guid.NewGuid(), 50, 50), unit.Worker)
        );

    [Fact]
    public void A_device_with_sixty_defects_takes_no_more()
    {
        for (var n = 0; n < 60; n++)
            unit.Device.RecordDefect(new(DefectZone.Bottom, DefectSeverity.S1), null, unit.Worker);

        Assert.Throws<Refusal>(() =>
            unit.Device.RecordDefect(new(DefectZone.Bottom, DefectSeverity.S1), null, unit.Worker)
        );
    }
}
