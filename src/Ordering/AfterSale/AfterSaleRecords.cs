using Marketplace.Accounts.Contracts;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Delivering;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Returns;
using Marketplace.Ordering.Warranty;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.AfterSale;

/// <summary>Where buyers live, and what they wrote to sellers: messages, faults, and the proofs of their returns.</summary>
internal sealed class AfterSaleRecords(Db db) : IPersonalRecords
{
    private const string Gone = "(effacé)";

    public RecordClass Class { get; } =
        new(
            "apres-vente",
            "Adresses de livraison, messages, retours et demandes de garantie",
            new Retention(5),
            "la remise, le message ou la fin du dossier",
            "code civil, article 2224"
        );

    public async Task<object?> Export(DataSubject subject, CancellationToken cancellation)
    {
        var orders = await OrdersOf(subject, cancellation);
        var messages = await db
            .OrderMessages.AsNoTracking()
            .Where(one => orders.Contains(one.Order))
            .OrderBy(one => one.SentAt)
            .Select(one => new
            {
                Le = one.SentAt,
                DeVous = one.FromBuyer,
                Texte = one.Text,
            })
            .ToListAsync(cancellation);
        var returns = await db
            .Returns.AsNoTracking()
            .Where(one => orders.Contains(one.Order))
            .OrderBy(one => one.DeclaredAt)
            .Select(one => new
            {
                Declare = one.DeclaredAt,
                Appareil = one.Title,
                PreuveEnvoi = one.Proof,
                Clos = one.ClosedAt,
            })
            .ToListAsync(cancellation);
        var cases = await db
            .WarrantyCases.AsNoTracking()
            .Where(one => orders.Contains(one.Order))
            .OrderBy(one => one.OpenedAt)
            .Select(one => new
            {
                Demande = one.OpenedAt,
                Appareil = one.Title,
                Probleme = one.Complaint,
                Suite = one.Outcome,
            })
            .ToListAsync(cancellation);
        var parcels = await ParcelsOf(orders)
            .AsNoTracking()
            .Select(one => new
            {
                one.Name,
                one.Street,
                one.Complement,
                one.PostCode,
                one.City,
            })
            .ToListAsync(cancellation);
        return messages.Count + returns.Count + cases.Count + parcels.Count == 0
            ? null
            : new
            {
                Livraisons = parcels,
                Messages = messages,
                Retours = returns,
                Garanties = cases,
            };
    }

    public async Task<LegalHold?> Erase(DataSubject subject, CancellationToken cancellation)
    {
        var orders = await OrdersOf(subject, cancellation);
        if (orders.Count == 0)
            return null;
        var open =
            await db.Returns.AnyAsync(one => orders.Contains(one.Order) && one.ClosedAt == null, cancellation)
            || await db.WarrantyCases.AnyAsync(one => orders.Contains(one.Order) && one.ClosedAt == null, cancellation);
        Refuse.If(open, "Un retour ou une demande de garantie est en cours : attendez sa fin, ou appelez l’atelier.");
        await Forget(ParcelsOf(orders), subject.Pseudonym, cancellation);
        await Forget(
            db.OrderMessages.Where(one => orders.Contains(one.Order)),
            db.Returns.Where(one => orders.Contains(one.Order)),
            db.WarrantyCases.Where(one => orders.Contains(one.Order)),
            cancellation
        );
        return null;
    }

    public async Task<int> Purge(DateTime now, CancellationToken cancellation)
    {
        var limit = Class.Limit(now);
        var parts = db.Set<SubOrder>().Where(part => part.HandedOverAt < limit || part.CancelledAt < limit);
        var old = db.Set<Parcel>().Where(one => parts.Any(part => part.Id == one.SubOrder));
        return await Forget(old.Where(one => one.Street != Gone), Gone, cancellation)
            + await Forget(
                db.OrderMessages.Where(one => one.SentAt < limit),
                db.Returns.Where(one => one.ClosedAt < limit),
                db.WarrantyCases.Where(one => one.ClosedAt < limit),
                cancellation
            );
    }

    private IQueryable<Parcel> ParcelsOf(List<OrderId> orders)
    {
        var parts = db.Set<SubOrder>().Where(part => orders.Contains(part.Order));
        return db.Set<Parcel>().Where(one => parts.Any(part => part.Id == one.SubOrder));
    }

    private static Task<int> Forget(IQueryable<Parcel> parcels, string name, CancellationToken cancellation) =>
        parcels.ExecuteUpdateAsync(
            set =>
                set.SetProperty(one => one.Name, name)
                    .SetProperty(one => one.Street, Gone)
                    .SetProperty(one => one.Complement, (string?)null),
            cancellation
        );

    /// <summary>The facts of the sale stay; what a person wrote goes.</summary>
    private static async Task<int> Forget(
        IQueryable<Messages.OrderMessage> messages,
        IQueryable<Return> returns,
        IQueryable<WarrantyCase> cases,
        CancellationToken cancellation
    ) =>
        await messages
            .Where(one => one.Text != Gone)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Text, Gone), cancellation)
        + await returns
            .Where(one => one.Proof != null && one.Proof != Gone)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Proof, Gone), cancellation)
        + await cases
            .Where(one => one.Complaint != Gone)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Complaint, Gone), cancellation);

    private Task<List<OrderId>> OrdersOf(DataSubject subject, CancellationToken cancellation) =>
        db.Orders.BoughtBy(subject).Select(order => order.Id).ToListAsync(cancellation);
}

internal static class Bought
{
    /// <summary>The orders that this person gave their proved address to.</summary>
    public static IQueryable<Order> BoughtBy(this IQueryable<Order> orders, DataSubject person)
    {
        var mail = person.Mail?.ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // The database lowers it: lower(Mail).
        return orders.Where(order => mail != null && order.Mail != null && order.Mail.ToLower() == mail);
#pragma warning restore CA1304, CA1311, CA1862
    }
}
