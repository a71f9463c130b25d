using Marketplace.Accounts.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Ordering.Crates;

/// <summary>A page of an operator's part of an order as it is packed; a stranger's order does not exist.</summary>
internal abstract class CratePage(CrateDesk desk) : PageModel
{
    public CrateView Seen { get; private set; } = null!;

    protected CrateDesk Desk => desk;

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var number = context.RouteData.Values["number"] as string;
        if (await desk.Find(number, User, HttpContext.RequestAborted) is { } found)
        {
            Seen = found;
            await next();
        }
        else
            context.Result = NotFound();
    }
}

/// <summary>The worker scans each unit into a crate; the page tells what is in which, and what is missing.</summary>
internal sealed class PackLotModel(CrateDesk desk) : CratePage(desk)
{
    [BindProperty]
    public string? Scanned { get; set; }

    [BindProperty]
    public string? Crate { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await Desk.Pack(Seen, Scanned, Crate, cancellation);
        return Redirect(Seen.Address);
    }
}

/// <summary>The list with which somebody fetches the units from the shelves, crate by crate, to print.</summary>
internal sealed class PrintPickingModel(CrateDesk desk) : CratePage(desk);

/// <summary>A unit is taken out of its crate again.</summary>
internal sealed class UnpackUnitModel(CrateDesk desk) : CratePage(desk)
{
    [BindProperty]
    public Guid Unit { get; set; }

    public IActionResult OnGet() => Redirect(Seen.Address);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await Desk.Unpack(Seen, Unit, cancellation);
        return Redirect(Seen.Address);
    }
}

/// <summary>The rest of the lot will not come: it leaves the order.</summary>
internal sealed class EndDeliveriesModel(CrateDesk desk) : CratePage(desk)
{
    [BindProperty]
    public string? Why { get; set; }

    public IActionResult OnGet() => Redirect(Seen.Address);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await Desk.End(Seen, Why, User.Actor(), cancellation);
        return Redirect(Seen.Address);
    }
}
