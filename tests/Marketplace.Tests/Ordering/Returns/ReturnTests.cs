using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Returns;
using Marketplace.Platform;
using Marketplace.Tests.Ordering.Orders;
using Marketplace.Workshop.Contracts;
using static Marketplace.Tests.Ordering.Orders.OrderSample;

namespace Marketplace.Tests.Ordering.Returns;

/// <summary>The law's clocks of a return (C. conso. L.221-23 and L.221-24).</summary>
public sealed class ReturnTests
{
    [Fact]
    public void The_refund_is_put_off_until_the_unit_is_here_or_proved_sent() => Assert.Null(Declared().RefundBefore);

    [Fact]
    public void Once_it_is_here_it_is_paid_back_within_fourteen_days_of_the_declaration()
    {
        var back = Declared();

        back.Receive(back.Tag, On(5));

        Assert.Equal(Monday.AddDays(14), back.RefundBefore);
    }

    [Fact]
    public void Where_it_comes_late_it_is_paid_back_at_once()
    {
        var back = Declared();

        back.Receive(back.Tag, On(20));

        Assert.Equal(Monday.AddDays(20), back.RefundBefore);
    }

    [Fact]
    public void A_proof_of_sending_ends_the_putting_off_and_the_arrival_does_not_begin_it_again()
    {
        var back = Declared();

        back.Send("Colissimo 8R4123", Monday.AddDays(2));
        back.Receive(back.Tag, On(30));

        Assert.Equal(Monday.AddDays(14), back.RefundBefore);
    }

    [Fact]
    public void It_comes_back_with_a_trace_and_under_its_own_label_only()
    {
        var back = Declared();

        Assert.Throws<Refusal>(() => back.Receive(Tag.Draw(), On(5)));
        back.Receive(back.Tag, On(5));

        Assert.Equal(back.Device, Assert.Single(back.Events.OfType<Returned>()).Device);
    }

    [Fact]
    public void As_it_left_it_is_paid_back_whole()
    {
        var back = Received();

        back.Inspect(ReturnResult.AsSold, Money.Zero, null, Monday.AddDays(6));

        Assert.Equal(Money.Euros(149), back.Refund);
        Assert.False(back.IsOpen);
    }

    [Fact]
    public void What_it_lost_is_kept_with_the_reason()
    {
        var back = Received();

        back.Inspect(ReturnResult.Worn, Money.Euros(30), "L’écran est rayé.", Monday.AddDays(6));

        Assert.Equal(Money.Euros(119), back.Refund);
        Assert.Contains("L’écran est rayé.", ReturnWords.ForBuyer(back), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReturnResult.Worn, 30, null)]
    [InlineData(ReturnResult.AsSold, 30, "rayé")]
    [InlineData(ReturnResult.Worn, 150, "rayé")]
    [InlineData(ReturnResult.NotInspected, 0, null)]
    internal void A_deduction_without_a_reason_or_a_ground_is_refused(ReturnResult result, int euros, string? why) =>
        Assert.Throws<Refusal>(() => Received().Inspect(result, Money.Euros(euros), why, Monday.AddDays(6)));

    [Fact]
    public void Nobody_inspected_it_in_time_so_that_all_is_paid_back()
    {
        var back = Received();

        Assert.Throws<Refusal>(() => back.GiveUpInspecting(Monday.AddDays(13)));
        back.GiveUpInspecting(Monday.AddDays(14));

        Assert.Equal((ReturnResult.NotInspected, Money.Euros(149)), (back.Result, back.Refund));
    }

    [Fact]
    public void It_closes_once()
    {
        var back = Received();
        back.Inspect(ReturnResult.AsSold, Money.Zero, null, Monday.AddDays(6));

        Assert.Throws<Refusal>(() => back.Inspect(ReturnResult.AsSold, Money.Zero, null, Monday.AddDays(6)));
        Assert.Throws<Refusal>(() => back.GiveUpInspecting(Monday.AddDays(20)));
    }

    private static Trace On(int day) => At() with { OccurredAt = Monday.AddDays(day) };

    private static Return Declared()
    {
        var order = OfOne();
        var part = order.Nimoise();
        return Return.Declare(Guid.CreateVersion7(), order, part, part.Lines[0], Monday);
    }

    private static Return Received()
    {
        var back = Declared();
        back.Receive(back.Tag, On(5));
        return back;
    }
}
