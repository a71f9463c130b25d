using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Serials;

/// <summary>A page about the lots of one organisation: for its members; for anybody else it does not exist.</summary>
[Authorize]
internal abstract class OrganisationLotsPage(Db db, IOrganisations organisations) : PageModel
{
    public OrganisationCard Organisation { get; private set; } = null!;

    public string Home => $"/compte/organisations/{Organisation.Id.Value}";

    public string Lots => AddressOf(Organisation.Id);

    protected Db Db => db;

    public static string AddressOf(OrganisationId organisation) => $"/compte/organisations/{organisation.Value}/lots";

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var id = OrganisationId.From(Guid.Parse((string)context.RouteData.Values["organisation"]!));
        var aborted = HttpContext.RequestAborted;
        if (
            await organisations.Role(id, User.Actor().Person, aborted) is null
            || await organisations.Organisation(id, aborted) is not { } found
        )
        {
            context.Result = NotFound();
            return;
        }
        Organisation = found;
        Response.Headers.CacheControl = "private, no-store";
        await next();
    }
}

/// <summary>What the page of an organisation leads to, where it has ordered a lot.</summary>
internal sealed class ShowLots(Db db) : IShowOnOrganisation
{
    public async Task<IReadOnlyList<Link>> For(
        OrganisationCard organisation,
        OrganisationRole role,
        PersonId person,
        CancellationToken cancellation
    ) =>
        await db.OrganisationsOfOrders.AnyAsync(one => one.Organisation == organisation.Id, cancellation)
            ? [new("Lots : numéros de série, attestations", OrganisationLotsPage.AddressOf(organisation.Id))]
            : [];
}
