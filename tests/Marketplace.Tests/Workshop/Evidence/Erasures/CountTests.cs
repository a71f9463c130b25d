using Marketplace.Workshop.Evidence.Erasures;

namespace Marketplace.Tests.Workshop.Evidence.Erasures;

public sealed class CountTests
{
    [Fact]
    public void A_number_too_long_to_be_read_stays_large() => Assert.True(Count.Of(new string('9', 40)) > 1_000_000);

    [Fact]
    public void Large_counts_do_not_wrap_around() =>
        Assert.True(Count.Sum(long.MaxValue, long.MaxValue, long.MaxValue) > 0);

    [Theory]
    [InlineData(625142448, 512, 320072933376)]
    [InlineData(0, 512, 0)]
    public void Sectors_make_bytes(long sectors, long size, long bytes) =>
        Assert.Equal(bytes, Count.Bytes(sectors, size));

    [Theory]
    [InlineData(long.MaxValue, 512)]
    [InlineData(-1, 512)]
    [InlineData(8, 0)]
    public void Sectors_of_no_real_disk_make_nothing(long sectors, long size) =>
        Assert.Null(Count.Bytes(sectors, size));

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("12 bytes")]
    [InlineData("99999999999999999999")]
    public void What_is_no_number_is_unknown(string? digits) => Assert.Null(Count.OrNull(digits));
}
