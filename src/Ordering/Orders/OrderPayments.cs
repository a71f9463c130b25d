using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Platform;

namespace Marketplace.Ordering.Orders;

/// <summary>What the ledger of payments, and the time that passes, do to an order.</summary>
internal sealed partial class Order
{
    /// <summary>Why a part ended that was not paid online in time; a payment that arrives after it is looked at again.</summary>
    public const string NotPaidInTime = "Le paiement n’est pas arrivé à temps.";

    /// <summary>A line of the ledger changed what this part owes.</summary>
    public void Settle(OperatorId workshop, Balance balance, PaidBy how, DateTime now)
    {
        var part = PartOf(workshop)!;
        var before = part.Payment;
        (part.Paid, part.Refunded, part.Credited) = (balance.Received, balance.Refunded, balance.Credited);
        part.Payment = balance.State;
        ChangedAt = now;
        if (part.Payment is PaymentState.Received && before is PaymentState.Due or PaymentState.Processing)
            Paid(part, how, now);
        if (Due == Money.Zero)
            PayBefore = null;
        if (balance.Excess > Money.Zero)
            Raise(new MoneyOwedBack(Id, workshop));
    }

    /// <summary>The buyer paid by a means that takes days.</summary>
    public void AwaitBank(OperatorId workshop, DateTime now)
    {
        if (PartOf(workshop) is not { Payment: PaymentState.Due } part)
            return;
        (part.Payment, PayBefore, ChangedAt) = (PaymentState.Processing, null, now);
    }

    /// <summary>The bank refused what takes days: the buyer has until then to pay in another way.</summary>
    public void BankRefused(OperatorId workshop, DateTime payBefore, DateTime now)
    {
        if (PartOf(workshop) is not { Payment: PaymentState.Processing } part)
            return;
        (part.Payment, ChangedAt) = (PaymentState.Due, now);
        if (!part.IsOpen)
            return;
        PayBefore = payBefore;
        Raise(new PaymentRefused(Id, workshop));
    }

    /// <summary>The buyer pays in another way than was said at first.</summary>
    /// <param name="payBefore">Until when the units are kept for the payment; null: until the order ends.</param>
    public void PayBy(PaymentMeans means, DateTime? payBefore, DateTime now)
    {
        Refuse.If(!parts.Exists(part => part.IsOpen), "Cette commande est déjà remise ou annulée.");
        Refuse.If(Due == Money.Zero, "Cette commande est déjà payée.");
        Refuse.If(means is PaymentMeans.AtPickUp && parts.Exists(part => part.IsParcel), PaidBeforeSent);
        (Means, PayBefore, ChangedAt) = (means, payBefore, now);
    }

    /// <summary>A payment page is about to open and its units are kept: who cancels at that moment cannot win as well.</summary>
    public void NoteAttempt(DateTime now) => ChangedAt = now;

    /// <summary>What its open parts still have to be paid.</summary>
    public Money Due =>
        parts
            .Where(part => part.IsOpen || (PayWithinDays is not null && part.Status is SubOrderStatus.HandedOver))
            .Aggregate(Money.Zero, (sum, part) => sum + part.Due);

    /// <summary>Money is about to go back: two who decide it at once cannot both win.</summary>
    public void NoteRefund(DateTime now) => ChangedAt = now;

    /// <summary>What was bought is served after all: the payment arrived late, and its units are there.</summary>
    public void Revive(OperatorId workshop, DateTime now)
    {
        var part = PartOf(workshop)!;
        Refuse.If(part.Status is not SubOrderStatus.Cancelled, "Cette commande n’est pas annulée.");
        (part.Status, part.CancelledAt, part.CancelledFor, ChangedAt) = (SubOrderStatus.Received, null, null, now);
    }

    /// <summary>The buyer said yes to a like unit: it takes the place of the one that is gone.</summary>
    /// <returns>The line that is no longer of the order.</returns>
    public OrderLine Replace(OperatorId workshop, Guid line, OrderLine by) => PartOf(workshop)!.Replace(line, by);

    /// <summary>Another unit is in it: it is prepared again, and a parcel is sent again.</summary>
    public void PrepareAgain(OperatorId workshop, DateTime now)
    {
        var part = PartOf(workshop)!;
        var picked = part.Lines.Any(line => line.PickedAt is not null);
        part.Status = picked ? SubOrderStatus.Preparing : SubOrderStatus.Received;
        (part.ReadyAt, part.SentAt, part.MissingAt, part.LostAt, ChangedAt) = (null, null, null, null, now);
    }

    /// <summary>What was paid for this part is to go back.</summary>
    public void OweBack(OperatorId workshop, DateTime now)
    {
        ChangedAt = now;
        Raise(new MoneyOwedBack(Id, workshop));
    }

    private void Paid(SubOrder part, PaidBy how, DateTime now)
    {
        (part.PaidBy, part.PaidAt) = (how, now);
        Raise(new PaymentReceived(Id, part.Operator, part.Total, how));
    }
}

/// <summary>More was paid than is owed.</summary>
internal sealed record MoneyOwedBack(OrderId Order, OperatorId Operator) : IEvent;

/// <summary>The bank refused a payment that had been announced.</summary>
internal sealed record PaymentRefused(OrderId Order, OperatorId Operator) : IEvent;
