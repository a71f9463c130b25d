using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Tests.Workshop.Quality;

public sealed class DeviceQualityTests
{
    private readonly UnitInHand unit = UnitInHand.Received().Wiped().Safe().Tested();

    [Fact]
    public void A_device_without_a_grade_has_nothing_to_be_checked_against() =>
        Assert.Equal(["grade-missing"], UnitInHand.Refused(() => unit.Device.CheckQuality(true, null, unit.Other)));

    [Fact]
    public void The_grader_does_not_check_their_own_work()
    {
        unit.Graded();

        Assert.Equal(
            ["same-person-checked"],
            UnitInHand.Refused(() => unit.Device.CheckQuality(true, null, unit.Worker))
        );
        Assert.Null(unit.Device.QualityPassed);
    }

    [Fact]
    public void Another_person_accepts()
    {
        unit.Graded().Checked();

        Assert.Equal((true, unit.Other.By.Person), (unit.Device.QualityPassed, unit.Device.QualityCheckedBy!.Value));
        Assert.Equal(DeviceState.QcPassed, unit.Device.State);
        Assert.True(Assert.Single(unit.Told<QcDone>()).Passed);
    }

    [Fact]
    public void A_refusal_says_why_and_leaves_the_device_to_be_taken_up_again()
    {
        unit.Graded();
        unit.Device.CheckQuality(false, "touche F5 dure", unit.Other);

        Assert.Equal(DeviceState.Graded, unit.Device.State);
        Assert.Contains("quality-check-missing", unit.Blocks);
        Assert.Equal("touche F5 dure", unit.Told<QcDone>()[0].Note);
    }

    [Fact]
    public void A_refusal_without_a_word_is_no_help_and_not_taken()
    {
        unit.Graded();

        Assert.Throws<Refusal>(() => unit.Device.CheckQuality(false, " ", unit.Other));
        Assert.Throws<Refusal>(() => unit.Device.CheckQuality(false, new string('x', 201), unit.Other));
    }
}
