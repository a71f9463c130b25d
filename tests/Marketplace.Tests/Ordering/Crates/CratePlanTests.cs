using Marketplace.Ordering.Crates;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Marketplace.Tests.Ordering.Orders;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Tests.Ordering.Crates;

/// <summary>Which unit goes into which crate.</summary>
public sealed class CratePlanTests
{
    [Theory]
    [InlineData(DeviceType.Laptop, 9)]
    [InlineData(DeviceType.Desktop, 2)]
    [InlineData(DeviceType.Screen, 2)]
    [InlineData(DeviceType.Tablet, 9)]
    [InlineData(DeviceType.MultifunctionPrinter, 1)]
    public void A_crate_holds_what_one_person_carries(DeviceType type, int most) =>
        Assert.Equal(most, CratePlan.Most(type));

    [Fact]
    public void Every_unit_has_a_crate_none_is_too_full_and_no_two_types_share_one()
    {
        var lines = Enumerable.Range(0, 25).Select(_ => OrderSample.Line()).ToList();
        var types = lines.Select((line, n) => (line, n)).ToDictionary(one => one.line.Device, one => TypeOf(one.n));

        var plan = CratePlan.Of(lines, types);

        Assert.Equal(lines.Select(line => line.Id).ToHashSet(), [.. plan.Keys]);
        foreach (var crate in lines.GroupBy(line => plan[line.Id]))
        {
            var type = Assert.Single(crate.Select(line => types[line.Device]).Distinct());
            Assert.InRange(crate.Count(), 1, CratePlan.Most(type));
        }
        Assert.Equal(Enumerable.Range(1, plan.Values.Max()), plan.Values.Distinct().Order());
    }

    [Fact]
    public void The_same_lot_is_planned_alike_in_whatever_order_it_is_read()
    {
        var lines = Enumerable.Range(0, 30).Select(_ => OrderSample.Line()).ToList();
        var none = new Dictionary<DeviceId, DeviceType>();

        Assert.Equal(
            CratePlan.Of(lines, none).OrderBy(one => one.Key),
            CratePlan.Of(Enumerable.Reverse(lines), none).OrderBy(one => one.Key)
        );
    }

    [Fact]
    public void Nothing_needs_no_crate() =>
        Assert.Empty(CratePlan.Of(Array.Empty<OrderLine>(), new Dictionary<DeviceId, DeviceType>()));

    private static DeviceType TypeOf(int n) =>
        (n % 3) switch
        {
            0 => DeviceType.Laptop,
            1 => DeviceType.Screen,
            _ => DeviceType.Desktop,
        };
}
