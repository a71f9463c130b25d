using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using static Marketplace.Tests.Ordering.Orders.OrderSample;

namespace Marketplace.Tests.Ordering.Orders;

public sealed class OrderTests
{
    [Fact]
    public void An_order_sums_the_prices_of_its_units()
    {
        var order = Of(Part(Nimes, Line(149), Line(99)), Part(Ales, Line(60)));

        Assert.Equal(Money.Euros(308), order.Total);
        Assert.Equal(Money.Euros(248), order.PartOf(Nimes)!.Total);
        Assert.Equal(Money.Euros(60), order.PartOf(Ales)!.Total);
    }

    [Fact]
    public void Each_operator_has_a_part_of_its_own_that_waits_and_is_unpaid()
    {
        var order = Of(Part(Nimes, Line()), Part(Ales, Line()));

        Assert.All(order.Parts, part => Assert.Equal(SubOrderStatus.Received, part.Status));
        Assert.All(order.Parts, part => Assert.Equal(PaymentState.Due, part.Payment));
        Assert.Null(order.PartOf(OperatorId.New()));
    }

    [Fact]
    public void An_order_of_nothing_is_refused() =>
        Assert.Contains("vide", Assert.Throws<Refusal>(() => Of()).Message, StringComparison.Ordinal);

    [Fact]
    public void Ten_units_are_an_order_and_eleven_are_refused()
    {
        OrderLine[] ten = [.. Enumerable.Range(0, 10).Select(_ => Line())];

        Assert.Equal(10, Of(Part(Nimes, ten)).Lines.Count());
        var refused = Assert.Throws<Refusal>(() => Of(Part(Nimes, ten), Part(Ales, Line())));
        Assert.Contains("10", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_negative_price_is_refused() => Assert.Throws<Refusal>(() => OfOne(Line(-1)));

    [Fact]
    public void A_total_that_no_number_holds_is_refused_and_does_not_wrap_around()
    {
        var dear = new[] { Priced(long.MaxValue), Priced(1) };

        Assert.Throws<OverflowException>(() => Of(Part(Nimes, dear)));
    }

    [Fact]
    public void A_number_tells_the_year_and_no_count()
    {
        var numbers = Enumerable.Range(0, 200).Select(_ => OfOne().Number).ToHashSet();

        Assert.Equal(200, numbers.Count);
        Assert.All(numbers, number => Assert.Matches("^R-26-[0-9A-HJKMNP-TV-Z]{6}$", number));
    }

    [Theory]
    [InlineData("R-26-7K3M9Q")]
    [InlineData(" r-26-7k3m9q ")]
    [InlineData("R26 7K3M9Q")]
    [InlineData("r 26 7k3m 9q")]
    public void A_number_is_read_as_people_type_it(string typed) =>
        Assert.Equal("R-26-7K3M9Q", OrderNumber.Read(typed));

    [Theory]
    [InlineData("R-26-OIL000", "R-26-011000")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("'; DROP TABLE", "DR0PTAB1E")]
    public void Letters_that_look_like_digits_are_digits_and_nonsense_stays_harmless(string? typed, string read) =>
        Assert.Equal(read, OrderNumber.Read(typed));

    [Fact]
    public void The_first_scan_of_a_unit_begins_the_preparation()
    {
        var order = Of(Part(Nimes, Line(), Line()));
        var first = order.Lines.First();

        order.Pick(Nimes, first.Tag, Monday);

        Assert.Equal(SubOrderStatus.Preparing, order.Nimoise().Status);
        Assert.Equal(Monday, first.PickedAt);
        Assert.Null(order.Lines.Last().PickedAt);
    }

    [Fact]
    public void A_unit_of_another_order_is_refused_by_its_tag()
    {
        var stranger = Tag.Draw();

        var refused = Assert.Throws<Refusal>(() => OfOne().Pick(Nimes, stranger, Monday));

        Assert.Contains(stranger.ToString(), refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_order_is_not_ready_before_each_unit_is_scanned()
    {
        var order = Of(Part(Nimes, Line(), Line()));
        order.Pick(Nimes, order.Lines.First().Tag, Monday);

        var refused = Assert.Throws<Refusal>(() => order.MarkReady(Nimes, Monday));

        Assert.Contains(order.Lines.Last().Tag.ToString(), refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(order.Lines.First().Tag.ToString(), refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_operator_cannot_touch_an_order_that_is_not_its_own() =>
        Assert.Throws<Refusal>(() => OfOne().ReceivePayment(Ales, PaidBy.Cash, Monday));

    [Fact]
    public void What_one_operator_does_leaves_the_part_of_the_other_alone()
    {
        var order = Of(Part(Nimes, Line()), Part(Ales, Line()));

        order.Cancel(Nimes, "L’écran s’est cassé.", Monday);

        Assert.Equal(SubOrderStatus.Received, order.PartOf(Ales)!.Status);
    }

    private static OrderLine Priced(long cents) =>
        new()
        {
            Device = DeviceId.New(),
            Tag = Tag.Draw(),
            Title = "",
            GradeLine = "",
            Slug = "",
            Price = new Money(cents),
        };
}
