using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Late;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Ordering.Solidarity;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Refunds;

/// <summary>
/// Turns what is owed back into refunds: first the way it came, through the payments made online, then by hand. What is
/// owed is computed from the ledger each time, so that asking twice pays once.
/// </summary>
internal sealed class PayBack(Db db, PaymentLedger ledger, ReturnToVoucher voucher, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>
    /// The seller gives up a part of its price, or all of it: a withdrawal, a return, a gesture. What the buyer has paid
    /// beyond the rest goes back; what they have not paid is no longer due. The caller saves.
    /// </summary>
    /// <param name="key">Under the same key it is given up once.</param>
    /// <param name="by">Null: the programme.</param>
    /// <returns>False: it was given up already.</returns>
    public async Task<bool> Credit(
        Order order,
        OperatorId workshop,
        Money amount,
        string key,
        PersonId? by,
        CancellationToken cancellation
    )
    {
        var part = order.PartOf(workshop);
        Refuse.If(part is null, "Cette commande ne concerne pas votre atelier.");
        var entries = await ledger.Entries(order.Id, cancellation);
        if (entries.Exists(one => one.Kind is EntryKind.Credited && one.Reference == key && one.Operator == workshop))
            return false;
        Refuse.If(amount <= Money.Zero, "Écrivez un montant.");
        Refuse.If(
            part.Credited + amount > part.Total,
            "On ne peut pas rendre plus que le prix : il reste {0} au plus.",
            part.Total - part.Credited
        );
        var how = part.PaidBy ?? PaidBy.Cash;
        return await ledger.Record(order, new(workshop, EntryKind.Credited, how, amount, key, Now, by), cancellation);
    }

    /// <summary>Asks for what is owed back and not asked for yet. The caller saves.</summary>
    public async Task Owed(OrderId id, OperatorId workshop, CancellationToken cancellation)
    {
        var order = await db.Orders.Whole().SingleAsync(one => one.Id == id, cancellation);
        if (await AwaitsAnswer(id, workshop, cancellation))
            return;
        var entries = await ledger.Entries(id, cancellation);
        var asked = await db.Refunds.Where(one => one.Order == id).ToListAsync(cancellation);
        var pending = Sum(
            asked.Where(one => one.Operator == workshop && one.State is not RefundState.Done).Select(one => one.Amount)
        );
        var owed = Balance.Of(order.PartOf(workshop)!, entries).Excess - pending;
        if (owed <= Money.Zero)
            return;

        order.NoteRefund(Now);
        owed -= await voucher.Return(order, workshop, owed, pending, entries, cancellation);
        foreach (var (payment, left) in Online(entries, asked, workshop))
        {
            var amount = left < owed ? left : owed;
            if (amount <= Money.Zero)
                continue;
            db.Add(Refund.Ask(id, workshop, amount, payment, Now));
            owed -= amount;
        }
        if (owed > Money.Zero)
            db.Add(Refund.Ask(id, workshop, owed, null, Now));
    }

    private Task<bool> AwaitsAnswer(OrderId order, OperatorId workshop, CancellationToken cancellation) =>
        db.Substitutions.AnyAsync(
            one => one.Order == order && one.Operator == workshop && one.Answer == SubstitutionAnswer.Awaited,
            cancellation
        );

    /// <summary>What can still go back through each payment made online, for this operator.</summary>
    private static IEnumerable<(string Payment, Money Left)> Online(
        List<PaymentEntry> entries,
        List<Refund> asked,
        OperatorId workshop
    )
    {
        var received = entries.Where(one =>
            one is { Kind: EntryKind.Received, How: PaidBy.Online } && one.Operator == workshop
        );
        foreach (var payment in received)
        {
            var gone = asked.Where(one =>
                one.Payment == payment.Reference && one.Operator == workshop && one.State is not RefundState.ByHand
            );
            yield return (payment.Reference, payment.Amount - Sum(gone.Select(one => one.Amount)));
        }
    }

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, one) => sum + one);
}

/// <summary>More was paid than is owed.</summary>
internal sealed class PayBackWhenOwed(PayBack payBack) : IHandle<MoneyOwedBack>
{
    public Task When(MoneyOwedBack happened, CancellationToken cancellation) =>
        payBack.Owed(happened.Order, happened.Operator, cancellation);
}

/// <summary>What was paid for a part that ends goes back.</summary>
internal sealed class PayBackWhenCancelled(PayBack payBack) : IHandle<OrderCancelled>
{
    public Task When(OrderCancelled happened, CancellationToken cancellation) =>
        payBack.Owed(happened.Order, happened.Operator, cancellation);
}
