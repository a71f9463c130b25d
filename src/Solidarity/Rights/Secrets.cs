using System.Security.Cryptography;

namespace Marketplace.Solidarity.Rights;

/// <summary>
/// Codes that are said, written and typed: a letter that tells what it is, and twelve characters of Crockford's base 32
/// drawn at random (60 bits: nobody finds one by trying).
/// </summary>
internal static class Secrets
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    public const int Length = 16;

    public static string Draw(char letter)
    {
        var drawn = RandomNumberGenerator.GetString(Alphabet, 12);
        return $"{letter}-{drawn[..4]}-{drawn[4..8]}-{drawn[8..]}";
    }

    /// <summary>As it is stored, from what a person typed; null where it cannot be a code.</summary>
    public static string? Read(string? typed)
    {
        var clean = string.Concat((typed ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        if (clean.Length != 13)
            return null;
        var body = clean[1..].Replace('O', '0').Replace('I', '1').Replace('L', '1');
        return $"{clean[0]}-{body[..4]}-{body[4..8]}-{body[8..]}";
    }
}
