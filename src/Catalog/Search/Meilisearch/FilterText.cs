namespace Marketplace.Catalog.Search.Meilisearch;

/// <summary>Filters in the language of Meilisearch.</summary>
internal static class FilterText
{
    /// <summary>What a visitor wrote stays a value, whatever is in it.</summary>
    public static string Quoted(string value) =>
        $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    public static string In(string field, IEnumerable<string> values) =>
        $"{Quoted(field)} IN [{string.Join(", ", values.Select(Quoted))}]";

    /// <summary>The filter of one facet as the visitor set it; null where they did not.</summary>
    public static string? Of(Criterion facet, SearchQuery query) =>
        facet switch
        {
            ChoiceFacet when query.Choices.TryGetValue(facet.Parameter, out var ticked) => In(
                IndexFields.Filter(facet),
                ticked
            ),
            BoundFacet bound when query.Bounds.TryGetValue(facet.Parameter, out int limit) =>
                $"{Quoted(IndexFields.Filter(facet))} {(bound.AtMost ? "<=" : ">=")} {limit}",
            _ => null,
        };
}
