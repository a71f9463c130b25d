using Marketplace.Web.Demo.Stock;

namespace Marketplace.Tests.Web.Demo.Stock;

public sealed class InventedTests
{
    [Fact]
    public void A_serial_number_is_the_same_at_each_start() =>
        Assert.Equal(Invented.Fill("5CG####***", "marseille-01"), Invented.Fill("5CG####***", "marseille-01"));

    [Fact]
    public void Two_units_never_share_a_serial_number() =>
        Assert.NotEqual(Invented.Fill("PF******", "marseille-01"), Invented.Fill("PF******", "marseille-02"));

    [Theory]
    [InlineData("WD-WX##A#######", "^WD-WX[0-9]{2}[B-Z][0-9]{7}$")]
    [InlineData("50026B77????????", "^50026B77[0-9A-F]{8}$")]
    [InlineData("******#", "^[0-9B-Z]{6}[0-9]$")]
    public void A_pattern_is_filled_place_by_place(string pattern, string shape) =>
        Assert.Matches(shape, Invented.Fill(pattern, "any"));

    [Fact]
    public void Repeated_places_of_a_pattern_do_not_repeat_a_character() =>
        Assert.True(Invented.Fill("############", "any").Distinct().Count() > 3);

    [Fact]
    public void A_uuid_is_of_version_four()
    {
        var text = Invented.Uuid("any").ToString();

        Assert.Equal('4', text[14]);
        Assert.Contains(text[19], "89ab");
    }

    [Fact]
    public void A_network_address_belongs_to_no_maker() => Assert.StartsWith("02:", Invented.Mac("any"));

    [Fact]
    public void A_number_stays_between_its_bounds() =>
        Assert.All(Enumerable.Range(0, 200), key => Assert.InRange(Invented.Between(3, 7, $"{key}"), 3, 7));
}
