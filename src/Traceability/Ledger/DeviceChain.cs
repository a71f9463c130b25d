using Marketplace.Platform;
using Marketplace.Platform.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Traceability.Ledger;

/// <summary>How the entries of one device are read: whole and in order, because a part proves nothing.</summary>
internal static class DeviceChain
{
    public static Task<List<LedgerEntry>> Chain(this Db db, DeviceId device, CancellationToken cancellation) =>
        db.Ledger.AsNoTracking().Where(e => e.Device == device).OrderBy(e => e.N).ToListAsync(cancellation);
}
