using Marketplace.Accounts.Contracts;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Invoicing;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Privacy;

/// <summary>Who ordered. The order itself stays in the seller's accounts for ten years, without a name.</summary>
internal sealed class OrderRecords(Db db) : IPersonalRecords
{
    private const string Nobody = "Nom effacé";

    /// <summary>How long accounts are kept (C. com. L.123-22).</summary>
    private static readonly Retention Accounting = new(10);

    public RecordClass Class { get; } =
        new(
            "commandes",
            "Nom et coordonnées d’une commande ; ensuite la commande reste dix ans, sans nom",
            new Retention(5),
            "la commande",
            "Code civil, art. 2224 (réclamations) ; code de commerce, L.123-22 (comptes)"
        );

    public async Task<object?> Export(DataSubject subject, CancellationToken cancellation)
    {
        var orders = await db.Orders.OfMail(subject).AsNoTracking().Whole().ToListAsync(cancellation);
        var ids = orders.Select(order => order.Id).ToList();
        var invoices = (
            await db.Invoices.AsNoTracking().Where(one => ids.Contains(one.Order)).ToListAsync(cancellation)
        ).ToLookup(one => one.Order);
        return orders.Count == 0
            ? null
            : orders.Select(order => new
            {
                Numero = order.Number,
                Passee = order.PlacedAt,
                Nom = order.Name,
                Courriel = order.Mail,
                Telephone = order.Phone,
                Souhait = order.Wish,
                Total = order.Total.ToString(),
                Ordinateurs = order.Lines.Select(line => new { Titre = line.Title, Prix = line.Price.ToString() }),
                Factures = invoices[order.Id]
                    .OrderBy(one => one.IssuedAt)
                    .Select(one => new
                    {
                        Titre = one.Title,
                        Le = one.IssuedAt,
                        Montant = one.Amount.ToString(),
                        Texte = one.Read(),
                    }),
            });
    }

    public async Task<LegalHold?> Erase(DataSubject subject, CancellationToken cancellation)
    {
        var orders = await db.Orders.OfMail(subject).AsNoTracking().Whole().ToListAsync(cancellation);
        if (orders.Count == 0)
            return null;

        var open = orders.Find(order => order.Parts.Any(IsUnderWay));
        Refuse.If(
            open is not null,
            "La commande {0} est en cours, ou son remboursement : attendez qu’elle soit remise, ou annulez-la.",
            open?.Number
        );
        var ids = orders.Select(order => order.Id).ToList();
        await Forget(db.Orders.Where(order => ids.Contains(order.Id)), subject.Pseudonym, cancellation);
        await db
            .Withdrawals.Where(one => one.Order != null && ids.Contains(one.Order.Value))
            .ExecuteUpdateAsync(
                set => set.SetProperty(one => one.Name, subject.Pseudonym).SetProperty(one => one.Contact, "effacé"),
                cancellation
            );
        return new LegalHold(
            orders.Count == 1 ? "Une commande, sans votre nom" : $"{orders.Count} commandes, sans votre nom",
            Accounting.After(orders.Max(order => order.PlacedAt)),
            "code de commerce, L.123-22"
        );
    }

    public Task<int> Purge(DateTime now, CancellationToken cancellation)
    {
        var limit = Class.Limit(now);
        return Forget(db.Orders.Where(order => order.PlacedAt < limit && order.Name != Nobody), Nobody, cancellation);
    }

    private static bool IsUnderWay(SubOrder part) =>
        part.Status is not (SubOrderStatus.HandedOver or SubOrderStatus.Cancelled)
        || part.Payment is PaymentState.Processing or PaymentState.ToRefund or PaymentState.Disputed;

    private static Task<int> Forget(IQueryable<Order> orders, string name, CancellationToken cancellation) =>
        orders.ExecuteUpdateAsync(
            set =>
                set.SetProperty(order => order.Name, name)
                    .SetProperty(order => order.Mail, (string?)null)
                    .SetProperty(order => order.Phone, (string?)null)
                    .SetProperty(order => order.Wish, (string?)null),
            cancellation
        );
}

internal static class OrdersOfPeople
{
    /// <summary>The orders that were placed with the address that the person has proved to be theirs; none without it.</summary>
    public static IQueryable<Order> OfMail(this IQueryable<Order> orders, DataSubject subject)
    {
        var mail = subject.Mail?.ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // The database lowers it: lower(Mail).
        return orders.Where(order => mail != null && order.Mail != null && order.Mail.ToLower() == mail);
#pragma warning restore CA1304, CA1311, CA1862
    }
}
