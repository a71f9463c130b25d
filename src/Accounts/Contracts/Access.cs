using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;

namespace Marketplace.Accounts.Contracts;

/// <summary>The policies that guard pages, and the scopes that guard the API.</summary>
public static class Access
{
    /// <summary>The authentication scheme of API tokens.</summary>
    public const string TokenScheme = "ApiToken";

    /// <summary>A worker or a lead of an operator: everything under <c>/atelier</c>.</summary>
    public const string Worker = "worker";

    /// <summary>
    /// A lead of an operator: prices, raw evidence, the end of an incident. A permit needs no lead: it is computed from
    /// the facts, and whoever asks for it can only be told yes or every reason why not.
    /// </summary>
    public const string Lead = "lead";

    /// <summary>An administrator of the network: everything under <c>/pole</c>.</summary>
    public const string Administrator = "administrator";

    public const string EvidenceWrite = "evidence:write";
    public const string DevicesRead = "devices:read";
    public const string DevicesWrite = "devices:write";
    public const string ListingsWrite = "listings:write";
    public const string OrdersRead = "orders:read";

    public static IReadOnlyList<string> AllScopes { get; } =
    [EvidenceWrite, DevicesRead, DevicesWrite, ListingsWrite, OrdersRead];

    /// <summary>What a scope permits, as the lead who gives it reads it.</summary>
    public static string Word(string scope) =>
        scope switch
        {
            EvidenceWrite => "Envoyer des relevés et des effacements",
            DevicesRead => "Lire les appareils",
            DevicesWrite => "Agir sur les appareils : tests, grade, photos",
            ListingsWrite => "Mettre en vente",
            OrdersRead => "Lire les commandes",
            _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, "A scope without a word."),
        };

    /// <summary>The call needs a token with this scope.</summary>
    public static TBuilder RequireScope<TBuilder>(this TBuilder call, string scope)
        where TBuilder : IEndpointConventionBuilder =>
        call.RequireAuthorization(
            new AuthorizationPolicyBuilder(TokenScheme)
                .RequireAuthenticatedUser()
                .RequireClaim(PersonClaims.Scope, scope)
                .Build()
        );
}
