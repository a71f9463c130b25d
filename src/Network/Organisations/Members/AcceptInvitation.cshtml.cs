using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Network.Organisations.Members;

/// <summary>Where the link of an invitation leads; whoever has no account yet opens one and comes back.</summary>
[AllowAnonymous]
internal sealed class AcceptInvitationModel(ChangeMembers change, IOrganisations organisations) : PageModel
{
    [BindProperty(Name = "cle", SupportsGet = true)]
    public string? Key { get; set; }

    /// <summary>Null: the link is over, used, or none of ours.</summary>
    public Invitation? Invited { get; private set; }

    public OrganisationCard? Organisation { get; private set; }

    public bool SignedIn => User.Identity?.IsAuthenticated == true;

    public string Here => $"/compte/organisations/invitation?cle={Uri.EscapeDataString(Key ?? "")}";

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        if (!await Find(cancellation))
            Response.StatusCode = StatusCodes.Status404NotFound;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!SignedIn)
            return Challenge();
        if (!await Find(cancellation))
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }
        await change.Accept(Invited!, User.Actor().Person, cancellation);
        return Redirect($"/compte/organisations/{Organisation!.Id.Value}");
    }

    private async Task<bool> Find(CancellationToken cancellation)
    {
        Invited = await change.Invited(Key, cancellation);
        if (Invited is not null)
            Organisation = await organisations.Organisation(Invited.Organisation, cancellation);
        return Organisation is not null;
    }
}
