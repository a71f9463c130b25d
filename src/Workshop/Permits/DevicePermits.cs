using System.Security.Cryptography;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Incidents;
using Marketplace.Workshop.Permits;
using Marketplace.Workshop.Permits.Rules;
using Marketplace.Workshop.Testing;

namespace Marketplace.Workshop.Devices;

/// <summary>The permit to list the device, and what takes it away.</summary>
internal sealed partial class Device
{
    /// <summary>How long a permit is valid (ours): a unit that waits longer is looked at again.</summary>
    private static readonly TimeSpan Validity = TimeSpan.FromDays(90);

    /// <summary>The legal guarantee of conformity, which every buyer has (C. conso. L.217-3).</summary>
    private const int WarrantyMonths = 24;

    /// <summary>The permit in force, as long as nothing revoked it; its date may have passed.</summary>
    public Guid? Permit { get; private set; }

    public List<ListingPermit> Permits { get; } = [];

    public ListingPermit? PermitInForce(DateTime now) =>
        Permits.Find(permit => permit.Id == Permit && permit.Holds(now));

    /// <summary>Every reason why the device may not be listed on that day; none means that it may.</summary>
    public IReadOnlyList<Reason> ListingReasons(DateOnly on) =>
        Type is { } type
            ? ListingRules.Reasons(FactsOf(type, on))
            : [TypeUnknown, .. Clearance().Reasons, .. OpenIncidents.Select(PermitReasons.IncidentOpen)];

    /// <summary>Signs that the unit may be listed, naming the events that prove it; or refuses with every reason.</summary>
    public ListingPermit IssuePermit(PermitProofs proofs, ECDsa key, Trace trace)
    {
        Refuse.If(PermitInForce(trace.OccurredAt) is not null, AlreadyPermitted);
        Refuse.Unless(ListingReasons(Day(trace)), "Cet appareil ne peut pas encore être mis en vente.");
        Permits
            .Find(old => old.Id == Permit)
            ?.Revoke("Sa date est passée ; un autre permis le remplace.", trace.OccurredAt);
        var permit = ListingPermit.Of(Statement(proofs, trace.OccurredAt), Id, key);
        Permits.Add(permit);
        Permit = permit.Id;
        Moved(trace);
        Raise(new PermitIssued(Id, trace, permit.Id, permit.StatementHash()));
        return permit;
    }

    /// <summary>Takes the permit away where a new fact contradicts it; whoever listed the unit takes it down at once.</summary>
    private void Reconsider(Trace trace)
    {
        if (Permit is null || ListingReasons(Day(trace)) is not [var why, ..])
            return;
        Revoke(why.Text, trace);
    }

    private void Revoke(string why, Trace trace)
    {
        if (Permit is not { } revoked)
            return;
        Permits.Find(permit => permit.Id == revoked)?.Revoke(why, trace.OccurredAt);
        Permit = null;
        Raise(new PermitRevoked(Id, trace, revoked, why));
    }

    private PermitStatement Statement(PermitProofs proofs, DateTime now)
    {
        var issued = new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
        return new(
            Guid.CreateVersion7(),
            Tag.ToString(),
            [
                new("data", Data.ToString(), proofs.Of<DataCleared>()),
                new("components", ComponentsHash, proofs.Of<SnapshotRecorded>()),
                new("safety", Safety.ToString(), proofs.Of<SafetyTested>()),
                new("function", Function.ToString(), proofs.Of<FunctionTested>()),
                new("grade", GradeLine!, proofs.Of<Graded>()),
                new("quality-check", "Pass", proofs.Of<QcDone>()),
                new(
                    "photos",
                    Photos.Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    proofs.Of<PhotoTaken>()
                ),
            ],
            Ruleset!.Value,
            Wording.Earned(Function, DataIsCleared, proofs.Countries),
            issued,
            issued + Validity
        );
    }

    private PermitFacts FactsOf(DeviceType type, DateOnly on) =>
        new()
        {
            On = on,
            Type = type,
            Origin = Origin,
            Legal = Legal,
            DataCleared = DataIsCleared,
            DataReasons = Clearance().Reasons,
            OpenIncidents = OpenIncidents,
            Safety = Safety,
            Function = IsTested ? new(Function, HashAtTest!) : null,
            Grade = Letter is { } letter ? new(letter, Ruleset!.Value, GradedBy!.Value, HashAtGrade!) : null,
            QualityCheckedBy = QualityPassed is true ? QualityCheckedBy : null,
            Components = ComponentsHash,
            ComponentsAtWipe = HashAtWipe,
            OsSupportedUntil = Systems.Find(OperatingSystem)?.SupportedUntil,
            WarrantyMonths = WarrantyMonths,
            Photos = Photos.Count,
        };

    private IReadOnlyList<string> OpenIncidents =>
        [.. Incidents.Where(one => one.ClosedAt is null).Select(one => Incident.Words(one.Kind))];

    private static DateOnly Day(Trace trace) => DateOnly.FromDateTime(trace.OccurredAt);

    private static Reason AlreadyPermitted { get; } =
        new("permit-in-force", "Cet appareil a déjà un permis de vente, et rien ne l’a contredit depuis.");
}
