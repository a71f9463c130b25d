using Marketplace.Platform;

namespace Marketplace.Workshop.Contracts;

/// <summary>A device enters our books: from here on it has a tag and a history.</summary>
public sealed record DeviceRegistered(
    DeviceId Device,
    Trace Trace,
    string Tag,
    string? Manufacturer,
    string? Model,
    string Origin,
    string RequiredLevel
) : ITraceEvent;

/// <summary>A hardware snapshot was read. The evidence is named by the hash of its content.</summary>
public sealed record SnapshotRecorded(
    DeviceId Device,
    Trace Trace,
    string Evidence,
    string Format,
    string ComponentsHash
) : ITraceEvent;

/// <summary>A component appeared in the device; a drive makes its data unknown again.</summary>
public sealed record ComponentInstalled(DeviceId Device, Trace Trace, string Kind, string Description) : ITraceEvent;

public sealed record ComponentRemoved(DeviceId Device, Trace Trace, string Kind, string Description) : ITraceEvent;

/// <summary>An erasure report was judged good for one drive.</summary>
/// <param name="Drive">Model and the end of the serial number: enough to tell two drives apart, not to trace a donor.</param>
public sealed record WipeAccepted(
    DeviceId Device,
    Trace Trace,
    string Drive,
    string Level,
    string Method,
    string Evidence,
    IReadOnlyList<string> Reasons
) : ITraceEvent;

/// <summary>An erasure report was judged wanting: rejected, or pending for something that is missing.</summary>
public sealed record WipeRejected(
    DeviceId Device,
    Trace Trace,
    string Drive,
    string Status,
    string Evidence,
    IReadOnlyList<string> Reasons
) : ITraceEvent;

/// <summary>A third person tried to recover data from a wiped drive (R2v3, appendix B); « passed » says that nothing came back.</summary>
/// <param name="Tool">The recovery software, with its version.</param>
public sealed record DriveSampled(DeviceId Device, Trace Trace, string Drive, bool Passed, string Tool) : ITraceEvent;

/// <summary>A second person looked at the proofs and accepted that no data is left.</summary>
public sealed record DataCleared(DeviceId Device, Trace Trace, string State, string ComponentsHash) : ITraceEvent;

/// <summary>What was cleared is so no more: a drive was added, a wipe was revoked, or the device came back.</summary>
public sealed record DataUncertain(DeviceId Device, Trace Trace, string Why) : ITraceEvent;

public sealed record SafetyTested(DeviceId Device, Trace Trace, bool Passed, IReadOnlyList<string> Failures)
    : ITraceEvent;

/// <param name="BatteryPercent">What a person measured the battery to hold, of its design capacity; null where nobody did.</param>
public sealed record FunctionTested(
    DeviceId Device,
    Trace Trace,
    string Class,
    string Sheet,
    IReadOnlyList<string> Failures,
    int? BatteryPercent = null
) : ITraceEvent;

public sealed record DefectRecorded(
    DeviceId Device,
    Trace Trace,
    Guid Defect,
    string Zone,
    string Severity,
    string? Note
) : ITraceEvent;

public sealed record DefectCorrected(DeviceId Device, Trace Trace, Guid Defect, string Why) : ITraceEvent;

public sealed record PhotoTaken(DeviceId Device, Trace Trace, string Photo) : ITraceEvent;

/// <summary>A photo was taken away before the unit was permitted: blurred, of another unit, or showing somebody.</summary>
public sealed record PhotoRemoved(DeviceId Device, Trace Trace, string Photo) : ITraceEvent;

/// <summary>The grade, with the version of the ruleset that gives the same result from the same facts.</summary>
public sealed record Graded(DeviceId Device, Trace Trace, string Line, string Letter, int Ruleset) : ITraceEvent;

public sealed record QcDone(DeviceId Device, Trace Trace, bool Passed, string? Note) : ITraceEvent;

/// <summary>What the device is in law: set by the channel it came through, or lifted by its preparation for reuse.</summary>
/// <param name="Status">A <see cref="LegalStatus"/>.</param>
public sealed record LegalStatusSet(DeviceId Device, Trace Trace, string Status) : ITraceEvent;

/// <summary>A reason to stop: swollen battery, suspected data, theft, a locked device.</summary>
public sealed record Held(DeviceId Device, Trace Trace, string Kind, string Note) : ITraceEvent;

public sealed record Released(DeviceId Device, Trace Trace, string Kind, string Note) : ITraceEvent;

/// <summary>A buyer gave the unit back. Nothing here tells who that was.</summary>
/// <param name="Why"><c>withdrawal</c> or <c>warranty</c>.</param>
public sealed record Returned(DeviceId Device, Trace Trace, string Why) : ITraceEvent;

/// <summary>The device is of a recalled series: whoever has it is told the danger and what to do.</summary>
public sealed record Recalled(DeviceId Device, Trace Trace, Guid Recall, string Sentence) : ITraceEvent;

/// <summary>The signed statement that this unit may be listed.</summary>
public sealed record PermitIssued(DeviceId Device, Trace Trace, Guid Permit, string StatementHash) : ITraceEvent;

/// <summary>A later fact contradicts the permit; the listing goes down in the same transaction.</summary>
public sealed record PermitRevoked(DeviceId Device, Trace Trace, Guid Permit, string Why) : ITraceEvent;
