using Marketplace.Catalog.Contracts;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Tests.Catalog.Impact;

/// <summary>An environmental figure is an interval, with its source.</summary>
public sealed class AvoidedEmissionsTests
{
    [Fact]
    public void A_laptop_has_the_figure_that_was_measured()
    {
        var laptop = AvoidedEmissions.Of(DeviceType.Laptop)!;

        Assert.Equal((75, 81, 107), (laptop.Low, laptop.Central, laptop.High));
        Assert.Contains("ADEME 2022", laptop.Source, StringComparison.Ordinal);
    }

    // s × M × 3/5 − 4, with s of .5, .7 and 1.
    [Theory]
    [InlineData(DeviceType.Desktop, 79, 112, 162)]
    [InlineData(DeviceType.Tablet, 19, 28, 42)]
    [InlineData(DeviceType.Smartphone, 21, 31, 46)]
    [InlineData(DeviceType.Screen, 15, 23, 35)]
    public void Other_devices_are_computed(DeviceType type, int low, int central, int high)
    {
        var avoided = AvoidedEmissions.Of(type)!;

        Assert.Equal((low, central, high), (avoided.Low, avoided.Central, avoided.High));
        Assert.Contains("Base Empreinte", avoided.Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DeviceType.Printer)]
    [InlineData(DeviceType.MultifunctionPrinter)]
    public void Without_a_published_figure_nothing_is_claimed(DeviceType type) =>
        Assert.Null(AvoidedEmissions.Of(type));

    [Fact]
    public void Every_interval_is_in_order_and_positive()
    {
        foreach (var avoided in Enum.GetValues<DeviceType>().Select(AvoidedEmissions.Of).OfType<AvoidedEmissions>())
            Assert.True(0 < avoided.Low && avoided.Low < avoided.Central && avoided.Central < avoided.High);
    }
}
