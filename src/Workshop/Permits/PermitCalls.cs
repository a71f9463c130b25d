using System.Security.Claims;
using System.Text.Json.Nodes;
using Marketplace.Platform;
using Marketplace.Platform.Signing;
using Marketplace.Workshop.Devices;
using Marketplace.Workshop.Permits.Rules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Workshop.Permits;

/// <summary><c>POST /api/v1/devices/{tag}/permit</c>, and the permit for whoever wants to check it.</summary>
internal static class PermitCalls
{
    public static void Map(IEndpointRouteBuilder api)
    {
        DeviceActs
            .Map(api, "permit", Issue)
            .WithName("IssuePermit")
            .WithSummary("Permits the listing of the unit, or says every reason why not.");
        api.MapGet("/permits/{id:guid}", Read)
            .AllowAnonymous()
            .WithName("ReadPermit")
            .WithTags("Permits")
            .WithSummary("The signed permit, and whether it still holds. Public: anyone may check the signature.");
    }

    private static Task<Results<Ok<DeviceView>, NotFound>> Issue(
        string tag,
        ClaimsPrincipal user,
        DeviceActs acts,
        IssuePermit issue,
        CancellationToken cancellation
    ) => acts.Do(tag, user, (device, trace) => issue.For(device, trace, cancellation), cancellation);

    private static async Task<Results<Ok<PermitAnswer>, NotFound>> Read(
        Guid id,
        Db db,
        Bench bench,
        SiteKey site,
        CancellationToken cancellation
    )
    {
        if (await db.Permits.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellation) is not { } permit)
            return TypedResults.NotFound();

        return TypedResults.Ok(PermitAnswer.Of(permit, PermitStatement.Verify(permit.Read(), site.Key), bench.Now));
    }
}

/// <summary>A permit as anyone may check it.</summary>
/// <param name="Permit">The statement, the public key and the signature (ES256 over the statement's canonical JSON).</param>
/// <param name="Holds">Signed by this site's key, not revoked, and not past its date.</param>
/// <param name="Why">Why it holds no more; null where it does.</param>
internal sealed record PermitAnswer(JsonObject Permit, bool Holds, string? Why, DateTime? RevokedAt)
{
    public static PermitAnswer Of(ListingPermit permit, bool genuine, DateTime now) =>
        new(permit.Read().ToJson(), genuine && permit.Holds(now), WhyNot(permit, genuine, now), permit.RevokedAt);

    private static string? WhyNot(ListingPermit permit, bool genuine, DateTime now) =>
        !genuine ? "La signature n’est pas celle de la clé actuelle de ce site."
        : permit.RevokedWhy is { } why ? why
        : permit.Holds(now) ? null
        : "La date de ce permis est passée.";
}
