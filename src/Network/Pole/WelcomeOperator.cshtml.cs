using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Network.Pole;

[Authorize(Access.Administrator)]
internal sealed class WelcomeOperatorModel(INetwork network) : PageModel
{
    [BindProperty]
    public OperatorSheet Sheet { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return Page();

        await network.Welcome(Sheet.Told(), cancellation);
        return RedirectToPage("/Network/Pole/Network");
    }
}
