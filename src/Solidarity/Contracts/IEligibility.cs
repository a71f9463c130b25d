using Marketplace.Platform;

namespace Marketplace.Solidarity.Contracts;

/// <summary>A right as the shop needs it: nothing tells who holds it.</summary>
/// <param name="Code">What its holder types: <c>S-7K3M-9QAB-42CD</c>.</param>
/// <param name="Household">The same for all rights of one household; no name can be read from it.</param>
/// <param name="ValidUntil">The instant from which it no longer opens the price.</param>
/// <param name="Over">Why it opens nothing today, as a sentence; null while it does.</param>
public sealed record RightCard(RightId Id, string Code, string Household, Tier Tier, DateTime ValidUntil, string? Over);

/// <summary>A unit that is bought with a right.</summary>
public sealed record RightUnit(DeviceId Device, UnitKind Kind);

/// <summary>
/// Who orders with a right, as they say it: two codes used under one name and one phone number or address are one
/// household's. Hashed on the spot with the site's key; none of it is kept.
/// </summary>
public sealed record BuyerSigns(string Name, string? Phone, string? Mail);

/// <summary>
/// Who may buy at the solidarity price, and what is reserved to those who may. A use is a row in the caller's
/// transaction; a unique index keeps two orders of one household from taking the same place under its limit.
/// </summary>
public interface IEligibility
{
    /// <summary>The right behind what a person typed, whatever its case and spaces; null: there is none.</summary>
    Task<RightCard?> Right(string? code, CancellationToken cancellation = default);

    Task<RightCard?> Right(RightId id, CancellationToken cancellation = default);

    /// <summary>The rights whose reminder goes to this address; their holder has proved that it is theirs.</summary>
    Task<IReadOnlyList<RightId>> Rights(string mail, CancellationToken cancellation = default);

    /// <summary>What is paid at this tier for a unit whose listing has this solidarity price; never above it.</summary>
    Money Price(Money solidarity, Tier tier);

    /// <summary>Why these cannot be bought with the right, as sentences; empty: they can.</summary>
    Task<IReadOnlyList<Reason>> Refusals(
        RightId right,
        IReadOnlyCollection<UnitKind> kinds,
        BuyerSigns? buyer = null,
        CancellationToken cancellation = default
    );

    /// <summary>Counts the units for the household. Saves; for the same order and unit it counts once.</summary>
    /// <exception cref="Refusal">The right is over, or the household has reached a limit.</exception>
    Task Use(
        RightId right,
        Guid order,
        IReadOnlyCollection<RightUnit> units,
        BuyerSigns? buyer = null,
        CancellationToken cancellation = default
    );

    /// <summary>The tier at which each unit of an order was bought; those bought at the public price are missing.</summary>
    Task<IReadOnlyDictionary<DeviceId, Tier>> Tiers(Guid order, CancellationToken cancellation = default);

    /// <summary>What had come to nothing is served after all, each unit by itself or by one like it: they count again. Saves.</summary>
    /// <param name="served">For each unit of the order, the one that is handed over for it.</param>
    /// <returns>False: the household has reached a limit meanwhile, and nothing was changed.</returns>
    Task<bool> Resume(
        Guid order,
        IReadOnlyDictionary<DeviceId, DeviceId> served,
        CancellationToken cancellation = default
    );

    /// <summary>The order, or a part of it, came to nothing: its units no longer count. Twice changes nothing.</summary>
    Task Release(Guid order, IReadOnlyCollection<DeviceId> units, CancellationToken cancellation = default);
}
