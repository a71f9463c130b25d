using System.Security.Cryptography;

namespace Marketplace.Accounts.People;

/// <summary>Passwords that the program draws for somebody who will choose their own.</summary>
internal static class Passwords
{
    /// <summary>Length alone makes a password strong (NIST SP 800-63B § 3.1.1): no rule about digits or signs.</summary>
    public const int Shortest = 12;

    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Groups of four, easy to copy by hand; four of them are 79 bits.</summary>
    public static string Draw(int groups = 4) =>
        string.Join('-', Enumerable.Range(0, groups).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));
}
