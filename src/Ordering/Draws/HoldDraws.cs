using Marketplace.Catalog.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Marketplace.Ordering.Draws;

/// <summary>
/// Draws when the time is over, offers each unit to the next in line, and passes on what was not bought in time. It may
/// run twice and anywhere: a draw has a version, and the stock gives a unit to one holder.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class HoldDraws(Db db, IStock stock, OrderSeals seals, WriteToWinner write, TimeProvider clock) : IJob
{
    private static readonly TimeSpan Margin = TimeSpan.FromDays(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await Hold(cancellationToken);

    internal async Task Hold(CancellationToken cancellation)
    {
        var now = Now;
        var due = await db
            .Draws.Where(draw => draw.Seed == null && draw.ClosesAt <= now)
            .Select(draw => draw.Id)
            .Take(20)
            .ToListAsync(cancellation);
        foreach (var draw in due)
            await Try(() => Run(draw, cancellation));
        var lapsed = await db.Set<DrawUnit>()
            .Where(unit => unit.DoneAt == null && unit.KeptUntil <= now)
            .Select(unit => unit.Draw)
            .Distinct()
            .Take(20)
            .ToListAsync(cancellation);
        foreach (var draw in lapsed)
            await Try(() => PassOn(draw, cancellation));
    }

    private async Task Try(Func<Task<int>> act)
    {
        db.ChangeTracker.Clear();
        try
        {
            await db.Together(act);
        }
        catch (StaleChange)
        {
            // Another node did it at this very moment.
            db.ChangeTracker.Clear();
        }
    }

    private async Task<int> Run(Guid id, CancellationToken cancellation)
    {
        var draw = await Whole(id, cancellation);
        var entries = await Entries(id, cancellation);
        draw.Run(seals.Unseal(draw.SealedSeed), entries, Now);
        foreach (var unit in draw.Units.OrderBy(unit => unit.Place))
            await Offer(draw, unit, draw.Id, entries, cancellation);
        return await db.SaveChangesAsync(cancellation);
    }

    private async Task<int> PassOn(Guid id, CancellationToken cancellation)
    {
        var (draw, now) = (await Whole(id, cancellation), Now);
        var entries = await Entries(id, cancellation);
        foreach (var unit in draw.Units.Where(unit => unit.DoneAt is null && unit.KeptUntil <= now))
            await Offer(draw, unit, unit.KeptFor!.Value, entries, cancellation);
        return await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Offers the unit to the next who has had no turn; nobody left: it is on sale for all.</summary>
    private async Task Offer(
        Draw draw,
        DrawUnit unit,
        Guid holder,
        List<DrawEntry> entries,
        CancellationToken cancellation
    )
    {
        var now = Now;
        await stock.Release(unit.Device, holder, "Tirage", Actor.System, cancellation);
        var next = entries.Where(entry => !entry.WasOffered).MinBy(entry => entry.Rank);
        var until = now.AddDays(Draw.HoldDays);
        // The stock keeps it a little longer than we say: what lapses goes to the next in line, not on sale.
        if (next is null || !await stock.Claim(unit.Device, next.Id, until + Margin, Actor.System, cancellation))
        {
            (unit.KeptFor, unit.KeptUntil, unit.DoneAt) = (null, null, now);
            return;
        }
        next.WasOffered = true;
        (unit.KeptFor, unit.KeptUntil) = (next.Id, until);
        write.Write(draw, unit, next);
    }

    private Task<Draw> Whole(Guid id, CancellationToken cancellation) =>
        db.Draws.Include(draw => draw.Units).SingleAsync(draw => draw.Id == id, cancellation);

    private Task<List<DrawEntry>> Entries(Guid id, CancellationToken cancellation) =>
        db.Set<DrawEntry>().Where(entry => entry.Draw == id).OrderBy(entry => entry.Ticket).ToListAsync(cancellation);
}
