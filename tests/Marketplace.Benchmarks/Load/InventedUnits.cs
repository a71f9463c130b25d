using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Search;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Benchmarks.Load;

/// <summary>Units for load only: plausible, always the same for the same number, and proved by nothing.</summary>
internal static class InventedUnits
{
    private static readonly (string Maker, string Model, DeviceType Type, double? Inches)[] Models =
    [
        ("Lenovo", "ThinkPad T470", DeviceType.Laptop, 14),
        ("Lenovo", "ThinkPad X270", DeviceType.Laptop, 12.5),
        ("HP", "ProBook 650 G3", DeviceType.Laptop, 15.6),
        ("HP", "EliteBook 840 G4", DeviceType.Laptop, 14),
        ("Dell", "Latitude 5480", DeviceType.Laptop, 14),
        ("Dell", "OptiPlex 7050", DeviceType.Desktop, null),
        ("Fujitsu", "Esprimo D757", DeviceType.Desktop, null),
        ("Acer", "TravelMate P259", DeviceType.Laptop, 15.6),
        ("Asus", "ExpertBook B9", DeviceType.Laptop, 14),
        ("HP", "EliteOne 800 G3", DeviceType.AllInOne, 23.8),
    ];

    private static readonly string[] Processors = ["Intel Core i3-7100U", "Intel Core i5-7200U", "Intel Core i7-7600U"];
    private static readonly int[] Memory = [4, 8, 16];
    private static readonly int[] Storage = [128, 240, 256, 512];

    /// <summary>Units of one number are alike: five of them make a listing.</summary>
    public static PermittedUnit Unit(int listing, OperatorId workshop, DateTime now)
    {
        var (maker, model, type, inches) = Models[listing % Models.Length];
        return new PermittedUnit(
            DeviceId.New(),
            Tag.Draw(),
            workshop,
            Guid.CreateVersion7(),
            type,
            maker,
            $"{model} n° {listing / 400}",
            (GradeLetter)(listing % 3),
            FunctionClass.F5,
            (UsageClass)(listing / 3 % 4),
            BatteryClass.B,
            80,
            "B · F5 · U2 · batterie 80 %",
            Processors[listing % 3],
            Memory[listing / 2 % 3],
            Storage[listing / 5 % 4],
            listing % 7 == 0 ? "HDD" : "SSD",
            inches,
            "Clear",
            "reconditionné",
            Origin.Private,
            null,
            now.AddYears(1),
            [.. Enumerable.Range(0, 6).Select(Photo)],
            []
        );
    }

    public static Money Price(int listing) => Money.Euros(60 + (listing * 7 % 340));

    public static ListingDocument Document(int listing)
    {
        var unit = Unit(listing, default, DateTime.UnixEpoch);
        return new ListingDocument
        {
            Id = ListingId.New(),
            Slug = $"annonce-{listing}",
            Title = $"{unit.Manufacturer} {unit.Model}",
            Maker = unit.Manufacturer,
            Model = unit.Model,
            Type = unit.Type,
            Usages = ["demarches", "cours"],
            Grade = unit.Grade.ToString(),
            Price = Price(listing),
            RamMb = unit.RamGb * 1024,
            StorageGb = unit.StorageGb ?? 0,
            StorageKind = unit.StorageKind ?? "",
            ScreenInches = (decimal?)unit.ScreenInches,
            Cpu = unit.Cpu ?? "",
            Keyboard = "AZERTY",
            BatteryPercent = unit.BatteryPercent,
            ListedAt = DateTime.UnixEpoch.AddMinutes(listing),
            Operator = new Named($"atelier-{listing % 20}", $"Atelier {listing % 20}"),
        };
    }

    private static UnitPhoto Photo(int side)
    {
        var hash = new string((char)('a' + side), 64);
        return new UnitPhoto("Vue", hash, hash, hash, 1600, 1200);
    }
}
