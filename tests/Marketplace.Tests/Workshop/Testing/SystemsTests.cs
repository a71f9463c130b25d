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

    [Fact]
    public void The_standard_image_outlives_the_guarantee_of_a_unit_sold_today() =>
        Assert.True(Systems.Standard.SupportedUntil > new DateOnly(2026, 11, 24).AddMonths(24));

    [Fact]
    public void A_system_is_found_by_its_id_and_nothing_else()
    {
        Assert.Equal("Debian 13", Systems.Find("debian-13")?.Name);
        Assert.Null(Systems.Find("Debian 13"));
        Assert.Null(Systems.Find(null));
    }
}
