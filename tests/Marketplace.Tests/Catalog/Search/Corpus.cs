using System.Globalization;
using Marketplace.Catalog.Contracts;
using Marketplace.Catalog.Search;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Tests.Catalog.Search;

/// <summary>A stock like a real one: the machines that companies and schools give, of two workshops, made the same each time.</summary>
internal static class Corpus
{
    private static readonly string[] Machines =
    [
        "Lenovo;ThinkPad T480;Laptop;14;Intel Core i5-8250U",
        "Lenovo;ThinkPad T480s;Laptop;14;Intel Core i7-8550U",
        "Lenovo;ThinkPad T470;Laptop;14;Intel Core i5-7300U",
        "Lenovo;ThinkPad X280;Laptop;12.5;Intel Core i5-8350U",
        "Lenovo;ThinkPad X1 Carbon Gen 6;Laptop;14;Intel Core i7-8650U",
        "Lenovo;ThinkPad L390;Laptop;13.3;Intel Core i3-8145U",
        "Lenovo;IdeaPad 330;Laptop;15.6;AMD Ryzen 5 2500U",
        "Lenovo;ThinkCentre M720q Tiny;Desktop;;Intel Core i5-8400T",
        "Lenovo;ThinkCentre M910s SFF;Desktop;;Intel Core i5-7500",
        "Lenovo;ThinkCentre M820z;AllInOne;21.5;Intel Core i5-8400",
        "HP;EliteBook 840 G5;Laptop;14;Intel Core i5-8350U",
        "HP;EliteBook 830 G6;Laptop;13.3;Intel Core i7-8565U",
        "HP;EliteBook 820 G3;Laptop;12.5;Intel Core i5-6200U",
        "HP;ProBook 450 G5;Laptop;15.6;Intel Core i3-8130U",
        "HP;ProBook 650 G1;Laptop;15.6;Intel Core i5-4210M",
        "HP;ZBook 15 G3;Laptop;15.6;Intel Core i7-6820HQ",
        "HP;EliteDesk 800 G3 Mini;Desktop;;Intel Core i5-7500T",
        "HP;ProDesk 600 G2 SFF;Desktop;;Intel Core i3-6100",
        "HP;Compaq 8300 Elite Tower;Desktop;;Intel Core i5-3470",
        "HP;ProOne 400 G3;AllInOne;20;Intel Core i3-7100T",
        "Dell;Latitude 7490;Laptop;14;Intel Core i5-8350U",
        "Dell;Latitude E7240;Laptop;12.5;Intel Core i5-4310U",
        "Dell;Latitude 5590;Laptop;15.6;Intel Core i7-8650U",
        "Dell;Latitude 3340;Laptop;13.3;Intel Core i3-4005U",
        "Dell;Precision 7520;Laptop;15.6;Intel Core i7-7820HQ",
        "Dell;Vostro 3578;Laptop;15.6;Intel Core i5-8250U",
        "Dell;XPS 13 9360;Laptop;13.3;Intel Core i7-7500U",
        "Dell;OptiPlex 3060 Micro;Desktop;;Intel Core i3-8100T",
        "Dell;OptiPlex 7050 Tower;Desktop;;Intel Core i7-7700",
        "Dell;OptiPlex 7460;AllInOne;23.8;Intel Core i5-8500",
        "Apple;MacBook Air 13;Laptop;13.3;Intel Core i5-5350U",
        "Apple;MacBook Pro 15;Laptop;15.4;Intel Core i7-4770HQ",
        "Apple;iMac 21.5;AllInOne;21.5;Intel Core i5-7360U",
        "Asus;VivoBook X540;Laptop;15.6;Intel Core i3-6006U",
        "Asus;ZenBook UX430;Laptop;14;Intel Core i7-8550U",
        "Acer;Aspire 5 A515;Laptop;15.6;AMD Ryzen 3 3200U",
        "Acer;TravelMate P2510;Laptop;15.6;Intel Core i5-8250U",
        "Toshiba;Portégé Z30;Laptop;13.3;Intel Core i5-6200U",
        "Toshiba;Satellite Pro R50;Laptop;15.6;Intel Core i3-5005U",
        "Fujitsu;LifeBook U748;Laptop;14;Intel Core i5-8250U",
        "Fujitsu;Esprimo Q957;Desktop;;Intel Core i5-7500T",
        "Microsoft;Surface Pro 5;Tablet;12.3;Intel Core i5-7300U",
    ];

