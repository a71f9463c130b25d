using Marketplace.Platform;

namespace Marketplace.Tests;

public sealed class MoneyTests
{
    [Fact]
    public void Reads_as_a_french_price() => Assert.Equal("129\u00a0€", Money.Euros(129m).ToString());

    [Fact]
    public void Shows_cents_only_where_there_are_some() => Assert.Equal("129,50\u00a0€", new Money(12950).ToString());

    [Fact]
    public void Does_not_wrap_around() =>
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue) + new Money(1));
}
