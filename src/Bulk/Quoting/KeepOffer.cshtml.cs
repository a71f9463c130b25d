using Marketplace.Bulk.Allocating;
using Marketplace.Bulk.Requesting;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Bulk.Quoting;

/// <summary>Says who the chosen offer is for; it becomes a firm quote whose units are kept.</summary>
internal sealed class KeepOfferModel(Db db, LotSeals seals, HoldLot hold, AnswerRequest answer, TimeProvider clock)
    : PageModel
{
    private readonly Dictionary<string, string> faults = [];
    private BuyerForm typed = BuyerForm.Empty;

    public LotRequest Lot { get; private set; } = null!;
    public Offer Offer { get; private set; } = null!;
    public IReadOnlyDictionary<string, string> Faults => faults;
    public IReadOnlyList<Field> Fields => typed.Fields(Lot.Kind, faults);
    public string Back => seals.Address(Lot);
    public string Address => seals.Address(Lot, $"/offre/{Offer.Aim}");

    public async Task<IActionResult> OnGetAsync(
        Guid id,
        string aim,
        [FromQuery(Name = "cle")] string? key,
        CancellationToken cancellation
    ) => await Load(id, aim, key, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(
        Guid id,
        string aim,
        [FromQuery(Name = "cle")] string? key,
        CancellationToken cancellation
    )
    {
        if (!await Load(id, aim, key, cancellation))
            return NotFound();
        typed = BuyerForm.Read(Request.Form);
        if (typed.Buyer(Lot.Kind, faults) is not { } buyer)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        try
        {
            return Redirect(seals.Address(await hold.Hold(Lot, Offer, buyer, cancellation)));
        }
        catch (OfferGone)
        {
            return await ShowAnew(id, cancellation);
        }
    }

    /// <summary>The stock is no longer what it was: the page of the offers says so, with those of today.</summary>
    private async Task<IActionResult> ShowAnew(Guid id, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var request = await db.LotRequests.SingleAsync(one => one.Id == id, cancellation);
        request.Show(await answer.Answer(request, cancellation), clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellation);
        return Redirect($"{seals.Address(request)}&changees=oui");
    }

    private async Task<bool> Load(Guid id, string aim, string? key, CancellationToken cancellation)
    {
        if (!seals.Opens(key, id) || !Enum.TryParse<Aim>(aim, out var wanted) || !Enum.IsDefined(wanted))
            return false;
        var found = await db.LotRequests.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellation);
        if (found?.Answer.Offers.FirstOrDefault(one => one.Aim == wanted) is not { } offer)
            return false;
        (Lot, Offer) = (found, offer);
        Response.Headers.CacheControl = "private, no-store";
        return true;
    }
}
