using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Devices;

namespace Marketplace.Tests.Workshop.Devices;

public sealed class DeviceCursorTests
{
    private static readonly DateTime Noon = new(2026, 11, 24, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_cursor_reads_as_it_is_written()
    {
        var cursor = new DeviceCursor(Noon, 3);

        Assert.Equal(cursor, DeviceCursor.Read(cursor.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("1")]
    [InlineData("1-")]
    [InlineData("-1-2")]
    [InlineData("1-2-3")]
    [InlineData("99999999999999999999-1")]
    [InlineData("9223372036854775807-1")]
    [InlineData("1-99999999999")]
    public void Anything_else_is_no_cursor(string? text) => Assert.Null(DeviceCursor.Read(text));

    [Fact]
    public void The_next_page_begins_after_the_devices_that_moved_at_the_last_instant() =>
        Assert.Equal(new(Noon, 2), DeviceCursor.After([At(Noon.AddHours(-1)), At(Noon), At(Noon)], null));

    [Fact]
    public void A_page_of_one_instant_goes_on_counting() =>
        Assert.Equal(new(Noon, 5), DeviceCursor.After([At(Noon), At(Noon)], new(Noon, 3)));

    [Fact]
    public void A_page_that_left_the_instant_counts_anew() =>
        Assert.Equal(new(Noon.AddHours(1), 1), DeviceCursor.After([At(Noon), At(Noon.AddHours(1))], new(Noon, 3)));

    private static DeviceLine At(DateTime moved) =>
        new("OS-X", null, null, null, null, DeviceState.Received, null, moved);
}
