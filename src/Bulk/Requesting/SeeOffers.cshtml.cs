using Marketplace.Bulk.Allocating;
using Marketplace.Bulk.Quoting;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Bulk.Requesting;

/// <summary>The offers for a request, by the link that its author kept.</summary>
internal sealed class SeeOffersModel(Db db, LotSeals seals, AnswerRequest answer, INetwork network, TimeProvider clock)
    : PageModel
{
    public LotRequest Lot { get; private set; } = null!;
    public Wish Wish { get; private set; } = null!;
    public Allocation Found { get; private set; } = null!;
    public IReadOnlyDictionary<OperatorId, OperatorCard> Workshops { get; private set; } =
        new Dictionary<OperatorId, OperatorCard>();

    /// <summary>Where the quote is that it became; null before.</summary>
    public string? Quote { get; private set; }

    /// <summary>The chosen offer could not be kept any more.</summary>
    [BindProperty(SupportsGet = true, Name = "changees")]
    public string? Changed { get; set; }

    public string Change => $"/associations?demande={Lot.Id}&cle={seals.Key(Lot.Id)}";

    public string AddressOf(Offer offer) => seals.Address(Lot, $"/offre/{offer.Aim}");

    public string Address => seals.Address(Lot);

    public async Task<IActionResult> OnGetAsync(
        Guid id,
        [FromQuery(Name = "cle")] string? key,
        CancellationToken cancellation
    ) => await Load(id, key, cancellation) ? Page() : NotFound();

    /// <summary>The stock has changed since: other offers, from what is on sale now.</summary>
    public async Task<IActionResult> OnPostAsync(
        Guid id,
        [FromQuery(Name = "cle")] string? key,
        CancellationToken cancellation
    )
    {
        if (!await Load(id, key, cancellation))
            return NotFound();
        Lot.Show(await answer.Answer(Lot, cancellation), clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellation);
        return Redirect(Address);
    }

    private async Task<bool> Load(Guid id, string? key, CancellationToken cancellation)
    {
        if (!seals.Opens(key, id))
            return false;
        if (await db.LotRequests.SingleOrDefaultAsync(one => one.Id == id, cancellation) is not { } found)
            return false;
        (Lot, Wish, Found) = (found, found.Wish, found.Answer);
        Workshops = (await network.Operators(cancellation)).ToDictionary(one => one.Id);
        var quote = await db.LotQuotes.AsNoTracking().SingleOrDefaultAsync(one => one.Request == id, cancellation);
        Quote = quote is null ? null : seals.Address(quote);
        Response.Headers.CacheControl = "private, no-store";
        return true;
    }
}
