using Marketplace.Platform;

namespace Marketplace.Workshop.Contracts;

/// <summary>All that proves that a device no longer holds its donor's data. It names serial numbers: for operator and donor only.</summary>
/// <param name="Customer">Who gave it, as far as our books say.</param>
/// <param name="RequiredLevel">The level that the donor asked for: Clear, Purge or Destroy.</param>
/// <param name="State">ClearVerified, PurgeVerified, DestroyedVerified, NoMedium, or what is known instead.</param>
/// <param name="Missing">Why it is not cleared; empty where it is.</param>
/// <param name="Drives">Every medium that it ever held since its reception.</param>
public sealed record ErasureProof(
    DeviceId Device,
    Tag Tag,
    OperatorId Operator,
    string? Manufacturer,
    string? Model,
    string? Serial,
    DeviceType? Type,
    Origin Customer,
    DateTime ReceivedAt,
    string RequiredLevel,
    string State,
    IReadOnlyList<Reason> Missing,
    DateTime? VerifiedAt,
    IReadOnlyList<DriveErasure> Drives
);

/// <summary>One medium: what it is, where it was erased and is now, and what the accepted report says.</summary>
/// <param name="PublicName">As the ledger calls it: model and end of the serial.</param>
/// <param name="Medium">Hdd, SataSsd, Nvme, UsbFlash or Unknown.</param>
/// <param name="NowIn">The tag of the device that holds it now; null where it is in none of this operator's.</param>
/// <param name="Report">Null where no report was accepted.</param>
public sealed record DriveErasure(
    string PublicName,
    string? Model,
    string? Serial,
    string? Wwn,
    string Medium,
    long? SizeBytes,
    DateTime InstalledAt,
    DateTime? RemovedAt,
    Tag? NowIn,
    AcceptedReport? Report
);

/// <summary>What the erasure tool reported and our rules accepted (NIST SP 800-88r2 levels, IEEE 2883 techniques).</summary>
/// <param name="Evidence">SHA-256 of the report as it was received, lower-case hexadecimal.</param>
/// <param name="ApparentBytes">What the system sees of the medium.</param>
/// <param name="RealBytes">With its hidden areas, where the tool looked for them.</param>
/// <param name="Proves">What the report proves, in words that a donor understands.</param>
public sealed record AcceptedReport(
    string Evidence,
    string Level,
    string Technique,
    string? Method,
    string? Tool,
    string? ToolVersion,
    string Verification,
    string HiddenAreas,
    long? ApparentBytes,
    long? RealBytes,
    long? ErasedBytes,
    long Errors,
    DateTime? StartedAt,
    DateTime? EndedAt,
    DateTime JudgedAt,
    DateTime? SampledAt,
    IReadOnlyList<Reason> Proves
);
