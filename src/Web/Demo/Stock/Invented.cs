using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Marketplace.Web.Demo.Stock;

/// <summary>
/// Serial numbers and other identities of machines that do not exist: of a real shape, and the same at each start,
/// so that a build which was interrupted sends the same evidence again.
/// </summary>
internal static class Invented
{
    // No I, O, Q, no vowel: what makers avoid on labels, and no word can appear by chance.
    private const string Letters = "BCDFGHJKLMNPRSTVWXZ";
    private const string Mixed = "0123456789BCDFGHJKLMNPRSTVWXZ";
    private const string Hexadecimal = "0123456789ABCDEF";

    /// <summary>Fills a pattern: # a digit, A a letter, * a letter or digit, ? a hexadecimal digit; other characters stay.</summary>
    public static string Fill(string pattern, string key)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{pattern}|{key}"));
        var filled = pattern.Select((shape, place) => Fill(shape, bytes[place % bytes.Length] + place));
        return string.Concat(filled);
    }

    public static Guid Uuid(string key)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes("uuid|" + key))[..16];
        // Version 4 and the RFC variant, as the tools write them.
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>A locally administered address: it belongs to no maker, hence to no real machine.</summary>
    public static string Mac(string key) =>
        string.Create(CultureInfo.InvariantCulture, $"02:{Fill("??:??:??:??:??", key)}").ToLowerInvariant();

    /// <summary>A number between two bounds, both included.</summary>
    public static int Between(int least, int most, string key)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes("number|" + key));
        return least + (int)(BitConverter.ToUInt32(bytes) % (uint)(most - least + 1));
    }

    private static char Fill(char shape, int draw) =>
        shape switch
        {
            '#' => (char)('0' + draw % 10),
            'A' => Letters[draw % Letters.Length],
            '*' => Mixed[draw % Mixed.Length],
            '?' => Hexadecimal[draw % Hexadecimal.Length],
            _ => shape,
        };
}
