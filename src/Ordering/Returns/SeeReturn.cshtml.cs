using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Ordering.Payments;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Returns;

/// <summary>One return of an operator, and what is done with it now.</summary>
internal abstract class ReturnPageModel(Db db, TimeProvider clock) : PageModel
{
    protected Db Db => db;
    protected DateTime Now => clock.GetUtcNow().UtcDateTime;

    public Return Back { get; private set; } = null!;
    public string Number { get; private set; } = "";
    public string Name { get; private set; } = "";

    /// <summary>The version that the page showed; another one means that a colleague was faster.</summary>
    [BindProperty]
    public int Version { get; set; }

    protected string Address => $"/atelier/retours/{Back.Id}";

    protected async Task<bool> Load(Guid id, CancellationToken cancellation)
    {
        var workshop = User.Operator();
        var found = await db.Returns.SingleOrDefaultAsync(
            one => one.Id == id && one.Operator == workshop,
            cancellation
        );
        if (found is null)
            return false;
        Back = found;
        var order = await db
            .Orders.Where(one => one.Id == found.Order)
            .Select(one => new { one.Number, one.Name })
            .SingleAsync(cancellation);
        (Number, Name) = (order.Number, order.Name);
        return true;
    }

    protected void RefuseStale()
    {
        if (Back.Version != Version)
            throw new StaleChange(new InvalidOperationException("The page was older than the return."));
    }
}

internal sealed class SeeReturnModel(Db db, TimeProvider clock) : ReturnPageModel(db, clock)
{
    public async Task<IActionResult> OnGetAsync(Guid back, CancellationToken cancellation) =>
        await Load(back, cancellation) ? Page() : NotFound();
}

/// <summary>The unit is back in the workshop.</summary>
internal sealed class ReceiveReturnModel(Db db, INetwork network, TimeProvider clock) : ReturnPageModel(db, clock)
{
    [BindProperty]
    public string? Scanned { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid back, CancellationToken cancellation) =>
        await Load(back, cancellation) ? Redirect(Address) : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid back, CancellationToken cancellation)
    {
        if (!await Load(back, cancellation))
            return NotFound();
        RefuseStale();
        Refuse.If(
            !Tag.TryParse(Scanned, out var tag),
            "« {0} » n’est pas une étiquette : elle commence par OS-.",
            Scanned
        );
        var place = (await network.Operator(User.Operator(), cancellation))?.Name ?? "";
        Back.Receive(tag, new Trace(Now, User.Actor(), place));
        await Db.SaveChangesAsync(cancellation);
        return Redirect(Address);
    }
}

/// <summary>Somebody looked at it, and it is paid back.</summary>
internal sealed class InspectReturnModel(Db db, PayReturn pay, TimeProvider clock) : ReturnPageModel(db, clock)
{
    [BindProperty]
    public ReturnResult? Result { get; set; }

    [BindProperty]
    public string? Deduction { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid back, CancellationToken cancellation) =>
        await Load(back, cancellation) ? Redirect(Address) : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid back, CancellationToken cancellation)
    {
        if (!await Load(back, cancellation))
            return NotFound();
        RefuseStale();
        Refuse.If(Result is null, "Dites dans quel état il est revenu.");
        var kept = string.IsNullOrWhiteSpace(Deduction) ? Money.Zero : Amounts.Read(Deduction);
        Refuse.If(kept is null, Amounts.Unreadable);
        Back.Inspect(Result.Value, kept.Value, Why, Now);
        await pay.Pay(Back, User.Actor().Person, cancellation);
        await Db.SaveChangesAsync(cancellation);
        return Redirect(Address);
    }
}
