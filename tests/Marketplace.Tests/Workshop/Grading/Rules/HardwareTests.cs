using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Grading.Rules;

namespace Marketplace.Tests.Workshop.Grading.Rules;

public sealed class HardwareTests
{
    [Theory]
    [InlineData(100, BatteryClass.A)]
    [InlineData(85, BatteryClass.A)]
    [InlineData(84, BatteryClass.B)]
    [InlineData(75, BatteryClass.B)]
    [InlineData(74, BatteryClass.C)]
    [InlineData(65, BatteryClass.C)]
    [InlineData(64, BatteryClass.MainsOnly)]
    [InlineData(0, BatteryClass.MainsOnly)]
    public void The_battery_is_classed_by_what_it_still_holds(int percent, BatteryClass expected) =>
        Assert.Equal(expected, Hardware.Battery(Sample.Laptop with { BatteryPercent = percent }).Value);

    [Fact]
    public void A_laptop_without_a_battery_runs_on_mains_only() =>
        Assert.Equal(BatteryClass.MainsOnly, Hardware.Battery(Sample.Laptop with { BatteryPercent = null }).Value);

    [Theory]
    [InlineData(DeviceType.Desktop)]
    [InlineData(DeviceType.AllInOne)]
    public void A_computer_that_has_no_battery_by_design_is_not_blamed(DeviceType type) =>
        Assert.Equal(
            BatteryClass.NotApplicable,
            Hardware.Battery(Sample.Laptop with { Type = type, BatteryPercent = null }).Value
        );

    [Fact]
    public void A_drive_whose_diagnostics_say_nothing_does_not_fail() =>
        Assert.False(Hardware.Fails(Sample.Ssd with { SmartPassed = null, WearLeftPercent = null }));

    [Fact]
    public void A_drive_fails_on_its_own_assessment() =>
        Assert.True(Hardware.Fails(Sample.Ssd with { SmartPassed = false }));

    [Fact]
    public void A_drive_fails_above_ten_reallocated_sectors()
    {
        Assert.False(Hardware.Fails(Sample.Ssd with { Reallocated = 10 }));
        Assert.True(Hardware.Fails(Sample.Ssd with { Reallocated = 11 }));
    }

    [Fact]
    public void A_drive_fails_on_one_pending_sector()
    {
        Assert.False(Hardware.Fails(Sample.Ssd with { Pending = 0 }));
        Assert.True(Hardware.Fails(Sample.Ssd with { Pending = 1 }));
    }

    [Fact]
    public void A_drive_fails_below_a_fifth_of_its_life()
    {
        Assert.False(Hardware.Fails(Sample.Ssd with { WearLeftPercent = 20 }));
        Assert.True(Hardware.Fails(Sample.Ssd with { WearLeftPercent = 19 }));
    }

    [Fact]
    public void A_drive_fails_on_one_media_error()
    {
        Assert.False(Hardware.Fails(Sample.Ssd with { MediaErrors = 0 }));
        Assert.True(Hardware.Fails(Sample.Ssd with { MediaErrors = 1 }));
    }

    [Fact]
    public void A_failing_drive_takes_the_function_class_away() =>
        Assert.Equal(
            FunctionClass.F0,
            Hardware.Function(Sample.Laptop with { Drives = [Sample.Ssd, Sample.Ssd with { Pending = 3 }] }).Value
        );

    [Fact]
    public void F6_needs_a_unit_without_any_defect()
    {
        var perfect = Sample.Laptop with { Function = FunctionClass.F6 };
        Assert.Equal(FunctionClass.F6, Hardware.Function(perfect).Value);
        var scratched = perfect with { Defects = [Sample.Defect(DefectZone.Feet, DefectSeverity.S1)] };
        Assert.Equal(FunctionClass.F5, Hardware.Function(scratched).Value);
    }
}
