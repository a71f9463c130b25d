using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Solidarity.Programmes;

/// <summary>A page of a sponsor: for those who administer the organisation; for anybody else it does not exist.</summary>
[Authorize]
internal abstract class SponsorPage(Db db, IOrganisations organisations) : PageModel
{
    public OrganisationCard Sponsor { get; private set; } = null!;

    /// <summary>Null on the page that lists them all.</summary>
    public SponsoredProgramme? Chosen { get; private set; }

    public SponsoredProgramme Programme => Chosen!;

    public string Home => $"/compte/organisations/{Sponsor.Id.Value}/programmes";

    public string Here => $"{Home}/{Programme.Id}";

    protected Db Db => db;

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        context.Result = await Find(context.RouteData.Values, HttpContext.RequestAborted);
        if (context.Result is not null)
            return;
        Response.Headers.CacheControl = "no-store";
        await Load(HttpContext.RequestAborted);
        await next();
    }

    protected virtual Task Load(CancellationToken cancellation) => Task.CompletedTask;

    private async Task<IActionResult?> Find(
        Microsoft.AspNetCore.Routing.RouteValueDictionary route,
        CancellationToken cancellation
    )
    {
        var id = OrganisationId.From(Guid.Parse((string)route["organisation"]!));
        var role = await organisations.Role(id, User.Actor().Person, cancellation);
        if (role is null || await organisations.Organisation(id, cancellation) is not { } found)
            return NotFound();
        if (role is not OrganisationRole.Administrator)
            return StatusCode(StatusCodes.Status403Forbidden);
        Sponsor = found;
        if (route["programme"] is not string named)
            return null;
        var programme = Guid.Parse(named);
        Chosen = await db
            .SponsoredProgrammes.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == programme && one.Sponsor == id, cancellation);
        return Chosen is null ? NotFound() : null;
    }
}

/// <summary>What the page of an organisation leads to, where it funds something.</summary>
internal sealed class ShowProgrammes(Db db) : IShowOnOrganisation
{
    public async Task<IReadOnlyList<Platform.Theming.Link>> For(
        OrganisationCard organisation,
        OrganisationRole role,
        PersonId person,
        CancellationToken cancellation
    ) =>
        role is OrganisationRole.Administrator
        && await db.SponsoredProgrammes.AnyAsync(one => one.Sponsor == organisation.Id, cancellation)
            ? [new("Programmes : bons, relevés, rapport", $"/compte/organisations/{organisation.Id.Value}/programmes")]
            : [];
}
