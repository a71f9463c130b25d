namespace Marketplace.Catalog.Search.Reading;

/// <summary>
/// Takes the numbers that measure something out of the words: « 8 go », « 256 ssd », « 14 pouces », « moins de 200 ».
/// A number alone is a model (EliteBook 840) and stays.
/// </summary>
internal static class MeasureReader
{
    private const int LargestRam = 32;

    private static readonly HashSet<string> Giga =
    [
        "go",
        "gb",
        "g",
        "giga",
        "gigas",
        "gigot",
        "gigaoctet",
        "gigaoctets",
    ];
    private static readonly HashSet<string> Tera = ["to", "tb", "t", "tera", "teras", "teraoctet", "teraoctets"];
    private static readonly HashSet<string> Inches = ["pouce", "pouces", "inch", "inches", "po", "p"];
    private static readonly HashSet<string> Euros = ["euro", "euros", "eur", "e", "balles"];
    private static readonly HashSet<string> Most = ["max", "maxi", "maximum", "moins", "budget", "sous", "jusqu"];
    private static readonly HashSet<string> Memory = ["ram", "memoire", "vive", "ddr", "ddr3", "ddr4", "ddr5"];
    private static readonly HashSet<string> Drives = ["ssd", "hdd", "disque", "dur", "stockage", "nvme"];
    private static readonly HashSet<int> DriveSizes =
    [
        60,
        64,
        120,
        128,
        160,
        180,
        240,
        250,
        256,
        320,
        480,
        500,
        512,
        640,
        750,
        960,
        1000,
        1024,
        2000,
        2048,
    ];

    /// <summary>Every word that gives a number its meaning.</summary>
    public static IEnumerable<string> EveryWord =>
        Giga.Concat(Tera).Concat(Inches).Concat(Euros).Concat(Most).Concat(Memory).Concat(Drives);

    public static List<Measure> TakeFrom(List<string> words)
    {
        List<Measure> measures = [];
        for (int at = 0; at < words.Count; at++)
        {
            if (!FrenchAnalyzer.IsNumber(words[at], out decimal number) || number is < 1 or > 9999)
                continue;
            string next = at + 1 < words.Count ? words[at + 1] : "";
            string previous = at > 0 ? words[at - 1] : "";
            (Measure? measure, bool withUnit) = Read(number, previous, next);
            if (measure is null)
                continue;
            measures.Add(measure);
            words.RemoveRange(at, withUnit ? 2 : 1);
            at--;
        }
        return measures;
    }

    private static (Measure? Measure, bool WithUnit) Read(decimal number, string previous, string next)
    {
        int whole = (int)number;
        if (Giga.Contains(next))
            return (Gigabytes(whole, previous), true);
        if (Tera.Contains(next))
            return (Measure.Storage((int)Math.Min(number, 99) * 1000), true);
        if (Inches.Contains(next))
            return (number is >= 7 and <= 40 ? Measure.Screen(number) : null, true);
        if (Euros.Contains(next))
            return (Measure.Price(whole), true);
        if (number != whole && number is > 9 and < 30)
            return (Measure.Screen(number), false);
        if (Most.Contains(previous) || Most.Contains(next))
            return (whole >= 40 ? Measure.Price(whole) : null, false);
        return (Beside(whole, previous, next), false);
    }

    private static Measure Gigabytes(int whole, string previous) =>
        whole <= LargestRam || (whole == 64 && Memory.Contains(previous)) ? Measure.Ram(whole) : Measure.Storage(whole);

    private static Measure? Beside(int whole, string previous, string next)
    {
        if (DriveSizes.Contains(whole) && (Drives.Contains(previous) || Drives.Contains(next)))
            return Measure.Storage(whole);
        bool memory = Memory.Contains(previous) || Memory.Contains(next);
        return memory && whole <= LargestRam ? Measure.Ram(whole) : null;
    }
}
