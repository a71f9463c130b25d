using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Ordering.Serials;

/// <summary>A page of an ordered lot, by the sealed link of its order; without it, there is no such page.</summary>
internal abstract class LotPage(Db db, OrderSeals seals) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "cle")]
    public string? Key { get; set; }

    public Order Order { get; private set; } = null!;

    protected Db Db => db;

    /// <summary>The page of the order itself.</summary>
    public string OrderAddress => seals.Address(Order.Id, Order.Number);

    public string Address => AddressOf("/lot");

    public string AddressOf(string act) => AddressOf(seals, Order, act);

    public static string AddressOf(OrderSeals seals, Order order, string act) =>
        $"/commande/{order.Number}{act}?cle={seals.Key(order.Id)}";

    /// <summary>The way to the lot from the page of its order; none for a household, which has no lot.</summary>
    public static IEnumerable<Link> Way(Order order, OrderSeals seals) =>
        order.PayWithinDays is null
            ? []
            : [new Link("Le lot : numéros de série, livraisons, attestation", AddressOf(seals, order, "/lot"))];

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var aborted = context.HttpContext.RequestAborted;
        var number = context.RouteData.Values["number"] as string;
        if (await db.Order(number, aborted) is not { } found || !seals.Opens(Key, found.Id))
        {
            context.Result = NotFound();
            return;
        }
        Order = found;
        Response.Headers.CacheControl = "private, no-store";
        if (await Load(aborted))
            await next();
        else
            context.Result = NotFound();
    }

    /// <summary>What the page shows whatever is asked of it; false: there is no such thing in this order.</summary>
    protected virtual Task<bool> Load(CancellationToken cancellation) => Task.FromResult(true);
}
