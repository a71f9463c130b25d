using Marketplace.Platform;

namespace Marketplace.Workshop.Contracts;

/// <summary>What anybody may know of a device: nothing of its donor, its buyer or its serial numbers.</summary>
/// <param name="Type">Null where the evidence did not say and nobody did.</param>
/// <param name="RamMb">MiB installed, from the last snapshot.</param>
/// <param name="StorageBytes">Of the drives that are in it now, together; null where none is seen or the size is unknown.</param>
/// <param name="Cleared">Every medium that it ever held is erased and verified, or there never was one.</param>
/// <param name="WipeLevel">Clear, Purge, Destroy, or None where there never was a medium; null while it is not cleared.</param>
/// <param name="Permit">The permit in force.</param>
/// <param name="OnHold">An incident is open.</param>
public sealed record DeviceCard(
    DeviceId Device,
    Tag Tag,
    OperatorId Operator,
    string? Manufacturer,
    string? Model,
    DeviceType? Type,
    string? Cpu,
    long? RamMb,
    long? StorageBytes,
    bool Cleared,
    string? WipeLevel,
    Guid? Permit,
    bool OnHold
);

/// <summary>A device by its serial number: for its operator and for whoever bought it, and for nobody else.</summary>
/// <param name="Serial">The maker's number, as the device itself tells it; null where it tells none.</param>
/// <param name="WipeLevel">As in <see cref="DeviceCard"/>.</param>
public sealed record DeviceIdentity(
    DeviceId Device,
    string? Manufacturer,
    string? Model,
    string? Serial,
    DeviceType? Type,
    string? WipeLevel
);

/// <summary>What the workshop can prove of a device to others.</summary>
public interface IDeviceProofs
{
    /// <summary>The device behind a tag, whoever holds it; null: there is none.</summary>
    Task<DeviceCard?> Card(Tag tag, CancellationToken cancellation = default);

    /// <summary>The device behind a tag of this operator; null: unknown or foreign, which answer alike.</summary>
    Task<DeviceCard?> Card(OperatorId workshop, string? tag, CancellationToken cancellation = default);

    /// <summary>Those that are known among these, in one question, each with its serial number.</summary>
    Task<IReadOnlyDictionary<DeviceId, DeviceIdentity>> Identities(
        IReadOnlyCollection<DeviceId> devices,
        CancellationToken cancellation = default
    );

    /// <summary>The proofs that a device of this operator holds no more data, or why they do not suffice; null as above.</summary>
    Task<ErasureProof?> Erasure(OperatorId workshop, string? tag, CancellationToken cancellation = default);
}
