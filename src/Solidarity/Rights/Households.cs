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
    private readonly Lazy<byte[]> key = new(() => Read(Path.Combine(storage.Folder("keys"), "households.key")));

    /// <param name="number">« fiscal:1234567890123 », as the proof says it; spaces do not matter.</param>
    public string Of(string number)
    {
        var clean = string.Concat(number.Where(character => !char.IsWhiteSpace(character))).ToUpperInvariant();
        return Convert.ToHexStringLower(HMACSHA256.HashData(key.Value, Encoding.UTF8.GetBytes(clean)));
    }

    private static byte[] Read(string path)
    {
        if (!File.Exists(path))
            Make(path);
        return File.ReadAllBytes(path);
    }

    private static void Make(string path)
    {
        var partial = $"{path}.{Guid.NewGuid():N}.partial";
        File.WriteAllBytes(partial, RandomNumberGenerator.GetBytes(32));
        try
        {
            File.Move(partial, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another node was faster: its key is everybody's.
            File.Delete(partial);
        }
    }
}
