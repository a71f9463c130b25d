namespace Marketplace.Network.Contracts;

/// <summary>Organisations as the network looks them up.</summary>
public interface IFindOrganisations
{
    /// <summary>Those whose name, town, SIRET or RNA begins like this or holds it, by name; the first hundred of all for nothing.</summary>
    Task<IReadOnlyList<OrganisationCard>> Find(string? query, CancellationToken cancellation = default);
}
