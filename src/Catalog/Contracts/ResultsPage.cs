using Marketplace.Platform.Theming;

namespace Marketplace.Catalog.Contracts;

/// <summary>What the search found, with filters that work without JavaScript: one GET form and addresses.</summary>
public sealed partial record ResultsPage
{
    /// <summary>What was looked for; empty shows everything.</summary>
    public string Query { get; init; } = "";

    /// <summary>The exact number of listings found.</summary>
    public required int Count { get; init; }

    public required IReadOnlyList<ProductCard> Cards { get; init; }

    public required IReadOnlyList<Facet> Facets { get; init; }

    /// <summary>The filters chosen, each with the address of the same search without it.</summary>
    public IReadOnlyList<Link> Chosen { get; init; } = [];

    /// <summary>The search without any filter.</summary>
    public string WithoutFilters { get; init; } = "/ordinateurs";

    public required IReadOnlyList<Sort> Sorts { get; init; }

    /// <summary>Where the visitor lives, as they wrote it, and from where distances are counted; null where they did not say.</summary>
    public Neighbourhood? Near { get; init; }

    /// <summary>The units being compared while this list is read; null where none is.</summary>
    public BeingCompared? Comparing { get; init; }

    public Pager? Pager { get; init; }

    /// <summary>What to do when nothing was found; null where something was.</summary>
    public NothingFound? Nothing { get; init; }

    /// <summary>Where to leave an address for what is not here yet; null where the list is long enough.</summary>
    public string? TellMe { get; init; }

    /// <summary>The search engine is down: the database answers, without suggestions and without typing mistakes forgiven.</summary>
    public bool EngineDown { get; init; }

    /// <summary>The spelling that was searched in place of what was typed; null where nothing was corrected.</summary>
    public string? SearchedInstead { get; init; }
}

/// <summary>A postcode, and the sentence that says from where distances are counted.</summary>
public sealed record Neighbourhood(string Postcode, string Told);

/// <summary>A comparison that has begun, carried along by the list.</summary>
/// <param name="Tags">The units, by their tags.</param>
/// <param name="Address">The page that shows them side by side.</param>
/// <param name="Without">The same list, comparing nothing.</param>
public sealed record BeingCompared(IReadOnlyList<string> Tags, string Address, string Without);

/// <summary>A group of filters. The values of one group add up, the groups narrow each other.</summary>
/// <param name="Name">The query parameter: <c>usage</c>, <c>grade</c>, <c>prix-max</c>.</param>
/// <param name="Several">True for boxes to tick, false for one choice among others.</param>
public sealed record Facet(string Name, string Title, IReadOnlyList<FacetChoice> Choices, bool Several = true)
{
    /// <summary>What the words mean, where they need it.</summary>
    public string? Hint { get; init; }

    /// <summary>Folded at first sight; a group with a chosen value is always open.</summary>
    public bool Folded { get; init; }
}

/// <summary>One value, with the exact number of listings it would show with the other groups as they are.</summary>
public sealed record FacetChoice(string Value, string Text, int Count, bool Chosen = false);

/// <summary>An order of the list, its value for the <c>tri</c> parameter, and the same search in that order.</summary>
public sealed record Sort(string Value, string Text, string Address, bool Chosen = false);

/// <summary>The filter that emptied the list, what there would be without it, and what resembles.</summary>
/// <param name="Filter">The filter to drop, in its words: « moins de 80 € »; null where the words themselves match nothing.</param>
/// <param name="CountWithout">How many listings there are without it.</param>
/// <param name="Without">The address of the search without it.</param>
public sealed record NothingFound(string? Filter, int CountWithout, string Without)
{
    /// <summary>No single filter did it: all of them together left nothing.</summary>
    public bool Together { get; init; }

    /// <summary>The nearest listings, at most three.</summary>
    public IReadOnlyList<ProductCard> Nearest { get; init; } = [];
}
