using System.Diagnostics.CodeAnalysis;
using Marketplace.Catalog.Contracts;

namespace Marketplace.Catalog.Search;

/// <summary>
/// The engine that answers what resembles the visitor's words. Its index is a view of the listings: it may be late by
/// an event, lost and rebuilt; it never decides whether a unit is for sale.
/// </summary>
internal interface ISearchEngine
{
    /// <summary>Why the index must be rebuilt before it can serve; nothing while it works.</summary>
    string? Unusable { get; }

    /// <summary>Adds the listings, or replaces those that are there. Found by the next search, kept by a restart.</summary>
    /// <exception cref="IndexUnusable">The index must be rebuilt first.</exception>
    void Index(IReadOnlyList<ListingDocument> listings);

    /// <summary>Forgets the listings; an unknown one is no error.</summary>
    /// <exception cref="IndexUnusable">The index must be rebuilt first.</exception>
    void Remove(IReadOnlyList<ListingId> listings);

    /// <summary>One page of the list.</summary>
    /// <exception cref="IndexUnusable">The index must be rebuilt first: serve from the database meanwhile.</exception>
    SearchPage Search(SearchQuery query);

    /// <summary>
    /// Builds a new index beside the present one and swaps them: searches go on meanwhile, and what is indexed or
    /// removed meanwhile is in the new index too.
    /// </summary>
    Task Rebuild(IAsyncEnumerable<ListingDocument> listings, CancellationToken cancellation = default);
}

/// <summary>The index is missing, damaged or of another version: a rebuild cures it, a retry does not.</summary>
[SuppressMessage("Design", "CA1032", Justification = "It always has a reason.")]
internal sealed class IndexUnusable(string reason, Exception? cause = null)
    : Exception($"The search index is unusable and must be rebuilt: {reason}", cause)
{
    public string Reason { get; } = reason;
}
