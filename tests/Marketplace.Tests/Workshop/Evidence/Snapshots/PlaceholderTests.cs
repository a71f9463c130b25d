using Marketplace.Workshop.Evidence.Snapshots;

namespace Marketplace.Tests.Workshop.Evidence.Snapshots;

public sealed class PlaceholderTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("0")]
    [InlineData("00000000")]
    [InlineData("0000-0000")]
    [InlineData("FFFFFFFF")]
    [InlineData("ffffffff-ffff")]
    [InlineData("xxxxxxxx")]
    [InlineData("...........")]
    [InlineData("-")]
    [InlineData("1234")]
    [InlineData("123456789")]
    [InlineData("1234567890")]
    [InlineData("0123456789")]
    [InlineData("0123456789ABCDEF")]
    [InlineData("To be filled by O.E.M.")]
    [InlineData("To Be Filled By O.E.M.")]
    [InlineData("to be filled")]
    [InlineData("Fill By OEM")]
    [InlineData("O.E.M.")]
    [InlineData("OEM Define 3")]
    [InlineData("Default string")]
    [InlineData("Default")]
    [InlineData("None")]
    [InlineData("null")]
    [InlineData("N/A")]
    [InlineData("n.a.")]
    [InlineData("Unknown")]
    [InlineData("Not Specified")]
    [InlineData("Not Available")]
    [InlineData("Not Applicable")]
    [InlineData("Not Provided")]
    [InlineData("Unspecified")]
    [InlineData("INVALID")]
    [InlineData("[Empty]")]
    [InlineData("No Asset Information")]
    [InlineData("NO Asset Tag")]
    [InlineData("System Serial Number")]
    [InlineData("System Product Name")]
    [InlineData("System manufacturer")]
    [InlineData("System Version")]
    [InlineData("Base Board Serial Number")]
    [InlineData("Chassis Serial Number")]
    [InlineData("Serial Number")]
    [InlineData("SerNum00")]
    [InlineData("SKU Number")]
    [InlineData("Asset-1234567890")]
    [InlineData("Battery 0")]
    public void What_the_factory_left_in_is_no_identity(string? text) => Assert.Null(Placeholder.Clean(text));

    [Theory]
    [InlineData("TRM40600QQ")]
    [InlineData("5CQ0042")]
    [InlineData("/5CQ0042/CN0042/")]
    [InlineData("13138/000642")]
    [InlineData("109192430003459")]
    [InlineData("WD-WX00A00W0042")]
    [InlineData("200901010001")]
    [InlineData("0901ce95")]
    [InlineData("Oem Valley 15")]
    [InlineData("Nonette")]
    [InlineData("System76 Lemur")]
    [InlineData("1993")]
    public void What_names_a_machine_is_kept(string text) => Assert.Equal(text, Placeholder.Clean(text));

    [Fact]
    public void Blanks_around_and_inside_are_set_right() => Assert.Equal("AB 12", Placeholder.Clean("  AB \t\n 12 "));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Not Settable")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("ffffffff-ffff-ffff-ffff-ffffffffffff")]
    [InlineData("FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF")]
    [InlineData("03000200-0400-0500-0006-000700080009")]
    public void A_uuid_that_boards_leave_the_factory_with_is_no_identity(string? text) =>
        Assert.Null(Placeholder.CleanUuid(text));

    [Fact]
    public void A_uuid_of_its_own_is_kept() =>
        Assert.Equal(
            new Guid("4c4c4544-0043-5110-8036-b5c04f560042"),
            Placeholder.CleanUuid("4C4C4544-0043-5110-8036-B5C04F560042")
        );
}
