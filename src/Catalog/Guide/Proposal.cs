using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Search;

namespace Marketplace.Catalog.Guide;

/// <summary>One computer for sale today, why it is proposed and what it cannot do.</summary>
/// <param name="Label">What sets it apart from the other proposals: « Le moins cher qui convient ».</param>
internal sealed record Proposal(
    string Label,
    ProductCard Card,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<string> Limits
);

/// <summary>What the guide answers.</summary>
/// <param name="Proposals">At most three, from what is for sale.</param>
/// <param name="Left">The wish that nothing in stock fulfils, in words; null where all are fulfilled.</param>
/// <param name="All">The whole list that the proposals were taken from.</param>
/// <param name="Count">How long that list is.</param>
internal sealed record Advice(IReadOnlyList<Proposal> Proposals, string? Left, SearchQuery All, int Count);
