using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Tests.Catalog;

/// <summary>Units as a permit describes them.</summary>
internal static class Sample
{
    public static readonly Actor Buyer = new(default, null, "buyer", "acheteuse");

    public static Actor Worker(OperatorId at) => new(PersonId.New(), at, "worker", "salarié 7");

    /// <summary>A sound laptop; a test changes what it is about.</summary>
    public static PermittedUnit Laptop(OperatorId? at = null) =>
        new(
            DeviceId.New(),
            Tag.Draw(),
            at ?? OperatorId.New(),
            Guid.CreateVersion7(),
            DeviceType.Laptop,
            "Dell",
            "Latitude 5400",
            GradeLetter.B,
            FunctionClass.F5,
            UsageClass.U2,
            BatteryClass.B,
            82,
            "B · F5 · U2 · batterie 82\u00a0%",
            "Intel Core i5-8365U",
            8,
            256,
            "SSD",
            14,
            "Clear",
            "reconditionné",
            Origin.Private,
            null,
            DateTime.UtcNow.AddYears(1),
            [.. Enumerable.Range(1, 6).Select(Picture)],
            [new UnitDefect(new Defect(DefectZone.Lid, DefectSeverity.S1), null, null, null)]
        );

    public static PermittedUnit With(this PermittedUnit unit, DefectZone zone, DefectSeverity severity) =>
        unit with
        {
            Defects = [.. unit.Defects, new UnitDefect(new Defect(zone, severity), unit.Photos[1].Large, 40, 60)],
        };

    private static UnitPhoto Picture(int n) => new($"Vue {n}", Hash('a', n), Hash('b', n), Hash('c', n), 1600, 1200);

    private static string Hash(char kind, int n) => new string(kind, 62) + n.ToString("00", null);
}
