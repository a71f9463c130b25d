using System.Globalization;
using Marketplace.Web.Demo.Stock;

namespace Marketplace.Web.Demo.Evidence;

/// <summary>A laptop's battery: what it held when new, what it holds now.</summary>
internal sealed record Battery(string Maker, string Model, string Serial, int DesignMwh, int FullMwh, int Cycles)
{
    private const int DesignMillivolts = 11400;

    public static Battery Of(DemoComputer computer)
    {
        var health = computer.BatteryHealth ?? throw new InvalidOperationException($"{computer.Key} has no battery.");
        var design = computer.Model.Inches >= 15 ? 57000 : 48000;
        return new Battery(
            "SMP",
            Invented.Fill("01AV###", "battery " + computer.Model.Name),
            Invented.Fill("####", "battery " + computer.Key),
            design,
            design * health / 100,
            (100 - health) * 19
        );
    }

    /// <summary>Millivolts, as the S1 measure gives them.</summary>
    public static int Voltage => DesignMillivolts;

    public int DesignMah => (int)(DesignMwh * 1000L / DesignMillivolts);

    public int FullMah => (int)(FullMwh * 1000L / DesignMillivolts);

    /// <summary>« 43.2/48.0 Wh (90.0%) », as inxi says it.</summary>
    public string Condition =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{FullMwh / 1000m:0.0}/{DesignMwh / 1000m:0.0} Wh ({FullMwh * 100m / DesignMwh:0.0}%)"
        );

    public (string, string)[] Table =>
        [
            ("Location", "Front"),
            ("Manufacturer", Maker),
            ("Name", Model),
            ("Design Capacity", string.Create(CultureInfo.InvariantCulture, $"{DesignMwh} mWh")),
            ("Design Voltage", string.Create(CultureInfo.InvariantCulture, $"{DesignMillivolts} mV")),
            ("SBDS Serial Number", Serial),
            ("SBDS Chemistry", "LiP"),
        ];
}
