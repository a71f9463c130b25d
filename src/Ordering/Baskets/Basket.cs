using Marketplace.Catalog.Contracts;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Baskets;

/// <summary>What visitors put aside. Choosing is one insert that reads nothing first, so that no choice is ever lost.</summary>
internal sealed class Basket(Db db, IStock stock, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Puts the unit in. Twice is once.</summary>
    public async Task Add(Guid basket, Tag unit, CancellationToken cancellation)
    {
        db.Add(
            new ChosenUnit
            {
                Basket = basket,
                Tag = unit,
                AddedAt = Now,
            }
        );
        try
        {
            // One statement needs no transaction, but a turn in the queue of writers is shorter than a wait for the lock.
            await db.Together(() => db.SaveChangesAsync(cancellation), cancellation);
        }
        catch (DbUpdateException conflict) when (db.IsDuplicate(conflict))
        {
            db.ChangeTracker.Clear();
        }
    }

    public Task<int> Count(Guid basket, CancellationToken cancellation) =>
        db.ChosenUnits.CountAsync(chosen => chosen.Basket == basket, cancellation);

    /// <summary>Takes the unit out, and gives it back to the shop where it was kept.</summary>
    public async Task Remove(Guid basket, Tag unit, CancellationToken cancellation)
    {
        if (await db.ChosenUnits.FindAsync([basket, unit], cancellation) is not { } chosen)
            return;

        await db.Together(
            async () =>
            {
                if (chosen is { Device: { } device, Holder: { } holder })
                    await stock.Release(device, holder, "Retiré du panier", Buyers.Someone, cancellation);
                db.Remove(chosen);
                return await db.SaveChangesAsync(cancellation);
            },
            cancellation
        );
    }

    /// <summary>What can still be bought of it, in the order of choosing, and what somebody else bought meanwhile.</summary>
    public async Task<BasketContent> Read(Guid basket, CancellationToken cancellation)
    {
        var now = Now;
        var chosen = await db
            .ChosenUnits.Where(one => one.Basket == basket)
            .OrderBy(one => one.AddedAt)
            .ThenBy(one => one.Tag)
            .ToListAsync(cancellation);
        if (chosen.Count == 0)
            return BasketContent.Empty;

        var units = await stock.Tagged([.. chosen.Select(one => one.Tag)], cancellation);
        var known = units.ToDictionary(unit => unit.Tag);
        var ours = await Held(basket, chosen, known, now, cancellation);
        var kept = chosen.Where(one =>
            known.TryGetValue(one.Tag, out var unit) && (unit.Available || ours.Contains(one.Tag))
        );
        var buyable = kept.Select(one => new BasketUnit(one, known[one.Tag])).ToList();
        return new BasketContent(
            [.. buyable.Take(Order.MostUnits)],
            [.. chosen.Except(buyable.Select(one => one.Chosen))],
            [.. known.Values.ExceptBy(buyable.Select(one => one.Unit.Tag), unit => unit.Tag)]
        );
    }

    /// <summary>
    /// What is kept for this basket. What looks sold is asked for once more: another click of the same visitor may have
    /// kept it after its line was read.
    /// </summary>
    private async Task<HashSet<Tag>> Held(
        Guid basket,
        List<ChosenUnit> chosen,
        Dictionary<Tag, UnitOnSale> known,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var held = chosen.Where(one => one.IsHeld(now)).Select(one => one.Tag).ToHashSet();
        var doubtful = known.Values.Where(unit => !unit.Available && !held.Contains(unit.Tag)).Select(unit => unit.Tag);
        Tag[] tags = [.. doubtful];
        if (tags.Length > 0)
            held.UnionWith(
                await db
                    .ChosenUnits.Where(one => one.Basket == basket && tags.Contains(one.Tag) && one.HeldUntil > now)
                    .Select(one => one.Tag)
                    .ToListAsync(cancellation)
            );
        return held;
    }

    /// <summary>Forgets what can no longer be bought, once the visitor has been told.</summary>
    public async Task Forget(BasketContent content, CancellationToken cancellation)
    {
        if (content.Gone.Count == 0)
            return;
        db.RemoveRange(content.Gone);
        await db.Together(() => db.SaveChangesAsync(cancellation), cancellation);
    }
}

/// <summary>A unit in a basket: the choice, and the unit as the shop sells it now.</summary>
internal sealed record BasketUnit(ChosenUnit Chosen, UnitOnSale Unit);

/// <param name="Units">What can be bought.</param>
/// <param name="Gone">The choices that can no longer be bought.</param>
/// <param name="Sold">What is still known of those.</param>
internal sealed record BasketContent(
    IReadOnlyList<BasketUnit> Units,
    IReadOnlyList<ChosenUnit> Gone,
    IReadOnlyList<UnitOnSale> Sold
)
{
    public static BasketContent Empty { get; } = new([], [], []);

    public Money Total => Units.Aggregate(Money.Zero, (sum, one) => sum + one.Unit.Price);

    /// <summary>Until when all of it is kept; null where something is not.</summary>
    public DateTime? HeldUntil =>
        Units.All(one => one.Chosen.HeldUntil is not null) ? Units.Min(one => one.Chosen.HeldUntil) : null;
}

/// <summary>Buyers as the ledger knows them: nobody in particular.</summary>
internal static class Buyers
{
    public static Actor Someone { get; } = new(default, null, "buyer", "acheteur");
}
