using Marketplace.Workshop.Contracts;

namespace Marketplace.Ordering.Delivering;

/// <summary>What a device weighs on average, with its charger and its share of the box: enough to choose a tier.</summary>
internal static class Weights
{
    /// <summary>The box and what fills it (ours).</summary>
    public const int Box = 600;

    public static int Grams(IEnumerable<DeviceType> units) => Box + units.Sum(Grams);

    /// <summary>The average of what is sold in France (Base Empreinte, ADEME); a printer as we weigh them (ours).</summary>
    public static int Grams(DeviceType type) =>
        type switch
        {
            DeviceType.Laptop => 1650,
            DeviceType.Desktop => 5260,
            DeviceType.AllInOne => 5260,
            DeviceType.Screen => 5730,
            DeviceType.Tablet => 730,
            DeviceType.Smartphone => 170,
            DeviceType.Printer => 6000,
            DeviceType.MultifunctionPrinter => 9000,
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "A type without a weight."),
        };
}
