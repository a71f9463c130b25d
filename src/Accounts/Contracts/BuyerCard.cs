using Marketplace.Platform;

namespace Marketplace.Accounts.Contracts;

/// <summary>The signed-in person as somebody who buys; everything in it may fill a form, nothing is required of a guest.</summary>
/// <param name="Mail">The address that the person has proved to be theirs; null until then.</param>
/// <param name="Addresses">Where parcels may go, the one used first on top.</param>
public sealed record BuyerCard(
    PersonId Id,
    string Name,
    string? Mail,
    string Pseudonym,
    IReadOnlyList<AddressCard> Addresses
)
{
    /// <summary>The same person, as classes of personal records and panels of the account know them.</summary>
    public DataSubject Subject => new(Id, Mail, Pseudonym);
}

/// <summary>A postal address of somebody's account.</summary>
public sealed record AddressCard(Guid Id, string Name, string Street, string PostalCode, string Town, string? Phone);
