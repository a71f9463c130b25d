using Marketplace.Accounts.Contracts;
using Marketplace.Catalog.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Warranty;

/// <summary>One case of an operator, and what can be done about it now.</summary>
internal abstract class CasePageModel(Db db, CaseDesk desk) : PageModel
{
    protected CaseDesk Desk => desk;

    public WarrantyCase Case { get; private set; } = null!;
    public Order Order { get; private set; } = null!;
    public string Number => Order.Number;
    public string Name => Order.Name;
    public string Address => $"/atelier/garanties/{Case.Id}";
    public DateTime Now => desk.Now;

    /// <summary>Null once the unit left the order for another.</summary>
    public WarrantyClock? Clock { get; private set; }

    /// <summary>A unit of the same listing that could take its place.</summary>
    public UnitOnSale? Like { get; private set; }

    protected async Task<bool> Load(Guid id, CancellationToken cancellation)
    {
        var workshop = User.Operator();
        var found = await db.WarrantyCases.SingleOrDefaultAsync(
            one => one.Id == id && one.Operator == workshop,
            cancellation
        );
        if (found is null)
            return false;
        Case = found;
        Order = await db.Orders.Whole().SingleAsync(one => one.Id == found.Order, cancellation);
        Clock = await desk.ClockOf(Order, found, cancellation);
        Like = found.IsOpen ? await desk.Like(found, cancellation) : null;
        return true;
    }
}

internal sealed class SeeCaseModel(Db db, CaseDesk desk) : CasePageModel(db, desk)
{
    public async Task<IActionResult> OnGetAsync(Guid one, CancellationToken cancellation) =>
        await Load(one, cancellation) ? Page() : NotFound();
}

/// <summary>One act on a case: each is an address of its own, posted from the case's page.</summary>
internal abstract class CaseActModel(Db db, CaseDesk desk) : CasePageModel(db, desk)
{
    [BindProperty]
    public int Version { get; set; }

    /// <summary>What the buyer reads.</summary>
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>A tag.</summary>
    [BindProperty]
    public string? Scanned { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid one, CancellationToken cancellation) =>
        await Load(one, cancellation) ? Redirect(Address) : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid one, CancellationToken cancellation)
    {
        if (!await Load(one, cancellation))
            return NotFound();
        if (Case.Version != Version)
            throw new StaleChange(new InvalidOperationException("The page was older than the case."));
        await Act(await Desk.Trace(User, cancellation), cancellation);
        return Redirect(Address);
    }

    protected abstract Task Act(Trace trace, CancellationToken cancellation);
}
