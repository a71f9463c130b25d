using Marketplace.Workshop.Wiping.Verdicts;

namespace Marketplace.Tests.Workshop.Wiping.Verdicts;

public sealed class DriveSerialTests
{
    [Theory]
    [InlineData("WD-WCARFAKE0244", "WCARFAKE0244")]
    [InlineData("WDWCARFAKE0244", "WCARFAKE0244")]
    [InlineData(" s3ew nx0k-216135n ", "S3EWNX0K216135N")]
    [InlineData("6479_A73F_50C0_0A1B.", "6479A73F50C00A1B")]
    [InlineData("WDFAKE123", "WDFAKE123")]
    public void A_serial_is_written_alike_whatever_the_tool(string written, string normalised) =>
        Assert.Equal(normalised, DriveSerial.Normalise(written));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("0")]
    [InlineData("To be filled by O.E.M.")]
    [InlineData("None")]
    [InlineData("0123456789")]
    [InlineData("FFFFFFFF")]
    [InlineData("A1")]
    public void A_placeholder_is_no_serial(string? written) => Assert.Null(DriveSerial.Normalise(written));

    [Theory]
    [InlineData("0x5000cca005d1e5f3", "5000CCA005D1E5F3")]
    [InlineData("naa.5000CCA005D1E5F3", "5000CCA005D1E5F3")]
    [InlineData("5 000cca 005d1e5f3", "5000CCA005D1E5F3")]
    public void A_world_wide_name_is_written_alike_whatever_the_tool(string written, string normalised) =>
        Assert.Equal(normalised, DriveSerial.NormaliseWwn(written));

    [Theory]
    [InlineData(null)]
    [InlineData("0x0000000000000000")]
    [InlineData("unknown")]
    [InlineData("0x12")]
    public void What_is_no_world_wide_name_is_none(string? written) => Assert.Null(DriveSerial.NormaliseWwn(written));
}
