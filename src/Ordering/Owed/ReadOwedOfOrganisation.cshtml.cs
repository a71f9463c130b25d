using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Ordering.Organisations;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Owed;

/// <summary>The account of an organisation, for those of its members who decide on money; for anybody else it is not there.</summary>
[Authorize]
internal sealed class ReadOwedOfOrganisationModel(
    IOrganisations organisations,
    ReadOwed read,
    LateSettings late,
    Shell shell,
    TimeProvider clock
) : PageModel
{
    public OrganisationCard Organisation { get; private set; } = null!;
    public Statement Statement { get; private set; } = null!;
    public LateSettings Late => late;

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var id = OrganisationId.From(Guid.Parse((string)context.RouteData.Values["organisation"]!));
        var cancellation = HttpContext.RequestAborted;
        var role = await organisations.Role(id, User.Actor().Person, cancellation);
        if (role is null || await organisations.Organisation(id, cancellation) is not { } found)
            context.Result = NotFound();
        else if (role < OrganisationRole.Approver)
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
        else
        {
            var today = clock.GetUtcNow().UtcDateTime.ParisDay;
            Organisation = found;
            Statement = Statement.Of(found.Name, await read.Of(id, cancellation), late, today);
            Response.Headers.CacheControl = "no-store";
            await next();
        }
    }

    public PageResult OnGet() => Page();

    public IActionResult OnGetPdf() => Statement.AsPdf(shell.SiteName, late);

    public IActionResult OnGetCsv() => Statement.AsCsv();
}

/// <summary>What the page of an organisation leads to, once it ordered on terms.</summary>
internal sealed class ShowOwed(Db db) : IShowOnOrganisation
{
    public async Task<IReadOnlyList<Link>> For(
        OrganisationCard organisation,
        OrganisationRole role,
        PersonId person,
        CancellationToken cancellation
    ) =>
        role >= OrganisationRole.Approver
        && await db.Set<OrganisationTerms>().AnyAsync(one => one.Organisation == organisation.Id, cancellation)
            ?
            [
                new(
                    "Relevé de compte : factures, paiements, intérêts",
                    $"/compte/organisations/{organisation.Id.Value}/compte"
                ),
            ]
            : [];
}
