using System.Security.Claims;
using Marketplace.Accounts.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Accounts.Own;

/// <summary>Tells a machine as whom its calls act: the first thing to check when a bench is set up.</summary>
internal static class ReadMe
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/me", Handle).WithName("ReadMe");

    private static Ok<Myself> Handle(ClaimsPrincipal user) =>
        TypedResults.Ok(
            new Myself(
                user.Actor().Pseudonym,
                user.Actor().Role,
                user.Operator().Value,
                [.. user.FindAll(PersonClaims.Scope).Select(scope => scope.Value)]
            )
        );
}

/// <summary>The person, the operator and the scopes of a token.</summary>
internal sealed record Myself(string Pseudonym, string Role, Guid Operator, IReadOnlyList<string> Scopes);
