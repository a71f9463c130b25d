using Marketplace.Catalog.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Solidarity;
using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Marketplace.Ordering.Draws;

/// <summary>
/// Draws when the time is over, offers each unit to the next in line, and passes on what was not bought: not ordered in
/// time, or ordered and cancelled. The stock has promised the units to the draw: they come back to it and not on sale, as
/// long as anybody is left in line. It may run twice and anywhere: a draw has a version, and a unit has one holder.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class HoldDraws(
    Db db,
    IStock stock,
    IEligibility eligibility,
    OrderSeals seals,
    WriteToWinner write,
    TimeProvider clock
) : IJob
{
    /// <summary>The stock keeps a unit a little longer than we say, so that nobody loses it at the last minute.</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromDays(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await Hold(cancellationToken);

    internal async Task Hold(CancellationToken cancellation)
    {
        var now = Now;
        var due = await db
            .Draws.Where(draw => draw.Seed == null && draw.ClosesAt <= now)
            .OrderBy(draw => draw.ClosesAt)
            .Select(draw => draw.Id)
            .Take(20)
            .ToListAsync(cancellation);
        foreach (var draw in due)
            await Try(() => Run(draw, cancellation));
        var running = await db
            .Draws.Where(draw => draw.Seed != null && draw.Units.Any(unit => unit.DoneAt == null))
            .Select(draw => draw.Id)
            .ToListAsync(cancellation);
        foreach (var draw in running)
            await Try(() => Follow(draw, cancellation));
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
            await Offer(draw, unit, entries, cancellation);
        return await db.SaveChangesAsync(cancellation);
    }

    private async Task<int> Follow(Guid id, CancellationToken cancellation)
    {
        var draw = await Whole(id, cancellation);
        var entries = await Entries(id, cancellation);
        var promised = (await stock.Promised(id, cancellation)).ToDictionary(one => one.Device, one => one.IsBack);
        foreach (var unit in draw.Units.Where(unit => unit.DoneAt is null).OrderBy(unit => unit.Place))
            if (promised.TryGetValue(unit.Device, out var isBack))
                await Follow(draw, unit, isBack, entries, cancellation);
            else
                unit.Leave(Now);
        return await db.SaveChangesAsync(cancellation);
    }

    private async Task Follow(
        Draw draw,
        DrawUnit unit,
        bool isBack,
        List<DrawEntry> entries,
        CancellationToken cancellation
    )
    {
        if (unit is { KeptFor: { } holder, KeptUntil: { } until } && until > Now)
        {
            // An order that was begun and not finished: their days are not over.
            if (isBack)
                await stock.TakeOver(unit.Device, draw.Id, holder, until + Margin, Actor.System, cancellation);
            return;
        }
        if (unit is { KeptFor: { } late, KeptUntil: not null })
            await stock.Release(unit.Device, late, "Tirage : pas commandé à temps", Actor.System, cancellation);
        if (isBack || await IsBack(draw, unit, cancellation))
            await Offer(draw, unit, entries, cancellation);
        else
            unit.NoteOrdered();
    }

    private async Task<bool> IsBack(Draw draw, DrawUnit unit, CancellationToken cancellation) =>
        (await stock.Promised(draw.Id, cancellation)).Any(one => one.Device == unit.Device && one.IsBack);

    /// <summary>Offers the unit to the next who has had no turn and may buy it; nobody left: it is on sale for all.</summary>
    private async Task Offer(Draw draw, DrawUnit unit, List<DrawEntry> entries, CancellationToken cancellation)
    {
        var until = Now.AddDays(Draw.HoldDays);
        while (entries.Where(entry => !entry.WasOffered).MinBy(entry => entry.Rank) is { } next)
        {
            next.WasOffered = true;
            if (!await MayBuy(next, unit, cancellation))
                continue;
            if (!await stock.TakeOver(unit.Device, draw.Id, next.Id, until + Margin, Actor.System, cancellation))
            {
                // The unit itself may not be sold any more: nobody has had a turn.
                next.WasOffered = false;
                break;
            }
            unit.KeepFor(next, until);
            write.Write(draw, unit, next);
            return;
        }
        await stock.Release(unit.Device, draw.Id, "Tirage : plus personne n’attend", Actor.System, cancellation);
        unit.GiveBack(Now);
    }

    /// <summary>Whose right is over or spent since the entry could not order: the next in line does not wait for it.</summary>
    private async Task<bool> MayBuy(DrawEntry entry, DrawUnit unit, CancellationToken cancellation)
    {
        var known = await stock.Units([unit.Device], cancellation);
        var kinds = known.Select(one => SolidarityPrices.KindOf(one.Type)).ToList();
        return await eligibility.Refusals(RightId.From(entry.Right), kinds, null, cancellation) is [];
    }

    private Task<Draw> Whole(Guid id, CancellationToken cancellation) =>
        db.Draws.Include(draw => draw.Units).SingleAsync(draw => draw.Id == id, cancellation);

    private Task<List<DrawEntry>> Entries(Guid id, CancellationToken cancellation) =>
        db.Set<DrawEntry>().Where(entry => entry.Draw == id).OrderBy(entry => entry.Ticket).ToListAsync(cancellation);
}
