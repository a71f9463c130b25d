using Marketplace.Platform;

namespace Marketplace.Catalog.Contracts;

/// <summary>A listing: a group of interchangeable units of one operator (same model, configuration, grade and price).</summary>
public readonly record struct ListingId(Guid Value) : IId<ListingId>
{
    public static ListingId New() => new(Guid.CreateVersion7());

    public static ListingId From(Guid value) => new(value);
}
