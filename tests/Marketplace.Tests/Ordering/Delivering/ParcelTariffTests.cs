using Marketplace.Ordering.Delivering;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Tests.Ordering.Delivering;

public sealed class ParcelTariffTests
{
    private static readonly DateTime Monday = new(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(500, 690)]
    [InlineData(2000, 690)]
    [InlineData(2001, 990)]
    [InlineData(10_000, 1490)]
    public void A_parcel_costs_what_its_tier_says(int grams, long cents) =>
        Assert.Equal(new Money(cents), Tariff().PriceOf(grams));

    [Fact]
    public void A_parcel_that_is_too_heavy_has_no_price() => Assert.Null(Tariff().PriceOf(10_001));

    [Fact]
    public void A_tariff_without_a_tier_sends_nothing() => Assert.Null(Set().PriceOf(1));

    [Fact]
    public void A_heavier_parcel_that_costs_less_is_refused() =>
        Assert.Throws<Refusal>(() => Set((2000, Money.Euros(9)), (5000, Money.Euros(8))));

    [Fact]
    public void Two_tiers_of_the_same_weight_are_refused() =>
        Assert.Throws<Refusal>(() => Set((2000, Money.Euros(9)), (2000, Money.Euros(9))));

    [Theory]
    [InlineData(0, 9)]
    [InlineData(70_000, 9)]
    [InlineData(2000, 201)]
    public void A_weight_or_a_price_beyond_reason_is_refused(int grams, int euros) =>
        Assert.Throws<Refusal>(() => Set((grams, Money.Euros(euros))));

    [Fact]
    public void Two_laptops_and_a_screen_weigh_what_the_table_says_and_one_box() =>
        Assert.Equal(
            (2 * 1650) + 5730 + Weights.Box,
            Weights.Grams([DeviceType.Laptop, DeviceType.Laptop, DeviceType.Screen])
        );

    [Fact]
    public void Every_type_has_a_weight() =>
        Assert.All(Enum.GetValues<DeviceType>(), type => Assert.True(Weights.Grams([type]) > Weights.Box));

    [Fact]
    public void A_weight_is_read_in_kilograms() => Assert.Equal("2,25\u00a0kg", ParcelQuote.Kilos(2250));

    private static ParcelTariff Tariff() =>
        Set((5000, Money.Euros(9.9m)), (2000, Money.Euros(6.9m)), (10_000, Money.Euros(14.9m)));

    private static ParcelTariff Set(params (int, Money)[] tiers) =>
        ParcelTariff.Set(OperatorId.New(), Monday, tiers, PersonId.New(), Monday);
}
