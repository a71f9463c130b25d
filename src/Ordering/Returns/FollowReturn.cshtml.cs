using Marketplace.Network.Contracts;
using Marketplace.Ordering.Buying;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Returns;

/// <summary>The buyer's side of a return: where to send it, by when, and the proof that it left.</summary>
internal sealed class FollowReturnModel(Db db, OrderSeals seals, INetwork network, TimeProvider clock) : PageModel
{
    public Return Back { get; private set; } = null!;
    public string Number { get; private set; } = "";
    public string Address { get; private set; } = "/";
    public string Seller { get; private set; } = "";
    public string To { get; private set; } = "";
    public string Typed { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(
        string number,
        Guid back,
        [FromQuery(Name = "cle")] string? key,
        CancellationToken cancellation
    ) => await Load(number, back, key, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(
        string number,
        Guid back,
        [FromQuery(Name = "cle")] string? key,
        CancellationToken cancellation
    )
    {
        if (!await Load(number, back, key, cancellation))
            return NotFound();
        Typed = Request.Form.Line("Preuve");
        Back.Send(Typed, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellation);
        return Redirect(Address);
    }

    private async Task<bool> Load(string number, Guid id, string? key, CancellationToken cancellation)
    {
        if (await db.Order(number, cancellation) is not { } order || !seals.Opens(key, order.Id))
            return false;
        var found = await db.Returns.SingleOrDefaultAsync(one => one.Id == id && one.Order == order.Id, cancellation);
        if (found is null)
            return false;
        (Back, Number, Address) = (found, order.Number, seals.Address(order.Id, order.Number));
        var workshop = await network.Operator(found.Operator, cancellation);
        (Seller, To) = (workshop?.Name ?? "", workshop?.Address ?? "");
        return true;
    }
}
