using Marketplace.Platform;
using Marketplace.Tests.Workshop.Intake;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Evidence.Erasures;
using Marketplace.Workshop.Incidents;
using Marketplace.Workshop.Wiping;
using Marketplace.Workshop.Wiping.Verdicts;

namespace Marketplace.Tests.Workshop.Wiping;

/// <summary>A third person tries to get data back from a wiped drive (R2v3, appendix B).</summary>
public sealed class DeviceSamplingTests
{
    private static readonly Sampling Nothing = new("PhotoRec 7.2", DataFound: false);
    private static readonly Sampling Something = new("PhotoRec 7.2", DataFound: true);
    private readonly UnitInHand unit = UnitInHand.Received();

    private KnownDrive Drive => unit.Device.Drives[0];

    [Fact]
    public void A_secure_erase_of_an_SSD_waits_for_a_sample_and_is_accepted_by_it()
    {
        var wipe = SecureErased();
        Assert.Equal(VerdictStatus.Pending, Drive.Status);

        var again = Sample(wipe, Nothing, unit.Other)!;

        Assert.Equal((VerdictStatus.Accepted, WipeLevel.Clear), (Drive.Status, Drive.Level));
        Assert.Contains("sampled", again.ReadVerdict().Reasons.Select(reason => reason.Code));
        Assert.Equal(unit.Worker.By.Person, Drive.WipedBy);
        Assert.True(Assert.Single(unit.Told<DriveSampled>()).Passed);
        Assert.Single(unit.Told<WipeAccepted>());
    }

    [Fact]
    public void Three_persons_wipe_sample_and_verify()
    {
        var wipe = SecureErased();
        Sample(wipe, Nothing, unit.Other);

        Assert.Equal(["same-person-sampled"], UnitInHand.Refused(() => unit.Device.VerifyWipe(unit.Other)));
        unit.Device.VerifyWipe(unit.Lead);

        Assert.Equal(DataState.ClearVerified, unit.Device.Data);
    }

    [Fact]
    public void The_one_who_wiped_does_not_sample()
    {
        var wipe = SecureErased();

        Assert.Equal(["same-person-sampled"], UnitInHand.Refused(() => Sample(wipe, Nothing, unit.Worker)));
        Assert.Null(Drive.SampledAt);
    }

    [Fact]
    public void The_one_who_verified_does_not_sample_either()
    {
        var wipe = Sanitized();
        unit.Device.VerifyWipe(unit.Other);

        Assert.Equal(["same-person-sampled"], UnitInHand.Refused(() => Sample(wipe, Nothing, unit.Other)));
    }

    [Fact]
    public void A_clean_sample_of_an_accepted_wipe_changes_no_verdict()
    {
        var wipe = Sanitized();
        unit.Device.VerifyWipe(unit.Other);

        Assert.Null(Sample(wipe, Nothing, unit.Lead));

        Assert.Equal(DataState.PurgeVerified, unit.Device.Data);
        Assert.Equal(unit.Lead.By.Person, Drive.SampledBy);
    }

    [Fact]
    public void Data_that_comes_back_rejects_the_wipe_stops_the_device_and_takes_its_permit()
    {
        var finished = UnitInHand.Finished();
        finished.Permit();
        var drive = finished.Device.Drives[0];
        var wipe = Again(finished, drive);

        finished.Device.Sample(drive, new(wipe, Hash), Something, false, finished.Lead);

        Assert.Equal(VerdictStatus.Rejected, drive.Status);
        Assert.Equal(DataState.Failed, finished.Device.Data);
        Assert.Equal(DeviceState.Quarantine, finished.Device.State);
        Assert.Equal(IncidentKind.SuspectedData, Assert.Single(finished.Device.Incidents).Kind);
        Assert.Null(finished.Device.Permit);
        Assert.Single(finished.Told<PermitRevoked>());
        Assert.False(finished.Told<DriveSampled>()[^1].Passed);
    }

    [Fact]
    public void A_new_wipe_has_to_be_sampled_anew()
    {
        Sample(SecureErased(), Nothing, unit.Other);

        Judge(Benches.SecureErase(unit.Word, exitStatus: 1, UnitInHand.Today));

        Assert.Null(Drive.SampledAt);
        Assert.Equal(VerdictStatus.Rejected, Drive.Status);
    }

    [Fact]
    public void A_drive_that_nobody_wiped_is_not_sampled() =>
        Assert.Equal(
            ["drive-not-wiped"],
            UnitInHand.Refused(() => unit.Device.Sample(Drive, null, Nothing, false, unit.Other))
        );

    [Fact]
    public void A_wipe_that_failed_is_done_again_before_anybody_samples()
    {
        var failed = Judge(Benches.Wipe(unit.Word, exitStatus: 1, endedAt: UnitInHand.Today));

        Assert.Equal(["drive-not-wiped"], UnitInHand.Refused(() => Sample(failed, Nothing, unit.Other)));
    }

    [Theory, InlineData(""), InlineData("  ")]
    public void A_sample_names_its_tool(string tool)
    {
        var wipe = SecureErased();

        Assert.Equal(["tool-missing"], UnitInHand.Refused(() => Sample(wipe, new Sampling(tool, false), unit.Other)));
    }

    [Fact]
    public void The_name_of_a_tool_has_its_length() =>
        Assert.Throws<Refusal>(() => Sample(SecureErased(), new Sampling(new string('x', 81), false), unit.Other));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(20, 1)]
    [InlineData(21, 2)]
    [InlineData(100, 5)]
    public void One_drive_of_twenty_is_owed_and_one_at_least(int wiped, int owed) =>
        Assert.Equal(owed, SamplingShare.Owed(wiped));

    [Theory, InlineData(21, 0, 2), InlineData(21, 1, 1), InlineData(21, 5, 0)]
    public void What_is_missing_is_never_less_than_nothing(int wiped, int sampled, int missing) =>
        Assert.Equal(missing, new SamplingShare(wiped, sampled, []).Missing);

    private const string Hash = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    private Marketplace.Workshop.Wiping.Wipe SecureErased() =>
        Judge(Benches.SecureErase(unit.Word, endedAt: UnitInHand.Today));

    private Marketplace.Workshop.Wiping.Wipe Sanitized() => Judge(Benches.Wipe(unit.Word, endedAt: UnitInHand.Today));

    private Marketplace.Workshop.Wiping.Wipe Judge(byte[] report) =>
        unit.Device.Judge(
            ErasureReader.Read(report).Reports[0],
            Drive,
            false,
            UnitInHand.Source(unit.Worker.By),
            unit.Worker
        );

    private Marketplace.Workshop.Wiping.Wipe? Sample(Marketplace.Workshop.Wiping.Wipe wipe, Sampling found, Trace by) =>
        unit.Device.Sample(Drive, new(wipe, Hash), found, false, by);

    /// <summary>The verdict in force of a unit that was arranged whole.</summary>
    private static Marketplace.Workshop.Wiping.Wipe Again(UnitInHand finished, KnownDrive drive) =>
        Marketplace.Workshop.Wiping.Wipe.Of(
            UnitInHand.Source(finished.Worker.By),
            ErasureReader
                .Read(Benches.Wipe(finished.Device.Drives[0].Serial![..^2], endedAt: UnitInHand.Today))
                .Reports[0],
            drive,
            new(drive.Level, drive.Status!.Value, [])
        );
}
