using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Bulk.Quoting;

/// <summary>A page of a quote, by the sealed link that its buyer has; without it, there is no such page.</summary>
internal abstract class QuotePageModel(Db db, LotSeals seals, INetwork network, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "cle")]
    public string? Key { get; set; }

    public LotQuote Quote { get; private set; } = null!;

    public IReadOnlyDictionary<OperatorId, OperatorCard> Workshops { get; private set; } =
        new Dictionary<OperatorId, OperatorCard>();

    protected Db Db => db;

    public DateTime Clock => clock.GetUtcNow().UtcDateTime;

    public bool IsOpen => Quote.IsOpen(Clock);

    public string Address => seals.Address(Quote);

    public string AddressOf(string act) => seals.Address(Quote, act);

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var cancellation = context.HttpContext.RequestAborted;
        var number = context.RouteData.Values["number"] as string;
        if (await db.LotQuote(number, cancellation) is not { } found || !seals.Opens(Key, found.Id))
        {
            context.Result = NotFound();
            return;
        }
        Quote = found;
        Workshops = (await network.Operators(cancellation)).ToDictionary(one => one.Id);
        Response.Headers.CacheControl = "private, no-store";
        await next();
    }
}
