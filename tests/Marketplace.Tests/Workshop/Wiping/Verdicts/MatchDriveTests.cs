using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Wiping.Verdicts;

namespace Marketplace.Tests.Workshop.Wiping.Verdicts;

public sealed class MatchDriveTests
{
    private static readonly DriveIdentity[] Known =
    [
        new("WDC WD3200AAJS-00", "WD-WCARFAKE0244", "0x50014ee0a1b2c3d4", 320072933376, Medium.Hdd),
        new("WDC WD3200AAJS-00", "WD-WCARFAKE0245", null, 320072933376, Medium.Hdd),
        new("SAMSUNG MZVLB256", null, "eui.0025388b91fa0001", 256060514304, Medium.Nvme),
    ];

    [Theory]
    [InlineData("WD-WCARFAKE0244")]
    [InlineData("WCARFAKE0244")]
    [InlineData("WDWCARFAKE0244")]
    [InlineData("  wd-wcarfake0244 ")]
    public void A_serial_matches_however_a_tool_writes_it(string serial) =>
        Assert.Same(Known[0], Assert.Single(Match(serial, null)));

    [Theory]
    [InlineData("0x0025388b91fa0001")]
    [InlineData("wwn-0x0025388B91FA0001")]
    [InlineData("0025388b91fa0001")]
    public void A_world_wide_name_matches_however_a_tool_writes_it(string wwn) =>
        Assert.Same(Known[2], Assert.Single(Match(null, wwn)));

    [Fact]
    public void A_model_alone_matches_nothing() => Assert.Empty(Match(null, null));

    [Fact]
    public void A_placeholder_matches_nothing() =>
        Assert.Empty(MatchDrive.Among(Drive("Default string", null), [Drive("Default string", null)], d => d));

    [Fact]
    public void A_serial_of_two_drives_is_a_conflict_and_both_are_told() =>
        Assert.Equal(
            2,
            MatchDrive.Among(Drive("5VY0FAKE", null), [Drive("5VY0FAKE", null), Drive("5vy0fake", null)], d => d).Count
        );

    [Fact]
    public void The_serial_is_preferred_to_the_world_wide_name() =>
        Assert.Same(Known[1], Assert.Single(Match("WCARFAKE0245", "eui.0025388b91fa0001")));

    private static IReadOnlyList<DriveIdentity> Match(string? serial, string? wwn) =>
        MatchDrive.Among(Drive(serial, wwn), Known, d => d);

    private static DriveIdentity Drive(string? serial, string? wwn) =>
        new("WDC WD3200AAJS-00", serial, wwn, 320072933376, Medium.Hdd);
}
