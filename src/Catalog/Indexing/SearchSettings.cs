using System.ComponentModel.DataAnnotations;
using Marketplace.Platform;

namespace Marketplace.Catalog.Indexing;

internal enum SearchProvider
{
    /// <summary>Inside the process, its index under <c>Storage:Root</c>.</summary>
    Embedded,
    Meilisearch,
}

/// <summary>Which engine answers searches (<c>Search:</c>).</summary>
internal sealed record SearchSettings
{
    [EnumDataType(typeof(SearchProvider), ErrorMessage = "Embedded est le seul moteur de recherche.")]
    public SearchProvider Provider { get; init; } = SearchProvider.Embedded;

    /// <exception cref="WrongSetting">The engine is promised and not there yet.</exception>
    public void Check()
    {
        if (Provider is not SearchProvider.Embedded)
            throw new WrongSetting(
                "Search:Provider",
                $"« {Provider} » n’est pas encore disponible ; retirez ce réglage ou écrivez Embedded."
            );
    }
}
