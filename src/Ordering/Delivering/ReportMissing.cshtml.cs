using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Ordering.Delivering;

/// <summary>The buyer says that the parcel has not arrived; the seller has a week to find it.</summary>
internal sealed class ReportMissingModel(Db db, OrderSeals seals, TimeProvider clock) : PageModel
{
    private Order order = null!;
    private SubOrder part = null!;

    public string Number => order.Number;
    public string Address => seals.Address(order.Id, order.Number);
    public string Tracking => $"{part.Parcel!.Carrier}, {part.Parcel.Tracking}";

    /// <summary>By when it is found, or given up; null: nothing was told yet.</summary>
    public string? Until => part.MissingAt is { } told ? (told + LostParcels.BeforeLost).LongDay : null;

    public async Task<IActionResult> OnGetAsync(
        string number,
        Guid part,
        [FromQuery(Name = "cle")] string? key,
        CancellationToken cancellation
    ) => await Load(number, part, key, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(
        string number,
        Guid part,
        [FromQuery(Name = "cle")] string? key,
        CancellationToken cancellation
    )
    {
        if (!await Load(number, part, key, cancellation))
            return NotFound();
        order.ReportMissing(this.part.Operator, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellation);
        return Redirect($"{Request.PathBase}{Request.Path}{Request.QueryString}");
    }

    private async Task<bool> Load(string number, Guid id, string? key, CancellationToken cancellation)
    {
        if (await db.Order(number, cancellation) is not { } found || !seals.Opens(key, found.Id))
            return false;
        if (found.Parts.FirstOrDefault(one => one.Id == id) is not { Parcel.Tracking: not null, IsOpen: true } of)
            return false;
        (order, part) = (found, of);
        return true;
    }
}
