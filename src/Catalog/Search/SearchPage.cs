using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Search.Reading;

namespace Marketplace.Catalog.Search;

/// <summary>One page of the list, with all that is needed to narrow, widen or share it.</summary>
internal sealed record SearchPage
{
    /// <summary>The listings of this page, in order.</summary>
    public required IReadOnlyList<ListingId> Hits { get; init; }

    /// <summary>How many listings there are over all pages.</summary>
    public required int Total { get; init; }

    /// <summary>The order that was used: the visitor's, or the one that the words ask for.</summary>
    public required SortOrder Sort { get; init; }

    /// <summary>The counts of each facet, in the order of <see cref="Search.Facets.All"/>.</summary>
    public required IReadOnlyList<FacetCounts> Facets { get; init; }

    /// <summary>What the engine understood of the words, to be said to the visitor.</summary>
    public required Understood Understood { get; init; }

    /// <summary>
    /// For an empty list: each single filter to drop, the most fruitful first, then the words, then all filters,
    /// or else everything that was asked.
    /// Empty when there are hits.
    /// </summary>
    public IReadOnlyList<WayOut> WaysOut { get; init; } = [];
}

/// <summary>
/// The answers of one facet. Each count applies every other filter but not this facet's own, so that it says what
/// ticking the box would give.
/// </summary>
internal sealed record FacetCounts(Criterion Criterion, IReadOnlyList<FacetValue> Values);

internal sealed record FacetValue(string Value, string Label, int Count, bool Selected);

/// <summary>A way out of an empty list: the filter to drop, the list without it and how many listings it has.</summary>
/// <param name="Parameter">The facet's parameter, <c>q</c> for the words, nothing for several things at once.</param>
internal sealed record WayOut(string? Parameter, string Label, SearchQuery Query, int Count);
