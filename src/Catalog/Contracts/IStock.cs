using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Catalog.Contracts;

/// <summary>A unit on sale as the basket and the checkout show it.</summary>
/// <param name="Title">« Lenovo ThinkPad T470, 8 Go, SSD 256 Go ».</param>
/// <param name="Photo">Hash of the small picture.</param>
/// <param name="Available">False once somebody holds it or bought it.</param>
public sealed record UnitOnSale(
    DeviceId Device,
    Tag Tag,
    OperatorId Operator,
    string Slug,
    string Title,
    string GradeLine,
    Money Price,
    string? Photo,
    bool Available
)
{
    /// <summary>What kind of machine it is: what it weighs, which rules it has.</summary>
    public required DeviceType Type { get; init; }

    /// <summary>The price for those who are entitled to it; null where there is none.</summary>
    public Money? Solidarity { get; init; }

    /// <summary>Given free by a public body: only those who are entitled to the solidarity price may buy it (CG3P L.3212-2).</summary>
    public bool Reserved { get; init; }
}

/// <summary>A unit that comes back to somebody.</summary>
/// <param name="IsBack">It is with them now; otherwise somebody else holds it.</param>
public sealed record PromisedUnit(DeviceId Device, bool IsBack);

/// <summary>
/// The stock: what may be claimed, by whom, until when. A claim is one conditional update and a row under a unique
/// filtered index, in the caller's transaction: the database, not our care, keeps a unit from being sold twice.
/// </summary>
public interface IStock
{
    Task<IReadOnlyList<UnitOnSale>> Units(
        IReadOnlyCollection<DeviceId> devices,
        CancellationToken cancellation = default
    );

    /// <summary>The same by tag, for a basket that knows nothing else; an unknown tag is left out.</summary>
    Task<IReadOnlyList<UnitOnSale>> Tagged(IReadOnlyCollection<Tag> tags, CancellationToken cancellation = default);

    /// <summary>Any available unit of a listing, the longest waiting first; null where none is left.</summary>
    Task<UnitOnSale?> AnyUnit(string slug, CancellationToken cancellation = default);

    /// <summary>Claims the unit for the holder (an order) until then. False: somebody else was faster.</summary>
    Task<bool> Claim(DeviceId unit, Guid holder, DateTime until, Actor by, CancellationToken cancellation = default);

    /// <summary>
    /// From now on the unit comes back to this holder of it whenever somebody else's hold ends, and is not on sale until
    /// the holder itself lets it go or it is sold.
    /// </summary>
    /// <returns>False: the holder does not hold it.</returns>
    Task<bool> Promise(DeviceId unit, Guid holder, CancellationToken cancellation = default);

    /// <summary>Passes the unit from one holder to another, without a moment at which a third could have it.</summary>
    /// <returns>False: the first does not hold it, or its permit is over.</returns>
    Task<bool> TakeOver(
        DeviceId unit,
        Guid from,
        Guid to,
        DateTime until,
        Actor by,
        CancellationToken cancellation = default
    );

    /// <summary>The units that are promised to this holder, wherever they are now; what was sold is not among them.</summary>
    Task<IReadOnlyList<PromisedUnit>> Promised(Guid holder, CancellationToken cancellation = default);

    /// <summary>Keeps a claim past its end, as once the order is firm; false where it was released meanwhile.</summary>
    Task<bool> Extend(DeviceId unit, Guid holder, DateTime? until, CancellationToken cancellation = default);

    /// <summary>Gives the unit back to the shop; a claim that is no longer there changes nothing.</summary>
    Task Release(DeviceId unit, Guid holder, string why, Actor by, CancellationToken cancellation = default);

    /// <summary>The unit belongs to the buyer: it leaves the stock for good.</summary>
    Task Sell(DeviceId unit, Guid holder, Actor by, CancellationToken cancellation = default);
}
