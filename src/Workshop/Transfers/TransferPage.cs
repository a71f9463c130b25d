using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Workshop.Devices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Workshop.Transfers;

/// <summary>A page about one offer: found for one of its two workshops, and for nobody else.</summary>
internal abstract class TransferPage(Db db, INetwork network, Bench bench) : PageModel
{
    public const string List = "/atelier/transferts";

    public Transfer Transfer { get; private set; } = null!;

    /// <summary>The workshop that offers.</summary>
    public string From { get; private set; } = "";

    /// <summary>The workshop that may accept.</summary>
    public string To { get; private set; } = "";

    public bool IsMine => Transfer.From == User.Operator();

    public bool MayTakeBack => IsMine && User.IsInRole(Access.Lead);

    /// <summary>What the scanner wrote.</summary>
    [BindProperty]
    public string? Read { get; set; }

    /// <summary>What is not as told, by tag.</summary>
    [BindProperty]
    public Dictionary<string, string?> Differences { get; set; } = [];

    [BindProperty]
    public bool RestMissing { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public string Address => $"{List}/{Transfer.Id}";

    protected CancellationToken Cancellation => HttpContext.RequestAborted;

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var (me, id) = (User.Operator(), RouteData.Values["transfer"] as string);
        var found = Guid.TryParse(id, out var known)
            ? await db
                .Transfers.Include(one => one.Lines.OrderBy(line => line.Tag))
                .SingleOrDefaultAsync(one => one.Id == known && (one.From == me || one.To == me), Cancellation)
            : null;
        if (found is null)
        {
            context.Result = NotFound();
            return;
        }
        Transfer = found;
        From = (await network.Operator(found.From, Cancellation))?.Name ?? "";
        To = (await network.Operator(found.To, Cancellation))?.Name ?? "";
        await next();
    }

    public IActionResult OnGet() => Page();

    protected Task<Trace> Trace() => bench.Trace(User, Cancellation);

    protected RedirectResult Done() => Redirect(Address);

    public bool Waits => Transfer.State is TransferState.Offered;
}
