using Marketplace.Platform;

namespace Marketplace.Ordering.Contracts;

/// <summary>
/// An order, from the moment the form that will place it is shown: the form carries it, so that a double click, the back
/// button and a retry on a bad line all ask for the same order.
/// </summary>
public readonly record struct OrderId(Guid Value) : IId<OrderId>
{
    public static OrderId New() => new(Guid.CreateVersion7());

    public static OrderId From(Guid value) => new(value);
}
