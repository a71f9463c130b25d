using Marketplace.Ordering.Baskets;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Ordering.Orders;

/// <summary>The buyer gives the order up before it is handed over.</summary>
internal sealed class GiveUpOrderModel(Db db, OrderSeals seals, CancelPart cancel) : PageModel
{
    public string Number { get; private set; } = "";
    public string Address { get; private set; } = "/";

    public async Task<IActionResult> OnGetAsync(
        string number,
        [FromQuery(Name = "cle")] string? key,
        CancellationToken cancellation
    ) => await Opened(number, key, cancellation) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(
        string number,
        [FromQuery(Name = "cle")] string? key,
        CancellationToken cancellation
    )
    {
        if (await Opened(number, key, cancellation) is not { } order)
            return NotFound();

        var open = order.Parts.Where(part => part.CanCancel).Select(part => part.Operator).ToList();
        Refuse.If(open.Count == 0, "Cette commande est déjà remise, expédiée ou annulée.");
        await cancel.Cancel(order, open, "À votre demande.", Buyers.Someone, cancellation);
        return Redirect(Address);
    }

    private async Task<Order?> Opened(string number, string? key, CancellationToken cancellation)
    {
        if (await db.Order(number, cancellation) is not { } order || !seals.Opens(key, order.Id))
            return null;

        (Number, Address) = (order.Number, seals.Address(order.Id, order.Number));
        return order;
    }
}
