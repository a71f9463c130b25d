using Marketplace.Platform;
using Marketplace.Workshop.Permits.Rules;

namespace Marketplace.Workshop.Contracts;

/// <summary>What a text about a used product may not say (C. conso. R.122-4), for whoever publishes one.</summary>
public static class ListingWords
{
    /// <summary>One reason <c>forbidden-word</c> for each forbidden expression; empty where the text may be shown.</summary>
    public static IReadOnlyList<Reason> Check(string text) => ForbiddenWords.Check(text);
}
