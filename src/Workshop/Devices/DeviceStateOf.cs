using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Wiping.Verdicts;

namespace Marketplace.Workshop.Devices;

/// <summary>The state that people see, derived from the facets.</summary>
internal sealed partial class Device
{
    public SafetyState Safety { get; private set; }
    public FunctionClass Function { get; private set; }

    /// <summary><c>A · F5 · U2 · batterie 82 %</c>; null until graded.</summary>
    public string? GradeLine { get; private set; }

    public DeviceState State =>
        HasOpenIncident ? DeviceState.Quarantine
        : Permit is not null ? DeviceState.Ready
        : !DataIsCleared
            ? Facts is null ? DeviceState.Received
                : Data is DataState.Unknown ? DeviceState.Identified
                : DeviceState.DataPending
        : Safety is SafetyState.Untested ? DeviceState.DataCleared
        : DeviceState.SafetyPassed;

    /// <summary>Every reason why the device may not be listed now; none means that it may.</summary>
    public IReadOnlyList<Reason> ListingReasons() => Clearance().Reasons;
}
