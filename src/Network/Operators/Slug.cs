using System.Globalization;
using System.Text;
using Marketplace.Platform;

namespace Marketplace.Network;

/// <summary>A name as it stands in an address: small letters, digits and hyphens.</summary>
internal static class Slug
{
    private const int Longest = 80;

    /// <exception cref="Refusal">The name holds no letter and no digit.</exception>
    public static string Of(string name)
    {
        var plain = name.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase)
            .Replace("æ", "ae", StringComparison.OrdinalIgnoreCase)
            .Normalize(NormalizationForm.FormD)
            .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
            .Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '-');
        var words = string.Concat(plain).Split('-', StringSplitOptions.RemoveEmptyEntries);
        Refuse.If(words.Length == 0, "Ce nom ne contient aucune lettre : « {0} ».", name);
        var slug = string.Join('-', words);
        return slug.Length <= Longest ? slug : slug[..Longest].TrimEnd('-');
    }
}
