using Marketplace.Workshop.Evidence.Snapshots;

namespace Marketplace.Tests.Workshop.Evidence.Snapshots;

public sealed class SizesTests
{
    [Theory]
    [InlineData("240057.409536", 240_057_409_536)]
    [InlineData("160042.0 MB", 160_042_000_000)]
    [InlineData("160042 megabyte", 160_042_000_000)]
    [InlineData("305245", 320_072_581_120)]
    [InlineData("500108.0", 500_108_000_000)]
    [InlineData("476940", 500_107_837_440)]
    [InlineData("240057409536", 240_057_409_536)]
    [InlineData("240057409536 bytes", 240_057_409_536)]
    [InlineData("256,060,514,304 bytes", 256_060_514_304)]
    [InlineData("238.47 GiB", 256_055_212_769)]
    [InlineData("1 TB", 1_000_000_000_000)]
    [InlineData("1 tebibyte", 1_099_511_627_776)]
    [InlineData("500 gigabytes", 500_000_000_000)]
    [InlineData("512 kB", 512_000)]
    public void The_size_of_a_drive_is_decimal_unless_it_says_otherwise(string text, long bytes) =>
        Assert.Equal(bytes, Sizes.OfDrive(text));

    [Theory]
    [InlineData("4096", 4096)]
    [InlineData("8192.0", 8192)]
    [InlineData("1024.0 mebibyte", 1024)]
    [InlineData("8 GB", 8192)]
    [InlineData("8 GiB", 8192)]
    [InlineData("4096 MB", 4096)]
    [InlineData("4294967296", 4096)]
    [InlineData("4294967296 bytes", 4096)]
    [InlineData("1 TB", 1_048_576)]
    public void The_size_of_memory_is_binary_however_it_is_spelt(string text, long mebibytes) =>
        Assert.Equal(mebibytes, Sizes.OfMemoryInMiB(text));

    [Theory]
    [InlineData("223.6G", 240_088_671_846)]
    [InlineData("476.9G", 512_067_475_866)]
    [InlineData("512", 512)]
    public void What_lsblk_writes_is_binary(string text, long bytes) => Assert.Equal(bytes, Sizes.OfBinary(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("No Module Installed")]
    [InlineData("Unknown")]
    [InlineData("0")]
    [InlineData("-5 GB")]
    [InlineData("NaN")]
    [InlineData("1e400")]
    [InlineData("99999999999999999999 TB")]
    public void What_is_no_size_is_none(string? text)
    {
        Assert.Null(Sizes.OfDrive(text));
        Assert.Null(Sizes.OfMemoryInMiB(text));
        Assert.Null(Sizes.OfBinary(text));
    }

    [Theory]
    [InlineData("667.0 megahertz", 667)]
    [InlineData("1600 MT/s", 1600)]
    [InlineData("2200 hour * milliampere", 2200)]
    [InlineData("318mm (12.5\")", 318)]
    [InlineData("57.0 Wh (94.0%)", 57)]
    public void The_number_at_the_head_of_a_text_is_read(string text, double number) =>
        Assert.Equal(number, Sizes.Leading(text));
}
