using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Evidence.Snapshots;

namespace Marketplace.Tests.Workshop.Evidence.Snapshots;

public sealed class InxiTests
{
    [Fact]
    public void A_name_is_what_follows_the_last_hash_and_the_first_of_a_name_counts()
    {
        var view = Read(
            """[{ "000#1#0#Machine": [{ "007#0#2#serial": "CHASSIS", "004#0#3#serial": "SYSTEM1", "001#1#1#System": "Tramont" }] }]"""
        );

        Assert.Equal("SYSTEM1", view.Serial);
    }

    [Fact]
    public void A_type_with_a_capital_is_another_field_than_a_type_without()
    {
        var view = Read("""[{ "0#Machine": [{ "001#Type": "Laptop", "002#System": "T", "006#type": "9" }] }]""");

        Assert.Equal(["Laptop"], view.Shapes);
    }

    [Theory]
    [InlineData("SSD", nameof(Medium.SataSsd))]
    [InlineData("HDD", nameof(Medium.Hdd))]
    [InlineData("N/A", nameof(Medium.Unknown))]
    public void A_drive_s_type_is_its_medium(string type, string medium)
    {
        var view = Read(
            $$"""[{ "0#Drives": [{ "1#ID": "/dev/sda", "2#model": "M", "3#type": "{{type}}", "4#serial": "S1" }] }]"""
        );

        Assert.Equal(medium, Assert.Single(view.Drives).Medium.ToString());
    }

    [Fact]
    public void A_drive_on_usb_is_told_as_such() =>
        Assert.Equal(
            Attachment.Usb,
            Assert
                .Single(Read("""[{ "0#Drives": [{ "1#ID": "/dev/sdb", "2#type": "USB", "3#tech": "SSD" }] }]""").Drives)
                .Attachment
        );

    [Fact]
    public void A_line_about_storage_as_a_whole_is_no_drive() =>
        Assert.Empty(
            Read("""[{ "0#Drives": [{ "1#Local Storage": "", "2#total": "1 TiB" }, { "1#SMART": "yes" }] }]""").Drives
        );

    [Theory]
    [InlineData("eDP-1", true)]
    [InlineData("LVDS-1", true)]
    [InlineData("HDMI-A-1", false)]
    [InlineData("DP-2", false)]
    public void Only_an_inner_output_drives_the_screen(string output, bool inside) =>
        Assert.Equal(
            inside,
            Read(
                $$"""[{ "0#Graphics": [{ "1#Monitor": "{{output}}", "2#res": "1920x1080", "3#diag": "355mm (14\")" }] }]"""
            ).Screen
                is not null
        );

    [Fact]
    public void A_wireless_stick_of_the_bench_is_not_wifi()
    {
        Assert.True(Read("""[{ "0#Network": [{ "1#Device": "Intel Wireless 7260" }] }]""").HasWifi);
        Assert.False(Read("""[{ "0#Network": [{ "1#Device": "Realtek 802.11n WLAN", "2#type": "USB" }] }]""").HasWifi);
    }

    [Theory]
    [InlineData("53.6/57.0 Wh (94.0%)", 57000L, 53600L, 94)]
    [InlineData("60.0/57.0 Wh (105.3%)", 57000L, 60000L, 100)]
    [InlineData("N/A", null, null, null)]
    [InlineData("500.0/57.0 Wh", 57000L, 500000L, null)]
    public void The_condition_of_a_battery_is_full_over_design(
        string condition,
        long? design,
        long? full,
        int? health
    ) =>
        Assert.Equal(
            new Battery(design, full, health, 2),
            Read(
                $$"""[{ "0#Battery": [{ "1#ID": "BAT0", "2#condition": "{{condition}}", "3#cycles": "2" }] }]"""
            ).Battery
        );

    [Theory]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("""[7, null, { "x": 3, "0#Drives": [7, null, []] }]""")]
    public void Output_of_another_shape_gives_an_empty_view(string json)
    {
        var view = Read(json);

        Assert.Empty(view.Drives);
        Assert.Null(view.Serial);
    }

    private static MachineView Read(string json) => Inxi.Read(Fixture.Json(json))!;
}
