using Marketplace.Platform;

namespace Marketplace.Ordering.Contracts;

/// <summary>The buyer brought the unit in under the guarantee; it stays theirs.</summary>
public sealed record BroughtIn(DeviceId Device, Trace Trace) : ITraceEvent;

/// <summary>Somebody looked for the fault that the buyer told.</summary>
/// <param name="Found">False: the unit works as it should.</param>
public sealed record FaultExamined(DeviceId Device, Trace Trace, bool Found) : ITraceEvent;

/// <summary>The unit works again and is its buyer's for longer.</summary>
/// <param name="WarrantyUntil">The new end of the legal guarantee, as a day of ISO 8601 (C. conso. L.217-13).</param>
public sealed record Repaired(DeviceId Device, Trace Trace, string WarrantyUntil) : ITraceEvent;

/// <summary>Its buyer has the unit again after it was in the workshop under the guarantee.</summary>
public sealed record HandedBack(DeviceId Device, Trace Trace) : ITraceEvent;

/// <summary>The parcel with the unit never arrived.</summary>
public sealed record LostOnTheWay(DeviceId Device, Trace Trace) : ITraceEvent;

/// <summary>The guarantee does not cover it; the buyer was told why.</summary>
public sealed record GuaranteeRefused(DeviceId Device, Trace Trace) : ITraceEvent;
