using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Network.Organisations.Reading;

/// <summary>The organisations in whose name the signed-in person acts.</summary>
[Authorize]
internal sealed class ListOrganisationsModel(IOrganisations organisations) : PageModel
{
    public IReadOnlyList<OrganisationMembership> Mine { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Mine = await organisations.Of(User.Actor().Person, cancellation);
}
