using Marketplace.Accounts.Contracts;
using Marketplace.Ordering.AfterSale;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Crates;

/// <summary>Who signed for a delivery: a voucher of the seller's accounts, kept as long as they are.</summary>
internal sealed class DeliveryRecords(Db db) : IPersonalRecords
{
    private const string Gone = "(effacé)";

    public RecordClass Class { get; } =
        new(
            "bons-de-livraison",
            "Bons de livraison de lots : le nom et la fonction de la personne qui signe",
            new Retention(10),
            "la signature",
            "Code de commerce, L.123-22"
        );

    public async Task<object?> Export(DataSubject subject, CancellationToken cancellation)
    {
        var signed = await Signed(subject)
            .OrderBy(one => one.SignedAt)
            .Select(one => new
            {
                Le = one.SignedAt,
                Nom = one.SignedBy,
                Fonction = one.SignedAs,
                Remarques = one.Remark,
            })
            .ToListAsync(cancellation);
        return signed.Count == 0 ? null : signed;
    }

    public async Task<LegalHold?> Erase(DataSubject subject, CancellationToken cancellation)
    {
        var last = await Signed(subject).MaxAsync(one => one.SignedAt, cancellation);
        return last is { } day
            ? new LegalHold("Des bons de livraison signés", Class.Kept.After(day), "code de commerce, L.123-22")
            : null;
    }

    public Task<int> Purge(DateTime now, CancellationToken cancellation)
    {
        var limit = Class.Limit(now);
        return db
            .LotDeliveries.Where(one => one.SignedAt < limit && one.SignedBy != Gone)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(one => one.SignedBy, Gone)
                        .SetProperty(one => one.SignedAs, Gone)
                        .SetProperty(one => one.Remark, (string?)null),
                cancellation
            );
    }

    private IQueryable<LotDelivery> Signed(DataSubject subject)
    {
        var orders = db.Orders.BoughtBy(subject).Select(order => order.Id);
        return db.LotDeliveries.Where(one => one.SignedAt != null && orders.Contains(one.Order));
    }
}
