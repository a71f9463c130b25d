using System.Collections.Immutable;
using System.Globalization;
using Marketplace.Catalog.Comparing;
using Marketplace.Catalog.Nearby;
using Marketplace.Platform;

namespace Marketplace.Catalog.Search;

/// <summary>In which order the list is shown.</summary>
internal enum SortOrder
{
    /// <summary>What resembles the words most; without words, the newest.</summary>
    Relevance,

    /// <summary>The cheapest first.</summary>
    Price,

    /// <summary>The newest listing first.</summary>
    Recent,

    /// <summary>What can be fetched nearest to the visitor first; needs their postcode.</summary>
    Distance,
}

/// <summary>
/// What a visitor asks of the catalogue: words, ticked boxes, thresholds, order, page. Made from the address of the
/// page and turned back into one, so that every result can be shared and every chip is a plain link.
/// </summary>
internal sealed record SearchQuery
{
    public static readonly SearchQuery Everything = new();

    public string Words { get; init; } = "";

    /// <summary>The ticked values by parameter.</summary>
    public ImmutableDictionary<string, ImmutableSortedSet<string>> Choices { get; init; } =
        ImmutableDictionary<string, ImmutableSortedSet<string>>.Empty;

    /// <summary>The thresholds by parameter, in the unit of the facet (whole euros, gigabytes, inches, percent).</summary>
    public ImmutableDictionary<string, int> Bounds { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>Nothing where the visitor did not choose: the words may then say it (« pas cher »).</summary>
    public SortOrder? Sort { get; init; }

    /// <summary>Where the visitor lives, by postcode; null where they did not say.</summary>
    public string? Postcode { get; init; }

    /// <summary>How far the pick-up points are from there; set by whoever asks the engine and knows the points.</summary>
    public Kilometres? Kilometres { get; init; }

    /// <summary>The units being compared while this list is read: they go along, and change nothing of the list.</summary>
    public Selection Comparing { get; init; } = Selection.Empty;

    /// <summary>The order to use: the visitor's; else, who gave a postcode and no words wants what is near.</summary>
    public SortOrder? Wanted => Sort ?? (Kilometres is not null && Words.Length == 0 ? SortOrder.Distance : null);

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public int PageSize { get; init; } = 24;

    /// <summary>What the address said that makes no sense and was left out, in words for the visitor.</summary>
    public ImmutableArray<Reason> Problems { get; init; } = [];

    /// <summary>Every ticked value and threshold, in the order of <see cref="Facets.All"/>: the chips.</summary>
    public IEnumerable<(Criterion Criterion, string Value)> Filters =>
        from facet in Facets.All
        from value in ValuesOf(facet)
        select (facet, value);

    /// <summary>The same list with one more box ticked, or with this threshold; from its first page.</summary>
    public SearchQuery With(string parameter, string value) =>
        Facets.Find(parameter) switch
        {
            ChoiceFacet => this with { Page = 1, Choices = Choices.SetItem(parameter, Ticked(parameter).Add(value)) },
            BoundFacet => this with
            {
                Page = 1,
                Bounds = Bounds.SetItem(parameter, int.Parse(value, CultureInfo.InvariantCulture)),
            },
            _ => throw new ArgumentException($"'{parameter}' is no facet.", nameof(parameter)),
        };

    /// <summary>The same list without a facet, or without one of its ticked values; from its first page.</summary>
    public SearchQuery Without(string parameter, string? value = null)
    {
        ImmutableSortedSet<string> left = value is null ? [] : Ticked(parameter).Remove(value);
        return this with
        {
            Page = 1,
            Bounds = Bounds.Remove(parameter),
            Choices = left.IsEmpty ? Choices.Remove(parameter) : Choices.SetItem(parameter, left),
        };
    }

    public SearchQuery WithoutWords() => this with { Words = "", Page = 1 };

    public SearchQuery WithoutFilters() => this with { Choices = Choices.Clear(), Bounds = Bounds.Clear(), Page = 1 };

    public bool Has(string parameter, string value) => ValuesOf(Facets.Find(parameter)).Contains(value);

    /// <summary>
    /// The one address of this list: parameters in a fixed order, values sorted, defaults left out. Starts with
    /// <c>?</c>, or is empty.
    /// </summary>
    public string ToQueryString()
    {
        List<string> parts = [];
        void Add(string name, string value) => parts.Add(name + "=" + Uri.EscapeDataString(value));
        if (Words.Length > 0)
            Add("q", Words);
        foreach ((Criterion facet, string value) in Filters)
            Add(facet.Parameter, value);
        if (Postcode is { } postcode)
            Add("code-postal", postcode);
        foreach (var tag in Comparing.Tags)
            Add("comparer", tag.ToString());
        if (Sort is { } sort)
            Add("tri", SearchAddress.Key(sort));
        if (Page > 1)
            Add("page", Page.ToString(CultureInfo.InvariantCulture));
        return parts is [] ? "" : "?" + string.Join('&', parts);
    }

    public bool Equals(SearchQuery? other) => other is not null && ToQueryString() == other.ToQueryString();

    public override int GetHashCode() => ToQueryString().GetHashCode(StringComparison.Ordinal);

    private ImmutableSortedSet<string> Ticked(string parameter) =>
        Choices.GetValueOrDefault(parameter, ImmutableSortedSet.Create<string>(StringComparer.Ordinal));

    private ImmutableSortedSet<string> ValuesOf(Criterion? facet) =>
        facet switch
        {
            ChoiceFacet => Ticked(facet.Parameter),
            BoundFacet when Bounds.TryGetValue(facet.Parameter, out int bound) =>
            [
                bound.ToString(CultureInfo.InvariantCulture),
            ],
            _ => [],
        };
}
