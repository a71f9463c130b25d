namespace Marketplace.Network.Directory;

/// <summary>
/// Outlines drawn by hand for this map, in degrees (longitude, latitude): neighbours share their points, so that no gap
/// shows. Good enough to find one's department, not to measure it.
/// </summary>
internal static partial class SouthMap
{
    private static readonly (double Lon, double Lat)[] Rhone =
    [
        (4.75, 43.92),
        (4.66, 43.80),
        (4.62, 43.68),
        (4.40, 43.45),
    ];
    private static readonly (double Lon, double Lat)[] Durance =
    [
        (5.75, 43.73),
        (5.40, 43.68),
        (5.05, 43.80),
        (4.75, 43.92),
    ];
    private static readonly (double Lon, double Lat)[] Verdon =
    [
        (5.75, 43.73),
        (6.10, 43.75),
        (6.40, 43.79),
        (6.64, 43.79),
    ];
    private static readonly (double Lon, double Lat)[] HighDurance =
    [
        (5.65, 44.19),
        (5.95, 44.33),
        (6.10, 44.47),
        (6.35, 44.48),
        (6.62, 44.47),
        (6.95, 44.65),
    ];
    private static readonly (double Lon, double Lat)[] Var =
    [
        (6.64, 43.79),
        (6.78, 43.97),
        (6.70, 44.13),
        (6.89, 44.40),
    ];
    private static readonly (double Lon, double Lat)[] Esterel = [(6.64, 43.79), (6.78, 43.62), (6.93, 43.49)];
    private static readonly (double Lon, double Lat)[] SainteBaume =
    [
        (5.75, 43.73),
        (5.80, 43.58),
        (5.67, 43.40),
        (5.68, 43.18),
    ];
    private static readonly (double Lon, double Lat)[] Lure =
    [
        (5.65, 44.19),
        (5.50, 44.10),
        (5.54, 43.94),
        (5.75, 43.73),
    ];
    private static readonly (double Lon, double Lat)[] LowerRhone = [(4.65, 44.27), (4.80, 44.10), (4.75, 43.92)];
    private static readonly (double Lon, double Lat)[] Cevennes = [(3.95, 44.40), (3.75, 44.15), (3.37, 44.16)];
    private static readonly (double Lon, double Lat)[] Causse = [(3.37, 44.16), (3.36, 43.91)];
    private static readonly (double Lon, double Lat)[] Vidourle =
    [
        (3.36, 43.91),
        (3.71, 43.93),
        (4.00, 43.83),
        (4.19, 43.65),
        (4.10, 43.55),
    ];
    private static readonly (double Lon, double Lat)[] Aubrac = [(2.98, 44.65), (3.13, 44.30), (3.37, 44.16)];
    private static readonly (double Lon, double Lat)[] LotAveyron = [(2.21, 44.64), (2.00, 44.48), (1.88, 44.36)];
    private static readonly (double Lon, double Lat)[] Viaur =
    [
        (1.99, 44.15),
        (2.40, 44.05),
        (2.65, 43.77),
        (2.94, 43.69),
    ];
    private static readonly (double Lon, double Lat)[] Larzac = [(2.94, 43.69), (3.36, 43.91)];
    private static readonly (double Lon, double Lat)[] Quercy = [(1.06, 44.40), (1.50, 44.27), (1.88, 44.36)];
    private static readonly (double Lon, double Lat)[] Bonnette = [(1.88, 44.36), (1.99, 44.15)];
    private static readonly (double Lon, double Lat)[] Lomagne = [(0.74, 44.06), (0.98, 43.83)];
    private static readonly (double Lon, double Lat)[] Tescou = [(0.98, 43.83), (1.35, 43.80), (1.55, 43.92)];
    private static readonly (double Lon, double Lat)[] Gresigne = [(1.55, 43.92), (1.99, 44.15)];
    private static readonly (double Lon, double Lat)[] Agout = [(1.55, 43.92), (1.75, 43.65), (2.03, 43.43)];
    private static readonly (double Lon, double Lat)[] BlackMountain = [(2.03, 43.43), (2.26, 43.46), (2.55, 43.43)];
    private static readonly (double Lon, double Lat)[] Espinouse = [(2.55, 43.43), (2.66, 43.62), (2.94, 43.69)];
    private static readonly (double Lon, double Lat)[] Minervois = [(2.55, 43.43), (2.75, 43.30), (3.24, 43.21)];
    private static readonly (double Lon, double Lat)[] Baise = [(-0.10, 43.58), (0.15, 43.35), (0.56, 43.27)];
    private static readonly (double Lon, double Lat)[] Save = [(0.56, 43.27), (0.90, 43.50), (0.98, 43.83)];
    private static readonly (double Lon, double Lat)[] Nestes = [(0.56, 43.27), (0.55, 42.95), (0.48, 42.70)];
    private static readonly (double Lon, double Lat)[] Volvestre =
    [
        (0.86, 42.82),
        (1.00, 43.10),
        (1.35, 43.25),
        (1.69, 43.27),
    ];
    private static readonly (double Lon, double Lat)[] Lauragais = [(1.69, 43.27), (2.03, 43.43)];
    private static readonly (double Lon, double Lat)[] Plantaurel =
    [
        (1.69, 43.27),
        (1.95, 43.05),
        (1.99, 42.80),
        (2.17, 42.66),
    ];
    private static readonly (double Lon, double Lat)[] Capcir = [(1.79, 42.58), (2.17, 42.66)];
    private static readonly (double Lon, double Lat)[] Corbieres =
    [
        (2.17, 42.66),
        (2.45, 42.83),
        (2.75, 42.87),
        (3.04, 42.87),
    ];

