using System.Diagnostics.CodeAnalysis;
using Marketplace.Catalog.Contracts;

namespace Marketplace.Catalog.Search;

/// <summary>
/// The engine that answers what resembles the visitor's words. Its index is a view of the listings: it may be late by
/// an event, lost and rebuilt; it never decides whether a unit is for sale.
/// </summary>
internal interface ISearchEngine
{
    /// <summary>How it weighs words, as the page about the ranking tells it.</summary>
    IReadOnlyList<string> WeighsWords { get; }

    /// <summary>Why the index must be rebuilt before it can serve; nothing while it works.</summary>
    /// <exception cref="EngineAway">Nobody can say: the engine does not answer.</exception>
    Task<string?> Fault(CancellationToken cancellation = default);

    /// <summary>
    /// Adds the listings, or replaces those that are there. Once it returns the change is not lost any more, and a search
    /// finds it: at once with an engine in the process, a moment later with one that works by a queue.
    /// </summary>
    /// <exception cref="IndexUnusable">The index must be rebuilt first.</exception>
    /// <exception cref="EngineAway">The engine does not answer: try again later.</exception>
    Task Index(IReadOnlyList<ListingDocument> listings, CancellationToken cancellation = default);

    /// <summary>Forgets the listings; an unknown one is no error. Lasts and shows like <see cref="Index"/>.</summary>
    /// <exception cref="IndexUnusable">The index must be rebuilt first.</exception>
    /// <exception cref="EngineAway">The engine does not answer: try again later.</exception>
    Task Remove(IReadOnlyList<ListingId> listings, CancellationToken cancellation = default);

    /// <summary>One page of the list.</summary>
    /// <exception cref="IndexUnusable">The index must be rebuilt first: serve from the database meanwhile.</exception>
    /// <exception cref="EngineAway">The engine does not answer: serve from the database meanwhile.</exception>
    Task<SearchPage> Search(SearchQuery query, CancellationToken cancellation = default);

    /// <summary>
    /// Builds a new index beside the present one and swaps them: searches go on meanwhile, and what is indexed or
    /// removed meanwhile is in the new index too.
    /// </summary>
    /// <exception cref="EngineAway">The engine does not answer, or another process rebuilds at this moment.</exception>
    Task Rebuild(IAsyncEnumerable<ListingDocument> listings, CancellationToken cancellation = default);
}

/// <summary>The index is missing, damaged or of another version: a rebuild cures it, a retry does not.</summary>
[SuppressMessage("Design", "CA1032", Justification = "It always has a reason.")]
internal sealed class IndexUnusable(string reason, Exception? cause = null)
    : Exception($"The search index is unusable and must be rebuilt: {reason}", cause)
{
    public string Reason { get; } = reason;
}

/// <summary>The engine runs elsewhere and does not do what it is asked: a retry may cure it, a rebuild does not.</summary>
[SuppressMessage("Design", "CA1032", Justification = "It always has a reason.")]
internal sealed class EngineAway(string reason, Exception? cause = null)
    : Exception($"The search engine is away: {reason}", cause);
