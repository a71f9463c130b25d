using Marketplace.Platform;

namespace Marketplace.Network.Contracts;

/// <summary>A point where buyers fetch what they ordered.</summary>
public readonly record struct PickUpPointId(Guid Value) : IId<PickUpPointId>
{
    public static PickUpPointId New() => new(Guid.CreateVersion7());

    public static PickUpPointId From(Guid value) => new(value);
}

/// <summary>An operator as other modules and pages see it.</summary>
/// <param name="Kind">What it is in law, as a buyer reads it: « association », « entreprise d’insertion »…</param>
/// <param name="Slug">Its name in addresses and filters, <c>atelier-des-gardons</c>: given once, never changed.</param>
/// <param name="AcceptsOverwriteOnFlash">Its policy takes overwriting for enough on flash memory, at level Clear only.</param>
/// <param name="Siret">The 14 digits of the establishment (INSEE); null for an association that has none.</param>
public sealed record OperatorCard(
    OperatorId Id,
    string Name,
    string Slug,
    string Kind,
    string Mail,
    string Phone,
    string Address,
    string Department,
    bool AcceptsOverwriteOnFlash,
    string? Siret = null
)
{
    /// <summary>What it does, in its own words; empty: it has said nothing.</summary>
    public string Does { get; init; } = "";

    /// <summary>Until when its last audit of the charter lets it sell; null: it was here before the charter.</summary>
    public DateTime? CharterUntil { get; init; }

    /// <summary>The network has suspended its sale.</summary>
    public bool IsSuspended { get; init; }

    /// <summary>As far as the last reading knows; <see cref="INetwork.WhyNoSale"/> decides.</summary>
    public bool MaySell(DateTime now) => !IsSuspended && (CharterUntil is null || CharterUntil > now);
}

/// <summary>A pick-up point, with what a buyer needs to get there.</summary>
/// <param name="OpeningHours">« du mardi au samedi, 9 h à 17 h ».</param>
/// <param name="Latitude">Degrees north, WGS 84.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
public sealed record PickUpPointCard(
    PickUpPointId Id,
    OperatorId Operator,
    string Slug,
    string Name,
    string Street,
    string PostCode,
    string City,
    string OpeningHours,
    string Phone,
    double Latitude,
    double Longitude
);

/// <summary>
/// Who takes part in the market, and where: few rows, read often, kept in memory. Reading costs no database command;
/// a change shows at once on the node that made it, and within half a minute on the others.
/// </summary>
public interface INetwork
{
    /// <summary>Null: there is no such operator.</summary>
    Task<OperatorCard?> Operator(OperatorId id, CancellationToken cancellation = default);

    /// <summary>Why nothing of this operator may go on sale now, as a sentence; null: it may. Asks the database.</summary>
    Task<string?> WhyNoSale(OperatorId id, CancellationToken cancellation = default);

    /// <summary>All operators, by name.</summary>
    Task<IReadOnlyList<OperatorCard>> Operators(CancellationToken cancellation = default);

    /// <summary>The pick-up points of the whole network, by name.</summary>
    Task<IReadOnlyList<PickUpPointCard>> PickUpPoints(CancellationToken cancellation = default);

    /// <summary>The pick-up points of one operator, by name.</summary>
    Task<IReadOnlyList<PickUpPointCard>> PickUpPoints(OperatorId id, CancellationToken cancellation = default);

    /// <summary>Null: there is no such point.</summary>
    Task<PickUpPointCard?> PickUpPoint(PickUpPointId id, CancellationToken cancellation = default);

    /// <summary>Welcomes an operator to the network.</summary>
    /// <exception cref="Refusal">The name is taken, or something about the operator is not right.</exception>
    Task<OperatorCard> Welcome(NewOperator joining, CancellationToken cancellation = default);

    /// <summary>Opens a pick-up point.</summary>
    /// <exception cref="Refusal">Something about the address is not right.</exception>
    Task<PickUpPointCard> OpenPickUpPoint(
        OperatorId id,
        NewPickUpPoint opening,
        CancellationToken cancellation = default
    );
}