    /// <summary>The ring of each department: borders that it shares, forwards or backwards, and its own way around.</summary>
    private static readonly Dictionary<string, (double Lon, double Lat)[]> Rings = new()
    {
        ["04"] = Ring(HighDurance, [(6.86, 44.53)], Back(Var), Back(Verdon), Back(Lure)),
        ["05"] = Ring(
            HighDurance,
            [(7.02, 44.83), (6.75, 45.02), (6.63, 45.11), (6.26, 45.13), (5.98, 44.86), (5.80, 44.70), (5.45, 44.43)]
        ),
        ["06"] = Ring(Var, [(7.01, 44.24), (7.66, 44.17), (7.53, 43.78), (7.13, 43.55)], Back(Esterel)),
        ["09"] = Ring(Volvestre, Plantaurel, Back(Capcir), [(1.40, 42.65)]),
        ["11"] = Ring(Lauragais, BlackMountain, Minervois, Back(Corbieres), Back(Plantaurel)),
        ["12"] = Ring(Aubrac, Causse, Back(Larzac), Back(Viaur), Back(Bonnette), Back(LotAveyron), [(2.60, 44.87)]),
        ["13"] = Ring(Durance, Rhone, [(4.85, 43.35), (5.05, 43.33), (5.36, 43.21)], Back(SainteBaume)),
        ["30"] = Ring(LowerRhone, Rhone, Back(Vidourle), Back(Causse), Back(Cevennes), [(4.15, 44.33)]),
        ["31"] = Ring(Back(Save), Nestes, [(0.67, 42.75)], Volvestre, Lauragais, Back(Agout), Back(Tescou)),
        ["32"] = Ring(Lomagne, Back(Save), Back(Baise), [(-0.24, 43.67), (0.08, 43.98)]),
        ["34"] = Ring(Larzac, Vidourle, [(3.92, 43.53), (3.50, 43.28)], Back(Minervois), Espinouse),
        ["46"] = Ring(LotAveyron, Back(Quercy), [(1.15, 44.60), (1.32, 44.80), (1.55, 45.05), (2.13, 44.98)]),
        ["48"] = Ring(Aubrac, Back(Cevennes), [(3.92, 44.78), (3.65, 44.87), (3.30, 44.97), (3.10, 44.88)]),
        ["65"] = Ring(Baise, Nestes, [(0.05, 42.70), (-0.31, 42.85), (-0.10, 43.20)]),
        ["66"] = Ring(Capcir, Corbieres, [(3.17, 42.43), (2.67, 42.35), (2.00, 42.37), (1.72, 42.50)]),
        ["81"] = Ring(Gresigne, Viaur, Back(Espinouse), Back(BlackMountain), Back(Agout)),
        ["82"] = Ring(Quercy, Bonnette, Back(Gresigne), Back(Tescou), Back(Lomagne), [(0.88, 44.38)]),
        ["83"] = Ring(Verdon, Esterel, [(6.68, 43.20), (6.15, 43.03), (5.93, 43.08)], Back(SainteBaume)),
        ["84"] = Ring(
            LowerRhone,
            Back(Durance),
            Back([(5.50, 44.10), (5.54, 43.94), (5.75, 43.73)]),
            [(5.40, 44.15), (5.05, 44.30), (4.85, 44.30)]
        ),
    };

    private static (double Lon, double Lat)[] Ring(params (double Lon, double Lat)[][] parts) =>
        [.. parts.SelectMany(part => part)];

    private static (double Lon, double Lat)[] Back((double Lon, double Lat)[] border) => [.. border.Reverse()];
}
