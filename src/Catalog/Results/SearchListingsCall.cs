using Marketplace.Catalog.Cards;
using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Indexing;
using Marketplace.Catalog.Search;
using Marketplace.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Catalog.Results;

/// <summary><c>GET /api/v1/listings</c>, for everyone: the same parameters as the page, the same answers as data.</summary>
internal static class SearchListingsCall
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/listings", Handle)
            .AllowAnonymous()
            .WithName("SearchListings")
            .WithMetadata(new OutputCacheAttribute { PolicyName = PublicPages.Policy, Tags = [PublicPages.Listings] });

    private static async Task<Ok<FoundListings>> Handle(
        HttpRequest request,
        SearchListings search,
        ListingCards cards,
        IPublicAddress site,
        CancellationToken cancellation
    )
    {
        var query = SearchAddress.Read(request.Query);
        var answer = await search.Ask(query, cancellation);
        var shown = await cards.Of(answer.Page.Hits, answer.Kilometres, cancellation);
        return TypedResults.Ok(
            new FoundListings(
                answer.Page.Total - (answer.Page.Hits.Count - shown.Count),
                query.Page,
                [.. shown.Select(card => FoundListing.Of(card, site))],
                answer.Page.Facets.ToDictionary(
                    facet => facet.Criterion.Parameter,
                    facet => facet.Values.ToDictionary(value => value.Value, value => value.Count)
                ),
                [.. query.Problems]
            )
        );
    }
}

/// <param name="Total">How many listings there are over all pages.</param>
/// <param name="Facets">By parameter and value: how many listings there would be with it.</param>
/// <param name="Problems">What the address said that makes no sense and was left out.</param>
internal sealed record FoundListings(
    int Total,
    int Page,
    IReadOnlyList<FoundListing> Hits,
    IReadOnlyDictionary<string, Dictionary<string, int>> Facets,
    IReadOnlyList<Reason> Problems
);

internal sealed record FoundListing(
    string Url,
    string Model,
    string Kind,
    string Specification,
    string Grade,
    Money Price,
    int Units,
    string? Photo
)
{
    public static FoundListing Of(ProductCard card, IPublicAddress site) =>
        new(
            site.Of(card.Address),
            card.Model,
            card.Kind,
            card.Specification,
            card.Grade.Code,
            card.Price.Amount,
            card.Units,
            card.Photo is { } photo ? site.Of(photo.Address) : null
        );
}
