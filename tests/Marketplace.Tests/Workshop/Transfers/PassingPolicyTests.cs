using Marketplace.Platform;
using Marketplace.Tests.Workshop.Wiping.Verdicts;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Devices;
using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Wiping;
using Marketplace.Workshop.Wiping.Verdicts;

namespace Marketplace.Tests.Workshop.Transfers;

/// <summary>A flash drive that was only overwritten is erased for some workshops and not for others.</summary>
public sealed class PassingPolicyTests
{
    private static readonly OperatorId Receiver = OperatorId.New();

    [Fact]
    public void A_stricter_workshop_does_not_take_over_what_a_laxer_one_accepted()
    {
        var (unit, wipe) = Overwritten();

        var changed = Passed(unit).JudgeByPolicy([new WipeInForce(wipe, new string('a', 64))], false, unit.Worker);

        Assert.Equal(VerdictStatus.Pending, Assert.Single(changed).Status);
        Assert.Null(unit.Device.Permit);
        Assert.Single(unit.Told<DataUncertain>());
        Assert.Contains("overwrite-on-flash", unit.Told<WipeRejected>()[^1].Reasons);
    }

    [Fact]
    public void What_firmware_erased_holds_everywhere()
    {
        var unit = UnitInHand.Finished();
        var permit = unit.Permit();

        var changed = Passed(unit).JudgeByPolicy([], false, unit.Worker);

        Assert.Empty(changed);
        Assert.Equal(permit.Id, unit.Device.Permit);
    }

    [Fact]
    public void An_offer_that_ended_is_told_once()
    {
        var unit = UnitInHand.Finished();
        unit.Device.OfferIn(Guid.NewGuid(), "Atelier du Rhône", unit.Lead);

        unit.Device.EndOffer("Plus de place.", unit.Worker);
        unit.Device.EndOffer("Plus de place.", unit.Worker);

        Assert.Single(unit.Told<TransferEnded>());
    }

    private static Device Passed(UnitInHand unit)
    {
        unit.Device.OfferIn(Guid.NewGuid(), "Atelier du Rhône", unit.Lead);
        unit.Device.PassTo(Receiver, "Atelier des Gardons", null, unit.Worker);
        return unit.Device;
    }

    /// <summary>A laptop under a permit whose drive was overwritten, at a workshop that takes this for enough.</summary>
    private static (UnitInHand Unit, Wipe Wipe) Overwritten()
    {
        var unit = UnitInHand.Received();
        var drive = unit.Device.Drives[0];
        var report = Proven.Overwrite.On(Medium.SataSsd) with
        {
            Drive = drive.Identity,
            ApparentBytes = drive.SizeBytes,
            RealBytes = drive.SizeBytes,
            ErasedBytes = drive.SizeBytes,
        };
        var source = UnitInHand.Source(unit.Worker.By);
        var wipe = unit.Device.Judge(report, drive, true, source, unit.Worker);
        Assert.Equal(VerdictStatus.Accepted, wipe.Status);
        unit.Device.VerifyWipe(unit.Other);
        unit.Safe().Tested().Photographed().Graded().Checked().Permit();
        return (unit, wipe);
    }
}
