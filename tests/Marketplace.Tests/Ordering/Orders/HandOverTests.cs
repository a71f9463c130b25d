using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using static Marketplace.Tests.Ordering.Orders.OrderSample;

namespace Marketplace.Tests.Ordering.Orders;

public sealed class HandOverTests
{
    [Fact]
    public void A_ready_and_paid_order_is_handed_over_and_each_unit_keeps_the_trace()
    {
        var order = Ready();

        order.HandOver(Nimes, At());

        Assert.Equal(SubOrderStatus.HandedOver, order.Nimoise().Status);
        var delivered = Assert.Single(order.Events.OfType<Delivered>());
        Assert.Equal(order.Lines.Single().Device, delivered.Device);
        Assert.Equal("Atelier de Nîmes", delivered.Trace.Place);
        Assert.Single(order.Events.OfType<SubOrderHandedOver>());
    }

    [Fact]
    public void An_order_that_is_not_ready_is_not_handed_over()
    {
        var order = OfOne();
        order.ReceivePayment(Nimes, PaidBy.Cash, Monday);

        Assert.Throws<Refusal>(() => order.HandOver(Nimes, At()));
    }

    [Fact]
    public void An_order_that_is_not_paid_is_refused_with_the_amount()
    {
        var order = OfOne(Line(149));
        order.Pick(Nimes, order.Lines.Single().Tag, Monday);
        order.MarkReady(Nimes, Monday);

        var refused = Assert.Throws<Refusal>(() => order.HandOver(Nimes, At()));

        Assert.Contains("149", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void After_five_wrong_codes_only_a_lead_hands_over()
    {
        var order = Ready();
        for (var tries = 0; tries < Order.MostWrongCodes; tries++)
            order.NoteWrongCode(Nimes, Monday);

        Assert.Throws<Refusal>(() => order.HandOver(Nimes, At("worker")));
        order.HandOver(Nimes, At("lead"));

        Assert.Equal(SubOrderStatus.HandedOver, order.Nimoise().Status);
    }

    [Fact]
    public void Four_wrong_codes_stop_nobody()
    {
        var order = Ready();
        for (var tries = 1; tries < Order.MostWrongCodes; tries++)
            order.NoteWrongCode(Nimes, Monday);

        order.HandOver(Nimes, At());

        Assert.NotNull(order.Nimoise().HandedOverAt);
    }

    [Fact]
    public void What_is_handed_over_can_neither_be_handed_over_again_nor_cancelled()
    {
        var order = Ready();
        order.HandOver(Nimes, At());

        Assert.Throws<Refusal>(() => order.HandOver(Nimes, At()));
        Assert.Throws<Refusal>(() => order.Cancel(Nimes, "Erreur", Monday));
    }

    [Fact]
    public void A_payment_is_recorded_once()
    {
        var order = OfOne();
        order.ReceivePayment(Nimes, PaidBy.Terminal, Monday);

        Assert.Throws<Refusal>(() => order.ReceivePayment(Nimes, PaidBy.Cash, Monday));
        Assert.Equal(PaidBy.Terminal, order.Nimoise().PaidBy);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    public void A_cancellation_without_a_reason_is_refused(string? why) =>
        Assert.Throws<Refusal>(() => OfOne().Cancel(Nimes, why, Monday));

    [Fact]
    public void A_cancellation_tells_the_buyer_why()
    {
        var order = OfOne();

        order.Cancel(Nimes, "  L’écran s’est cassé. ", Monday);

        Assert.Equal("L’écran s’est cassé.", order.Nimoise().CancelledFor);
        Assert.Equal("L’écran s’est cassé.", Assert.Single(order.Events.OfType<OrderCancelled>()).Why);
    }

    [Fact]
    public void What_was_paid_is_owed_back_when_the_order_is_cancelled()
    {
        var order = Ready();

        order.Cancel(Nimes, "Le disque est tombé en panne.", Monday);

        Assert.Equal(PaymentState.ToRefund, order.Nimoise().Payment);
    }

    [Fact]
    public void What_was_not_paid_is_not_owed_back()
    {
        var order = OfOne();

        order.Cancel(Nimes, "À votre demande.", Monday);

        Assert.Equal(PaymentState.Due, order.Nimoise().Payment);
        Assert.Equal(Money.Zero, OrderWords.Due(order));
    }

    [Fact]
    public void A_cancelled_order_is_left_alone()
    {
        var order = OfOne();
        order.Cancel(Nimes, "À votre demande.", Monday);

        Assert.Throws<Refusal>(() => order.Pick(Nimes, order.Lines.Single().Tag, Monday));
        Assert.Throws<Refusal>(() => order.ReceivePayment(Nimes, PaidBy.Cash, Monday));
        Assert.Throws<Refusal>(() => order.MarkReady(Nimes, Monday));
    }
}
