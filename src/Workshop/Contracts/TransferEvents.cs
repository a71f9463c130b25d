using Marketplace.Platform;

namespace Marketplace.Workshop.Contracts;

/// <summary>One workshop offers the device to another: from now on it is not for sale, and still the first one's.</summary>
/// <param name="From">The name of the workshop that has it.</param>
/// <param name="To">The name of the workshop that may take it.</param>
public sealed record TransferOffered(DeviceId Device, Trace Trace, Guid Transfer, string From, string To) : ITraceEvent;

/// <summary>The device stays where it was: the offer was refused or taken back, or the device did not arrive.</summary>
public sealed record TransferEnded(DeviceId Device, Trace Trace, Guid Transfer, string Why) : ITraceEvent;

/// <summary>The device was scanned on arrival: it is in the hands of the other workshop, and its own.</summary>
/// <param name="Difference">What was not as told; null: nothing.</param>
public sealed record TransferReceived(
    DeviceId Device,
    Trace Trace,
    Guid Transfer,
    string From,
    string To,
    string? Difference
) : ITraceEvent;
