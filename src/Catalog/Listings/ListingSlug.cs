using System.Globalization;
using System.Text;
using Marketplace.Catalog.Contracts;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Catalog.Listings;

/// <summary>The name of a listing in its address: what it is, then a few characters that make it the only one.</summary>
internal static class ListingSlug
{
    private const int Longest = 80;

    public static string Of(PermittedUnit unit, ListingId id)
    {
        var words = Plain($"{unit.Manufacturer} {unit.Model} {unit.RamGb}go {GradeWords.Name(unit.Grade)}");
        var own = Convert.ToHexStringLower(id.Value.ToByteArray(bigEndian: true)[^4..]);
        return $"{words[..Math.Min(words.Length, Longest)].Trim('-')}-{own}".TrimStart('-');
    }

    /// <summary>Words as they stand in an address: small letters, digits and hyphens.</summary>
    public static string Plain(string text)
    {
        var letters = text.Normalize(NormalizationForm.FormD)
            .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
            .Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ');
        return string.Join('-', string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
