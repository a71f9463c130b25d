using Marketplace.Workshop.Devices;

namespace Marketplace.Tests.Workshop.Devices;

public sealed class ProductNameTests
{
    [Theory]
    [InlineData("Dell Inc.", "Dell")]
    [InlineData("Hewlett-Packard", "HP")]
    [InlineData("HP", "HP")]
    [InlineData("LENOVO", "Lenovo")]
    [InlineData("ASUSTeK COMPUTER INC.", "Asus")]
    [InlineData("TOSHIBA", "Toshiba")]
    [InlineData("FUJITSU CLIENT COMPUTING LIMITED", "Fujitsu Client Computing")]
    [InlineData("NEC Corporation", "NEC")]
    [InlineData("Inc.", "Inc.")]
    [InlineData("  Acer ", "Acer")]
    public void A_maker_is_called_as_people_say(string written, string said) =>
        Assert.Equal(said, ProductName.Maker(written));

    [Theory]
    [InlineData("HP", "HP ProBook 650 G4", "HP ProBook 650 G4")]
    [InlineData("LENOVO", "ThinkPad T480", "Lenovo ThinkPad T480")]
    [InlineData("Dell Inc.", null, "Dell")]
    [InlineData(null, null, "Appareil sans nom")]
    public void A_list_names_maker_and_model_once(string? maker, string? model, string said) =>
        Assert.Equal(said, ProductName.Whole(maker, model));

    [Theory, InlineData(null), InlineData(""), InlineData("   ")]
    public void No_maker_is_none(string? written) => Assert.Null(ProductName.Maker(written));

    [Theory]
    [InlineData("HP", "HP ProBook 650 G1", "ProBook 650 G1")]
    [InlineData("Dell Inc.", "Latitude 7490", "Latitude 7490")]
    [InlineData("Dell Inc.", "Dell System XPS", "System XPS")]
    [InlineData(null, "Vallon 14", "Vallon 14")]
    [InlineData("HP", null, null)]
    public void A_model_does_not_repeat_its_maker(string? maker, string? written, string? said) =>
        Assert.Equal(said, ProductName.Model(maker, written));
}
