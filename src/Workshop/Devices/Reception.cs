using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Evidence.Snapshots;
using Marketplace.Workshop.Wiping.Verdicts;

namespace Marketplace.Workshop.Devices;

/// <summary>What is settled when a device comes in: who holds it, where it comes from, what its donor asked for.</summary>
internal sealed record Reception(
    OperatorId Operator,
    SnapshotIdentity Identity,
    DeviceType? Type,
    Origin Origin = Origin.Private,
    LegalStatus Legal = LegalStatus.Product,
    WipeLevel RequiredLevel = WipeLevel.Clear
);
