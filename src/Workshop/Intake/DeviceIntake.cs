using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Evidence.Snapshots;
using Marketplace.Workshop.Incidents;
using Marketplace.Workshop.Intake;
using Marketplace.Workshop.Wiping;
using Marketplace.Workshop.Wiping.Verdicts;

namespace Marketplace.Workshop.Devices;

/// <summary>What a snapshot tells about a device: its identity, its parts, and what changed in it.</summary>
internal sealed partial class Device
{
    public List<Alias> Aliases { get; } = [];
    public List<Component> Components { get; } = [];
    public List<KnownDrive> Drives { get; } = [];

    /// <summary>The last snapshot's minimal projection, as JSON; null until one was read.</summary>
    public string? Facts { get; private set; }

    /// <summary>The last snapshot that shows no drive at all: one of the two proofs of « no medium ».</summary>
    public DateTime? SeenWithoutDriveAt { get; private set; }

    public Snapshot? ReadSnapshot() => Facts is null ? null : FactJson.Read<Snapshot>(Facts);

    /// <summary>Records a snapshot. A drive that appears makes the data unknown; a changed machine loses its permit.</summary>
    /// <param name="others">The names that belong to other devices: this one does not take them.</param>
    public void Record(
        Snapshot snapshot,
        EvidenceSource source,
        Trace trace,
        IReadOnlySet<(AliasKind, string)>? others = null
    )
    {
        Identify(snapshot.Identity, snapshot.DeviceType, others);
        FollowParts(Part.Of(snapshot.Specification), trace);
        FollowDrives(snapshot.Specification.Drives, trace);
        Facts = FactJson.Write(snapshot with { Erasures = [] });
        ComponentsHash = Evidence.Snapshots.ComponentsHash.Of(snapshot.Specification);
        SeenWithoutDriveAt = snapshot.Specification.Drives.Count == 0 ? trace.OccurredAt : null;
        if (Data is DataState.Unknown)
            Data = Clearance().State;
        Moved(trace);
        Raise(new SnapshotRecorded(Id, trace, source.Content, snapshot.Format.ToString(), ComponentsHash));
        if (snapshot.Kind is MachineKind.Virtual)
            Hold(IncidentKind.VirtualMachine, "Le relevé vient d’une machine virtuelle.", trace);
        if (SeenEmptyBy is not null && Data is not DataState.NoMedium)
            AcceptAbsence(trace);
        Reconsider(trace);
    }

    private void Identify(SnapshotIdentity identity, DeviceType? type, IReadOnlySet<(AliasKind, string)>? others = null)
    {
        Manufacturer = Short(identity.Manufacturer) ?? Manufacturer;
        Model = Short(identity.CommercialName ?? identity.Model) ?? Model;
        Serial = Short(identity.Serial) ?? Serial;
        Type ??= type;
        Words = string.Join(' ', new[] { Manufacturer, Model, Serial }.OfType<string>()).ToLowerInvariant();
        foreach (var (kind, value) in Alias.Of(identity))
            if (
                others?.Contains((kind, value)) is not true
                && !Aliases.Exists(alias => alias.Kind == kind && alias.Value == value)
            )
                Aliases.Add(
                    new Alias
                    {
                        Device = Id,
                        Operator = Operator,
                        Kind = kind,
                        Value = value,
                    }
                );
    }

    private void FollowParts(IReadOnlyList<Part> seen, Trace trace)
    {
        var present = Components.Where(component => component.RemovedAt is null).ToList();
        foreach (var gone in present.Where(c => !seen.Any(part => part.Kind == c.Kind && part.Key == c.Key)))
        {
            gone.Remove(trace.OccurredAt);
            Raise(new ComponentRemoved(Id, trace, gone.Kind.ToString(), gone.Description));
        }
        foreach (var part in seen.Where(part => !present.Exists(c => c.Kind == part.Kind && c.Key == part.Key)))
        {
            Components.Add(
                new Component
                {
                    Device = Id,
                    Kind = part.Kind,
                    Key = part.Key,
                    Description = part.Description,
                    InstalledAt = trace.OccurredAt,
                }
            );
            Raise(new ComponentInstalled(Id, trace, part.Kind.ToString(), part.Description));
        }
    }

    private void FollowDrives(IReadOnlyList<Drive> seen, Trace trace)
    {
        var present = Drives.Where(drive => drive.RemovedAt is null).ToList();
        var matched = seen.Select(drive => (Seen: drive, Known: present.Find(known => known.IsSame(drive.Identity))))
            .ToList();
        foreach (var gone in present.Except(matched.Select(pair => pair.Known)).OfType<KnownDrive>())
        {
            gone.Remove(trace.OccurredAt);
            Raise(new ComponentRemoved(Id, trace, nameof(ComponentKind.Drive), gone.PublicName));
        }
        foreach (var (drive, known) in matched)
            if (known is null)
                Install(drive, trace);
            else
                known.See(drive);
    }

    private void Install(Drive seen, Trace trace)
    {
        var drive = KnownDrive.Install(this, seen, trace.OccurredAt);
        Drives.Add(drive);
        Raise(new ComponentInstalled(Id, trace, nameof(ComponentKind.Drive), drive.PublicName));
        DoubtData("Un support de données est apparu dans l’appareil.", trace);
    }

    private static string? Short(string? text) => text is { Length: > 120 } ? text[..120] : text;
}
