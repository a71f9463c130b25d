using Marketplace.Platform;

namespace Marketplace.Solidarity.Contracts;

/// <summary>Somebody's right to the solidarity price, for a time.</summary>
public readonly record struct RightId(Guid Value) : IId<RightId>
{
    public static RightId New() => new(Guid.CreateVersion7());

    public static RightId From(Guid value) => new(value);
}
