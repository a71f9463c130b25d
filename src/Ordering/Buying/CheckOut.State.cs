using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Buying;

/// <summary>What the steps stand on: the visitor's basket, and the checkout that it has open.</summary>
internal sealed partial class CheckOutModel
{
    private async Task<bool> HasBasket(CancellationToken cancellation)
    {
        if (cookie.Read(HttpContext) is not { } known)
            return false;

        visitor = known;
        content = await basket.Read(known, cancellation);
        return content.Units.Count > 0 || content.Sold.Count > 0;
    }

    private async Task<Checkout?> Open(CancellationToken cancellation)
    {
        var open = await db
            .Checkouts.Include(checkout => checkout.PickUps)
            .SingleOrDefaultAsync(one => one.Basket == visitor && one.PlacedAt == null, cancellation);
        content = await prices.Of(content, open, cancellation);
        return open;
    }

    /// <summary>The open checkout, or a new one in the name of the form's key.</summary>
    private async Task<Checkout> OpenOrStart(OrderId key, CancellationToken cancellation)
    {
        if (await Open(cancellation) is { } open)
            return open;

        var taken = await db.Checkouts.AnyAsync(one => one.Id == key, cancellation);
        var started = Checkout.Start(taken ? OrderId.New() : key, visitor, clock.GetUtcNow().UtcDateTime);
        db.Checkouts.Add(started);
        try
        {
            await db.Together(() => db.SaveChangesAsync(cancellation), cancellation);
            return started;
        }
        catch (DbUpdateException conflict) when (db.IsDuplicate(conflict))
        {
            // The first of two clicks started it.
            db.ChangeTracker.Clear();
            content = await basket.Read(visitor, cancellation);
            return await Open(cancellation) ?? throw new Platform.StaleChange(conflict);
        }
    }

    private async Task<IReadOnlyList<Counter>> Places(CancellationToken cancellation) =>
        await places.Of(content, cancellation);

    /// <summary>Each operator has its place, also those whose units were added after the second step.</summary>
    private bool IsKept(Checkout checkout) => content.Units.All(one => checkout.HasPointFor(one.Unit.Operator));
}
