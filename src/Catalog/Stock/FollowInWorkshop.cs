using Marketplace.Catalog.Contracts;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Stock;

/// <summary>
/// Shows the workshop where a unit stands. It asks the stock as it is now instead of trusting the event: told twice, late
/// or in another order, the answer is the same.
/// </summary>
internal sealed class FollowInWorkshop(Db db, IWorkshop workshop)
    : IHandle<Listed>,
        IHandle<Unlisted>,
        IHandle<Reserved>,
        IHandle<ReservationReleased>,
        IHandle<Sold>
{
    public Task When(Listed happened, CancellationToken cancellation) => Show(happened.Device, cancellation);

    public Task When(Unlisted happened, CancellationToken cancellation) => Show(happened.Device, cancellation);

    public Task When(Reserved happened, CancellationToken cancellation) => Show(happened.Device, cancellation);

    public Task When(ReservationReleased happened, CancellationToken cancellation) =>
        Show(happened.Device, cancellation);

    public Task When(Sold happened, CancellationToken cancellation) => Show(happened.Device, cancellation);

    private async Task Show(DeviceId device, CancellationToken cancellation)
    {
        var seen = await Now(device, cancellation);
        await workshop.Follow(device, seen, cancellation);
        // The device's row is locked now: whoever changed the stock since the first look is seen by the second.
        if (await Now(device, cancellation) is var now && now != seen)
            await workshop.Follow(device, now, cancellation);
    }

    private async Task<ShopState?> Now(DeviceId device, CancellationToken cancellation) =>
        Of(
            await db
                .Units.Where(unit => unit.Device == device)
                .Select(unit => (UnitState?)unit.State)
                .SingleOrDefaultAsync(cancellation)
        );

    private static ShopState? Of(UnitState? state) =>
        state switch
        {
            UnitState.Listed => ShopState.Listed,
            UnitState.Held => ShopState.Held,
            UnitState.Sold => ShopState.Sold,
            UnitState.Withdrawn or null => null,
            _ => throw new InvalidOperationException($"The workshop has no word for {state}."),
        };
}
