using System.Security.Claims;
using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Catalog.Selling;

/// <summary><c>POST /api/v1/devices/{tag}/listing</c>: puts the unit on sale.</summary>
internal static class ListUnitCall
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/devices/{tag}/listing", Handle).RequireScope(Access.ListingsWrite).WithName("ListUnit");

    private static async Task<Results<Created<ListingAnswer>, NotFound>> Handle(
        string tag,
        ListingOrder order,
        ClaimsPrincipal user,
        ListUnit act,
        IPublicAddress site,
        CancellationToken cancellation
    )
    {
        if (await act.Find(tag, user.Operator(), cancellation) is not { } permitted)
            return TypedResults.NotFound();

        var listing = await act.List(permitted, order.Price, order.Text, user.Actor(), cancellation);
        var address = site.Of($"/ordinateurs/{listing.Slug}");
        return TypedResults.Created(
            address,
            new ListingAnswer(permitted.Tag.ToString(), listing.Slug, address, listing.Price)
        );
    }
}

/// <summary>What is asked: the price, VAT included, and what the workshop wants to add.</summary>
internal sealed record ListingOrder(Money Price, string? Text = null);

internal sealed record ListingAnswer(string Tag, string Slug, string Url, Money Price);
