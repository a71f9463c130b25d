using Marketplace.Accounts;
using Marketplace.Bulk;
using Marketplace.Catalog;
using Marketplace.Network;
using Marketplace.Ordering;
using Marketplace.Platform;
using Marketplace.Solidarity;
using Marketplace.Traceability;
using Marketplace.Workshop;

namespace Marketplace.Web;

/// <summary>The parts of the business that this site is made of, each after those that it stands on.</summary>
internal static class Modules
{
    public static Module[] All =>
        [
            new AccountsModule(),
            new NetworkModule(),
            new SolidarityModule(),
            new WorkshopModule(),
            new CatalogModule(),
            new OrderingModule(),
            new BulkModule(),
            new TraceabilityModule(),
        ];
}
