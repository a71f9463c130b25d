using System.Globalization;
using System.Security.Cryptography;

namespace Marketplace.Ordering.Orders;

/// <summary>
/// <c>R-26-7K3M9Q</c>: the year, then six characters of Crockford's base 32 drawn at random. It can be said on the phone,
/// and tells nobody how much is sold.
/// </summary>
internal static class OrderNumber
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string Draw(DateTime now) =>
        $"R-{now.ToString("yy", CultureInfo.InvariantCulture)}-{RandomNumberGenerator.GetString(Alphabet, 6)}";

    /// <summary>As it is stored, from what a person typed: case, spaces, and O, I, L for 0 and 1 do not matter.</summary>
    public static string Read(string? typed)
    {
        var clean = string.Concat((typed ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        clean = clean.Replace('O', '0').Replace('I', '1').Replace('L', '1');
        return clean.Length == 9 && clean[0] == 'R' ? $"R-{clean[1..3]}-{clean[3..]}" : clean;
    }
}
