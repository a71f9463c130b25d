using Marketplace.Workshop.Evidence.Snapshots;

namespace Marketplace.Tests.Workshop.Evidence.Snapshots;

public sealed class TimestampsTests
{
    private static readonly DateTime _noon = new(2024, 2, 29, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("2024-02-29T12:00:00Z")]
    [InlineData("2024-02-29T12:00:00.000000+00:00")]
    [InlineData("2024-02-29 13:00:00+01:00")]
    [InlineData("2024-02-29T07:00:00-0500")]
    public void A_date_with_its_zone_is_that_instant(string text)
    {
        var warnings = new Warnings();

        var read = Timestamps.Read(text, null, warnings);

        Assert.Equal((_noon, DateTimeKind.Utc), (read!.Value, read.Value.Kind));
        Assert.Empty(warnings.All);
    }

    [Theory]
    [InlineData("2024-02-29T12:00:00.000000")]
    [InlineData("2024-02-29 12:00:00")]
    public void A_date_without_zone_is_taken_for_universal_time_and_told(string text)
    {
        var warnings = new Warnings();

        Assert.Equal(_noon, Timestamps.Read(text, null, warnings));
        Assert.Equal("timestamp-without-zone", Assert.Single(warnings.All).Code);
    }

    [Fact]
    public void A_second_clock_less_than_a_zone_away_tells_the_zone()
    {
        var warnings = new Warnings();

        Assert.Equal(_noon, Timestamps.Read("2024-02-29 13:00:02", _noon, warnings));
        Assert.Empty(warnings.All);
    }

    [Fact]
    public void A_second_clock_further_away_than_any_zone_tells_nothing() =>
        Assert.Equal(_noon, Timestamps.Read("2024-02-29 12:00:00", _noon.AddDays(3), new Warnings()));

    [Fact]
    public void A_date_written_like_a_file_name_is_understood() =>
        Assert.Equal(_noon, Timestamps.Read("2024-02-29_12h00m00s", null, new Warnings()));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2024-13-45T99:00:00Z")]
    [InlineData("2024-13-45_99h00m00s")]
    [InlineData("0001-01-01 00:00:00+00:00")]
    [InlineData("0001-01-01 00:00:00+14:00")]
    [InlineData("1970-01-01T00:00:00Z")]
    public void An_impossible_date_is_none_and_told(string? text)
    {
        var warnings = new Warnings();

        Assert.Null(Timestamps.Read(text, null, warnings));
        Assert.Contains(warnings.All, w => w.Code == "timestamp-missing");
    }

    [Fact]
    public void Where_the_date_is_impossible_the_second_clock_stands_in() =>
        Assert.Equal(_noon, Timestamps.Read("0001-01-01 00:00:00+00:00", _noon, new Warnings()));

    [Fact]
    public void The_same_warning_is_said_once()
    {
        var warnings = new Warnings();

        warnings.Add("a", "Une fois.");
        warnings.Add("a", "Une fois.");
        warnings.Add("a", "Autrement.");

        Assert.Equal(["Une fois.", "Autrement."], warnings.All.Select(w => w.Text));
    }
}
