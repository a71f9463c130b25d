using Marketplace.Platform;

namespace Marketplace.Network.Contracts;

/// <summary>An operator joined, or something about it or its pick-up points changed.</summary>
public sealed record OperatorChanged(OperatorId Operator) : IEvent;
