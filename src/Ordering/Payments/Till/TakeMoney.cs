using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Platform;

namespace Marketplace.Ordering.Payments.Till;

/// <summary>Money is taken at the counter, for all that is due or for a part of it.</summary>
internal sealed class TakeMoney(Db db, PaymentLedger ledger, TimeProvider clock)
{
    /// <param name="typed">Empty: all that is due.</param>
    public async Task Take(
        Order order,
        OperatorId workshop,
        PaidBy how,
        string? typed,
        Actor by,
        CancellationToken cancellation
    )
    {
        var part = order.PartOf(workshop)!;
        Refuse.If(part.Status is SubOrderStatus.Cancelled, "Cette commande est annulée.");
        Refuse.If(
            part.Payment is not PaymentState.Due,
            part.Payment is PaymentState.Processing
                ? "La banque confirme déjà un paiement pour cette commande."
                : "Ce paiement est déjà enregistré."
        );
        var amount = string.IsNullOrWhiteSpace(typed) ? part.Due : Amounts.Read(typed);
        Refuse.If(amount is null || (amount <= Money.Zero && part.Due > Money.Zero), Amounts.Unreadable);
        Refuse.If(amount > part.Due, "Il reste {0} à payer : n’encaissez pas davantage.", part.Due);
        var now = clock.GetUtcNow().UtcDateTime;
        var reference = $"comptoir:{Guid.CreateVersion7():N}";
        await ledger.Record(
            order,
            new(workshop, EntryKind.Received, how, amount.Value, reference, now, by.Person),
            cancellation
        );
        await db.SaveChangesAsync(cancellation);
    }
}
