using Marketplace.Workshop.Testing;

namespace Marketplace.Tests.Workshop.Testing;

public sealed class SystemsTests
{
    [Fact]
    public void Each_system_has_one_id_and_one_name() =>
        Assert.Equal(Systems.All.Count, Systems.All.Select(system => (system.Id, system.Name)).Distinct().Count());

    [Fact]
    public void An_id_is_written_as_the_API_promises() =>
        Assert.All(Systems.All, system => Assert.Matches("^[a-z0-9.-]{1,40}$", system.Id));

    [Theory]
    [InlineData("2026-11-24", "linux-mint-22")]
    [InlineData("2027-04-30", "linux-mint-22")]
    [InlineData("2027-05-01", "ubuntu-26.04")]
    [InlineData("2029-04-30", "ubuntu-26.04")]
    public void The_standard_image_outlives_the_guarantee_of_a_unit_sold_that_day(string day, string image)
    {
        var sold = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(image, Systems.StandardOn(sold).Id);
        Assert.True(Systems.StandardOn(sold).SupportedUntil >= sold.AddMonths(24));
    }

    [Fact]
    public void Past_all_of_them_the_standard_image_is_the_one_supported_longest() =>
        Assert.Equal(
            Systems.All.Max(system => system.SupportedUntil),
            Systems.StandardOn(new(2200, 1, 1)).SupportedUntil
        );

    [Fact]
    public void A_system_is_found_by_its_id_and_nothing_else()
    {
        Assert.Equal("Debian 13", Systems.Find("debian-13")?.Name);
        Assert.Null(Systems.Find("Debian 13"));
        Assert.Null(Systems.Find(null));
    }
}
