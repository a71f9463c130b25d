using Quartz;

namespace Marketplace.Catalog.Stock;

/// <summary>Puts on sale again what a buyer held for too long, so that the shop shows it without waiting for the next buyer.</summary>
internal sealed class ReleaseExpiredClaims(ShopStock stock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await stock.ReleaseExpired(cancellationToken);
}
