using System.Globalization;

namespace Marketplace.Tests.Database.SqlServer;

/// <summary>How much of a key a column may take; null where the type cannot be in a key at all.</summary>
internal static class KeyBytes
{
    private static readonly string[] Unordered = ["xml", "json", "geography", "geometry", "text", "ntext", "image"];

    /// <summary>No fixed type takes more than a <c>decimal(38)</c> or a GUID.</summary>
    private const int LargestFixed = 17;

    public static int? Of(string type)
    {
        if (type.Contains("(max)", StringComparison.Ordinal) || Unordered.Contains(type))
            return null;
        if (type.StartsWith("nvarchar", StringComparison.Ordinal) || type.StartsWith("nchar", StringComparison.Ordinal))
            return 2 * Length(type);
        return type.Contains("char", StringComparison.Ordinal) || type.Contains("binary", StringComparison.Ordinal)
            ? Length(type)
            : LargestFixed;
    }

    private static int Length(string type) =>
        type.IndexOf('(', StringComparison.Ordinal) is > 0 and var open
            ? int.Parse(type[(open + 1)..^1], CultureInfo.InvariantCulture)
            : 1;
}
