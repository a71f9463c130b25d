using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Catalog.Contracts;

/// <summary>Interchangeable units on sale, as somebody who wants many of them counts them.</summary>
/// <param name="Slug">The listing's name in its address.</param>
/// <param name="Title">« Lenovo ThinkPad T470, 8 Go, SSD 256 Go ».</param>
/// <param name="Model">Maker and model: units of the same are repaired and explained alike.</param>
/// <param name="StorageGb">Null where it is not known, or there is none.</param>
/// <param name="BatteryPercent">Of the design capacity; null for a machine without one.</param>
/// <param name="Since">When the listing was opened.</param>
/// <param name="Count">How many are free now.</param>
public sealed record LotClass(
    ListingId Listing,
    string Slug,
    OperatorId Operator,
    DeviceType Type,
    string Title,
    string Model,
    int RamGb,
    int? StorageGb,
    GradeLetter Grade,
    int? BatteryPercent,
    Money Price,
    DateTime Since,
    int Count
)
{
    /// <summary>The price for those who are entitled to it; null where there is none.</summary>
    public Money? Solidarity { get; init; }

    /// <summary>Given free by a public body: only people in precarity, or associations that help them, may have it (CG3P L.3212-2).</summary>
    public bool Reserved { get; init; }
}

/// <summary>The whole stock at a glance, for whoever orders lots. What is seen is not kept: see <see cref="IStock"/>.</summary>
public interface ILots
{
    /// <summary>All that is free, in an order that is the same for the same stock.</summary>
    Task<IReadOnlyList<LotClass>> OnSale(CancellationToken cancellation = default);

    /// <summary>What a listing is of, with a count of nothing, whether a unit of it is free or not; null where there is no such listing.</summary>
    Task<LotClass?> Listing(ListingId listing, CancellationToken cancellation = default);

    /// <summary>The units of a listing that are free, the longest waiting first.</summary>
    /// <param name="battery">The least that their battery holds, per cent; null: whatever it holds.</param>
    Task<IReadOnlyList<UnitOnSale>> Free(
        ListingId listing,
        int? battery,
        int most,
        CancellationToken cancellation = default
    );
}
