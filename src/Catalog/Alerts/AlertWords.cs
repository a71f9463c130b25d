using Marketplace.Catalog.Search;

namespace Marketplace.Catalog.Alerts;

/// <summary>A search as its owner reads it: « thinkpad », ordinateur portable, 200 € au plus.</summary>
internal static class AlertWords
{
    public static string Of(SearchQuery query)
    {
        List<string> parts = query.Words.Length > 0 ? [$"«\u00a0{query.Words}\u00a0»"] : [];
        parts.AddRange(query.Filters.Select(filter => filter.Criterion.Label(filter.Value)));
        return parts is [] ? "n’importe quel ordinateur" : string.Join(", ", parts);
    }
}
