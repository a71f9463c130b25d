using Marketplace.Ordering.Delivering;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Ordering.Crates;

/// <summary>
/// Which crate each unit goes into: Euro containers of 600 × 400 mm, one type in each so that screens never lie under
/// laptops, nine units and about fifteen kilograms at most (ours), what is alike together.
/// </summary>
internal static class CratePlan
{
    private const int MostUnits = 9;
    private const int MostGrams = 15_000;

    /// <summary>How many of this type one person carries in one crate.</summary>
    public static int Most(DeviceType type) => Math.Clamp(MostGrams / Weights.Grams(type), 1, MostUnits);

    /// <summary>The number of the crate of each line, from 1. The same lines are always planned alike.</summary>
    public static IReadOnlyDictionary<Guid, int> Of(
        IEnumerable<OrderLine> lines,
        IReadOnlyDictionary<DeviceId, DeviceType> types
    )
    {
        var (plan, crate) = (new Dictionary<Guid, int>(), 0);
        foreach (var alike in lines.GroupBy(line => TypeOf(line, types)).OrderBy(group => group.Key))
        foreach (
            var full in alike
                .OrderBy(line => line.Title, StringComparer.Ordinal)
                .ThenBy(line => line.Tag.ToString(), StringComparer.Ordinal)
                .Chunk(Most(alike.Key))
        )
        {
            crate++;
            foreach (var line in full)
                plan[line.Id] = crate;
        }
        return plan;
    }

    public static DeviceType TypeOf(OrderLine line, IReadOnlyDictionary<DeviceId, DeviceType> types) =>
        types.GetValueOrDefault(line.Device, DeviceType.Laptop);
}
