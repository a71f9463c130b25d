using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Network.Pole;

[Authorize(Access.Administrator)]
internal sealed class OpenPickUpPointModel(INetwork network) : PageModel
{
    [BindProperty]
    public PickUpPointSheet Sheet { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid workshop, CancellationToken cancellation) =>
        await network.Operator(OperatorId.From(workshop), cancellation) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(Guid workshop, CancellationToken cancellation)
    {
        if (await network.Operator(OperatorId.From(workshop), cancellation) is null)
            return NotFound();
        if (!ModelState.IsValid)
            return Page();

        await network.OpenPickUpPoint(OperatorId.From(workshop), Sheet.Told(), cancellation);
        return RedirectToPage("/Network/Pole/Network");
    }
}
