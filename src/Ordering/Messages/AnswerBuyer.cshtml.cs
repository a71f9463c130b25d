using Marketplace.Accounts.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Ordering.Messages;

/// <summary>The operator writes to whoever ordered.</summary>
internal sealed class AnswerBuyerModel(Db db, Conversation conversation) : PageModel
{
    private Order order = null!;
    private SubOrder part = null!;

    public string Number => order.Number;
    public string Name => order.Name;
    public string? Typed { get; private set; }
    public ThreadView Thread { get; private set; } = new([], "", "");

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellation) =>
        await Load(number, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(
        string number,
        [FromForm(Name = "Message")] string? typed,
        CancellationToken cancellation
    )
    {
        if (!await Load(number, cancellation))
            return NotFound();
        Typed = typed;
        await conversation.Add(order, part, User.Actor().Person, typed, cancellation);
        return Redirect($"/atelier/commandes/{Number}/messages");
    }

    private async Task<bool> Load(string number, CancellationToken cancellation)
    {
        var workshop = User.Operator();
        if (await db.Order(number, workshop, cancellation) is not { } found)
            return false;
        (order, part) = (found, found.PartOf(workshop)!);
        Thread = new ThreadView(await conversation.Of(part, cancellation), found.Name, "L’atelier");
        return true;
    }
}
