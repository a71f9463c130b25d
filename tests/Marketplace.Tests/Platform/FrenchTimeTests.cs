using Marketplace.Platform;

namespace Marketplace.Tests.Platform;

/// <summary>Instants are kept in universal time, and read in the time of Paris.</summary>
public sealed class FrenchTimeTests
{
    [Theory]
    [InlineData("2026-11-23T05:53:00", "lundi 23 novembre 2026 à 6\u00a0h\u00a053")]
    [InlineData("2026-07-01T22:30:00", "jeudi 2 juillet 2026 à 0\u00a0h\u00a030")]
    public void An_instant_is_read_in_the_time_of_Paris(string universal, string read) =>
        Assert.Equal(read, DateTime.Parse(universal, System.Globalization.CultureInfo.InvariantCulture).DayAndHour);

    [Fact]
    public void A_day_begins_at_midnight_in_Paris() =>
        Assert.Equal("vendredi 1 janvier 2027", new DateTime(2026, 12, 31, 23, 30, 0, DateTimeKind.Utc).LongDay);
}
