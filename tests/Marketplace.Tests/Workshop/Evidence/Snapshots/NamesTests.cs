using Marketplace.Workshop.Evidence.Snapshots;

namespace Marketplace.Tests.Workshop.Evidence.Snapshots;

public sealed class NamesTests
{
    [Theory]
    [InlineData("Intel(R) Core(TM) i7-4600U CPU @ 2.10GHz", "Intel Core i7-4600U")]
    [InlineData("Intel Core i5-6300U CPU @ 2.40GHz", "Intel Core i5-6300U")]
    [InlineData("Intel(R) Atom(TM) CPU N450   @ 1.66GHz", "Intel Atom N450")]
    [InlineData("AMD Ryzen 5 PRO 3500U w/ Radeon Vega Mobile Gfx", "AMD Ryzen 5 PRO 3500U w/ Radeon Vega Mobile Gfx")]
    [InlineData("CPU", "CPU")]
    public void A_processor_is_called_as_people_call_it(string printed, string name) =>
        Assert.Equal(name, Names.Cpu(printed));

    [Theory]
    [InlineData("LENOVO", "20ZZCTO1WW", "ThinkPad Z1 Carbon 5th", "ThinkPad Z1 Carbon 5th")]
    [InlineData("LENOVO", "20ZZCTO1WW", "20zzcto1ww", null)]
    [InlineData("LENOVO", "20ZZCTO1WW", null, null)]
    [InlineData("Dell Inc.", "Latitude", "A00", null)]
    public void Only_lenovo_writes_the_name_in_the_version(string maker, string model, string? version, string? name) =>
        Assert.Equal(name, Names.Commercial(maker, model, version));

    [Theory]
    [InlineData("Bcm43228 802.11a/b/g/n", true)]
    [InlineData("Intel Wireless 7260", true)]
    [InlineData("Wi-Fi 6 AX201", true)]
    [InlineData("Centrino Ultimate-N 6300", true)]
    [InlineData("Ethernet Connection I217-V", false)]
    [InlineData(null, false)]
    public void Wifi_is_told_by_its_name(string? name, bool wifi) => Assert.Equal(wifi, Names.IsWifi(name));

    [Theory]
    [InlineData("Tramont Hd Webcam", true)]
    [InlineData("1.3M WebCam", true)]
    [InlineData("Logitech HD Pro Webcam C920", false)]
    [InlineData("NM10 Audio Controller", false)]
    public void A_webcam_is_told_by_its_name_and_the_bench_s_is_not_one(string name, bool webcam) =>
        Assert.Equal(webcam, Names.IsWebcam(name));

    [Theory]
    [InlineData(100, 0, null)]
    [InlineData(0, 100, null)]
    [InlineData(41, 50, 82)]
    [InlineData(51, 50, 100)]
    [InlineData(500, 50, null)]
    public void A_battery_s_health_is_credible_or_unknown(double full, double design, int? health) =>
        Assert.Equal(health, Batteries.Health(full, design));

    [Theory]
    [InlineData("", null)]
    [InlineData("sse2", 1)]
    [InlineData("sse2 cx16 lahf_lm popcnt sse4_1 sse4_2 ssse3", 2)]
    [InlineData("sse2 avx avx2 bmi1 bmi2 f16c fma movbe", 1)]
    [InlineData("sse2 cx16 lahf_lm popcnt sse4_1 sse4_2 ssse3 avx avx2 bmi1 bmi2 f16c fma movbe", 3)]
    public void A_level_needs_all_flags_of_the_levels_below(string flags, int? level) =>
        Assert.Equal(level, X86Levels.Of(flags.Split(' ').Contains));

    [Theory]
    [InlineData("/dev/nvme0n1", "/dev/nvme0")]
    [InlineData("/dev/nvme12n3", "/dev/nvme12")]
    [InlineData("/dev/sda", "/dev/sda")]
    [InlineData(null, null)]
    public void A_drive_s_path_is_that_of_the_whole_drive(string? path, string? normal) =>
        Assert.Equal(normal, DevicePaths.Normal(path));

    [Fact]
    public void A_panel_is_found_in_what_hwinfo_printed() =>
        Assert.Equal(
            new Screen(14, "1600x900"),
            Hwinfo.Read("24: VGA\n27: LCD Monitor\n  Resolution: 1600x900@60Hz\n  Size: 310x174 mm\n").Screen
        );

    [Fact]
    public void Without_a_panel_hwinfo_tells_no_screen() =>
        Assert.Null(Hwinfo.Read("24: VGA\n  Resolution: 800x600\n").Screen);
}
