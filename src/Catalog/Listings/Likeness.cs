using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Catalog.Listings;

/// <summary>Which units are interchangeable to a buyer: the same maker, model, configuration, grade, word and origin.</summary>
internal static class Likeness
{
    /// <summary>
    /// SHA-256 of all that must be the same; null for a unit that shows a defect of its own, which is sold alone.
    /// </summary>
    public static string? Of(PermittedUnit unit, string? text)
    {
        if (text is not null || unit.Defects.Any(seen => seen.Defect.Severity >= DefectSeverity.S2))
            return null;
        object?[] same =
        [
            unit.Type,
            unit.Manufacturer,
            unit.Model,
            unit.Cpu,
            unit.RamGb,
            unit.StorageGb,
            unit.StorageKind,
            unit.ScreenInches,
            unit.Grade,
            unit.Function,
            unit.Usage,
            unit.Battery,
            unit.Words,
            unit.Origin,
        ];
        var line = string.Join('|', same.Select(one => Convert.ToString(one, CultureInfo.InvariantCulture)));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line.ToUpperInvariant())));
    }
}
