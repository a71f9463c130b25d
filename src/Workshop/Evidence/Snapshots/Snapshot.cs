using System.Text.Json;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Workshop.Evidence.Snapshots;

/// <summary>The four shapes in which hardware snapshots reach us.</summary>
internal enum SnapshotFormat
{
    /// <summary>Workbench 11 to 14: components already parsed, with their actions.</summary>
    S1,

    /// <summary>Workbench « lite » or legacy: raw tool output around lshw.</summary>
    S2,

    /// <summary>workbench-script: tool output as strings.</summary>
    S3,

    /// <summary>A verifiable credential whose evidence is tool output.</summary>
    S4,
}

/// <summary>
/// The minimal projection of a hardware snapshot: what the machine is and what is in it, without the donor's
/// host name, network addresses or installed software.
/// </summary>
internal sealed record Snapshot
{
    /// <summary>The tool's own number for this snapshot; null where absent or all zero.</summary>
    public Guid? Uuid { get; init; }
    public required SnapshotFormat Format { get; init; }
    public string? Software { get; init; }
    public string? SoftwareVersion { get; init; }

    /// <summary>UTC; null where the tool gives no date, or an impossible one.</summary>
    public DateTime? TakenAt { get; init; }
    public required SnapshotIdentity Identity { get; init; }
    public MachineKind Kind { get; init; }

    /// <summary>What the machine is to its user; null where it is not known, or is nothing that we refurbish.</summary>
    public DeviceType? DeviceType =>
        Kind switch
        {
            MachineKind.Laptop => Contracts.DeviceType.Laptop,
            MachineKind.Desktop => Contracts.DeviceType.Desktop,
            MachineKind.AllInOne => Contracts.DeviceType.AllInOne,
            MachineKind.Tablet => Contracts.DeviceType.Tablet,
            _ => null,
        };
    public required Specification Specification { get; init; }
    public IReadOnlyList<SnapshotWarning> Warnings { get; init; } = [];

    /// <summary>Erasures told inside the snapshot: a claim still to be judged, never a proof by itself.</summary>
    public IReadOnlyList<EmbeddedErasure> Erasures { get; init; } = [];
}

/// <summary>What may tell this machine from all others; placeholders of the firmware are null.</summary>
internal sealed record SnapshotIdentity
{
    public string? Manufacturer { get; init; }
    public string? Model { get; init; }

    /// <summary>The name it was sold under, where the model is an order code (« ThinkPad X1 Carbon 5th » for « 20HRCTO1WW »).</summary>
    public string? CommercialName { get; init; }
    public string? Serial { get; init; }
    public Guid? SystemUuid { get; init; }
    public string? BoardSerial { get; init; }
    public string? Sku { get; init; }
    public string? AssetTag { get; init; }

    /// <summary>eReuse hardware identifier, where the tool gives one.</summary>
    public string? Hid { get; init; }

    /// <summary>Whether anything here can match a device that we know.</summary>
    public bool CanMatch => (Serial ?? BoardSerial ?? AssetTag ?? Hid) is not null || SystemUuid is not null;
}

internal enum EmbeddedErasureKind
{
    /// <summary>S1 <c>EraseBasic</c>, <c>EraseSectors</c>… inside a drive's actions.</summary>
    WorkbenchAction,

    /// <summary>One item of S2 <c>sanitize[]</c>, written by usody-sanitize.</summary>
    UsodySanitize,
}

/// <summary>An erasure as the snapshot tells it, left to the erasure reader; <c>Json</c> outlives the file.</summary>
internal sealed record EmbeddedErasure(DriveIdentity Drive, JsonElement Json, EmbeddedErasureKind Kind);
