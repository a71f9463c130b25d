using System.Globalization;
using Marketplace.Web.Demo.Stock;

namespace Marketplace.Web.Demo.Evidence;

/// <summary>A memory module in its slot. From eight gigabytes on, two equal modules fill both channels.</summary>
internal sealed record MemoryModule(
    string Slot,
    int Gigabytes,
    string Type,
    int Speed,
    string Format,
    string Maker,
    string Part,
    string Serial
)
{
    public static IReadOnlyList<MemoryModule> Of(DemoComputer computer)
    {
        var count = computer.MemoryGb >= 8 ? 2 : 1;
        return [.. Enumerable.Range(0, count).Select(place => At(place, computer, computer.MemoryGb / count))];
    }

    private static MemoryModule At(int place, DemoComputer computer, int gigabytes) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"Channel{(char)('A' + place)}-DIMM0"),
            gigabytes,
            computer.Model.MemoryType,
            computer.Model.MemorySpeed,
            computer.Model.Chassis is Chassis.Desktop ? "DIMM" : "SODIMM",
            "Samsung",
            gigabytes >= 8 ? "M471A1K43CB1-CTD" : "M471A5244CB0-CTD",
            Invented.Fill("????????", $"memory {place} {computer.Key}")
        );
}
