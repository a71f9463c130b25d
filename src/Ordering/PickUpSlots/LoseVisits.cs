using Marketplace.Ordering.Mails;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.PickUpSlots;

/// <summary>
/// A counter changed its hours: who was to come at a time that is no more is told, and chooses again. In the transaction
/// of the change; the caller saves.
/// </summary>
internal sealed class LoseVisits(Db db, WriteToBuyer write, TimeProvider clock)
{
    public async Task Look(Guid place, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var seats = await db
            .PickUpSeats.Where(seat => seat.Place == place && seat.StartsAt > now && seat.LostAt == null)
            .ToListAsync(cancellation);
        if (seats.Count == 0)
            return;
        var hours = await db.PickUpHours.Where(one => one.Place == place).ToListAsync(cancellation);
        var closed = await db
            .PickUpClosures.Where(one => one.Place == place)
            .Select(one => one.Day)
            .ToListAsync(cancellation);
        foreach (var seat in seats.Where(seat => !Stands(seat, hours, closed)))
        {
            seat.Lose(now);
            if (seat.HeldUntil is null)
                await write.Write(
                    "visit-lost",
                    seat.Order,
                    seat.Operator,
                    cancellation,
                    facts => facts with { When = seat.Words }
                );
        }
    }

    private static bool Stands(PickUpSeat seat, List<PickUpHours> hours, List<DateTime> closed)
    {
        var day = FrenchTime.Local(seat.StartsAt).Date;
        return !closed.Exists(shut => shut.Date == day)
            && hours.Exists(one => one.On(day).Any(slot => slot.StartsAt == seat.StartsAt));
    }
}
