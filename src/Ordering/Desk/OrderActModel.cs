using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Ordering.Desk;

/// <summary>One act on an order: each is an address of its own, posted from the order's page and shown on it.</summary>
internal abstract class OrderActModel(OrderDesk desk) : PageModel
{
    protected OrderDesk Desk => desk;

    public DeskOrder? Seen { get; private set; }

    /// <summary>The version of the order that the page showed; another one means that a colleague was faster.</summary>
    [BindProperty]
    public int Version { get; set; }

    public IActionResult OnGet(string number) => Redirect($"/atelier/commandes/{OrderNumber.Read(number)}");

    public async Task<IActionResult> OnPostAsync(string number, CancellationToken cancellation)
    {
        if (await desk.Find(number, User, cancellation) is not { } order)
            return NotFound();

        Seen = await desk.View(order, User, cancellation);
        if (order.Version != Version)
            throw new StaleChange(new InvalidOperationException("The page was older than the order."));
        await Act(order, cancellation);
        return Redirect(Seen.Address);
    }

    protected abstract Task Act(Order order, CancellationToken cancellation);
}
