using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Devices;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Workshop.Returns;

/// <summary>A unit comes back: its data is unknown and its permit gone in the transaction that says so.</summary>
internal sealed class TakeBackWhenReturned(Db db) : IHandleTogether<Returned>
{
    public async Task When(Returned happening, CancellationToken cancellation)
    {
        var device = await db.Devices.Whole().SingleOrDefaultAsync(one => one.Id == happening.Device, cancellation);
        device?.TakeBack(happening.Trace);
    }
}
