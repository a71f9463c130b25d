using Marketplace.Ordering.Payments;
using Marketplace.Platform;

namespace Marketplace.Tests.Ordering.Payments.Paying;

public sealed class AmountsTests
{
    [Theory]
    [InlineData("129", 12900)]
    [InlineData("129,5", 12950)]
    [InlineData("129.50", 12950)]
    [InlineData(" 1 290,00 € ", 129000)]
    [InlineData("1\u00a0290,00", 129000)]
    [InlineData("0", 0)]
    public void An_amount_is_read_as_people_write_it(string typed, long cents) =>
        Assert.Equal(cents, Amounts.Read(typed)!.Value.Cents);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("-5")]
    [InlineData("12,345")]
    [InlineData("1.290,00")]
    [InlineData("cent euros")]
    [InlineData("1e3")]
    [InlineData("99999999999")]
    public void What_is_no_amount_is_none(string? typed) => Assert.Null(Amounts.Read(typed));

    [Theory]
    [InlineData(12900)]
    [InlineData(12950)]
    [InlineData(0)]
    public void What_is_written_is_read_again(long cents) =>
        Assert.Equal(cents, Amounts.Read(Amounts.Write(new Money(cents)))!.Value.Cents);
}
