using Marketplace.Workshop.Evidence.Erasures;

namespace Marketplace.Tests.Workshop.Evidence.Erasures;

public sealed class InstantsTests
{
    private static readonly DateTime Nine = new(2026, 3, 10, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("2026-03-10T10:00:00+0100")]
    [InlineData("2026-03-10T09:00:00Z")]
    [InlineData("2026-03-10 09:00:00")]
    public void A_date_becomes_utc(string text) => Assert.Equal(Nine, Instants.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("hier")]
    [InlineData("2026-13-40")]
    public void What_is_no_date_is_unknown(string? text) => Assert.Null(Instants.Parse(text));

    [Fact]
    public void The_clock_of_nwipe_is_taken_for_utc() =>
        Assert.Equal(
            (Nine, DateTimeKind.Utc),
            (Instants.ParseNwipe("2026/03/10 09:00:00"), Instants.ParseNwipe("2026/03/10 09:00:00")!.Value.Kind)
        );

    [Fact]
    public void Seconds_since_1970_become_utc() => Assert.Equal(Nine, Instants.FromEpoch(1773133200));

    [Theory]
    [InlineData(-1d)]
    [InlineData(1e300)]
    [InlineData(double.NaN)]
    [InlineData(null)]
    public void Impossible_seconds_are_unknown(double? seconds) => Assert.Null(Instants.FromEpoch(seconds));
}
