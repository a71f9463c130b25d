using Marketplace.Platform;
using Marketplace.Tests.Web.Demo.Evidence;
using Marketplace.Web.Demo.Evidence;
using Marketplace.Web.Demo.Stock;
using Marketplace.Workshop.Devices;
using Marketplace.Workshop.Evidence.Erasures;
using Marketplace.Workshop.Evidence.Snapshots;
using Marketplace.Workshop.Wiping;
using Marketplace.Workshop.Wiping.Verdicts;
using Wipe = Marketplace.Workshop.Wiping.Wipe;

namespace Marketplace.Tests.Workshop.Wiping;

/// <summary>A report counts for the time that its drive is in the device.</summary>
public sealed class InstallationTests
{
    private static readonly DateTime Received = new(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Actor Worker = new(PersonId.New(), OperatorId.New(), "worker", "P-22222");
    private readonly DemoComputer computer = SnapshotWriterTests.Unit("marseille-10");

    [Fact]
    public void A_drive_that_came_with_the_device_may_have_been_wiped_before_we_heard_of_it()
    {
        var device = Receive();

        var wipe = Judge(device, computer.Drives[0], Received.AddHours(-20), Received);

        Assert.Equal(VerdictStatus.Accepted, wipe.Status);
    }

    [Fact]
    public void A_drive_that_was_put_in_later_is_not_cleared_by_an_older_report()
    {
        var device = Receive();
        var added = DemoDrives.Hdd500("added");
        Record(device, computer with { Drives = [.. computer.Drives, added] }, Received.AddHours(3));

        var wipe = Judge(device, added, Received.AddHours(-20), Received.AddHours(4));

        Assert.Equal(VerdictStatus.Pending, wipe.Status);
        Assert.Contains("report-too-old", wipe.Reasons, StringComparison.Ordinal);
    }

    private Device Receive()
    {
        var snapshot = Read(computer);
        var device = Device.Receive(new Reception(Worker.Operator!.Value, snapshot.Identity, null), At(Received));
        device.Record(snapshot, Source(Received), At(Received));
        return device;
    }

    private static void Record(Device device, DemoComputer seen, DateTime at) =>
        device.Record(Read(seen), Source(at), At(at));

    private static Wipe Judge(Device device, DemoDrive drive, DateTime startedAt, DateTime at)
    {
        var log = System.Text.Encoding.UTF8.GetBytes(NwipeLogWriter.Write(drive, 0, startedAt));
        var report = ErasureReader.Read(log).Reports.Single();
        var known = device.Drives.Single(known => known.Serial == drive.Serial);
        return device.Judge(report, known, false, Source(at), At(at));
    }

    private static Snapshot Read(DemoComputer seen) =>
        SnapshotReader.Read(SnapshotWriter.Write(seen, Received.AddDays(-1)).Content);

    private static EvidenceSource Source(DateTime at) => new(Guid.CreateVersion7(), new string('a', 64), Worker, at);

    private static Trace At(DateTime at) => new(at, Worker, "Atelier");
}
