using Marketplace.Platform;

namespace Marketplace.Catalog.Contracts;

/// <summary>A unit went on sale.</summary>
/// <param name="Listing">The listing's name in its address.</param>
public sealed record Listed(DeviceId Device, Trace Trace, string Listing, Money Price, Guid Permit) : ITraceEvent;

/// <summary>A unit left the shop without being sold.</summary>
public sealed record Unlisted(DeviceId Device, Trace Trace, string Why) : ITraceEvent;

/// <summary>A buyer holds the unit; who it is stays out of the public ledger.</summary>
/// <param name="Until">Null: until the order ends.</param>
public sealed record Reserved(DeviceId Device, Trace Trace, DateTime? Until) : ITraceEvent;

/// <summary>The unit is for sale again, or was taken from its buyer.</summary>
public sealed record ReservationReleased(DeviceId Device, Trace Trace, string Why) : ITraceEvent;

/// <summary>The unit belongs to its buyer.</summary>
public sealed record Sold(DeviceId Device, Trace Trace, Money Price) : ITraceEvent;

/// <summary>What the shop shows of a listing is no longer the same: a unit came or went, or its price changed.</summary>
public sealed record ListingChanged(ListingId Listing) : IEvent;

/// <summary>A claim ended without a sale: its time was over, it was given back, or the unit may no longer be sold.</summary>
/// <param name="Holder">The order that held the unit.</param>
public sealed record ClaimEnded(DeviceId Unit, Guid Holder, string Why) : IEvent;
