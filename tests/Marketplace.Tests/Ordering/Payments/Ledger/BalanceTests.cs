using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Platform;
using Marketplace.Tests.Ordering.Orders;
using static Marketplace.Tests.Ordering.Orders.OrderSample;

namespace Marketplace.Tests.Ordering.Payments.Ledger;

/// <summary>What is owed, from the lines of the ledger alone. The part costs 149 €.</summary>
public sealed class BalanceTests
{
    private readonly Order order = OfOne();

    [Fact]
    public void An_order_without_a_line_owes_its_price() => Expect(due: 149, excess: 0, PaymentState.Due);

    [Fact]
    public void What_was_only_asked_is_still_due() =>
        Expect(due: 149, excess: 0, PaymentState.Due, (EntryKind.Asked, 149));

    [Fact]
    public void A_part_of_the_price_leaves_the_rest_due() =>
        Expect(due: 49, excess: 0, PaymentState.Due, (EntryKind.Received, 100));

    [Fact]
    public void The_price_in_two_payments_is_paid() =>
        Expect(due: 0, excess: 0, PaymentState.Received, (EntryKind.Received, 100), (EntryKind.Received, 49));

    [Fact]
    public void What_was_paid_twice_is_owed_back_once() =>
        Expect(due: 0, excess: 149, PaymentState.Received, (EntryKind.Received, 149), (EntryKind.Received, 149));

    [Fact]
    public void Paid_twice_and_sent_back_once_is_paid() =>
        Expect(
            due: 0,
            excess: 0,
            PaymentState.Received,
            (EntryKind.Received, 149),
            (EntryKind.Received, 149),
            (EntryKind.Refunded, 149)
        );

    [Fact]
    public void A_cheque_that_bounced_is_due_again() =>
        Expect(due: 149, excess: 0, PaymentState.Due, (EntryKind.Received, 149), (EntryKind.Bounced, 149));

    [Fact]
    public void A_gesture_of_the_seller_is_owed_back_and_nothing_becomes_due()
    {
        Expect(due: 0, excess: 30, PaymentState.Received, (EntryKind.Received, 149), (EntryKind.Credited, 30));
        Expect(
            due: 0,
            excess: 0,
            PaymentState.Received,
            (EntryKind.Received, 149),
            (EntryKind.Credited, 30),
            (EntryKind.Refunded, 30)
        );
    }

    [Fact]
    public void A_gesture_before_the_payment_lowers_what_is_due() =>
        Expect(due: 119, excess: 0, PaymentState.Due, (EntryKind.Credited, 30));

    [Fact]
    public void A_withdrawal_owes_everything_back_and_then_is_refunded()
    {
        Expect(due: 0, excess: 149, PaymentState.ToRefund, (EntryKind.Received, 149), (EntryKind.Credited, 149));
        Expect(
            due: 0,
            excess: 0,
            PaymentState.Refunded,
            (EntryKind.Received, 149),
            (EntryKind.Credited, 149),
            (EntryKind.Refunded, 149)
        );
    }

    [Fact]
    public void A_refund_that_came_back_is_owed_again() =>
        Expect(
            due: 0,
            excess: 149,
            PaymentState.ToRefund,
            (EntryKind.Received, 149),
            (EntryKind.Credited, 149),
            (EntryKind.Refunded, 149),
            (EntryKind.RefundFailed, 149)
        );

    [Fact]
    public void A_contested_payment_is_neither_due_again_nor_paid_back_twice()
    {
        Expect(due: 0, excess: 0, PaymentState.Disputed, (EntryKind.Received, 149), (EntryKind.Disputed, 149));
        order.Cancel(Nimes, "Perdu.", Monday);
        Expect(due: 0, excess: 0, PaymentState.Disputed, (EntryKind.Received, 149), (EntryKind.Disputed, 149));
    }

    [Fact]
    public void A_dispute_that_is_won_is_a_payment_again() =>
        Expect(
            due: 0,
            excess: 0,
            PaymentState.Received,
            (EntryKind.Received, 149),
            (EntryKind.Disputed, 149),
            (EntryKind.DisputeWon, 149)
        );

    [Fact]
    public void A_cancelled_part_owes_back_what_it_received_and_is_due_nothing()
    {
        order.Cancel(Nimes, "Perdu.", Monday);

        Expect(due: 0, excess: 0, PaymentState.Due);
        Expect(due: 0, excess: 100, PaymentState.ToRefund, (EntryKind.Received, 100));
        Expect(due: 0, excess: 0, PaymentState.Refunded, (EntryKind.Received, 100), (EntryKind.Refunded, 100));
    }

    [Fact]
    public void The_lines_of_another_operator_do_not_count()
    {
        var balance = Balance.Of(order.Nimoise(), [Entry(EntryKind.Received, 149, Ales)]);

        Assert.Equal(Money.Euros(149), balance.Due);
    }

    [Fact]
    public void A_part_that_costs_nothing_is_paid_by_nothing()
    {
        var gift = OfOne(Line(0));

        Assert.Equal(PaymentState.Received, Balance.Of(gift.Nimoise(), []).State);
    }

    private void Expect(int due, int excess, PaymentState state, params (EntryKind Kind, int Euros)[] lines)
    {
        var balance = Balance.Of(order.Nimoise(), [.. lines.Select(line => Entry(line.Kind, line.Euros, Nimes))]);

        Assert.Equal(Money.Euros(due), balance.Due);
        Assert.Equal(Money.Euros(excess), balance.Excess);
        Assert.Equal(state, balance.State);
    }

    private PaymentEntry Entry(EntryKind kind, int euros, OperatorId workshop) =>
        new()
        {
            Order = order.Id,
            Operator = workshop,
            Kind = kind,
            How = PaidBy.Cash,
            Amount = Money.Euros(euros),
            Reference = Guid.NewGuid().ToString("N"),
            OccurredAt = Monday,
            RecordedAt = Monday,
        };
}
