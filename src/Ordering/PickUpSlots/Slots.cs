using Marketplace.Network.Contracts;
using Marketplace.Ordering.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.PickUpSlots;

/// <summary>The times at which buyers can come to a counter, and the seats that they take in them.</summary>
internal sealed class Slots(Db db, TimeProvider clock)
{
    /// <summary>So that the order can be prepared (ours).</summary>
    private static readonly TimeSpan Notice = TimeSpan.FromHours(24);
    private const int DaysAhead = 15;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The counter as slots name it: the pick-up point, or the operator itself.</summary>
    public static Guid PlaceOf(OperatorId workshop, PickUpPointId? point) => point?.Value ?? workshop.Value;

    /// <summary>What is free at these counters, in the order of time.</summary>
    public async Task<ILookup<Guid, Slot>> Free(IReadOnlyCollection<Guid> places, CancellationToken cancellation)
    {
        var slots = await Offered(places, cancellation);
        if (slots.Count == 0)
            return slots.ToLookup(slot => slot.Place);
        var now = Now;
        var taken = await db
            .PickUpSeats.Where(seat => places.Contains(seat.Place) && seat.StartsAt > now)
            .Where(seat => seat.LostAt == null && (seat.HeldUntil == null || seat.HeldUntil > now))
            .GroupBy(seat => new { seat.Place, seat.StartsAt })
            .Select(same => new { same.Key, Count = same.Count() })
            .ToDictionaryAsync(same => (same.Key.Place, same.Key.StartsAt), same => same.Count, cancellation);
        return slots
            .Where(slot => taken.GetValueOrDefault((slot.Place, slot.StartsAt)) < slot.Capacity)
            .ToLookup(slot => slot.Place);
    }

    public Task<PickUpSeat?> Of(OrderId order, OperatorId workshop, CancellationToken cancellation) =>
        db.PickUpSeats.SingleOrDefaultAsync(seat => seat.Order == order && seat.Operator == workshop, cancellation);

    /// <summary>Takes a seat for the order, or moves the one that it has. Of all who want the last one, one gets it.</summary>
    /// <param name="heldUntil">Until when it is kept for a checkout; null for an order that is placed.</param>
    /// <exception cref="Refusal">There is no such slot, or its seats are taken.</exception>
    public async Task Take(
        OrderId order,
        OperatorId workshop,
        Guid place,
        DateTime startsAt,
        DateTime? heldUntil,
        CancellationToken cancellation
    )
    {
        var slot = (await Offered([place], cancellation)).Find(one => one.StartsAt == startsAt);
        Refuse.If(slot is null, "Ce créneau n’existe pas ou n’existe plus. Choisissez-en un autre.");
        var now = Now;
        await db
            .PickUpSeats.Where(seat => seat.Place == place && seat.StartsAt == startsAt && seat.HeldUntil <= now)
            .Where(seat => seat.Order != order)
            .ExecuteDeleteAsync(cancellation);
        // Each failure means that somebody took the seat meanwhile: there are no more failures than seats.
        for (var tries = 0; tries <= slot.Capacity; tries++)
            if (await TrySit(order, workshop, slot, heldUntil, cancellation))
                return;
        throw new Refusal(Full);
    }

    public Task Leave(OrderId order, OperatorId workshop, CancellationToken cancellation) =>
        db.PickUpSeats.Where(seat => seat.Order == order && seat.Operator == workshop).ExecuteDeleteAsync(cancellation);

    /// <summary>The order is placed: its seats are no longer given to others when the time is over.</summary>
    public Task Keep(OrderId order, CancellationToken cancellation) =>
        db
            .PickUpSeats.Where(seat => seat.Order == order)
            .ExecuteUpdateAsync(set => set.SetProperty(seat => seat.HeldUntil, (DateTime?)null), cancellation);

    /// <summary>Frees what was kept for people who did not order in time. Twice is once.</summary>
    public Task<int> FreeLapsed(CancellationToken cancellation)
    {
        var now = Now;
        return db.PickUpSeats.Where(seat => seat.HeldUntil <= now).ExecuteDeleteAsync(cancellation);
    }

    private const string Full = "Ce créneau vient d’être complet. Choisissez-en un autre.";

    private async Task<bool> TrySit(
        OrderId order,
        OperatorId workshop,
        Slot slot,
        DateTime? heldUntil,
        CancellationToken cancellation
    )
    {
        var taken = await db
            .PickUpSeats.Where(seat => seat.Place == slot.Place && seat.StartsAt == slot.StartsAt)
            .Select(seat => new { seat.Seat, seat.Order })
            .ToListAsync(cancellation);
        var free = Enumerable.Range(1, slot.Capacity).Except(taken.Select(one => one.Seat)).ToList();
        var ours = taken.Find(one => one.Order == order);
        Refuse.If(free.Count == 0 && ours is null, Full);
        var seat = await Of(order, workshop, cancellation);
        if (seat is null)
            db.Add(seat = PickUpSeat.For(order, workshop));
        seat.Sit(slot, ours?.Seat ?? free[0], heldUntil);
        try
        {
            await db.Together(() => db.SaveChangesAsync(cancellation), cancellation);
            return true;
        }
        catch (DbUpdateException conflict) when (db.IsDuplicate(conflict))
        {
            db.Entry(seat).State = EntityState.Detached;
            return false;
        }
    }

    private async Task<List<Slot>> Offered(IReadOnlyCollection<Guid> places, CancellationToken cancellation)
    {
        var hours = await db
            .PickUpHours.AsNoTracking()
            .Where(one => places.Contains(one.Place))
            .ToListAsync(cancellation);
        if (hours.Count == 0)
            return [];
        var (now, today) = (Now, Now.Date);
        var closed = await db
            .PickUpClosures.Where(one => places.Contains(one.Place) && one.Day >= today)
            .Select(one => new { one.Place, one.Day })
            .ToListAsync(cancellation);
        var days = Enumerable
            .Range(0, DaysAhead + 1)
            .Select(ahead => DateTime.SpecifyKind(today, DateTimeKind.Unspecified).AddDays(ahead));
        return
        [
            .. days.SelectMany(day =>
                    hours
                        .Where(one => !closed.Exists(shut => shut.Place == one.Place && shut.Day.Date == day.Date))
                        .SelectMany(one => one.On(day))
                )
                .Where(slot => slot.StartsAt >= now + Notice)
                .OrderBy(slot => slot.StartsAt),
        ];
    }
}

/// <summary>Who does not come frees the seat for somebody else.</summary>
internal sealed class FreeSeatWhenCancelled(Slots slots) : IHandle<OrderCancelled>
{
    public Task When(OrderCancelled happened, CancellationToken cancellation) =>
        slots.Leave(happened.Order, happened.Operator, cancellation);
}
