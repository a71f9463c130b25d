using System.Diagnostics.CodeAnalysis;

namespace Marketplace.Platform;

/// <summary>An identity with a type of its own, so that an order is never taken for a device. Stored as a GUID (version 7).</summary>
public interface IId<TSelf>
    where TSelf : struct, IId<TSelf>
{
    Guid Value { get; }

    [SuppressMessage(
        "Design",
        "CA1000",
        Justification = "Static abstract members are how a generic converter makes the id."
    )]
    static abstract TSelf From(Guid value);
}

/// <summary>A computer: one serial number, one history, one proof.</summary>
public readonly record struct DeviceId(Guid Value) : IId<DeviceId>
{
    public static DeviceId New() => new(Guid.CreateVersion7());

    public static DeviceId From(Guid value) => new(value);
}

/// <summary>A workshop of the network, which owns its devices, its listings and its orders.</summary>
public readonly record struct OperatorId(Guid Value) : IId<OperatorId>
{
    public static OperatorId New() => new(Guid.CreateVersion7());

    public static OperatorId From(Guid value) => new(value);
}

/// <summary>Someone with an account: a worker, a lead, a network administrator or a buyer.</summary>
public readonly record struct PersonId(Guid Value) : IId<PersonId>
{
    public static PersonId New() => new(Guid.CreateVersion7());

    public static PersonId From(Guid value) => new(value);
}
