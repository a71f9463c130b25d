using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Delivering;
using Marketplace.Ordering.PickUpSlots;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Ordering.Buying;

/// <summary>Between the second step and the recap: the address of a parcel, the time of a visit, where they are needed.</summary>
internal sealed partial class CheckOutModel
{
    /// <summary>How many times are offered at once: enough for a week, few enough to read.</summary>
    private const int SlotsShown = 24;

    private async Task<IActionResult> Deliver(OrderId key, CancellationToken cancellation)
    {
        if (await Open(cancellation) is not { Buyer: not null, Means: not null } checkout || !IsKept(checkout))
            return await Placed(key, cancellation) ?? Redirect("/commande?etape=2");

        var asked = await Asked(checkout, cancellation);
        var answers = asked with
        {
            Address = DeliveryAnswers.ReadAddress(Request.Form),
            Times = asked.Counters.ToDictionary(one => one.Operator, one => Request.Form.Line(one.Field)),
        };
        if (answers.Faults() is { Count: > 0 } faults)
        {
            View = await show.Delivery(checkout, answers, content, cancellation, faults);
            return Again();
        }
        if (answers.Parcel)
            checkout.SendTo(answers.Address);
        if (await Kept(checkout, cancellation) is { } taken)
            return taken;
        await TakeSeats(checkout, answers, cancellation);
        return Redirect("/commande?etape=3");
    }

    private async Task TakeSeats(Checkout checkout, DeliveryAnswers answers, CancellationToken cancellation)
    {
        var until = clock.GetUtcNow().UtcDateTime + HoldUnits.Kept;
        View = await show.Delivery(checkout, answers, content, cancellation);
        foreach (var counter in answers.Counters)
            if (counter.Chosen(answers.Times[counter.Operator]) is { } slot)
                await slots.Take(checkout.Id, counter.Operator, slot.Place, slot.StartsAt, until, cancellation);
            else
                await slots.Leave(checkout.Id, counter.Operator, cancellation);
    }

    /// <summary>What this checkout has to answer, and what it answered already.</summary>
    private async Task<DeliveryAnswers> Asked(Checkout checkout, CancellationToken cancellation)
    {
        var counters = (await Places(cancellation)).Where(one => one.Workshop is not null).ToList();
        var visited = counters
            .Where(one => !checkout.IsShipped(one.Workshop!.Id))
            .ToDictionary(
                one => one.Workshop!.Id,
                one => Slots.PlaceOf(one.Workshop!.Id, checkout.PointFor(one.Workshop!.Id))
            );
        var free = await slots.Free([.. visited.Values], cancellation);
        var asked = counters
            .Where(one => visited.TryGetValue(one.Workshop!.Id, out var place) && free[place].Any())
            .Select(one => new CounterSlots(
                one.Workshop!.Id,
                one.Workshop.Slug,
                one.Name,
                [.. free[visited[one.Workshop.Id]].Take(SlotsShown)],
                visited.Count == 1
            ))
            .ToList();
        return new DeliveryAnswers(
            checkout.HasParcel,
            asked,
            checkout.Address,
            await Taken(checkout, asked, cancellation)
        );
    }

    private async Task<Dictionary<OperatorId, string>> Taken(
        Checkout checkout,
        IReadOnlyList<CounterSlots> asked,
        CancellationToken cancellation
    )
    {
        var times = new Dictionary<OperatorId, string>();
        foreach (var counter in asked)
            if (await slots.Of(checkout.Id, counter.Operator, cancellation) is { } seat)
                times[counter.Operator] = CounterSlots.Value(seat.StartsAt);
        return times;
    }
}
