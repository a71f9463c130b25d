using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Ordering.Payments.Online;
using Marketplace.Ordering.Payments.Reconciling;
using Marketplace.Platform;

namespace Marketplace.Tests.Ordering.Payments.Reconciling;

/// <summary>Two ledgers of one day: what each has that the other has not.</summary>
public sealed class ComparisonTests
{
    private static readonly DateTime Day = new(2026, 11, 24, 0, 0, 0, DateTimeKind.Utc);
    private static readonly OrderId Order = OrderId.New();

    [Fact]
    public void Two_ledgers_that_say_the_same_have_no_gap()
    {
        var found = Compare(
            [Ours("pi_1", 149), Ours("re_1", -149, EntryKind.Refunded)],
            [Theirs("pi_1", 149), Theirs("re_1", -149)]
        );

        Assert.Empty(found.Gaps);
        Assert.Equal((0L, 0L), (found.Ours.Cents, found.Theirs.Cents));
    }

    [Fact]
    public void A_payment_that_we_did_not_hear_of_is_a_gap_of_theirs()
    {
        var found = Compare([], [Theirs("pi_1", 149)]);

        var gap = Assert.Single(found.Gaps);
        Assert.Equal(("pi_1", 0L, 14900L), (gap.Reference, gap.Ours.Cents, gap.Theirs.Cents));
        Assert.Null(gap.Order);
        Assert.Equal((0L, 14900L), (found.Ours.Cents, found.Theirs.Cents));
    }

    [Fact]
    public void A_payment_that_they_do_not_know_is_a_gap_of_ours_and_names_its_order()
    {
        var gap = Assert.Single(Compare([Ours("pi_1", 149)], []).Gaps);

        Assert.Equal((14900L, 0L, (OrderId?)Order), (gap.Ours.Cents, gap.Theirs.Cents, gap.Order));
    }

    [Fact]
    public void An_amount_that_differs_is_a_gap_on_both_sides() =>
        Assert.Equal(2, Compare([Ours("pi_1", 149)], [Theirs("pi_1", 150)]).Gaps.Count);

    [Fact]
    public void A_payment_written_on_either_side_of_midnight_is_the_same()
    {
        var late = Ours("pi_1", 149) with { OccurredAt = Day.AddDays(1).AddMinutes(1) };

        Assert.Empty(Compare([late], [Theirs("pi_1", 149) with { OccurredAt = Day.AddHours(23.9) }]).Gaps);
        Assert.Empty(Compare([Ours("pi_1", 149)], [Theirs("pi_1", 149) with { OccurredAt = Day.AddMinutes(-5) }]).Gaps);
    }

    [Fact]
    public void What_happened_on_another_day_is_not_of_this_report()
    {
        var found = Compare([], [Theirs("pi_1", 149) with { OccurredAt = Day.AddDays(-1) }]);

        Assert.Empty(found.Gaps);
        Assert.Equal(0, found.Theirs.Cents);
    }

    [Fact]
    public void A_dispute_that_is_won_moves_twice_under_one_name()
    {
        var found = Compare(
            [Ours("dp_1", -149, EntryKind.Disputed), Ours("dp_1", 149, EntryKind.DisputeWon)],
            [Theirs("dp_1", -149), Theirs("dp_1", 149)]
        );

        Assert.Empty(found.Gaps);
    }

    [Fact]
    public void A_movement_told_twice_by_them_is_a_gap() =>
        Assert.Single(Compare([Ours("pi_1", 149)], [Theirs("pi_1", 149), Theirs("pi_1", 149)]).Gaps);

    [Fact]
    public void The_lines_of_two_operators_are_one_movement()
    {
        var movement = Assert.Single(OurMovement.Of([Entry("pi_1", 100), Entry("pi_1", 49)]));

        Assert.Equal(14900, movement.Amount.Cents);
    }

    [Fact]
    public void What_moved_no_money_is_no_movement() =>
        Assert.Empty(OurMovement.Of([Entry("a", 149, EntryKind.Asked), Entry("b", 149, EntryKind.Credited)]));

    [Fact]
    public void Fees_are_summed() => Assert.Equal(100, Compare([Ours("pi_1", 149)], [Theirs("pi_1", 149)]).Fees.Cents);

    private static Comparison Compare(OurMovement[] ours, Movement[] theirs) => Comparison.Of(Day, ours, theirs);

    private static OurMovement Ours(string reference, int euros, EntryKind kind = EntryKind.Received) =>
        new(reference, kind, Money.Euros(euros), Day.AddHours(12), Order);

    private static Movement Theirs(string reference, int euros) =>
        new(reference, Money.Euros(euros), new Money(100), Day.AddHours(12));

    private static PaymentEntry Entry(string reference, int euros, EntryKind kind = EntryKind.Received) =>
        new()
        {
            Order = Order,
            Operator = OperatorId.New(),
            Kind = kind,
            How = PaidBy.Online,
            Amount = Money.Euros(euros),
            Reference = reference,
            OccurredAt = Day,
            RecordedAt = Day,
        };
}
