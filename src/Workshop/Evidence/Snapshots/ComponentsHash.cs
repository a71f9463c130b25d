using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Marketplace.Workshop.Evidence.Snapshots;

/// <summary>
/// A fingerprint of the drives, memory, processor and board. The listing permit asks that it be the same now as when
/// the machine was wiped, tested and graded: a swapped part makes those facts speak of another machine.
/// </summary>
internal static class ComponentsHash
{
    /// <summary>SHA-256 in lower-case hexadecimal; neither order, case nor spacing changes it.</summary>
    public static string Of(Specification specification) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical(specification))));

    private static string Canonical(Specification specification) =>
        string.Join('\n', Lines(specification).Order(StringComparer.Ordinal));

    // A drive is its serial number: tools disagree on its model's spelling and round its size.
    private static IEnumerable<string> Lines(Specification specification)
    {
        foreach (var drive in specification.Drives.Select(d => d.Identity))
            yield return drive.Serial is { } serial
                ? Line("drive", serial)
                : Line("drive", "", drive.Model, Gigabytes(drive));
        foreach (var module in specification.MemoryModules)
            yield return Line("ram", module.Serial, module.PartNumber, module.SizeMb);
        if (specification.MemoryModules is [] && specification.RamMb is { } ram)
            yield return Line("ram", ram);
        if (specification.Cpu is { } cpu)
            yield return Line("cpu", cpu.Model);
        if (specification.Board is { } board)
            yield return board.Serial is { } serial
                ? Line("board", serial)
                : Line("board", "", board.Maker, board.Model);
    }

    private static long? Gigabytes(DriveIdentity drive) => (drive.SizeBytes + 500_000_000) / 1_000_000_000;

    // Every field is closed by a bar that no field contains: "AB" + "C" never reads like "A" + "BC".
    private static string Line(string kind, params object?[] fields) =>
        kind + string.Concat(fields.Select(f => '|' + Normal(Convert.ToString(f, CultureInfo.InvariantCulture))));

    private static string Normal(string? text) =>
        new([.. (text ?? "").Where(c => !char.IsWhiteSpace(c) && c != '|').Select(char.ToUpperInvariant)]);
}
