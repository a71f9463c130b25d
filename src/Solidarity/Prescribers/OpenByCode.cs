using Marketplace.Solidarity.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Solidarity.Prescribers;

/// <summary>Where a square that was scanned leads: the code is remembered, and the page says what it opens.</summary>
internal static class OpenByCode
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/s/{code}", Handle).ExcludeFromDescription();

    // The same answer whether the code exists or not: the page asks for it again where it does not.
    private static async Task<IResult> Handle(
        string code,
        IEligibility eligibility,
        IRememberCode memory,
        HttpContext http,
        CancellationToken cancellation
    )
    {
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers.CacheControl = "no-store";
        if (await eligibility.Right(code, cancellation) is { Over: null } right)
            memory.Remember(http, right.Code);
        return TypedResults.Redirect("/tarif-solidaire#mon-code");
    }
}
