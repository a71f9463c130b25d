using System.Globalization;

namespace Marketplace.Catalog.Search.Reading;

internal enum Quantity
{
    RamGb,
    StorageGb,
    ScreenTenths,
    PriceEuros,
}

/// <summary>A number that was understood: anything between the ends will do, the wanted value itself is best.</summary>
internal sealed record Measure(Quantity Of, int From, int To, int Wanted, string Label)
{
    public static Measure Ram(int gb) => new(Quantity.RamGb, gb, int.MaxValue, gb, $"{gb}\u00a0Go de mémoire ou plus");

    // 240 is sold for 256, and 500 for 512: a tenth less is the same drive to the buyer.
    public static Measure Storage(int gb) =>
        new(Quantity.StorageGb, gb * 9 / 10, int.MaxValue, gb, $"{gb}\u00a0Go de stockage ou plus");

    // « 15 pouces » is said of a 15.6, and 14 is not said of a 13.3.
    public static Measure Screen(decimal inches)
    {
        int tenths = (int)(inches * 10);
        string label = inches.ToString("0.#", CultureInfo.GetCultureInfo("fr-FR"));
        return new(Quantity.ScreenTenths, tenths - 5, tenths + 7, tenths, $"écran d’environ {label} pouces");
    }

    public static Measure LargeScreen { get; } =
        new(Quantity.ScreenTenths, 155, int.MaxValue, 170, "grand écran, 15,6 pouces ou plus");

    public static Measure SmallScreen { get; } =
        new(Quantity.ScreenTenths, 1, 134, 125, "petit écran, 13 pouces ou moins");

    public static Measure Price(int euros) => new(Quantity.PriceEuros, 0, euros, euros, $"{euros}\u00a0€ au plus");
}
