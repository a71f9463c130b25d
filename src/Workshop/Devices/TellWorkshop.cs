using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Workshop.Devices;

/// <summary>What the shop may say of the units under a valid permit: read from facts, never from what somebody typed.</summary>
internal sealed class TellWorkshop(Db db, TimeProvider clock) : IWorkshop
{
    public async Task<IReadOnlyList<PermittedUnit>> Permitted(
        IReadOnlyCollection<DeviceId> devices,
        CancellationToken cancellation
    ) => devices.Count == 0 ? [] : await Units(db.Devices.Where(device => devices.Contains(device.Id)), cancellation);

    public async Task<PermittedUnit?> Permitted(OperatorId workshop, Tag tag, CancellationToken cancellation) =>
        (await Units(db.Devices.Of(workshop).Where(device => device.Tag == tag), cancellation)).SingleOrDefault();

    // Nothing is changed but the row is locked: who offers the device begins with the same lock.
    public async Task<bool> Keep(DeviceId device, OperatorId workshop, CancellationToken cancellation) =>
        await db
            .Devices.Of(workshop)
            .Where(one => one.Id == device && one.OfferedIn == null)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Words, one => one.Words), cancellation) == 1;

    // Without the device's version: what the shop does must not make a worker's open form a stale one.
    public Task Follow(DeviceId device, ShopState? state, CancellationToken cancellation) =>
        db
            .Devices.Where(one => one.Id == device && one.Shop != state)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Shop, state), cancellation);

    private async Task<IReadOnlyList<PermittedUnit>> Units(IQueryable<Device> devices, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var found = await devices
            .Where(device => device.Permit != null)
            .Include(device => device.Taken.Where(photo => photo.RemovedAt == null))
            .Include(device => device.Defects)
            .Include(device => device.Permits.Where(permit => permit.RevokedAt == null))
            .AsSplitQuery()
            .AsNoTracking()
            .ToListAsync(cancellation);
        return
        [
            .. found
                .Select(device => (Device: device, Permit: device.PermitInForce(now)))
                .Where(pair => pair.Permit is not null)
                .Select(pair => Describe.Unit(pair.Device, pair.Permit!, DateOnly.FromDateTime(now))),
        ];
    }
}
