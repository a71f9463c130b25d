using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Marketplace.Workshop.Evidence.Snapshots;

/// <summary>Sizes as tools write them: bare numbers of a unit that one must know, or text with a unit that may be wrong.</summary>
internal static partial class Sizes
{
    private const double MiB = 1024 * 1024;

    // A pebibyte: what is said to be more is no memory, and would overflow a sum.
    private const long MostMemoryInMiB = 1L << 30;

    // What drives are sold as, in GB: it tells 305245 MiB (320 GB) from 305245 MB (no such drive).
    // csharpier-ignore
    private static readonly double[] _soldAs =
    [
        16, 20, 24, 30, 32, 40, 60, 64, 80, 90, 100, 120, 128, 160, 180, 200, 240, 250, 256, 300, 320, 360, 400, 450, 480,
        500, 512, 525, 600, 640, 750, 800, 900, 960, 1000, 1024, 1050, 1200, 1500, 1600, 1800, 1920, 2000, 2048, 2400,
        3000, 3840, 4000, 4096, 5000, 6000, 7680, 8000, 10000, 12000, 14000, 16000, 18000, 20000,
    ];

    /// <summary>Bytes of a drive: decimal prefixes are decimal, and a bare number is in MB, or in MiB where only that makes a drive.</summary>
    public static long? OfDrive(string? text) =>
        Read(text) switch
        {
            null => null,
            ({ } number, "") => Bytes(number >= 1e8 ? number : number * MegabyteOf(number)),
            ({ } number, "mb") => Bytes(number * MegabyteOf(number)),
            ({ } number, var unit) => Bytes(number * Scale(unit, 1000)),
        };

    /// <summary>Bytes of a drive as lsblk writes them: « 476.9G » is binary whatever its spelling.</summary>
    public static long? OfBinary(string? text) =>
        Read(text) is ({ } number, var unit) ? Bytes(unit is "" ? number : number * Scale(unit, 1024)) : null;

    /// <summary>MiB of memory: every prefix is binary whatever its spelling, and a bare number is in MiB unless it can only be bytes.</summary>
    public static long? OfMemoryInMiB(string? text) =>
        Read(text) switch
        {
            null => null,
            ({ } number, "") => Memory(number >= 1e7 ? number / MiB : number),
            ({ } number, var unit) => Memory(number * Scale(unit, 1024) / MiB),
        };

    private static long? Memory(double mebibytes) => Bytes(mebibytes) is { } size and <= MostMemoryInMiB ? size : null;

    /// <summary>The number at the head of a text such as « 667.0 megahertz » or « 10.0 inch ».</summary>
    public static double? Leading(string? text) => Read(text)?.Number;

    private static double MegabyteOf(double megabytes) =>
        !IsSold(megabytes / 1000) && IsSold(megabytes * MiB / 1e9) ? MiB : 1e6;

    private static bool IsSold(double gigabytes) => _soldAs.Any(s => Math.Abs(gigabytes - s) <= s * 0.006);

    private static long? Bytes(double value) => value is > 0 and < 9e18 ? (long)Math.Round(value) : null;

    private static double Scale(string unit, double thousand) =>
        unit switch
        {
            "b" or "byte" or "bytes" => 1,
            _ => Math.Pow(
                unit.Contains('i', StringComparison.Ordinal) && unit is not "gigabyte" ? 1024 : thousand,
                Power(unit[0])
            ),
        };

    private static int Power(char prefix) => "kmgtp".IndexOf(prefix, StringComparison.Ordinal) + 1;

    private static (double Number, string Unit)? Read(string? text) =>
        text is { Length: < 64 }
        && Quantity().Match(text) is { Success: true } match
        && double.TryParse(
            match.Groups[1].ValueSpan.ToString().Replace(",", "", StringComparison.Ordinal),
            CultureInfo.InvariantCulture,
            out var n
        )
        && double.IsFinite(n)
            ? (n, Unit(match.Groups[2].Value))
            : null;

    private static string Unit(string word) =>
        word.ToLowerInvariant() switch
        {
            "k" or "kilobyte" or "kilobytes" => "kb",
            "m" or "megabyte" or "megabytes" => "mb",
            "g" or "gigabyte" or "gigabytes" => "gb",
            "t" or "terabyte" or "terabytes" => "tb",
            "kibibyte" or "kib" => "kib",
            "mebibyte" or "mib" => "mib",
            "gibibyte" or "gib" => "gib",
            "tebibyte" or "tib" => "tib",
            var other => other,
        };

    [GeneratedRegex(@"^\s*([0-9][0-9,]*(?:\.[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?)\s*([a-zA-Z]*)")]
    private static partial Regex Quantity();
}
