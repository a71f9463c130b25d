using CsCheck;
using Marketplace.Ordering.Payouts;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Tests.Ordering.Payouts;

/// <summary>The closest rule of the day of the sale counts, and no cent is lost between what comes and what goes back.</summary>
public sealed class CommissionTests
{
    private static readonly DateTime Now = DateTime.UtcNow;
    private static readonly OperatorId Here = OperatorId.New();
    private static readonly PersonId Somebody = PersonId.New();

    [Fact]
    public void The_closer_rule_speaks_before_the_wider_one()
    {
        var rates = new Commissions([
            Rule(null, null, 500),
            Rule(null, DeviceType.Laptop, 400),
            Rule(Here, null, 300),
            Rule(Here, DeviceType.Laptop, 200),
        ]);
        var later = Now.AddDays(10);

        Assert.Equal(200, rates.Rate(Here, DeviceType.Laptop, later));
        Assert.Equal(300, rates.Rate(Here, DeviceType.Screen, later));
        Assert.Equal(400, rates.Rate(OperatorId.New(), DeviceType.Laptop, later));
        Assert.Equal(500, rates.Rate(OperatorId.New(), DeviceType.Screen, later));
    }

    [Fact]
    public void A_sale_keeps_the_commission_of_its_day()
    {
        var rates = new Commissions([Rule(null, null, 500, days: 2), Rule(null, null, 900, days: 20)]);

        Assert.Equal(0, rates.Rate(Here, DeviceType.Laptop, Now));
        Assert.Equal(500, rates.Rate(Here, DeviceType.Laptop, Now.AddDays(10)));
        Assert.Equal(900, rates.Rate(Here, DeviceType.Laptop, Now.AddDays(30)));
    }

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(2001, 2)]
    [InlineData(500, 0)]
    [InlineData(500, -30)]
    public void A_rule_that_takes_too_much_or_changes_what_is_sold_is_refused(int basisPoints, int days) =>
        Assert.Throws<Refusal>(() => Rule(null, null, basisPoints, days));

    [Fact]
    public void What_comes_in_pieces_and_all_goes_back_leaves_no_commission() =>
        Gen.Select(Gen.Long[1, 50_000].Array[1, 6], Gen.Select(Gen.Long[1, 90_000], Gen.Int[0, 2000]).Array[1, 4])
            .Sample(
                (pieces, units) =>
                {
                    var priced = units.Select(unit => (new Money(unit.Item1), unit.Item2)).ToList();
                    var total = new Money(units.Sum(unit => unit.Item1) + 700);
                    var (received, kept) = (Money.Zero, Money.Zero);
                    foreach (var piece in pieces.Concat(pieces.Select(piece => -piece)))
                    {
                        received += new Money(piece);
                        kept += Commissions.Of(received, total, priced) - kept;
                    }

                    Assert.Equal(Money.Zero, kept);
                }
            );

    [Fact]
    public void Five_per_cent_of_a_unit_and_nothing_of_its_parcel()
    {
        var paid = Money.Euros(159);

        Assert.Equal(new Money(745), Commissions.Of(paid, paid, [(Money.Euros(149), 500)]));
        Assert.Equal(Money.Zero, Commissions.Of(Money.Zero, Money.Zero, []));
    }

    private static CommissionRule Rule(OperatorId? workshop, DeviceType? type, int basisPoints, int days = 2) =>
        CommissionRule.Write(workshop, type, basisPoints, Now.AddDays(days).ParisDay, Somebody, Now);
}
