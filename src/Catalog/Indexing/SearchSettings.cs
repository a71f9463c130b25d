using System.ComponentModel.DataAnnotations;
using Marketplace.Catalog.Search.Meilisearch;

namespace Marketplace.Catalog.Indexing;

internal enum SearchProvider
{
    /// <summary>Inside the process, its index under <c>Storage:Root</c>.</summary>
    Embedded,

    /// <summary>A server of its own, at <c>Search:Meilisearch:Url</c>.</summary>
    Meilisearch,
}

/// <summary>Which engine answers searches (<c>Search:</c>).</summary>
internal sealed record SearchSettings
{
    [EnumDataType(typeof(SearchProvider), ErrorMessage = "le moteur de recherche est Embedded ou Meilisearch.")]
    public SearchProvider Provider { get; init; } = SearchProvider.Embedded;

    public MeilisearchSettings Meilisearch { get; init; } = new();
}
