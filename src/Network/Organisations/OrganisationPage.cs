using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Network.Organisations;

/// <summary>
/// A page of one organisation. Whoever is no member finds nothing there, at the very next request after their removal; a
/// member whose role is too small is told so.
/// </summary>
[Authorize]
internal abstract class OrganisationPage(IOrganisations organisations) : PageModel
{
    public OrganisationCard Organisation { get; private set; } = null!;

    public OrganisationRole MyRole { get; private set; }

    public PersonId Me => User.Actor().Person;

    public bool IAdminister => MyRole is OrganisationRole.Administrator;

    public bool IApprove => MyRole is OrganisationRole.Approver or OrganisationRole.Administrator;

    /// <summary>The address of the organisation, on which its pages build.</summary>
    public string Home => $"/compte/organisations/{Organisation.Id.Value}";

    /// <summary>The smallest role that may open the page.</summary>
    protected abstract OrganisationRole Least { get; }

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var id = OrganisationId.From(Guid.Parse((string)context.RouteData.Values["organisation"]!));
        var aborted = HttpContext.RequestAborted;
        if (
            await organisations.Role(id, Me, aborted) is not { } role
            || await organisations.Organisation(id, aborted) is not { } found
        )
        {
            context.Result = NotFound();
            return;
        }
        (Organisation, MyRole) = (found, role);
        if (role < Least)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
            return;
        }
        await Load(aborted);
        await next();
    }

    /// <summary>What the page shows whatever is asked of it.</summary>
    protected virtual Task Load(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>The form again, with what to change.</summary>
    protected PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
