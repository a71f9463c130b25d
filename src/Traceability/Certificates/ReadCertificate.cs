using System.Security.Claims;
using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Signing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Traceability.Certificates;

/// <summary>
/// <c>GET /api/v1/devices/{tag}/erasure-certificate</c>, to print (<c>application/pdf</c>) or to check
/// (<c>application/json</c>, signed).
/// </summary>
internal static class ReadCertificate
{
    private const string Pdf = "application/pdf";
    private const string Json = "application/json";

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/devices/{tag}/erasure-certificate", Handle)
            .RequireScope(Access.DevicesRead)
            .WithName("ReadErasureCertificate");

    private static async Task<Results<FileContentHttpResult, ContentHttpResult, NotFound, StatusCodeHttpResult>> Handle(
        string tag,
        ClaimsPrincipal user,
        HttpRequest request,
        WriteCertificate write,
        SiteKey key,
        IPublicAddress site,
        CancellationToken cancellation
    )
    {
        if (Wanted(request) is not { } type)
            return TypedResults.StatusCode(StatusCodes.Status406NotAcceptable);
        if (await write.Of(user.Operator(), tag, cancellation) is not { } certificate)
            return TypedResults.NotFound();

        return type is Pdf
            ? TypedResults.File(CertificatePdf.Draw(certificate, site), Pdf, FileName(certificate))
            : TypedResults.Text(key.Sign(certificate.ToStatement()).ToJsonString(), Json);
    }

    public static string FileName(Certificate certificate) => $"effacement-{certificate.Proof.Tag}.pdf";

    /// <summary>What the caller prefers of the two; the page to print where nothing is said; null where neither will do.</summary>
    private static string? Wanted(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        if (accepted.Count == 0)
            return Pdf;
        return accepted
            .OrderByDescending(one => one.Quality ?? 1)
            .Select(one =>
                one.MatchesMediaType(Pdf) ? Pdf
                : one.MatchesMediaType(Json) ? Json
                : null
            )
            .FirstOrDefault(type => type is not null);
    }
}
