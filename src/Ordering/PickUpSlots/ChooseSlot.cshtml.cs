using Marketplace.Ordering.Buying;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Delivering;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Ordering.PickUpSlots;

/// <summary>The buyer chooses a time for one part of the order, changes it or gives it up.</summary>
internal sealed class ChooseSlotModel(Db db, OrderSeals seals, Slots slots, Counters counters) : PageModel
{
    private const int Shown = 40;
    private const string None = "aucun";

    private Order order = null!;
    private SubOrder part = null!;
    private CounterSlots free = null!;

    public string Number => order.Number;
    public string Address => seals.Address(order.Id, order.Number);
    public string Where { get; private set; } = "";

    /// <summary>The time that is kept now.</summary>
    public string? Kept { get; private set; }

    public Field Question { get; private set; } = Field.Example;

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
        [FromForm(Name = "Creneau")] string? said,
        CancellationToken cancellation
    )
    {
        if (!await Load(number, part, key, cancellation))
            return NotFound();
        Refuse.If(!this.part.IsOpen || this.part.IsParcel, "Cette commande ne se retire pas, ou plus, au comptoir.");
        if (said == None)
        {
            await slots.Leave(order.Id, this.part.Operator, cancellation);
            return Redirect(Address);
        }
        var slot = free.Chosen(said);
        Refuse.If(slot is null, "Choisissez un créneau de la liste.");
        await slots.Take(order.Id, this.part.Operator, slot.Place, slot.StartsAt, null, cancellation);
        return Redirect(Address);
    }

    private async Task<bool> Load(string number, Guid id, string? key, CancellationToken cancellation)
    {
        if (await db.Order(number, cancellation) is not { } found || !seals.Opens(key, found.Id))
            return false;
        if (found.Parts.FirstOrDefault(one => one.Id == id) is not { IsParcel: false } of)
            return false;
        (order, part) = (found, of);
        var place = Slots.PlaceOf(part.Operator, part.PickUpPoint);
        var seat = await slots.Of(order.Id, part.Operator, cancellation);
        var offered = (await slots.Free([place], cancellation))[place].Take(Shown).ToList();
        free = new CounterSlots(part.Operator, "", "", offered, Alone: true);
        Kept = seat is { LostAt: null } ? seat.Words : null;
        Where = (await counters.Of(part.Operator, cancellation)).Place(part.PickUpPoint);
        Question = new Field("Creneau", "Les créneaux libres")
        {
            Value = seat is { LostAt: null } ? CounterSlots.Value(seat.StartsAt) : null,
            Choices = [.. offered.Select(slot => new Choice(CounterSlots.Value(slot.StartsAt), slot.Words))],
        };
        return true;
    }
}
