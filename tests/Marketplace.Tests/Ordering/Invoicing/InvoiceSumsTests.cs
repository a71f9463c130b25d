using CsCheck;
using Marketplace.Ordering.Invoicing;
using static Marketplace.Tests.Ordering.Invoicing.InvoicePapers;

namespace Marketplace.Tests.Ordering.Invoicing;

/// <summary>Taking the tax out of prices that include it never moves the total by a cent.</summary>
public sealed class InvoiceSumsTests
{
    private static readonly Gen<InvoicedUnit> AnyUnit = Gen.Select(Gen.Long[1, 300_000], Gen.Enum<VatRegime>())
        .Select((cents, regime) => Unit(cents, regime));

    [Fact]
    public void Whatever_is_charged_adds_up_to_the_price_that_was_shown() =>
        Gen.Select(AnyUnit.Array[1, 12], Gen.Long[0, 2_000], Gen.Double[-0.2, 1])
            .Sample(
                (units, shipping, part) =>
                {
                    var gross = units.Sum(unit => unit.Cents) + shipping;
                    var text = Text(units) with { Shipping = shipping, Discount = (long)(gross * part) };

                    var sums = InvoiceSums.Of(text);

                    Assert.Equal(gross - text.Discount, sums.Total);
                    Assert.Equal(sums.Net - sums.Allowance, sums.Basis);
                    Assert.Equal(sums.Net, sums.Lines.Sum(line => line.Net));
                    foreach (var group in sums.Groups)
                        Assert.InRange(group.Vat - (group.Basis * group.Regime.Rate / 100m), -1, 1);
                }
            );

    [Fact]
    public void The_tax_within_120_euros_is_20()
    {
        var sums = InvoiceSums.Of(Text(Unit(12000, VatRegime.Standard)));

        Assert.Equal((10000L, 2000L, 12000L), (sums.Basis, sums.Vat, sums.Total));
    }

    [Fact]
    public void A_regime_without_tax_on_the_paper_shows_none()
    {
        foreach (var regime in new[] { VatRegime.Franchise, VatRegime.Exempt, VatRegime.Margin })
            Assert.Equal(0, InvoiceSums.Of(Text(Unit(14900, regime))).Vat);
    }

    [Fact]
    public void The_parcel_is_taxed_as_what_it_brings()
    {
        var sums = InvoiceSums.Of(Text(Unit(12000, VatRegime.Standard)) with { Shipping = 600 });

        Assert.Equal(2100, Assert.Single(sums.Groups).Vat);
        Assert.Equal("Livraison", sums.Lines[^1].Title);
    }

    [Fact]
    public void Shares_add_up_and_none_is_far_from_its_weight() =>
        Gen.Select(Gen.Long[0, 1_000_000], Gen.Long[0, 5_000].Array[1, 20])
            .Sample(
                (whole, weights) =>
                {
                    var shares = Shares.Of(whole, weights);

                    Assert.Equal(whole, shares.Sum());
                    Assert.All(shares, share => Assert.True(share >= 0));
                    if (weights.Sum() is > 0 and var all)
                        Assert.All(
                            shares.Zip(weights),
                            pair => Assert.InRange(pair.First - ((decimal)whole * pair.Second / all), -1, 1)
                        );
                }
            );
}
