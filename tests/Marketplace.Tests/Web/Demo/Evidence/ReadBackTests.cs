using Marketplace.Web.Demo.Evidence;
using Marketplace.Web.Demo.Stock;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Evidence.Erasures;
using Marketplace.Workshop.Evidence.Snapshots;
using Marketplace.Workshop.Wiping.Verdicts;

namespace Marketplace.Tests.Web.Demo.Evidence;

/// <summary>What the demonstration writes is read by the workshop as it was meant: the shop shows what is told here.</summary>
public sealed class ReadBackTests
{
    private static readonly DateTime TakenAt = new(2026, 11, 20, 9, 30, 0, DateTimeKind.Utc);
    private static readonly DateTime ErasedAt = TakenAt.AddMinutes(20);

    public static TheoryData<string> Keys => SnapshotWriterTests.Keys;

    public static TheoryData<string> WipedKeys =>
        [.. SnapshotWriterTests.All.Where(computer => computer.Wipe is not Wipe.None).Select(computer => computer.Key)];

    // lshw knows what a battery was made for, not what it still holds.
    public static TheoryData<string> MeasuredKeys =>
        [
            .. SnapshotWriterTests
                .All.Where(computer =>
                    computer is { BatteryHealth: not null, Format: not Marketplace.Web.Demo.Stock.SnapshotFormat.Lshw }
                )
                .Select(computer => computer.Key),
        ];

    [Theory, MemberData(nameof(Keys))]
    public void A_snapshot_says_which_machine_it_is(string key)
    {
        var (computer, snapshot) = Read(key);

        Assert.Equal(computer.Serial, snapshot.Identity.Serial);
        Assert.Contains(
            computer.Model.Name,
            $"{snapshot.Identity.Model} {snapshot.Identity.CommercialName}",
            StringComparison.Ordinal
        );
        Assert.Equal(TakenAt, snapshot.TakenAt);
        Assert.Equal(Invented.Uuid("snapshot " + key), snapshot.Uuid);
    }

    [Theory, MemberData(nameof(Keys))]
    public void A_snapshot_says_what_kind_of_machine_it_is(string key)
    {
        var (computer, snapshot) = Read(key);

        Assert.Equal(Enum.Parse<DeviceType>(computer.Model.Chassis.ToString()), snapshot.DeviceType);
    }

    [Theory, MemberData(nameof(Keys))]
    public void A_snapshot_says_what_is_inside(string key)
    {
        var (computer, snapshot) = Read(key);

        Assert.Equal(computer.MemoryGb * 1024, snapshot.Specification.RamMb);
        Assert.Contains(
            computer.Model.Cpu.Name.Split(' ')[2],
            snapshot.Specification.Cpu!.Model,
            StringComparison.Ordinal
        );
        Assert.Equal(
            computer.Drives.Select(drive => (drive.Serial, MediumOf(drive))),
            snapshot.Specification.Drives.Select(drive => (drive.Identity.Serial!, drive.Identity.Medium))
        );
    }

    [Theory, MemberData(nameof(Keys))]
    public void A_snapshot_has_a_battery_where_the_machine_has_one(string key)
    {
        var (computer, snapshot) = Read(key);

        Assert.Equal(computer.BatteryHealth is not null, snapshot.Specification.Battery is not null);
    }

    [Theory, MemberData(nameof(MeasuredKeys))]
    public void A_tool_that_measures_the_battery_says_what_it_still_holds(string key)
    {
        var (computer, snapshot) = Read(key);

        Assert.NotNull(snapshot.Specification.Battery?.HealthPercent);
        Assert.InRange(snapshot.Specification.Battery.HealthPercent.Value - computer.BatteryHealth!.Value, -1, 1);
    }

    [Fact]
    public void A_failing_drive_is_read_as_failing()
    {
        var (_, snapshot) = Read(
            SnapshotWriterTests.All.Single(computer => computer.Ending is Ending.DriveFailing).Key
        );

        Assert.False(snapshot.Specification.Drives[0].Smart!.AssessmentPassed);
        Assert.Equal(212, snapshot.Specification.Drives[0].Smart!.Reallocated);
    }

    [Theory, MemberData(nameof(WipedKeys))]
    public void An_erasure_is_judged_as_its_story_says(string key)
    {
        var (computer, snapshot) = Read(key);

        var reports = ErasureWriter
            .Write(computer, ErasedAt)
            .SelectMany(file => ErasureReader.Read(file.Content).Reports);

        Assert.All(
            reports,
            report =>
            {
                var drive = snapshot.Specification.Drives.Single(drive => drive.Identity.Serial == report.Drive.Serial);
                var verdict = WipeRules.Judge(report, new() { KnownDrive = drive.Identity, InstalledAt = TakenAt });
                var (status, code) = Meant(computer.Wipe);
                Assert.Equal(status, verdict.Status);
                Assert.Contains(code, verdict.Reasons.Select(reason => reason.Code));
            }
        );
    }

    [Fact]
    public void A_cut_file_and_a_spreadsheet_are_unreadable()
    {
        Assert.Throws<UnreadableEvidence>(() => SnapshotReader.Read(StrayEvidence.UnreadableSnapshot.Content));
        Assert.Throws<UnreadableEvidence>(() => ErasureReader.Read(StrayEvidence.TruncatedErasure(ErasedAt).Content));
    }

    [Fact]
    public void A_stray_log_is_a_good_one() =>
        Assert.Single(ErasureReader.Read(StrayEvidence.UnmatchedErasure(ErasedAt).Content).Reports);

    private static (VerdictStatus, string) Meant(Wipe wipe) =>
        wipe switch
        {
            Wipe.Aborted => (VerdictStatus.Rejected, "erasure-aborted"),
            Wipe.FormatWithoutErase => (VerdictStatus.Rejected, "nvme-format-without-ses"),
            Wipe.HiddenSectors => (VerdictStatus.Pending, "size-mismatch"),
            Wipe.OldNwipe => (VerdictStatus.Pending, "hidden-area-unknown"),
            Wipe.SerialOfTheBridge => (VerdictStatus.Pending, "serial-mismatch"),
            Wipe.SecurityErase => (VerdictStatus.Pending, "sampling-required"),
            _ => (VerdictStatus.Accepted, "drive-matched"),
        };

    private static Medium MediumOf(DemoDrive drive) =>
        drive.Kind switch
        {
            DriveKind.Hdd => Medium.Hdd,
            DriveKind.Nvme => Medium.Nvme,
            _ => Medium.SataSsd,
        };

    private static (DemoComputer, Snapshot) Read(string key)
    {
        var computer = SnapshotWriterTests.Unit(key);
        return (computer, SnapshotReader.Read(SnapshotWriter.Write(computer, TakenAt).Content));
    }
}
