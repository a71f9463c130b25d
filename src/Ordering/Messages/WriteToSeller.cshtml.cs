using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Ordering.Messages;

/// <summary>The buyer writes to the seller of a part of the order, by the signed link.</summary>
internal sealed class WriteToSellerModel(Db db, OrderSeals seals, Conversation conversation, BasketLines lines)
    : PageModel
{
    private Order order = null!;
    private SubOrder part = null!;

    public string Number => order.Number;
    public string Address => seals.Address(order.Id, order.Number);
    public string Seller { get; private set; } = "";
    public string? Typed { get; private set; }
    public ThreadView Thread { get; private set; } = new([], "", "");

    public async Task<IActionResult> OnGetAsync(
        string number,
        Guid part,
        [FromQuery(Name = "cle")] string? key,
        CancellationToken cancellation
    ) => await Load(number, part, key, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(
        string number,
        Guid part,
        [FromQuery(Name = "cle")] string? key,
        [FromForm(Name = "Message")] string? typed,
        CancellationToken cancellation
    )
    {
        if (!await Load(number, part, key, cancellation))
            return NotFound();
        Typed = typed;
        await conversation.Add(order, this.part, null, typed, cancellation);
        return Redirect(Request.Path + Request.QueryString);
    }

    private async Task<bool> Load(string number, Guid id, string? key, CancellationToken cancellation)
    {
        if (await db.Order(number, cancellation) is not { } found || !seals.Opens(key, found.Id))
            return false;
        if (found.Parts.FirstOrDefault(one => one.Id == id) is not { } of)
            return false;
        (order, part) = (found, of);
        Seller = (await lines.SellersById(cancellation))(of.Operator);
        Thread = new ThreadView(await conversation.Of(of, cancellation), "Vous", Seller);
        Response.Headers.CacheControl = "private, no-store";
        return true;
    }
}
