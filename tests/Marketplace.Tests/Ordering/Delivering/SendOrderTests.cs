using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Delivering;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Marketplace.Tests.Ordering.Orders;

namespace Marketplace.Tests.Ordering.Delivering;

/// <summary>What a part of an order that travels may and may not do.</summary>
public sealed class SendOrderTests
{
    private static readonly PostalAddress Home = new("Camille Exemple", "3 rue des Lilas", null, "30000", "Nîmes");

    [Fact]
    public void The_way_is_within_the_total()
    {
        var order = Ordered();

        Assert.Equal(Money.Euros(158.9m), order.Total);
        Assert.Equal(Money.Euros(158.9m), order.Nimoise().Total);
        Assert.Equal(Money.Euros(9.9m), order.Nimoise().Shipping);
    }

    [Fact]
    public void A_parcel_is_not_paid_at_a_counter() =>
        Assert.Contains(
            "avant l’envoi",
            Assert.Throws<Refusal>(() => Ordered(PaymentMeans.AtPickUp)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void It_leaves_once_scanned_and_paid_under_a_number()
    {
        var order = Sent();

        Assert.Equal(SubOrderStatus.Sent, order.Nimoise().Status);
        Assert.Equal("8R4123", order.Nimoise().Parcel!.Tracking);
        Assert.Contains("en route", OrderWords.State(order), StringComparison.Ordinal);
    }

    [Fact]
    public void It_does_not_leave_before_it_is_paid()
    {
        var order = Ordered();
        order.Pick(OrderSample.Nimes, order.Lines.Single().Tag, OrderSample.Monday);

        Assert.Throws<Refusal>(() => order.Send(OrderSample.Nimes, "Colissimo", "8R4123", OrderSample.At()));
    }

    [Theory]
    [InlineData("", "8R4123")]
    [InlineData("Colissimo", " ")]
    public void It_does_not_leave_without_carrier_and_number(string carrier, string tracking)
    {
        var order = Paid();

        Assert.Throws<Refusal>(() => order.Send(OrderSample.Nimes, carrier, tracking, OrderSample.At()));
        Assert.Equal(SubOrderStatus.Preparing, order.Nimoise().Status);
    }

    [Fact]
    public void On_its_way_it_is_neither_cancelled_nor_sent_again_nor_handed_over()
    {
        var order = Sent();

        Assert.Throws<Refusal>(() => order.Cancel(OrderSample.Nimes, "Trop tard", OrderSample.Monday));
        Assert.Throws<Refusal>(() => order.Send(OrderSample.Nimes, "Colissimo", "8R4123", OrderSample.At()));
        Assert.Throws<Refusal>(() => order.HandOver(OrderSample.Nimes, OrderSample.At()));
        Assert.False(order.Nimoise().CanCancel);
    }

    [Fact]
    public void Once_it_has_arrived_the_clocks_begin()
    {
        var order = Sent();

        order.Arrive(OrderSample.Nimes, OrderSample.At());

        Assert.Equal(SubOrderStatus.HandedOver, order.Nimoise().Status);
        Assert.Equal(OrderSample.At().OccurredAt, order.Nimoise().HandedOverAt);
        Assert.All(OrderWords.Steps(order), step => Assert.Equal(StepState.Done, step.State));
    }

    [Fact]
    public void What_is_fetched_is_not_sent()
    {
        var order = OrderSample.Ready();

        Assert.Throws<Refusal>(() => order.Send(OrderSample.Nimes, "Colissimo", "8R4123", OrderSample.At()));
    }

    private static Order Ordered(PaymentMeans means = PaymentMeans.BankTransfer) =>
        Order.Place(
            OrderId.New(),
            Guid.CreateVersion7(),
            new Purchase(
                OrderSample.Camille,
                means,
                null,
                [
                    OrderSample.Part(OrderSample.Nimes, OrderSample.Line()) with
                    {
                        Parcel = new PurchasedParcel(Home, 2250, Money.Euros(9.9m)),
                    },
                ]
            ),
            OrderSample.Monday
        );

    private static Order Paid()
    {
        var order = Ordered();
        order.Pick(OrderSample.Nimes, order.Lines.Single().Tag, OrderSample.Monday);
        order.ReceivePayment(OrderSample.Nimes, PaidBy.BankTransfer, OrderSample.Monday);
        return order;
    }

    private static Order Sent()
    {
        var order = Paid();
        order.Send(OrderSample.Nimes, "Colissimo", "8R4123", OrderSample.At());
        return order;
    }
}
