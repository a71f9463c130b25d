using Marketplace.Accounts.Contracts;
using Marketplace.Bulk.Quoting;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Bulk.Desk;

/// <summary>An operator's part of a quote, what the buyer wrote, and the answer.</summary>
internal sealed class ReadQuoteModel(
    Db db,
    LotThread thread,
    KeepPurchaseOrder papers,
    INetwork network,
    TimeProvider clock
) : PageModel
{
    [BindProperty(Name = "Message")]
    public string? Text { get; set; }

    public LotQuote Quote { get; private set; } = null!;
    public OperatorId Workshop { get; private set; }
    public DateTime Now => clock.GetUtcNow().UtcDateTime;
    public bool IsOpen => Quote.IsOpen(Now);
    public IReadOnlyList<QuoteLine> Lines => Quote.Now.Of(Workshop);
    public LotThreadView Thread { get; private set; } = new([], "", _ => "");

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellation) =>
        await Load(number, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string number, CancellationToken cancellation)
    {
        if (!await Load(number, cancellation))
            return NotFound();
        await thread.Add(Quote, Workshop, User.Actor().Person, new Written(Text), cancellation);
        return Redirect($"/atelier/devis/{Quote.Number}");
    }

    /// <summary>The purchase order that the buyer sent.</summary>
    public async Task<IActionResult> OnGetPaperAsync(string number, CancellationToken cancellation)
    {
        if (!await Load(number, cancellation) || Quote.PurchaseOrderFile is not { } hash)
            return NotFound();
        return await papers.Read(hash, cancellation) is { } bytes
            ? File(bytes, "application/pdf", $"bon-de-commande-{Quote.Number}.pdf")
            : NotFound();
    }

    private async Task<bool> Load(string number, CancellationToken cancellation)
    {
        Workshop = User.Operator();
        if (await db.LotQuote(number, Workshop, cancellation) is not { } found)
            return false;
        Quote = found;
        var name = (await network.Operator(Workshop, cancellation))?.Name ?? "L’atelier";
        Thread = new LotThreadView(await thread.Of(found, Workshop, cancellation), found.Contact, _ => name);
        return true;
    }
}
