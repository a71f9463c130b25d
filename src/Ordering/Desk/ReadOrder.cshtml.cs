using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Ordering.Desk;

/// <summary>An operator's part of an order, with the one thing to do next.</summary>
internal sealed class ReadOrderModel(OrderDesk desk) : PageModel
{
    public DeskOrder? Seen { get; private set; }

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellation)
    {
        if (await desk.Find(number, User, cancellation) is not { } order)
            return NotFound();

        Seen = await desk.View(order, User, cancellation);
        return Page();
    }
}
