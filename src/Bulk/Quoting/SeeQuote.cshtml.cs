using Marketplace.Network.Contracts;
using Marketplace.Ordering.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Bulk.Quoting;

/// <summary>A firm quote as its buyer reads it: what is kept, until when, and what can be done with it.</summary>
internal sealed class SeeQuoteModel(
    Db db,
    LotSeals seals,
    INetwork network,
    IOrganisationOrders orders,
    IPublicAddress site,
    TimeProvider clock
) : QuotePageModel(db, seals, network, clock)
{
    /// <summary>The version that is read: the one that holds, unless an older one is asked for.</summary>
    public QuoteVersion Shown { get; private set; } = null!;

    /// <summary>The order that it became; null before.</summary>
    public PlacedOrder? Order { get; private set; }

    public bool IsOld => Shown.No != Quote.Current;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "version")] int? no, CancellationToken cancellation)
    {
        if (Quote.Versions.SingleOrDefault(version => version.No == (no ?? Quote.Current)) is not { } shown)
            return NotFound();
        Shown = shown;
        if (Quote.State is QuoteState.Accepted)
            Order = await orders.Find(OrderId.From(Quote.Id), cancellation);
        return Page();
    }

    public IActionResult OnGetPdf() =>
        File(LotQuotePdf.Draw(Quote, Workshops, site), "application/pdf", $"devis-{Quote.Number}-v{Quote.Current}.pdf");
}
