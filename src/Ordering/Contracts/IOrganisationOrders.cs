using Marketplace.Network.Contracts;
using Marketplace.Platform;

namespace Marketplace.Ordering.Contracts;

/// <summary>A unit of a lot, at the price that was agreed, VAT included.</summary>
public sealed record AgreedUnit(DeviceId Device, Money Price);

/// <summary>What an organisation writes on its order, and within which time it pays.</summary>
/// <param name="Days">Days after the hand-over within which it pays (C. com. L.441-10; public bodies: CCP R.2192-10).</param>
/// <param name="PurchaseOrder">The number of its purchase order; null where it has none.</param>
/// <param name="Engagement">The « numéro d’engagement » that a public body gives (Chorus Pro).</param>
/// <param name="ServiceCode">The « code service » of a public body (Chorus Pro).</param>
/// <param name="Siret">The 14 digits of the organisation's establishment; null for an association that has none.</param>
/// <param name="Public">A public body: what paying late costs it stands in the Code de la commande publique.</param>
public sealed record PaymentTerms(
    int Days,
    string? PurchaseOrder,
    string? Engagement,
    string? ServiceCode,
    string? Siret = null,
    bool Public = false
);

/// <summary>An order of an organisation, whose units the stock keeps under the very id of the order.</summary>
/// <param name="Name">The organisation, as the invoice names it; 100 characters at most.</param>
/// <param name="Wish">Who to ask for and when; 300 characters at most.</param>
/// <param name="Points">Where each operator's part is fetched; an operator that is left out hands over at its workshop.</param>
public sealed record OrganisationOrder(
    OrderId Id,
    string Name,
    string Mail,
    string? Phone,
    string? Wish,
    PaymentTerms Terms,
    IReadOnlyList<AgreedUnit> Units,
    IReadOnlyDictionary<OperatorId, PickUpPointId> Points
)
{
    /// <summary>The account in whose name it is ordered: its members read there what they owe. Null: there is none.</summary>
    public OrganisationId? Organisation { get; init; }
}

/// <summary>An order that was placed, and the sealed link to it.</summary>
public sealed record PlacedOrder(OrderId Id, string Number, string Address);

/// <summary>Orders of organisations: lots that were agreed on, paid by transfer within their terms.</summary>
public interface IOrganisationOrders
{
    /// <summary>Makes the units firm and places the order, in the caller's transaction where there is one. Asked twice, there is one order.</summary>
    /// <exception cref="Refusal">A unit is no longer kept for this order.</exception>
    Task<PlacedOrder> Place(OrganisationOrder order, CancellationToken cancellation = default);

    /// <summary>The order that was placed under this id; null where there is none.</summary>
    Task<PlacedOrder?> Find(OrderId id, CancellationToken cancellation = default);

    /// <summary>Whether every part of the order was cancelled; false where there is no such order.</summary>
    Task<bool> CameToNothing(OrderId id, CancellationToken cancellation = default);
}
