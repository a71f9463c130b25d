using Marketplace.Network.Contracts;
using Marketplace.Ordering.Baskets;
using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Quoting;

/// <summary>A quote by the link that its owner kept: the PDF, and the way to the order.</summary>
internal sealed class SeeQuoteModel(
    Db db,
    QuoteSeals seals,
    INetwork network,
    IPublicAddress site,
    IEligibility eligibility,
    IRememberCode memory,
    PutHeld put,
    TimeProvider clock
) : PageModel
{
    public Quote Quote { get; private set; } = null!;

    public bool Holds => Quote.Holds(clock.GetUtcNow().UtcDateTime);

    public string Address => seals.Address(Quote);

    public async Task<IActionResult> OnGetAsync(
        string number,
        [FromQuery(Name = "cle")] string? key,
        CancellationToken cancellation
    ) => await Load(number, key, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnGetPdfAsync(
        string number,
        [FromQuery(Name = "cle")] string? key,
        CancellationToken cancellation
    )
    {
        if (!await Load(number, key, cancellation))
            return NotFound();
        var seller = (await network.Operator(Quote.Operator, cancellation))!;
        return File(QuotePdf.Draw(Quote, seller, site), "application/pdf", $"devis-{Quote.Number}.pdf");
    }

    public async Task<IActionResult> OnPostAsync(
        string number,
        [FromQuery(Name = "cle")] string? key,
        CancellationToken cancellation
    )
    {
        if (!await Load(number, key, cancellation))
            return NotFound();
        Refuse.If(!Holds, "Ce devis n’est plus valable : l’ordinateur est peut-être encore en vente, au prix du jour.");
        await put.Into(HttpContext, Quote.Tag, Quote.Device, Quote.Id, Quote.ValidUntil, cancellation);
        if (await eligibility.Right(RightId.From(Quote.Right), cancellation) is { } right)
            memory.Remember(HttpContext, right.Code);
        return Redirect("/panier");
    }

    private async Task<bool> Load(string number, string? key, CancellationToken cancellation)
    {
        if (await db.Quotes.SingleOrDefaultAsync(one => one.Number == number, cancellation) is not { } found)
            return false;
        Quote = found;
        return seals.Opens(key, found.Id);
    }
}
