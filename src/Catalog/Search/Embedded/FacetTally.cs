using System.Globalization;

namespace Marketplace.Catalog.Search.Embedded;

/// <summary>Filters by one facet and counts its answers, segment after segment.</summary>
internal abstract class FacetTally(bool isActive)
{
    /// <summary>Whether the visitor filters by this facet.</summary>
    public bool IsActive => isActive;

    /// <summary>How many listings pass every other filter and not this one.</summary>
    public int OnlyThisRefuses { get; set; }

    public static FacetTally For(Criterion facet, SearchQuery query) =>
        facet is ChoiceFacet choice ? new ChoiceTally(choice, query) : new BoundTally((BoundFacet)facet, query);

    public abstract void Enter(Column column);

    public abstract bool Passes(int doc);

    public abstract void Count(int doc);

    public abstract FacetCounts Counts();
}

internal sealed class BoundTally(BoundFacet facet, SearchQuery query)
    : FacetTally(query.Bounds.ContainsKey(facet.Parameter))
{
    private readonly int bound = query.Bounds.GetValueOrDefault(facet.Parameter);

    // The visitor's own threshold is shown among those proposed.
    private readonly int[] steps = [.. Steps(facet, query)];

    private readonly int[] counts = new int[facet.Steps.Count + 1];
    private int[] values = [];

    public override void Enter(Column column) => values = ((NumberColumn)column).Values;

    public override bool Passes(int doc) => facet.Passes(values[doc], bound);

    public override void Count(int doc)
    {
        int value = values[doc];
        for (int step = 0; step < steps.Length && facet.Passes(value, steps[step]); step++)
            counts[step]++;
    }

    public override FacetCounts Counts() => new(facet, [.. steps.Select(Value)]);

    private static IEnumerable<int> Steps(BoundFacet facet, SearchQuery query) =>
        (
            query.Bounds.TryGetValue(facet.Parameter, out int chosen)
                ? facet.Steps.Append(chosen).Distinct()
                : facet.Steps
        ).OrderBy(step => facet.AtMost ? -step : step);

    private FacetValue Value(int step, int at)
    {
        string value = step.ToString(CultureInfo.InvariantCulture);
        return new FacetValue(value, facet.Label(value), counts[at], IsActive && step == bound);
    }
}

internal sealed class ChoiceTally(ChoiceFacet facet, SearchQuery query)
    : FacetTally(query.Choices.ContainsKey(facet.Parameter))
{
    private readonly Dictionary<string, FacetValue> values = [];
    private ChoiceColumn? column;
    private bool[] ticked = [];
    private int[] counts = [];

    public override void Enter(Column column)
    {
        Gather();
        this.column = (ChoiceColumn)column;
        ticked = [.. this.column.Names.Select(name => query.Has(facet.Parameter, name.Slug))];
        counts = new int[ticked.Length];
    }

    public override bool Passes(int doc)
    {
        foreach (int ordinal in column!.Of(doc))
            if (ticked[ordinal])
                return true;
        return false;
    }

    public override void Count(int doc)
    {
        foreach (int ordinal in column!.Of(doc))
            counts[ordinal]++;
    }

    public override FacetCounts Counts()
    {
        Gather();
        foreach ((Criterion _, string value) in query.Filters.Where(filter => filter.Criterion == facet))
            values.TryAdd(value, new FacetValue(value, facet.Label(value), 0, true));
        List<string> known = [.. facet.Known.Select(one => one.Slug)];
        return new FacetCounts(
            facet,
            [
                .. values
                    .Values.Where(value => value.Count > 0 || value.Selected)
                    .OrderBy(value => known.IndexOf(value.Value) is >= 0 and { } at ? at : int.MaxValue)
                    .ThenBy(value => value.Label, StringComparer.Create(CultureInfo.GetCultureInfo("fr-FR"), true)),
            ]
        );
    }

    private void Gather()
    {
        for (int ordinal = 0; ordinal < counts.Length; ordinal++)
        {
            (string slug, string name) = column!.Names[ordinal];
            FacetValue value = values.GetValueOrDefault(slug) ?? new(slug, name, 0, ticked[ordinal]);
            values[slug] = value with { Count = value.Count + counts[ordinal] };
        }
        counts = [];
    }
}
