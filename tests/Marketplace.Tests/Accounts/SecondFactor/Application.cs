using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Marketplace.Tests.Accounts.SecondFactor;

/// <summary>An application of codes on somebody's telephone (RFC 6238): it reads the key that the page shows.</summary>
internal sealed partial class Application(byte[] key)
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Types in the key of the page, as one does where no camera can scan.</summary>
    public static Application Reading(Sight page) =>
        new(FromBase32(Key().Match(page.Text).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal)));

    /// <summary>The code of now, or of the step of thirty seconds that comes so many later.</summary>
    public string Code(int later = 0)
    {
        Span<byte> step = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30 + later);
#pragma warning disable CA5350 // What every application computes (RFC 6238, 1.2).
        var hash = HMACSHA1.HashData(key, step);
#pragma warning restore CA5350
        var cut = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (cut % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(
            text.Select(sign => Convert.ToString(Alphabet.IndexOf(sign, StringComparison.Ordinal), 2).PadLeft(5, '0'))
        );
        return
        [
            .. bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => Convert.ToByte(new string(eight), 2)),
        ];
    }

    [GeneratedRegex("avec cette clé : ([A-Z2-7 ]+[A-Z2-7])")]
    private static partial Regex Key();
}
