namespace Marketplace.Workshop.Contracts;

/// <summary>What a device is to its user; it decides the test sheet, the price cap and the impact factors.</summary>
public enum DeviceType
{
    Laptop,
    Desktop,
    AllInOne,
    Tablet,
    Smartphone,
    Screen,
    Printer,
    MultifunctionPrinter,
}
