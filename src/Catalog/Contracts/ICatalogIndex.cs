namespace Marketplace.Catalog.Contracts;

/// <summary>The search index, for the command that rebuilds it.</summary>
public interface ICatalogIndex
{
    /// <summary>Builds it anew from the database, without downtime.</summary>
    Task Rebuild(CancellationToken cancellation = default);
}
