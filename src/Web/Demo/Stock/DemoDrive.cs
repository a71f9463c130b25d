namespace Marketplace.Web.Demo.Stock;

internal enum DriveKind
{
    Hdd,
    SataSsd,
    Nvme,
}

/// <summary>A drive of an invented serial number, of a type that was really sold.</summary>
internal sealed record DemoDrive(
    DriveKind Kind,
    string Vendor,
    string Model,
    string Serial,
    string Wwn,
    string Firmware,
    long Bytes
)
{
    /// <summary>Hours of use and what the drive says of its own health.</summary>
    public int Hours { get; init; } = 6200;
    public int Reallocated { get; init; }
    public int Pending { get; init; }
    public bool SmartPassed { get; init; } = true;

    /// <summary>Sectors that the drive has and the system does not see, as a forgotten recovery area leaves them.</summary>
    public long HiddenBytes { get; init; }

    public string Node(int place) => Kind is DriveKind.Nvme ? $"/dev/nvme{place}n1" : $"/dev/sd{(char)('a' + place)}";
}

internal static class DemoDrives
{
    private const long Gigabytes240 = 240057409536;
    private const long Gigabytes256 = 256060514304;
    private const long Gigabytes500 = 500107862016;
    private const long Gigabytes512 = 512110190592;
    private const long Terabyte = 1000204886016;

    public static DemoDrive Hdd500(string key) =>
        Make(key, DriveKind.Hdd, "Western Digital", "WDC WD5000LPVX-22V0TT0", "WD-WX##A#######", "1A01", Gigabytes500);

    public static DemoDrive HddTerabyte(string key) =>
        Make(key, DriveKind.Hdd, "Seagate", "ST1000DM010-2EP102", "Z9A****#", "CC43", Terabyte);

    public static DemoDrive HddToshiba(string key) =>
        Make(key, DriveKind.Hdd, "Toshiba", "TOSHIBA MQ01ABF050", "##A#T***T", "AM003M", Gigabytes500);

    public static DemoDrive Ssd240(string key) =>
        Make(key, DriveKind.SataSsd, "Kingston", "KINGSTON SA400S37240G", "50026B77########", "SBFKB1D1", Gigabytes240);

    public static DemoDrive Ssd256(string key) =>
        Make(
            key,
            DriveKind.SataSsd,
            "Samsung",
            "SAMSUNG MZNLN256HAJQ-000H1",
            "S3TKNX0K######",
            "MVT22H1Q",
            Gigabytes256
        );

    public static DemoDrive Ssd500(string key) =>
        Make(
            key,
            DriveKind.SataSsd,
            "Samsung",
            "Samsung SSD 860 EVO 500GB",
            "S3Z1NB0K######A",
            "RVT04B6Q",
            Gigabytes500
        );

    public static DemoDrive Nvme256(string key) =>
        Make(key, DriveKind.Nvme, "Samsung", "SAMSUNG MZVLB256HAHQ-000L7", "S41GNX0M######", "0L2QEXD7", Gigabytes256);

    public static DemoDrive Nvme512(string key) =>
        Make(
            key,
            DriveKind.Nvme,
            "Toshiba",
            "KXG50ZNV512G NVMe TOSHIBA 512GB",
            "##AS1###T5##",
            "AADA4102",
            Gigabytes512
        );

    public static DemoDrive NvmeTerabyte(string key) =>
        Make(key, DriveKind.Nvme, "Western Digital", "WDC PC SN720 SDAPNTW-1T00", "1905########", "10130001", Terabyte);

    private static DemoDrive Make(
        string key,
        DriveKind kind,
        string vendor,
        string model,
        string serial,
        string firmware,
        long bytes
    ) =>
        new(
            kind,
            vendor,
            model,
            Invented.Fill(serial, key),
            Invented.Fill("5002538e????????", key).ToLowerInvariant(),
            firmware,
            bytes
        )
        {
            Hours = Invented.Between(1800, 11500, key + model),
        };
}