    private static readonly Named[] Operators = [new("atelier-du-midi", "L’Atelier du Midi"), new("rebond", "Rebond")];

    private static readonly Named[] Places =
    [
        new("nimes-centre", "Nîmes centre"),
        new("montpellier-gare", "Montpellier gare"),
        new("marseille-belsunce", "Marseille Belsunce"),
    ];

    private static readonly Named[] Scratches = [new("coque-rayee", "Coque rayée"), new("pixel-mort", "Pixel mort")];

    /// <summary>Three listings of each machine: another memory, drive, grade, price and place each time.</summary>
    public static IReadOnlyList<ListingDocument> Listings { get; } = Generate(3 * Machines.Length);

    public static IReadOnlyList<ListingDocument> Generate(int count) => [.. Enumerable.Range(0, count).Select(Make)];

    private static ListingDocument Make(int at)
    {
        string[] machine = Machines[at % Machines.Length].Split(';');
        int round = at / Machines.Length;
        int[] memories = [8, 4, 16, 8];
        int ram = memories[(at % 3 + round) % 4];
        bool slow = (at + round) % 7 == 0;
        bool isLaptop = machine[2] == "Laptop";
        return new ListingDocument
        {
            Id = Id(at),
            Slug = $"poste-{at}",
            Title = $"{machine[0]} {machine[1]}",
            Maker = machine[0],
            Model = machine[1],
            Type = Enum.Parse<DeviceType>(machine[2]),
            Usages = Usages(machine, ram, slow),
            Grade = ((char)('A' + (at + round) % 3)).ToString(),
            Price = new Money(6_900 + (at * 7919L % 31 * 1_000) + ram * 350),
            RamMb = ram * 1024 - (at % 2 * 120),
            StorageGb = slow
                ? 500
                : (at % 4) switch
                {
                    0 => 240,
                    1 => 256,
                    2 => 512,
                    _ => 128,
                },
            StorageKind = slow ? "HDD" : "SSD",
            ScreenInches = machine[3].Length > 0 ? decimal.Parse(machine[3], CultureInfo.InvariantCulture) : null,
            Cpu = machine[4],
            Keyboard = at % 11 == 5 ? "QWERTY" : "AZERTY",
            BatteryPercent = isLaptop ? 60 + at * 13 % 40 : null,
            Operator = Operators[(at + round) % 2],
            PickUpPoints = [.. Places.Where((_, place) => (at + place) % 3 != 0)],
            Defects = [.. Scratches.Where((_, scratch) => (at + scratch) % 5 == 0)],
            ForWhom = (at % 5) switch
            {
                0 => ["tous", "solidaire"],
                1 => ["reserve"],
                2 => ["solidaire", "reserve"],
                _ => ["tous"],
            },
            UnitsAvailable = 1 + at % 4,
            ListedAt = new DateTime(2026, 11, 1, 8, 0, 0, DateTimeKind.Utc).AddHours(at * 37 % 500),
        };
    }

    private static ListingId Id(int at)
    {
        byte[] bytes = new byte[16];
        BitConverter.TryWriteBytes(bytes, at * 2_654_435_761L);
        BitConverter.TryWriteBytes(bytes.AsSpan(8), (long)at);
        return new ListingId(new Guid(bytes));
    }

    private static string[] Usages(string[] machine, int ram, bool slow) =>
        [
            "demarches",
            .. ram >= 8 ? ["cours"] : Array.Empty<string>(),
            .. machine[3].Length > 0 && !slow ? ["visio"] : Array.Empty<string>(),
            .. ram >= 16 && machine[4].Contains("i7", StringComparison.Ordinal) ? ["creer"] : Array.Empty<string>(),
        ];
}
