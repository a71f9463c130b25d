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
/// <param name="AcceptsOverwriteOnFlash">Its policy takes overwriting for enough on flash memory, at level Clear only.</param>
public sealed record OperatorCard(
    OperatorId Id,
    string Name,
    string Slug,
    string Kind,
    string Mail,
    string Phone,
    string Address,
    string Department,
    bool AcceptsOverwriteOnFlash
);

/// <summary>A pick-up point, with what a buyer needs to get there.</summary>
/// <param name="OpeningHours">« du mardi au samedi, 9 h à 17 h ».</param>
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

/// <summary>Who takes part in the market, and where: few rows, read often, kept in memory.</summary>
public interface INetwork
{
    Task<OperatorCard?> Operator(OperatorId id, CancellationToken cancellation = default);

    Task<IReadOnlyList<OperatorCard>> Operators(CancellationToken cancellation = default);

    Task<IReadOnlyList<PickUpPointCard>> PickUpPoints(CancellationToken cancellation = default);

    Task<IReadOnlyList<PickUpPointCard>> PickUpPoints(OperatorId id, CancellationToken cancellation = default);
}
