using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Baskets;

/// <summary>
/// Puts a unit that is kept for somebody already, by a quote or a draw, into the basket of whoever holds its link: the
/// first step of the order takes it over.
/// </summary>
internal sealed class PutHeld(Db db, BasketCookie cookie, TimeProvider clock)
{
    public async Task Into(
        HttpContext http,
        Tag tag,
        DeviceId unit,
        Guid holder,
        DateTime until,
        CancellationToken cancellation
    )
    {
        var basket = cookie.ReadOrStart(http);
        if (await db.ChosenUnits.FindAsync([basket, tag], cancellation) is not { } chosen)
            db.Add(
                chosen = new ChosenUnit
                {
                    Basket = basket,
                    Tag = tag,
                    AddedAt = clock.GetUtcNow().UtcDateTime,
                }
            );
        if (!chosen.IsHeld(clock.GetUtcNow().UtcDateTime))
            chosen.Hold(unit, holder, until);
        await db.SaveChangesAsync(cancellation);
    }
}
