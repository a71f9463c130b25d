using System.Security.Cryptography;
using System.Text;
using Marketplace.Platform.Files;

namespace Marketplace.Solidarity.Rights;

/// <summary>
/// Under what a household is known to its limits: a keyed hash of a number that was read in its proof. The number itself
/// is never kept, and without the site's key nobody finds it by trying all numbers.
/// </summary>
internal sealed class Households(StorageSettings storage)
{
    private readonly Lazy<byte[]> key = new(() =>
        KeptSecret.Read(
            Path.Combine(storage.Folder("keys"), "households.key"),
            () => RandomNumberGenerator.GetBytes(32)
        )
    );

    /// <param name="number">« fiscal:1234567890123 », as the proof says it; spaces do not matter.</param>
    public string Of(string number)
    {
        var clean = string.Concat(number.Where(character => !char.IsWhiteSpace(character))).ToUpperInvariant();
        return Convert.ToHexStringLower(HMACSHA256.HashData(key.Value, Encoding.UTF8.GetBytes(clean)));
    }
}
