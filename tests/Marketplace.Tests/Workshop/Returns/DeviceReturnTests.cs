using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Wiping.Verdicts;

namespace Marketplace.Tests.Workshop.Returns;

/// <summary>A unit that comes back from a buyer begins again: nothing that was proved before holds.</summary>
public sealed class DeviceReturnTests
{
    [Fact]
    public void Its_data_is_unknown_and_its_permit_gone()
    {
        var unit = Returned();

        Assert.Equal(DataState.Unknown, unit.Device.Data);
        Assert.Equal(DeviceState.Returned, unit.Device.State);
        Assert.Null(unit.Device.Permit);
        Assert.Single(unit.Told<PermitRevoked>());
        Assert.Single(unit.Told<DataUncertain>());
    }

    [Fact]
    public void It_may_not_be_listed_before_it_is_wiped_again() => Assert.Contains("drive-unwiped", Returned().Blocks);

    [Fact]
    public void Tests_and_grade_are_made_anew()
    {
        var device = Returned().Device;

        Assert.Equal(SafetyState.Untested, device.Safety);
        Assert.Null(device.Letter);
        Assert.Null(device.QualityPassed);
    }

    [Fact]
    public void The_next_wipe_lets_it_go_on()
    {
        var unit = Returned().Later(TimeSpan.FromDays(1)).Wiped();

        Assert.Equal(DeviceState.DataCleared, unit.Device.State);
    }

    private static UnitInHand Returned()
    {
        var unit = UnitInHand.Finished();
        unit.Permit();
        unit.Later(TimeSpan.FromDays(30)).Device.TakeBack(unit.Worker);
        return unit;
    }
}
