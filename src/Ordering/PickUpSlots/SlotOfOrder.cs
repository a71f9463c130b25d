using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.PickUpSlots;

/// <summary>When the buyer comes, and where they choose it or change it.</summary>
internal sealed class SlotOfOrder(Db db, Slots slots, OrderSeals seals)
{
    public async Task<Visits> Of(Order order, Func<OperatorId, string> sellers, CancellationToken cancellation)
    {
        var waiting = order.Parts.Where(part => part.IsOpen && !part.IsParcel).ToList();
        if (waiting.Count == 0)
            return Visits.None;
        var seats = await db
            .PickUpSeats.AsNoTracking()
            .Where(seat => seat.Order == order.Id)
            .ToDictionaryAsync(seat => seat.Operator, cancellation);
        var free = await slots.Free(
            [.. waiting.Select(part => Slots.PlaceOf(part.Operator, part.PickUpPoint))],
            cancellation
        );
        var alone = order.Parts.Count == 1;
        var ways = waiting
            .Where(part =>
                seats.ContainsKey(part.Operator) || free[Slots.PlaceOf(part.Operator, part.PickUpPoint)].Any()
            )
            .Select(part =>
                Way(
                    order,
                    part,
                    seats.GetValueOrDefault(part.Operator) is { LostAt: null },
                    alone ? "" : sellers(part.Operator)
                )
            );
        var times = waiting
            .Where(part => seats.ContainsKey(part.Operator))
            .Select(part =>
                alone ? Said(seats[part.Operator]) : $"{Said(seats[part.Operator])} ({sellers(part.Operator)})"
            );
        return new Visits(string.Join(" ; ", times) is { Length: > 0 } when ? when : null, [.. ways]);
    }

    private static string Said(PickUpSeat seat) =>
        seat.LostAt is null
            ? seat.Words
            : $"{seat.Words} n’est plus possible : l’atelier a changé ses heures. Choisissez une autre heure.";

    private Link Way(Order order, SubOrder part, bool chosen, string of) =>
        new(
            (chosen ? "Changer de rendez-vous" : "Choisir un rendez-vous") + (of is "" ? "" : $", {of}"),
            $"/commande/{order.Number}/rendez-vous/{part.Id}?cle={seals.Key(order.Id)}"
        );
}

/// <param name="When">Null: no time is chosen.</param>
internal sealed record Visits(string? When, IReadOnlyList<Link> Ways)
{
    public static Visits None { get; } = new(null, []);
}
