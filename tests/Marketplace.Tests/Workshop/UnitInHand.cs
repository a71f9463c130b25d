using Marketplace.Platform;
using Marketplace.Tests.Workshop.Intake;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Devices;
using Marketplace.Workshop.Evidence.Erasures;
using Marketplace.Workshop.Evidence.Snapshots;
using Marketplace.Workshop.Grading.Rules;
using Marketplace.Workshop.Permits;
using Marketplace.Workshop.Photos;
using Marketplace.Workshop.Testing.Sheets;
using Marketplace.Workshop.Wiping;
using Answer = Marketplace.Workshop.Testing.Sheets.Answer;

namespace Marketplace.Tests.Workshop;

/// <summary>A laptop in memory, arranged by the domain's own acts: no database, no clock but the one given.</summary>
internal sealed class UnitInHand
{
    public static readonly DateTime Today = new(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);
    private static readonly OperatorId Workshop = OperatorId.New();
    private static readonly Actor WorkerActor = new(PersonId.New(), Workshop, "worker", "hirondelle-1");
    private static readonly Actor OtherActor = new(PersonId.New(), Workshop, "worker", "hirondelle-2");
    private static readonly Actor LeadActor = new(PersonId.New(), Workshop, "lead", "hirondelle-3");

    private UnitInHand(Device device, string word) => (Device, Word) = (device, word);

    public Device Device { get; }
    public string Word { get; }
    public Trace Worker { get; private set; } = new(Today, WorkerActor, "Atelier des Gardons");
    public Trace Other { get; private set; } = new(Today, OtherActor, "Atelier des Gardons");
    public Trace Lead { get; private set; } = new(Today, LeadActor, "Atelier des Gardons");

    public static UnitInHand Received(Origin origin = Origin.Private) => Received(origin, snapshot => snapshot);

    /// <summary>A laptop whose snapshot tells what its battery still holds.</summary>
    public static UnitInHand ReceivedWithBattery(int percent) =>
        Received(
            Origin.Private,
            snapshot =>
                snapshot with
                {
                    Specification = snapshot.Specification with { Battery = new(50_000, 500 * percent, percent, 100) },
                }
        );

    private static UnitInHand Received(Origin origin, Func<Snapshot, Snapshot> seen)
    {
        var word = Staffing.Unused("HAND");
        var snapshot = seen(SnapshotReader.Read(Benches.Laptop(word, at: Today)));
        var trace = new Trace(Today, WorkerActor, "Atelier des Gardons");
        var unit = new UnitInHand(
            Device.Receive(new Reception(Workshop, snapshot.Identity, null, origin), trace),
            word
        );
        unit.Device.Record(snapshot, Source(WorkerActor), trace);
        return unit;
    }

    /// <summary>A device of which there is a name on a label, and nothing else.</summary>
    public static UnitInHand WithoutSnapshot() =>
        new(
            Device.Receive(
                new Reception(Workshop, new SnapshotIdentity { Model = "Vallon 14" }, null),
                new(Today, WorkerActor, "Atelier des Gardons")
            ),
            Staffing.Unused("HAND")
        );

    public UnitInHand Wiped()
    {
        foreach (var drive in Device.Drives)
            Device.Judge(Report(drive.Serial!), drive, false, Source(WorkerActor), Worker);
        Device.VerifyWipe(Other);
        return this;
    }

    public UnitInHand Safe()
    {
        Device.TestSafety(Passing(SafetyChecks.For(DeviceType.Laptop)), Worker);
        return this;
    }

    public UnitInHand Tested(string system = "linux-mint-22")
    {
        Device.TestFunction(Passing(TestSheets.For(DeviceType.Laptop).Checks), system, Worker);
        return this;
    }

    public UnitInHand Graded()
    {
        Device.ConfirmMarksGone(Worker);
        Device.GradeBy(Rulesets.Current, Worker);
        return this;
    }

    public UnitInHand Checked()
    {
        Device.CheckQuality(true, null, Other);
        return this;
    }

    public UnitInHand Photographed(int photos = 6)
    {
        for (var n = 0; n < photos; n++)
            Device.AddPhoto(Picture(), null, Worker);
        return this;
    }

    /// <summary>Everything is done but the permit.</summary>
    public static UnitInHand Finished() => Received().Wiped().Safe().Tested().Photographed().Graded().Checked();

    public UnitInHand Later(TimeSpan by)
    {
        Worker = Worker with { OccurredAt = Worker.OccurredAt + by };
        Other = Other with { OccurredAt = Other.OccurredAt + by };
        Lead = Lead with { OccurredAt = Lead.OccurredAt + by };
        return this;
    }

    public ListingPermit Permit()
    {
        using var key = System.Security.Cryptography.ECDsa.Create(
            System.Security.Cryptography.ECCurve.NamedCurves.nistP256
        );
        return Device.IssuePermit(Proofs, key, Worker);
    }

    /// <summary>The codes of what blocks the listing today.</summary>
    public IReadOnlyList<string> Blocks =>
        [.. Device.ListingReasons(DateOnly.FromDateTime(Worker.OccurredAt)).Select(reason => reason.Code)];

    public IReadOnlyList<T> Told<T>()
        where T : IEvent => [.. Device.Events.OfType<T>()];

    public static PictureFiles Picture() =>
        new(Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString("N"), 1600, 1200);

    public static Dictionary<string, Answer> Passing(IEnumerable<Check> checks) =>
        checks.ToDictionary(check => check.Id, _ => Answer.Pass);

    public static EvidenceSource Source(Actor by) => new(Guid.CreateVersion7(), new string('a', 64), by, Today);

    /// <summary>Runs the act, which must be refused, and returns the codes.</summary>
    public static IReadOnlyList<string> Refused(Action act) =>
        [.. Assert.Throws<Refusal>(act).Reasons.Select(reason => reason.Code)];

    private static PermitProofs Proofs { get; } =
        new(
            new Dictionary<string, int>
            {
                ["DataCleared"] = 7,
                ["SnapshotRecorded"] = 5,
                ["SafetyTested"] = 8,
                ["FunctionTested"] = 9,
                ["Graded"] = 16,
                ["QcDone"] = 17,
                ["PhotoTaken"] = 15,
            },
            ["FR"]
        );

    private Marketplace.Workshop.Evidence.ErasureReport Report(string serial)
    {
        var cut = serial.LastIndexOf('-');
        return ErasureReader.Read(Benches.Wipe(serial[..cut], serial[(cut + 1)..], endedAt: Worker.OccurredAt)).Reports[
            0
        ];
    }
}
