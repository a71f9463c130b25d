using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Listings;
using Marketplace.Platform;

namespace Marketplace.Tests.Catalog.Listings;

/// <summary>The struck-through price is the lowest of the thirty days before (C. conso. L.112-1-1).</summary>
public sealed class ReductionTests
{
    private static readonly DateTime Today = new(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("60:169", 149, 169)]
    [InlineData("60:169 10:139 5:169", 149, null)]
    [InlineData("60:169 10:159 5:189", 149, 159)]
    [InlineData("90:99 40:169", 149, 169)]
    [InlineData("90:99 29:169", 149, null)]
    [InlineData("60:149", 169, null)]
    [InlineData("60:149", 149, null)]
    public void Only_a_price_below_all_of_the_last_thirty_days_is_a_reduction(string history, int next, int? struck)
    {
        var asked = history.Split(' ').Select(Asked).Reverse();

        var before = Reduction.LowestBefore(asked, Money.Euros(next), Today);

        Assert.Equal(struck is { } euros ? Money.Euros(euros) : null, before);
    }

    [Fact]
    public void A_first_price_reduces_nothing() => Assert.Null(Reduction.LowestBefore([], Money.Euros(1), Today));

    [Fact]
    public void A_rise_takes_the_struck_price_away()
    {
        var listing = Listing.Open(Sample.Laptop(), null, Money.Euros(169), At(-20));
        listing.AskAnotherPrice(Money.Euros(149), [], At(-10));
        Assert.Equal(Money.Euros(169), listing.LowestBefore);

        listing.AskAnotherPrice(Money.Euros(179), [], At(0));

        Assert.Null(listing.LowestBefore);
        Assert.Equal(3, listing.Prices.Count);
    }

    [Fact]
    public void The_same_price_again_is_no_change()
    {
        var listing = Listing.Open(Sample.Laptop(), null, Money.Euros(169), At(-20));

        listing.AskAnotherPrice(Money.Euros(169), [], At(0));

        Assert.Single(listing.Prices);
    }

    private static Trace At(int days) => new(Today.AddDays(days), Sample.Worker(OperatorId.New()), "Nîmes");

    private static AskedPrice Asked(string daysAndEuros)
    {
        var parts = daysAndEuros.Split(':').Select(part => int.Parse(part, null)).ToArray();
        return new AskedPrice
        {
            Listing = ListingId.New(),
            Amount = Money.Euros(parts[1]),
            From = Today.AddDays(-parts[0]),
            By = default,
        };
    }
}
