namespace Marketplace.Web.Demo.Stock;

internal enum Chassis
{
    Laptop,
    Desktop,
    AllInOne,
}

/// <summary>A processor under the two names that tools give it.</summary>
/// <param name="Name">As inxi says it: « Intel Core i5-8350U ».</param>
/// <param name="Marking">As the chip says it: « Intel(R) Core(TM) i5-8350U CPU @ 1.70GHz ».</param>
internal sealed record DemoCpu(string Name, string Marking, int Cores, int Threads, int Megahertz, string Architecture)
{
    public string Maker => Name.StartsWith("AMD", StringComparison.Ordinal) ? "AMD" : "Intel";
}

/// <summary>Colours of the case, so that a drawn picture resembles its model.</summary>
internal sealed record Finish(string Shell, string Deck, string Keys, bool PointingStick = false);

/// <summary>A model as its maker sold it; the units of the demonstration are made from it.</summary>
/// <param name="Maker">As the machine names its maker: « LENOVO », « Dell Inc. ».</param>
/// <param name="Brand">As people say it: « Lenovo ».</param>
/// <param name="Name">« ThinkPad T480 ».</param>
/// <param name="Product">The product name in the firmware, which for Lenovo is a type number.</param>
/// <param name="SerialPattern">The shape of this maker's serial numbers.</param>
/// <param name="Inches">Diagonal of the screen; zero for a desktop.</param>
internal sealed record DemoModel(
    string Maker,
    string Brand,
    string Name,
    string Product,
    string SerialPattern,
    Chassis Chassis,
    int Year,
    double Inches,
    DemoCpu Cpu,
    Finish Finish
)
{
    /// <summary>Work by pixel count: a small or an old panel is 1366 × 768, the others 1920 × 1080.</summary>
    public (int Width, int Height) Resolution => Inches is > 0 and < 13 || Year < 2016 ? (1366, 768) : (1920, 1080);

    public bool HasScreen => Chassis is not Chassis.Desktop;

    public string MemoryType => Year < 2016 ? "DDR3" : "DDR4";

    public int MemorySpeed => Year < 2016 ? 1600 : 2400;
}
