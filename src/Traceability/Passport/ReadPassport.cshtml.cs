using Marketplace.Platform;
using Marketplace.Traceability.Contracts;
using Marketplace.Traceability.Ledger;
using Marketplace.Workshop.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Marketplace.Traceability.Passport;

/// <summary>The public passport of a device, for people; for machines where the request prefers JSON-LD.</summary>
[OutputCache(PolicyName = PublicPages.Policy, VaryByHeaderNames = ["Accept"])]
internal sealed class ReadPassportModel(IDeviceProofs proofs, Db db, IPublicAddress site) : PageModel
{
    /// <summary>Null where no device bears this tag.</summary>
    public PassportPage? View { get; private set; }

    public async Task<IActionResult> OnGetAsync(string tag, CancellationToken cancellation)
    {
        Response.Headers.Vary = "Accept";
        if (!Tag.TryParse(tag, out var known) || await proofs.Card(known, cancellation) is not { } card)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }

        HttpContext.Features.Get<IOutputCacheFeature>()?.Context.Tags.Add(PassportTag.Of(card.Device));
        View = new PassportWriter(card, await db.Chain(card.Device, cancellation)).Write();
        return PrefersJson(Request)
            ? Content(PassportJsonLd.Of(View, site).ToJsonString(), PassportJsonLd.ContentType)
            : Page();
    }

    /// <summary>JSON-LD is asked for by name: a browser, and whoever takes anything, gets the page.</summary>
    private static bool PrefersJson(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        double Wish(string type) =>
            accepted
                .Where(one => one.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase))
                .Select(one => one.Quality ?? 1)
                .DefaultIfEmpty(0)
                .Max();
        return Wish(PassportJsonLd.ContentType) > Wish("text/html");
    }
}
