namespace Marketplace.Web.Demo.Stock;

internal static class Cpus
{
    public static readonly DemoCpu I3Gen6 = Intel("i3-6006U", 2, 4, 2000, "Skylake");
    public static readonly DemoCpu I5Gen6 = Intel("i5-6200U", 2, 4, 2300, "Skylake");
    public static readonly DemoCpu I3Gen6Desktop = Intel("i3-6100", 2, 4, 3700, "Skylake-S");
    public static readonly DemoCpu I5Gen7 = Intel("i5-7300U", 2, 4, 2600, "Kaby Lake");
    public static readonly DemoCpu I3Gen7Desktop = Intel("i3-7100", 2, 4, 3900, "Kaby Lake");
    public static readonly DemoCpu I5Gen7Desktop = Intel("i5-7500", 4, 4, 3400, "Kaby Lake");
    public static readonly DemoCpu I5Gen8 = Intel("i5-8250U", 4, 8, 1600, "Coffee Lake");
    public static readonly DemoCpu I5Gen8Pro = Intel("i5-8350U", 4, 8, 1700, "Coffee Lake");
    public static readonly DemoCpu I5Gen8Mobile = Intel("i5-8265U", 4, 8, 1600, "Whiskey Lake");
    public static readonly DemoCpu I5Gen8Desktop = Intel("i5-8500", 6, 6, 3000, "Coffee Lake");
    public static readonly DemoCpu I7Gen8 = Intel("i7-8650U", 4, 8, 1900, "Coffee Lake");
    public static readonly DemoCpu I7Gen8H = Intel("i7-8850H", 6, 12, 2600, "Coffee Lake");
    public static readonly DemoCpu I3Gen10 = Intel("i3-10110U", 2, 4, 2100, "Comet Lake");
    public static readonly DemoCpu I5Gen10 = Intel("i5-1035G1", 4, 8, 1000, "Ice Lake");
    public static readonly DemoCpu Ryzen5 = Amd("Ryzen 5 3500U with Radeon Vega Mobile Gfx", 4, 8, 2100, "Zen+");
    public static readonly DemoCpu Ryzen7 = Amd("Ryzen 7 4700U with Radeon Graphics", 8, 8, 2000, "Zen 2");

    private static DemoCpu Intel(string number, int cores, int threads, int megahertz, string architecture) =>
        new(
            $"Intel Core {number}",
            FormattableString.Invariant($"Intel(R) Core(TM) {number} CPU @ {megahertz / 1000m:0.00}GHz"),
            cores,
            threads,
            megahertz,
            architecture
        );

    private static DemoCpu Amd(string number, int cores, int threads, int megahertz, string architecture) =>
        new($"AMD {number}", $"AMD {number}", cores, threads, megahertz, architecture);
}
