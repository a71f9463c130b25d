using System.Text.Json.Nodes;
using Marketplace.Platform;
using Marketplace.Platform.Signing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Traceability.Roots;

/// <summary><c>GET /api/v1/ledger/roots</c>, public: the signed root of each day, the last first, with the site's key.</summary>
internal static class ReadRoots
{
    /// <summary>A year and a month: each root names the one before, so that none is lost from sight.</summary>
    private const int Shown = 400;

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/ledger/roots", Handle).AllowAnonymous().WithName("ReadRoots");

    private static async Task<Ok<JsonObject>> Handle(Db db, SiteKey key, CancellationToken cancellation)
    {
        var documents = await db
            .Roots.AsNoTracking()
            .OrderByDescending(root => root.Day)
            .Take(Shown)
            .Select(root => root.Document)
            .ToListAsync(cancellation);
        return TypedResults.Ok(
            new JsonObject
            {
                ["publicKey"] = key.PublicKey,
                ["roots"] = new JsonArray([.. documents.Select(document => JsonNode.Parse(document))]),
            }
        );
    }
}
