using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Ordering.Owed;

/// <summary>The account of an order on terms, by the order's own link: what was invoiced, paid, and is open.</summary>
internal sealed class SeeOwedModel(
    Db db,
    OrderSeals seals,
    ReadOwed read,
    LateSettings late,
    Shell shell,
    TimeProvider clock
) : PageModel
{
    public Statement Statement { get; private set; } = null!;
    public LateSettings Late => late;
    public string Number { get; private set; } = "";
    public string Key { get; private set; } = "";

    /// <summary>The order itself.</summary>
    public string Address { get; private set; } = "/";

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var (cancellation, key) = (HttpContext.RequestAborted, Request.Query["cle"].ToString());
        var number = (string?)context.RouteData.Values["number"] ?? "";
        if (
            await db.Order(number, cancellation) is not { PayWithinDays: not null } order
            || !seals.Opens(key, order.Id)
        )
        {
            context.Result = NotFound();
            return;
        }
        var today = clock.GetUtcNow().UtcDateTime.ParisDay;
        Statement = Statement.Of(order.Name, await read.Of(order.Id, cancellation), late, today);
        (Number, Key, Address) = (order.Number, key, seals.Address(order.Id, order.Number));
        Response.Headers.CacheControl = "no-store";
        await next();
    }

    public PageResult OnGet() => Page();

    public IActionResult OnGetPdf() => Statement.AsPdf(shell.SiteName, late);

    public IActionResult OnGetCsv() => Statement.AsCsv();
}
